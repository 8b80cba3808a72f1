import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { decompressPage } from './parquet-codecs.ts';
import { refuse } from './refuse.ts';
import { readThrift, writeThrift, type ThriftFields, type ThriftStruct } from './thrift-compact.ts';

/** What the pages of a column are read with. */
export interface PageColumn {
  readonly codec: string;
  readonly isBoolean: boolean;
  readonly deepestDefinition: number;
  readonly deepestRepetition: number;
  /** As the file says: there are no more values than these. */
  readonly values: number;
}

/** What pages may come to; counts down. */
export interface PageBudget {
  bytes: number;
}

const dataPage = 0;
const dictionaryPage = 2;
const dataPageV2 = 3;
const encodings = { plain: 0, plainDictionary: 2, rle: 3, delta: 5, lengths: 6, prefixes: 7 };
const rleDictionary = 8;
const byteStreamSplit = 9;
const known = new Set([...Object.values(encodings), rleDictionary, byteStreamSplit]);

/**
 * The pages of a column chunk, unpacked and with headers of our own. All that says how much there
 * is of something is checked first, as the parser takes its word: sizes, counts, and the lengths
 * of runs.
 */
export function unpackPages(
  chunk: Uint8Array<ArrayBuffer>,
  column: PageColumn,
  budget: PageBudget,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let values = 0;
  let at = 0;
  while (at < chunk.length - 1 && values < column.values) {
    const { struct, end } = readThrift(chunk, at);
    const type = numberOf(struct, 1);
    const packedSize = sizeOf(struct, 3);
    const size = sizeOf(struct, 2);
    if (end + packedSize > chunk.length) return broken('a page ends after its column');
    const packed = chunk.subarray(end, end + packedSize);
    at = end + packedSize;
    if (type !== dataPage && type !== dictionaryPage && type !== dataPageV2) continue;
    budget.bytes -= size;
    if (budget.bytes < 0) return broken('its pages are larger than can be');
    const page = { packed, size, struct };
    if (type === dictionaryPage) parts.push(...dictionary(page, column));
    else {
      const made = type === dataPage ? firstKind(page, column) : secondKind(page, column);
      values += made.values;
      if (values > column.values) return broken('a column has more values than it says');
      parts.push(...made.parts);
    }
  }
  return joined(parts);
}

interface Page {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly struct: ThriftStruct;
}

interface MadePage {
  readonly values: number;
  readonly parts: readonly Uint8Array[];
}

function dictionary({ packed, size, struct }: Page, { codec }: PageColumn): readonly Uint8Array[] {
  const head = structOf(struct, 7);
  const values = sizeOf(head, 1);
  if (values > size) return broken('a dictionary has more values than bytes');
  const bytes = decompressPage(packed, size, codec);
  const fields = [
    [1, values],
    [2, encodings.plain],
  ] as const;
  return [header(dictionaryPage, bytes.length, [7, fields]), bytes];
}

function firstKind({ packed, size, struct }: Page, column: PageColumn): MadePage {
  const head = structOf(struct, 5);
  const values = sizeOf(head, 1);
  const encoding = sizeOf(head, 2);
  const bytes = decompressPage(packed, size, column.codec);
  const view = viewOf(bytes);
  let at = 0;
  for (const deepest of [column.deepestRepetition, column.deepestDefinition]) {
    if (deepest === 0) continue;
    const end = at + 4 + uint32(view, at);
    checkRuns(bytes, at + 4, end, bitWidth(deepest), values);
    at = end;
  }
  checkValues(bytes, at, encoding, values, column);
  const fields = [
    [1, values],
    [2, encoding],
    [3, encodings.rle],
    [4, encodings.rle],
  ] as const;
  return { values, parts: [header(dataPage, bytes.length, [5, fields]), bytes] };
}

function secondKind({ packed, size, struct }: Page, column: PageColumn): MadePage {
  const head = structOf(struct, 8);
  const [values, nulls, rows, encoding] = [1, 2, 3, 4].map((field) => sizeOf(head, field));
  const [definitions, repetitions] = [sizeOf(head, 5), sizeOf(head, 6)];
  const levels = definitions + repetitions;
  if (values === undefined || nulls === undefined || rows === undefined || encoding === undefined) {
    return broken('a page has no counts');
  }
  if (levels > packed.length || levels > size || nulls > values) {
    return broken('a page has more levels than bytes');
  }
  const isPacked = head.get(7) !== false && size > levels;
  const rest = packed.subarray(levels);
  const bytes = isPacked ? decompressPage(rest, size - levels, column.codec) : rest;
  const repetitionBits = bitWidth(column.deepestRepetition);
  const definitionBits = bitWidth(column.deepestDefinition);
  if (column.deepestRepetition > 0) checkRuns(packed, 0, repetitions, repetitionBits, values);
  if (column.deepestDefinition > 0) checkRuns(packed, repetitions, levels, definitionBits, values);
  checkValues(bytes, 0, encoding, values - nulls, column);
  const fields = [
    [1, values],
    [2, nulls],
    [3, rows],
    [4, encoding],
    [5, definitions],
    [6, repetitions],
    [7, false],
  ] as const;
  const parts = [
    header(dataPageV2, levels + bytes.length, [8, fields]),
    packed.subarray(0, levels),
    bytes,
  ];
  return { values, parts };
}

