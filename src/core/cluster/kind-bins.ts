import { kinds } from '../incident/kinds.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import {
  addShare,
  createShareSums,
  sumOfShares,
  wholeShare,
  type ShareSums,
} from './share-sums.ts';
import type { Summary } from './summary.ts';

/**
 * A histogram with a column for every kind: each incident adds 1 in all, in proportion to the
 * share of its interval that lies before the first edge, in each bin, and after the last edge.
 */
export interface KindBins {
  /** Of intervals that lasted throughout; `bins × kinds.length`, row by row. */
  readonly throughout: Float64Array;
  /** Of intervals that mean some time within. */
  readonly within: Float64Array;
  /** One a kind. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * The bins of the wanted kinds; touches no row.
 *
 * @param kindMarks one a kind, 1 where it is wanted
 * @param unfiltered of all rows, without any filter
 */
export function binsOfKinds(
  { throughout, within, before, after }: KindBins,
  kindMarks: Uint8Array,
  unfiltered: KindBins,
): Summary['bins'] {
  const ofKinds = (cells: Float64Array): Float64Array =>
    cells.map((share, cell) => (kindMarks[cell % kinds.length] === 1 ? share : 0));
  const all = new Float64Array(unfiltered.throughout.length / kinds.length);
  for (const cells of [unfiltered.throughout, unfiltered.within]) {
    for (const [cell, share] of cells.entries()) {
      const bin = Math.floor(cell / kinds.length);
      all[bin] = (all[bin] ?? 0) + share;
    }
  }
  return {
    throughout: ofKinds(throughout),
    within: ofKinds(within),
    unfiltered: all,
    before: ofKinds(before).reduce((sum, share) => sum + share, 0),
    after: ofKinds(after).reduce((sum, share) => sum + share, 0),
  };
}

/**
 * Time as n edges cut it: slot 0 before the first, slot n from the last on, bins between. A cell
 * of the sums is a slot of one meaning and kind.
 */
export function createSlotSums(binEdges: Int32Array): ShareSums {
  return createShareSums(cellsOfEdges(binEdges));
}

export function cellsOfEdges(binEdges: Int32Array): number {
  return 2 * cellsOfMeaning(binEdges);
}

/** The slot of a minute: how many edges come before it or are it. By halving. */
export function slotOf(binEdges: Int32Array, at: number): number {
  let low = 0;
  let high = binEdges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((binEdges[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same, where it is not before the slot given. */
export function slotFrom(slot: number, binEdges: Int32Array, at: number): number {
  let found = slot;
  while (found < binEdges.length && (binEdges[found] ?? 0) <= at) found++;
  return found;
}

/** Whether all of the row's interval lies in the slot that it starts in. */
export function isInOneSlot(
  { end }: IncidentTable,
  row: number,
  binEdges: Int32Array,
  slot: number,
): boolean {
  return slot === binEdges.length || (end[row] ?? 0) <= (binEdges[slot] ?? 0);
}

export function cellOfRow(
  { isWithin, kind }: IncidentTable,
  row: number,
  binEdges: Int32Array,
  slot: number,
): number {
  return (isWithin[row] ?? 0) * cellsOfMeaning(binEdges) + slot * kinds.length + (kind[row] ?? 0);
}

/** Adds or takes out a row of one slot. */
export function addWhole({ coarse }: ShareSums, cell: number, sign: 1 | -1): void {
  coarse[cell] = (coarse[cell] ?? 0) + sign * wholeShare;
}

/**
 * Adds or takes out the shares of a row that reaches over several slots.
 *
 * @param slot of its start
 * @returns over how many
 */
export function addSpread(
  sums: ShareSums,
  table: IncidentTable,
  row: number,
  binEdges: Int32Array,
  slot: number,
  sign: 1 | -1,
): number {
  const start = table.start[row] ?? 0;
  const end = table.end[row] ?? 0;
  let cell = cellOfRow(table, row, binEdges, slot);
  let from = start;
  let at = slot;
  for (; from < end; at++) {
    const to = Math.min(end, binEdges[at] ?? end);
    addShare(sums, cell, (to - from) / (end - start), sign);
    cell += kinds.length;
    from = to;
  }
  return at - slot;
}

export function readSlotSums(sums: ShareSums, binEdges: Int32Array): KindBins {
  const ofMeaning = cellsOfMeaning(binEdges);
  const inBins = Math.max(0, binEdges.length - 1) * kinds.length;
  const cells = (first: number): Float64Array =>
    Float64Array.from({ length: inBins }, (_, cell) =>
      sumOfShares(sums, first + kinds.length + cell),
    );
  const slot = (first: number): Float64Array =>
    Float64Array.from(
      kinds,
      (_, kind) => sumOfShares(sums, first + kind) + sumOfShares(sums, first + ofMeaning + kind),
    );
  return {
    throughout: cells(0),
    within: cells(ofMeaning),
    before: slot(0),
    after: slot(binEdges.length * kinds.length),
  };
}

function cellsOfMeaning(binEdges: Int32Array): number {
  return (binEdges.length + 1) * kinds.length;
}
