import type { ClusterIndex } from './cluster-index.ts';
import type { FilteredIndex } from './filtered-index.ts';
import type { Sight } from './groups-in-sight.ts';
import { rowsTogether } from './latest-ends.ts';
import { markedBefore } from './marked-rows.ts';
import type { WindowEdges } from './window-edges.ts';

/** What the counts are right for. */
export type Standing =
  | { readonly type: 'everywhere'; readonly edges: WindowEdges }
  /** For the groups in sight, for areas and for what is not located. */
  | { readonly type: 'in sight'; readonly edges: WindowEdges; readonly sight: Sight };

/** What each way to another window costs; one is a row counted, some 13 ns. */
export interface StepCosts {
  /** To count what entered and what left; infinite where the counts stand for what is in sight only. */
  readonly difference: number;
  /** To count the rows of the window, from nothing. */
  readonly recount: number;
  /** To take away the rows outside the window, from everything. */
  readonly complement: number;
  /** To look up in lists by time what is in sight. */
  readonly search: number;
}

export type Way = keyof StepCosts;

/** To clear or copy a tally; to add it up; to find a row in its list. */
const perTally = { clear: 1 / 200, copy: 1 / 50, add: 1 / 10, find: 3 };
/**
 * To find a row that began before the window, and to count it: at most so many are looked at. So
 * no way is taken that may look at more incidents than the difference.
 */
const perLastingRow = rowsTogether;
/** To enter a row into lists, marks or ranks. */
const perListedRow = 2;

export function stepCosts(
  index: ClusterIndex,
  { marked, everything }: FilteredIndex,
  standing: Standing,
  edges: WindowEdges,
  sight: Sight,
): StepCosts {
  const started = (rows: number): number => markedBefore(marked.byStart, rows);
  const ended = (rows: number): number => markedBefore(marked.byEnd, rows);
  const { tallies, table } = index;
  const inWindow = started(edges.startedByEnd) - ended(edges.endedByStart);
  const difference =
    Math.abs(started(edges.startedByEnd) - started(standing.edges.startedByEnd)) +
    Math.abs(ended(edges.endedByStart) - ended(standing.edges.endedByStart));
  const lasting = perLastingRow * (edges.startedByStart - edges.endedByStart);
  const ofNoPoint = tallies.length - (tallies.first[table.place.lon.length] ?? 0);
  const search = perTally.find * (sight.tallies + ofNoPoint) + lasting;
  return {
    difference: standing.type === 'everywhere' ? difference : Infinity,
    recount:
      perTally.clear * tallies.length +
      started(edges.startedByEnd) -
      started(edges.startedByStart) +
      lasting,
    complement:
      (perTally.copy + perTally.add) * tallies.length +
      (everything === null ? marked.length : 0) +
      marked.length -
      inWindow,
    // Where small moves follow a search, the counts are brought to stand everywhere again.
    search: standing.type === 'in sight' && difference < search ? Infinity : search,
  };
}

/** What it costs to make what is still missing for a search. */
export function makingLists(
  { table, lists }: ClusterIndex,
  { rows, marked, kindRanks, listMarks }: FilteredIndex,
): number {
  const perIndex = lists === null ? table.length : 0;
  const perFilter =
    (kindRanks === null ? marked.length : 0) +
    (rows !== null && listMarks === null ? table.length : 0);
  return perListedRow * (perIndex + perFilter);
}

export function cheapestWay(costs: StepCosts): Way {
  const { difference, recount, complement, search } = costs;
  const least = Math.min(difference, recount, complement, search);
  if (difference === least) return 'difference';
  if (search === least) return 'search';
  return recount === least ? 'recount' : 'complement';
}
