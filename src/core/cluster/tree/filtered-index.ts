import type { CodeArray } from '../../table/code-array.ts';
import type { RowSet } from '../../table/row-set.ts';
import { listsOf, type ClusterIndex } from './cluster-index.ts';
import { createKindRanks, type KindRanks } from './kind-ranks.ts';
import { markedRows, type MarkedRows } from './marked-rows.ts';
import { createPossibleCounts, type PossibleCounts } from './possible-counts.ts';
import type { RankedBits } from './ranked-bits.ts';
import { markLists } from './time-lists.ts';

/** What stays the same for one filter, whatever the window and the part of the map; made when it is first asked for. */
export interface FilteredIndex {
  /** `null` where all pass. */
  readonly rows: RowSet | null;
  readonly marked: MarkedRows;
  possible: PossibleCounts | null;
  kindRanks: KindRanks | null;
  /** `null` also where all pass. */
  listMarks: RankedBits | null;
  /** The counts of all marked rows. */
  everything: CountColumns | null;
}

/** What is counted of the incidents of a window. */
export interface CountColumns {
  /** Incidents of each tally. */
  readonly ofTally: CodeArray;
  /** Their rows joined by exclusive or: where there is one, that one. */
  readonly rowOfTally: Uint32Array<ArrayBuffer>;
  /** Incidents of each area, and at last those that are not located. */
  readonly ofArea: Uint32Array<ArrayBuffer>;
  readonly ofKind: Uint32Array<ArrayBuffer>;
}

export function createFilteredIndex({ table }: ClusterIndex, rows: RowSet | null): FilteredIndex {
  return {
    rows,
    marked: markedRows(table, rows),
    possible: null,
    kindRanks: null,
    listMarks: null,
    everything: null,
  };
}

export function possibleOf(filtered: FilteredIndex, { table }: ClusterIndex): PossibleCounts {
  filtered.possible ??= createPossibleCounts(table, filtered.marked);
  return filtered.possible;
}

export function kindRanksOf(filtered: FilteredIndex, { table }: ClusterIndex): KindRanks {
  filtered.kindRanks ??= createKindRanks(table, filtered.marked);
  return filtered.kindRanks;
}

export function listMarksOf(filtered: FilteredIndex, index: ClusterIndex): RankedBits | null {
  if (filtered.rows === null) return null;
  filtered.listMarks ??= markLists(listsOf(index), filtered.rows);
  return filtered.listMarks;
}
