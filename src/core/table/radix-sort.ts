import type { Slices } from '../slices.ts';

const digitBits = 16;
const digits = 1 << digitBits;
const rowsPerSlice = 1 << 16;

/**
 * Rows in the order of their keys; those of one key stay in the order given. Least significant
 * digit first, 16 bits at a time; a digit that all keys share costs one look at each. Does not
 * change what it is given.
 */
export function* sortedByKey(
  rows: Uint32Array,
  keys: Uint32Array,
): Slices<Uint32Array<ArrayBuffer>> {
  let from = new Uint32Array(rows);
  let to = new Uint32Array(rows.length);
  for (let shift = 0; shift < 32; shift += digitBits) {
    const digitOf = (row: number): number => ((keys[row] ?? 0) >>> shift) & (digits - 1);
    const isSorted = yield* sortedByDigit(from, to, digits, digitOf);
    if (isSorted) [from, to] = [to, from];
  }
  return from;
}

/**
 * One stable pass into `to`; `false`, and `to` untouched, where all rows have one digit.
 *
 * @param digitOf from 0 to `count` − 1
 */
export function* sortedByDigit(
  from: Uint32Array,
  to: Uint32Array,
  count: number,
  digitOf: (row: number) => number,
): Slices<boolean> {
  const places = new Uint32Array(count + 1);
  for (let start = 0; start < from.length; start += rowsPerSlice) {
    const end = Math.min(from.length, start + rowsPerSlice);
    for (let index = start; index < end; index++) {
      const next = digitOf(from[index] ?? 0) + 1;
      places[next] = (places[next] ?? 0) + 1;
    }
    yield;
  }
  if (places.includes(from.length, 1)) return false;
  for (let digit = 1; digit <= count; digit++) {
    places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
  }
  for (let start = 0; start < from.length; start += rowsPerSlice) {
    const end = Math.min(from.length, start + rowsPerSlice);
    for (let index = start; index < end; index++) {
      const row = from[index] ?? 0;
      const digit = digitOf(row);
      const place = places[digit] ?? 0;
      to[place] = row;
      places[digit] = place + 1;
    }
    yield;
  }
  return true;
}
