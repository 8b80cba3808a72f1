import { textAt, textColumn, textsBetween, type TextColumn } from './text-column.ts';

/** Any number of texts as UTF-8, in chunks, so that no array and no string holds them all. */
export interface TextStore {
  readonly length: number;
  /** Memory that they hold. */
  readonly bytes: number;
  /** Decodes one text. */
  text(index: number): string;
  /** Those of [from, to). */
  texts(from: number, to: number): readonly string[];
}

/** A chunk ends with the text with which it has so many UTF-16 units. */
const unitsOfChunk = 1 << 18;

/** A store that is filled text by text. */
export interface TextStoreBuilder {
  /** A lone surrogate becomes U+FFFD. */
  add(text: string): void;
  /** What was added so far; nothing may be added afterwards. */
  store(): TextStore;
}

export function buildTextStore(): TextStoreBuilder {
  const chunks: TextColumn[] = [];
  /** Number of each chunk's first text, and `length` after the last. */
  const firsts = [0];
  let texts: string[] = [];
  let units = 0;
  let length = 0;

  const close = (): void => {
    chunks.push(textColumn(texts));
    firsts.push(length);
    texts = [];
    units = 0;
  };

  return {
    add(text) {
      texts.push(text);
      length += 1;
      units += text.length;
      if (units >= unitsOfChunk) close();
    },
    store() {
      if (texts.length > 0) close();
      return storeOf(length, chunks, firsts);
    },
  };
}

function storeOf(
  length: number,
  chunks: readonly TextColumn[],
  firsts: readonly number[],
): TextStore {
  return {
    length,
    bytes: chunks.reduce(
      (sum, { bytes, offsets }) => sum + bytes.byteLength + offsets.byteLength,
      0,
    ),
    text(index) {
      checkRange(index, index + 1, length);
      const number = chunkOf(firsts, index);
      const chunk = chunks[number];
      return chunk === undefined ? '' : textAt(chunk, index - (firsts[number] ?? 0));
    },
    texts(from, to) {
      checkRange(from, to, length);
      const found: (readonly string[])[] = [];
      for (let number = chunkOf(firsts, from); number < chunks.length; number++) {
        const chunk = chunks[number];
        const first = firsts[number] ?? 0;
        if (chunk === undefined || first >= to) break;
        const start = Math.max(from - first, 0);
        found.push(textsBetween(chunk, start, Math.min(to - first, chunk.length)));
      }
      return found.flat();
    },
  };
}

function checkRange(from: number, to: number, length: number): void {
  if (from < 0 || to < from || to > length) {
    throw new RangeError(`texts [${from}, ${to}) of a store of ${length}`);
  }
}

/** The last chunk that does not begin after the text. */
function chunkOf(firsts: readonly number[], index: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((firsts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
