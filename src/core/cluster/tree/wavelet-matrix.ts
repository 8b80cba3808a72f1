import { addRow, emptyRowSet } from '../../table/row-set.ts';
import { onesBefore, rankBits, type RankedBits } from './ranked-bits.ts';

/**
 * A sequence of whole numbers that can tell how many within any stretch are below any value, in
 * one step a bit of the numbers. Level by level, from the highest bit to the lowest, it keeps that
 * bit of all numbers and then puts those with a 0 before those with a 1, each in their order.
 * Claude, Navarro and Ordóñez, The wavelet matrix (Information Systems 47, 2015).
 *
 * Memory: 1.5 bits for each number and bit.
 */
export interface WaveletMatrix {
  readonly length: number;
  /** The highest bit first. */
  readonly levels: readonly Level[];
}

interface Level {
  readonly bits: RankedBits;
  /** How many numbers have a 0 here. */
  readonly zeros: number;
}

/** @param values each below 2^`width` */
export function createWaveletMatrix(values: Uint32Array, width: number): WaveletMatrix {
  const { length } = values;
  const levels: Level[] = [];
  let current = values.slice();
  let next = new Uint32Array(length);
  for (let bit = width - 1; bit >= 0; bit--) {
    const bits = emptyRowSet(length);
    let zeros = 0;
    for (let index = 0; index < length; index++) {
      const value = current[index] ?? 0;
      if (((value >>> bit) & 1) === 1) addRow(bits, index);
      else next[zeros++] = value;
    }
    let end = zeros;
    for (let index = 0; index < length; index++) {
      const value = current[index] ?? 0;
      if (((value >>> bit) & 1) === 1) next[end++] = value;
    }
    levels.push({ bits: rankBits(bits), zeros });
    [current, next] = [next, current];
  }
  return { length, levels };
}

/** How many numbers from index `from` up to `to`, exclusive, are below `value`, itself below 2^`width`. */
export function countBelow(
  { levels }: WaveletMatrix,
  from: number,
  to: number,
  value: number,
): number {
  let below = 0;
  let low = from;
  let high = to;
  for (let level = 0; level < levels.length && low < high; level++) {
    const rest = levels.length - level;
    // Nothing is smaller than zeros to the end.
    if (value << (32 - rest) === 0) break;
    const { bits, zeros } = levels[level] ?? emptyLevel;
    const onesBeforeLow = onesBefore(bits, low);
    const onesBeforeHigh = onesBefore(bits, high);
    if (((value >>> (rest - 1)) & 1) === 1) {
      below += high - onesBeforeHigh - (low - onesBeforeLow);
      low = zeros + onesBeforeLow;
      high = zeros + onesBeforeHigh;
    } else {
      low -= onesBeforeLow;
      high -= onesBeforeHigh;
    }
  }
  return below;
}

const emptyLevel: Level = { bits: rankBits(emptyRowSet(0)), zeros: 0 };
