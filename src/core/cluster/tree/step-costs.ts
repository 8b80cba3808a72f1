import type { ClusterIndex } from './cluster-index.ts';
import type { FilteredIndex } from './filtered-index.ts';
import type { Sight } from './groups-in-sight.ts';
import { candidatesOf } from './long-rows.ts';
import { markedBefore } from './marked-rows.ts';
import type { WindowEdges } from './window-edges.ts';

/** What the counts are right for. */
export type Standing =
  | { readonly type: 'everywhere'; readonly edges: WindowEdges }
  /** For the groups in sight, for areas and for what is not located. */
  | { readonly type: 'in sight'; readonly edges: WindowEdges; readonly sight: Sight };

/** What each way to another window costs; one is a row counted, some 8 ns. */
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
const perTally = { clear: 1 / 100, copy: 1 / 20, add: 1 / 6, find: 4 };
/** To enter a row into lists, marks or ranks. */
const perListedRow = 2;

export function stepCosts(
  index: ClusterIndex,
  { marked }: FilteredIndex,
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
  const startedInside = started(edges.startedByEnd) - started(edges.startedByStart);
  const lastingInto = edges.startedByStart - edges.endedByStart;
  // Where the difference is the least anyhow, it need not be known how many are looked at for them.
  const isNear =
    standing.type === 'everywhere' && difference <= Math.min(startedInside, lastingInto);
  const lasting = isNear ? lastingInto : candidatesOf(index.long, table, edges);
  const searched = sight.tallies + tallies.length - tallies.ofPoints;
  const search = perTally.find * searched + lasting;
  return {
    difference: standing.type === 'everywhere' ? difference : Infinity,
    recount: perTally.clear * tallies.length + startedInside + lasting,
    complement: (perTally.copy + perTally.add) * tallies.length + marked.length - inWindow,
    // Where small moves follow a search, the counts are brought to stand everywhere again.
    search: standing.type === 'in sight' && difference < search ? Infinity : search,
  };
}

/** Ways that need something made first, which then serves all windows. */
export const waysToMake = ['complement', 'search'] as const;
export type MakingCosts = Record<(typeof waysToMake)[number], number>;

/** What it costs to make what is still missing for these ways. */
export function makingCosts(
  { table, lists }: ClusterIndex,
  { rows, marked, everything, kindRanks, listMarks }: FilteredIndex,
): MakingCosts {
  const listed =
    (lists === null ? table.length : 0) +
    (kindRanks === null ? marked.length : 0) +
    (rows !== null && listMarks === null ? table.length : 0);
  return { complement: everything === null ? marked.length : 0, search: perListedRow * listed };
}

export function cheapestWay(costs: StepCosts): Way {
  const { difference, recount, complement, search } = costs;
  const least = Math.min(difference, recount, complement, search);
  if (difference === least) return 'difference';
  if (search === least) return 'search';
  return recount === least ? 'recount' : 'complement';
}
