import { unlocatedCode } from '../../table/place-column.ts';
import { levelOf, listsOf, type ClusterIndex } from './cluster-index.ts';
import { listMarksOf, type CountColumns, type FilteredIndex } from './filtered-index.ts';
import type { Sight } from './groups-in-sight.ts';
import { nextOne, onesBefore } from './ranked-bits.ts';
import { endOfTallies } from './tallies.ts';
import { placeInList } from './time-lists.ts';
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
  const { table, hierarchy, tallies } = index;
  const lists = listsOf(index);
  const marks = listMarksOf(filtered, index);

  const searchPlace = (place: number): void => {
    const end = endOfTallies(tallies, place);
    let ofPlace = 0;
    for (let tally = tallies.first[place] ?? 0; tally < end; tally++) {
      const low = placeInList(lists, tally, edges.startedByStart);
      const high = placeInList(lists, tally, edges.startedByEnd);
      const count = marks === null ? high - low : onesBefore(marks, high) - onesBefore(marks, low);
      const entry = marks === null ? low : nextOne(marks, low);
      counts.ofTally[tally] = count;
      // Of several it is never asked which.
      counts.rowOfTally[tally] = count === 1 ? (lists.rows[entry] ?? 0) : 0;
      ofPlace += count;
    }
    counts.ofPlace[place] = ofPlace;
  };

  const { first } = levelOf(hierarchy, sight.zoom);
  for (const group of sight.groups) {
    const end = first[group + 1] ?? 0;
    for (let rank = first[group] ?? 0; rank < end; rank++) searchPlace(hierarchy.order[rank] ?? 0);
  }
  const last = unlocatedCode(table.place);
  for (let place = hierarchy.order.length; place <= last; place++) searchPlace(place);
}
