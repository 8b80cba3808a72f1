import { createCodes, type CodeArray } from '../../core/table/code-array.ts';
import { none } from './generated-row.ts';

/** Codes of a batch, numbered in the order in which they come. */
export interface CodeGatherer {
  /** Gives row `row` a value of the whole set by its number there, or `none`. */
  set(row: number, value: number): void;
  /** The numbers of the values that came. */
  values(): Uint32Array;
  /** Of `length` rows, as narrow as they allow: indices into `values`, its length where there is none. */
  codes(): CodeArray;
}

/** @param valueCount values are numbers below it */
export function gatherCodes(length: number, valueCount: number): CodeGatherer {
  /** One more than the code of a value; 0 before it came. */
  const ranks = new Uint32Array(valueCount);
  const gathered = new Uint32Array(length);
  const values = new Uint32Array(Math.min(length, valueCount));
  let count = 0;
  return {
    set(row, value) {
      if (value === none) return;
      let rank = ranks[value] ?? 0;
      if (rank === 0) {
        values[count] = value;
        rank = ++count;
        ranks[value] = rank;
      }
      gathered[row] = rank;
    },
    values: () => values.subarray(0, count),
    codes() {
      const codes = createCodes(length, count + 1);
      for (let row = 0; row < length; row++) {
        const rank = gathered[row] ?? 0;
        codes[row] = rank === 0 ? count : rank - 1;
      }
      return codes;
    },
  };
}
