/** Texts as UTF-8, one after the other: text `i` is the bytes from `offsets[i]` up to `offsets[i + 1]`. */
export interface TextColumn {
  readonly length: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One more than there are texts. */
  readonly offsets: Uint32Array<ArrayBuffer>;
}

const encoder = new TextEncoder();
/** A text may begin with U+FEFF. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A lone surrogate becomes U+FFFD. Cost: one encoding of all texts together. */
export function textColumn(texts: readonly string[]): TextColumn {
  const offsets = new Uint32Array(texts.length + 1);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    at += utf8Length(text);
    offsets[index + 1] = at;
  }
  const together = encoder.encode(texts.join(''));
  // Of two texts the one may end and the other begin with half of a letter, which joined are one.
  const bytes = together.length === at ? together : encodedApart(texts, offsets);
  return { length: texts.length, bytes, offsets };
}

/** Decodes one text. */
export function textAt({ bytes, offsets }: TextColumn, index: number): string {
  return decoder.decode(bytes.subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0));
}

/** Those of [from, to), decoded together: cheaper than each on its own. */
export function textsBetween(
  { bytes, offsets }: TextColumn,
  from: number,
  to: number,
): readonly string[] {
  const whole = decoder.decode(bytes.subarray(offsets[from] ?? 0, offsets[to] ?? 0));
  const texts: string[] = [];
  let start = 0;
  for (let index = from; index < to; index++) {
    const end = start + utf16Length(bytes, offsets[index] ?? 0, offsets[index + 1] ?? 0);
    texts.push(whole.slice(start, end));
    start = end;
  }
  return texts;
}

/** The bytes that stand for a text in a column. */
export function utf8Of(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

function encodedApart(texts: readonly string[], offsets: Uint32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(offsets.at(-1) ?? 0);
  for (const [index, text] of texts.entries()) bytes.set(utf8Of(text), offsets[index] ?? 0);
  return bytes;
}

/** Lone surrogates become U+FFFD, as the encoder writes them: three bytes. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    if (unit < 0x800) length += 1;
    else if (isPair(text, index)) {
      length += 2;
      index++;
    } else length += 2;
  }
  return length;
}

function isPair(text: string, index: number): boolean {
  const point = text.codePointAt(index) ?? 0;
  return point > 0xffff;
}

/** One unit a letter, two where it takes four bytes. */
function utf16Length(bytes: Uint8Array, from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index++) {
    const byte = bytes[index] ?? 0;
    const isContinuation = (byte & 0xc0) === 0x80;
    if (!isContinuation) length += byte < 0xf0 ? 1 : 2;
  }
  return length;
}
