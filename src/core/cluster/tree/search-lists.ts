import { listsOf, talliesOfGroup, type ClusterIndex } from './cluster-index.ts';
import { listMarksOf, type CountColumns, type FilteredIndex } from './filtered-index.ts';
import type { Sight } from './groups-in-sight.ts';
import { nextOne, onesBefore } from './ranked-bits.ts';
import { firstOfArea, talliesPerArea } from './tallies.ts';
import { placeAmong } from './time-lists.ts';
import type { WindowEdges } from './window-edges.ts';

/**
 * Sets the counts of what starts in the window, for the points in sight, for areas and for what is
 * not located, by halving in the list of every tally. All other counts stay as they are.
 */
export function searchLists(
  counts: CountColumns & { readonly index: ClusterIndex; readonly filtered: FilteredIndex },
  edges: WindowEdges,
  sight: Sight,
): void {
  const { index, filtered } = counts;
  const lists = listsOf(index);
  const marks = listMarksOf(filtered, index);

  const searchTallies = (from: number, to: number): number => {
    let total = 0;
    for (let tally = from; tally < to; tally++) {
      const first = lists.first[tally] ?? 0;
      const last = lists.first[tally + 1] ?? 0;
      const low = placeAmong(lists.rows, first, last, edges.startedByStart);
      const high = placeAmong(lists.rows, low, last, edges.startedByEnd);
      const count = marks === null ? high - low : onesBefore(marks, high) - onesBefore(marks, low);
      const entry = marks === null ? low : nextOne(marks, low);
      counts.ofTally[tally] = count;
      // Of several it is never asked which.
      counts.rowOfTally[tally] = count === 1 ? (lists.rows[entry] ?? 0) : 0;
      total += count;
    }
    return total;
  };

  for (const group of sight.groups) {
    const { from, to } = talliesOfGroup(index, sight.zoom, group);
    searchTallies(from, to);
  }
  for (let area = 0; area < counts.ofArea.length; area++) {
    const first = firstOfArea(index.tallies, area);
    counts.ofArea[area] = searchTallies(first, first + talliesPerArea);
  }
}
