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

/** Cost: one encoding of all texts together. */
export function textColumn(texts: readonly string[]): TextColumn {
  const bytes = encoder.encode(texts.join(''));
  const offsets = new Uint32Array(texts.length + 1);
  let at = 0;
  for (const [index, text] of texts.entries()) {
    at += utf8Length(text);
    offsets[index + 1] = at;
  }
  return { length: texts.length, bytes, offsets };
}

/** Decodes one text. */
export function textAt({ bytes, offsets }: TextColumn, index: number): string {
  return decoder.decode(bytes.subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0));
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
