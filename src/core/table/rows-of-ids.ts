import type { Slices } from '../slices.ts';
import { textColumn, type TextColumn } from './text-column.ts';

const filterBits = 1 << 16;
const rowsPerSlice = 1 << 13;
const idsPerSlice = 1 << 12;

/**
 * The row of each id, −1 where there is none. Cost: one look at the end of every row's id, however
 * many are asked for, and at all of it where some wanted one ends alike; no index is kept.
 */
export function* rowsOfIds(
  ids: TextColumn,
  wanted: readonly string[],
): Slices<Int32Array<ArrayBuffer>> {
  const rows = new Int32Array(wanted.length).fill(-1);
  if (wanted.length === 0) return rows;
  const column = textColumn(wanted);
  const endings = new Uint8Array(filterBits);
  // Numbers of ids by hash; one whose place is taken stands at the next that is free.
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * wanted.length))).fill(-1);
  const last = places.length - 1;
  for (let number = 0; number < wanted.length; number++) {
    if (number % idsPerSlice === 0) yield;
    endings[endingOf(column, number)] = 1;
    let place = hashOf(column, number) & last;
    while (places[place] !== -1) place = (place + 1) & last;
    places[place] = number;
  }
  for (let from = 0; from < ids.length; from += rowsPerSlice) {
    yield;
    const to = Math.min(ids.length, from + rowsPerSlice);
    for (const row of rowsEndingAlike(ids, from, to, endings)) {
      let place = hashOf(ids, row) & last;
      for (let number = places[place] ?? -1; number !== -1; number = places[place] ?? -1) {
        if (areEqual(ids, row, column, number)) rows[number] = row;
        place = (place + 1) & last;
      }
    }
  }
  return rows;
}

function rowsEndingAlike(
  ids: TextColumn,
  from: number,
  to: number,
  endings: Uint8Array,
): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < to; row++) if (endings[endingOf(ids, row)] === 1) rows.push(row);
  return rows;
}

/** By the length and the last four bytes, in which ids differ most; of a shorter one by the length. */
function endingOf({ bytes, offsets }: TextColumn, index: number): number {
  const from = offsets[index] ?? 0;
  const to = offsets[index + 1] ?? 0;
  const last =
    to - from < 4
      ? 0
      : (bytes[to - 1] ?? 0) |
        ((bytes[to - 2] ?? 0) << 8) |
        ((bytes[to - 3] ?? 0) << 16) |
        ((bytes[to - 4] ?? 0) << 24);
  return mixed(last, to - from) >>> 16;
}

function hashOf({ bytes, offsets }: TextColumn, index: number): number {
  const to = offsets[index + 1] ?? 0;
  let hash = 0x811c9dc5;
  for (let at = offsets[index] ?? 0; at < to; at++) hash = mixed(hash, bytes[at] ?? 0);
  return hash ^ (hash >>> 15);
}

/** FNV-1a. */
function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

function areEqual(a: TextColumn, indexOfA: number, b: TextColumn, indexOfB: number): boolean {
  const fromA = a.offsets[indexOfA] ?? 0;
  const fromB = b.offsets[indexOfB] ?? 0;
  const length = (a.offsets[indexOfA + 1] ?? 0) - fromA;
  if (length !== (b.offsets[indexOfB + 1] ?? 0) - fromB) return false;
  // Ids of a dataset begin alike.
  for (let at = length - 1; at >= 0; at--) {
    if (a.bytes[fromA + at] !== b.bytes[fromB + at]) return false;
  }
  return true;
}
