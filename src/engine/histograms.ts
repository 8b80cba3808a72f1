import { createHistogram, type Histogram } from '../core/cluster/histogram.ts';
import { binsOfKinds } from '../core/cluster/kind-bins.ts';
import type { Summary } from '../core/cluster/summary.ts';
import type { Slices } from '../core/slices.ts';
import type { IncidentTable } from '../core/table/incident-table.ts';
import { fullRowSet, type RowSet } from '../core/table/row-set.ts';
import type { SummaryQuery } from './protocol.ts';

/** Of all rows, of those under the filter, and of those under the one before. */
const keptHistograms = 3;

export interface CountedSet {
  /** Those that the filter lets pass, but for its choice of kinds; `null`: all. */
  readonly rows: RowSet | null;
  /** Those that a filter might let pass; `null`: all. */
  readonly everything: RowSet | null;
  /** One a kind, 1 where it is wanted. */
  readonly kinds: Uint8Array;
}

interface Kept {
  readonly rows: RowSet | null;
  readonly binEdges: Int32Array;
  readonly histogram: Histogram;
}

/**
 * Gives the bins of a set of rows and of everything beside it. The histograms of the last
 * sets are kept with the part of the map that they stand for, so that one question must be at
 * its end or given up before the next one begins.
 */
export function createHistograms(
  table: IncidentTable,
): (
  query: Pick<SummaryQuery, 'binEdges' | 'binsWithin'>,
  set: CountedSet,
) => Slices<Summary['bins']> {
  const allRows = fullRowSet(table.length);
  let kept: readonly Kept[] = [];

  function* histogramOf(rows: RowSet | null, binEdges: Int32Array): Slices<Histogram> {
    const known = kept.find((one) => one.rows === rows && areEqual(one.binEdges, binEdges));
    const found = known ?? {
      rows,
      binEdges,
      histogram: yield* createHistogram(table, rows ?? allRows, binEdges),
    };
    kept = [found, ...kept.filter((one) => one !== found)].slice(0, keptHistograms);
    return found.histogram;
  }

  return function* binsOf({ binEdges, binsWithin }, { rows, everything, kinds }) {
    // Theirs may change.
    const edges = binEdges.slice();
    const all = yield* histogramOf(everything, edges);
    const some = rows === everything ? all : yield* histogramOf(rows, edges);
    if (binsWithin === undefined) return binsOfKinds(some.bins, kinds, all.bins);
    const allWithin = yield* all.within(binsWithin);
    const someWithin = some === all ? allWithin : yield* some.within(binsWithin);
    return binsOfKinds(someWithin, kinds, allWithin);
  };
}

function areEqual(some: Int32Array, others: Int32Array): boolean {
  return some.length === others.length && some.every((edge, index) => edge === others[index]);
}