function header(
  type: number,
  size: number,
  head: readonly [id: number, fields: ThriftFields],
): Uint8Array {
  return Uint8Array.from(writeThrift([[1, type], [2, size], [3, size], head]));
}

/** Lengths of levels and indices are bounded by the values; padding fills eight at a time. */
function checkValues(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  encoding: number,
  values: number,
  { isBoolean }: PageColumn,
): void {
  if (!known.has(encoding)) broken(`its encoding ${encoding} is not known`);
  if (encoding === encodings.rle) {
    const start = at + 4;
    checkRuns(bytes, start, start + uint32(viewOf(bytes), at), 1, values);
  } else if (encoding === encodings.plainDictionary || encoding === rleDictionary) {
    if (isBoolean) broken('a column of truths has a dictionary');
    const bits = bytes[at] ?? 0;
    if (bits > 32) broken('an index has more bits than can be');
    if (bits > 0) checkRuns(bytes, at + 1, bytes.length, bits, values);
  } else if (encoding === encodings.delta || encoding === encodings.lengths) {
    checkDelta(bytes, at, values);
  } else if (encoding === encodings.prefixes) checkPrefixes(bytes, at, values);
}

/** Of the last group of a writer so many values may stand for nothing. */
const mostPadding = 504;

function checkRuns(
  bytes: Uint8Array,
  start: number,
  end: number,
  bits: number,
  values: number,
): void {
  if (end > bytes.length) broken('levels end after their page');
  let at = start;
  let seen = 0;
  while (seen < values && at < end) {
    const [head, next] = varint(bytes, at);
    const isPacked = head % 2 === 1;
    const count = isPacked ? ((head - 1) / 2) * 8 : head / 2;
    if (count > values - seen + mostPadding) broken('a run is longer than its page');
    at = next + (isPacked ? (count / 8) * bits : (bits + 7) >> 3);
    seen += count;
  }
}

const mostMiniblocks = 4_096;
const mostBlock = 1 << 20;

function checkDelta(bytes: Uint8Array, at: number, values: number): void {
  if (values === 0) return;
  const [block, afterBlock] = varint(bytes, at);
  const [miniblocks, afterMiniblocks] = varint(bytes, afterBlock);
  const [count] = varint(bytes, afterMiniblocks);
  const isPlausible =
    block > 0 &&
    block <= mostBlock &&
    miniblocks > 0 &&
    miniblocks <= mostMiniblocks &&
    count <= values;
  if (!isPlausible) broken('a block of differences cannot be so large');
}

/** Texts of which each takes over the beginning of the one before: they can come to far more than their bytes. */
const mostPrefixed = 1 << 28;

function checkPrefixes(bytes: Uint8Array<ArrayBuffer>, at: number, values: number): void {
  checkDelta(bytes, at, values);
  const reader = { view: viewOf(bytes), offset: at };
  const prefixes = new Int32Array(values);
  deltaBinaryUnpack(reader, values, prefixes);
  checkDelta(bytes, reader.offset, values);
  const suffixes = new Int32Array(values);
  deltaBinaryUnpack(reader, values, suffixes);
  let length = 0;
  for (let index = 0; index < values; index++) {
    length += (prefixes[index] ?? 0) + (suffixes[index] ?? 0);
  }
  if (length > mostPrefixed) broken('its texts are larger than can be');
}

function varint(bytes: Uint8Array, start: number): readonly [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[start + index];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) return [value, start + index + 1];
  }
  return broken('a number of it does not end');
}

function bitWidth(deepest: number): number {
  return 32 - Math.clz32(deepest);
}

function uint32(view: DataView, at: number): number {
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : broken('a page is too short');
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function numberOf(struct: ThriftStruct, field: number): number {
  const value = struct.get(field);
  return typeof value === 'number' ? value : -1;
}

const mostSize = 2 ** 31;

function sizeOf(struct: ThriftStruct, field: number): number {
  const value = numberOf(struct, field);
  return value >= 0 && value < mostSize ? value : broken('a size of it is none');
}

function structOf(struct: ThriftStruct, field: number): ThriftStruct {
  const value = struct.get(field);
  return value instanceof Map ? value : broken('a page has no header');
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function broken(fault: string): never {
  return refuse({ code: 'parquet-broken', fault });
}
