import { packBytes, unpackBytes } from './pack-bytes.ts';
import { textAt, textColumn, textsBetween, type TextColumn } from './text-column.ts';

/**
 * Any number of texts in chunks, so that no array and no string holds them all. A chunk is packed
 * UTF-8; the one that was asked for last is at hand as it was.
 */
export interface TextStore {
  readonly length: number;
  /** Memory that they hold. */
  readonly bytes: number;
  /** Decodes one text; unpacks its chunk, where that was not the last. */
  text(index: number): string;
  /** Those of [from, to). */
  texts(from: number, to: number): readonly string[];
}

/** A chunk ends with the text with which it has so many UTF-16 units. */
const unitsOfChunk = 1 << 18;

interface PackedColumn {
  readonly length: number;
  readonly packed: Uint8Array<ArrayBuffer>;
  /** As those of the column. */
  readonly offsets: Uint32Array<ArrayBuffer>;
}

/** A store that is filled text by text. */
export interface TextStoreBuilder {
  /** A lone surrogate becomes U+FFFD. */
  add(text: string): void;
  /** What was added so far; nothing may be added afterwards. */
  store(): TextStore;
}

/** Those of the numbers, in their order, in memory of their own. */
export function someTexts(store: TextStore, numbers: Uint32Array): TextStore {
  const builder = buildTextStore();
  for (const number of numbers) builder.add(store.text(number));
  return builder.store();
}

export function buildTextStore(): TextStoreBuilder {
  const chunks: PackedColumn[] = [];
  /** Number of each chunk's first text, and `length` after the last. */
  const firsts = [0];
  let texts: string[] = [];
  let units = 0;
  let length = 0;

  const close = (): void => {
    chunks.push(packColumn(textColumn(texts)));
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
  chunks: readonly PackedColumn[],
  firsts: readonly number[],
): TextStore {
  let last: { readonly number: number; readonly column: TextColumn } | null = null;
  /** Used again for each chunk, since a search goes through hundreds of megabytes. */
  let unpacked = new Uint8Array(0);
  const columnAt = (number: number): TextColumn | null => {
    if (last?.number === number) return last.column;
    const chunk = chunks[number];
    if (chunk === undefined) return null;
    const size = chunk.offsets.at(-1) ?? 0;
    if (unpacked.length < size) unpacked = new Uint8Array(size);
    const bytes = unpacked.subarray(0, size);
    unpackBytes(chunk.packed, bytes);
    last = { number, column: { length: chunk.length, bytes, offsets: chunk.offsets } };
    return last.column;
  };

  return {
    length,
    bytes: chunks.reduce(
      (sum, { packed, offsets }) => sum + packed.byteLength + offsets.byteLength,
      0,
    ),
    text(index) {
      checkRange(index, index + 1, length);
      const number = chunkOf(firsts, index);
      const column = columnAt(number);
      return column === null ? '' : textAt(column, index - (firsts[number] ?? 0));
    },
    texts(from, to) {
      checkRange(from, to, length);
      const found: (readonly string[])[] = [];
      for (let number = chunkOf(firsts, from); number < chunks.length; number++) {
        const first = firsts[number] ?? 0;
        const column = first < to ? columnAt(number) : null;
        if (column === null) break;
        const start = Math.max(from - first, 0);
        found.push(textsBetween(column, start, Math.min(to - first, column.length)));
      }
      return found.flat();
    },
  };
}

function packColumn({ length, bytes, offsets }: TextColumn): PackedColumn {
  return { length, packed: packBytes(bytes), offsets };
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
