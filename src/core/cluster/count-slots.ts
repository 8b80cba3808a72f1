import { kinds } from '../incident/kinds.ts';
import { isRowInWindow, isRowOnlyPossible } from '../table/row-window.ts';
import type { TimeWindow } from '../time/interval.ts';
import type { View } from './prepare-view.ts';

/** One entry a slot of the view, groups before areas. */
export interface SlotCounts {
  readonly count: Uint32Array;
  /** slots × kinds, row by row. */
  readonly countByKind: Uint32Array;
  /** Any row of the slot, −1 where it is empty. */
  readonly sampleRow: Int32Array;
  /** Rows of which the place is inferred. */
  readonly inferred: Uint32Array;
  /** 1 where the rows stand at more than one coordinate. */
  readonly isSpread: Uint8Array;
  readonly unlocated: number;
  readonly total: number;
  readonly possible: number;
}

/** Counts every row of view and window once. */
export function countSlots(view: View, window: TimeWindow): SlotCounts {
  const { table, slotOfRow } = view;
  const slots = view.groups.length + view.areas.length;
  const count = new Uint32Array(slots);
  const countByKind = new Uint32Array(slots * kinds.length);
  const sampleRow = new Int32Array(slots).fill(-1);
  const inferred = new Uint32Array(slots);
  const isSpread = new Uint8Array(slots);
  let unlocated = 0;
  let total = 0;
  let possible = 0;
  for (const row of view.rows) {
    if (!isRowInWindow(table, row, window)) continue;
    total += 1;
    if (isRowOnlyPossible(table, row, window)) possible += 1;
    const slot = slotOfRow[row] ?? -1;
    if (slot < 0) {
      unlocated += 1;
      continue;
    }
    increase(count, slot, 1);
    increase(countByKind, slot * kinds.length + (table.kind[row] ?? 0), 1);
    increase(inferred, slot, table.inferredPlace[row] ?? 0);
    const sample = sampleRow[slot] ?? -1;
    if (sample < 0) sampleRow[slot] = row;
    else if (locationOf(view, sample) !== locationOf(view, row)) isSpread[slot] = 1;
  }
  return { count, countByKind, sampleRow, inferred, isSpread, unlocated, total, possible };
}

function increase(counts: Uint32Array, index: number, by: number): void {
  counts[index] = (counts[index] ?? 0) + by;
}

function locationOf(view: View, row: number): number {
  return view.table.locations.ofRow[row] ?? -1;
}
