import { createHistogram, type Histogram } from '../core/cluster/histogram.ts';
import { binsOfKinds } from '../core/cluster/kind-bins.ts';
import type { Summary } from '../core/cluster/summary.ts';
import type { Slices } from '../core/slices.ts';
import type { IncidentTable } from '../core/table/incident-table.ts';
import { fullRowSet, type RowSet } from '../core/table/row-set.ts';
import type { SummaryQuery } from './protocol.ts';

/** Of all rows, of those under the filter, and of those under the one before. */
const keptHistograms = 3;

interface Kept {
  readonly rows: RowSet | null;
  readonly binEdges: Int32Array;
  readonly histogram: Histogram;
}

/**
 * Gives the bins of a set of rows (`null`: all) and a choice of kinds. The histograms of the last
 * sets are kept with the part of the map that they stand for, so that one question must be at
 * its end or given up before the next one begins.
 */
export function createHistograms(
  table: IncidentTable,
): (
  query: Pick<SummaryQuery, 'binEdges' | 'binsWithin'>,
  rows: RowSet | null,
  kindMarks: Uint8Array,
) => Slices<Summary['bins']> {
  const everything = fullRowSet(table.length);
  let kept: readonly Kept[] = [];

  function* histogramOf(rows: RowSet | null, binEdges: Int32Array): Slices<Histogram> {
    const known = kept.find((one) => one.rows === rows && areEqual(one.binEdges, binEdges));
    const found = known ?? {
      rows,
      binEdges,
      histogram: yield* createHistogram(table, rows ?? everything, binEdges),
    };
    kept = [found, ...kept.filter((one) => one !== found)].slice(0, keptHistograms);
    return found.histogram;
  }

  return function* binsOf({ binEdges, binsWithin }, rows, kindMarks) {
    // Theirs may change.
    const edges = binEdges.slice();
    const all = yield* histogramOf(null, edges);
    const some = rows === null ? all : yield* histogramOf(rows, edges);
    if (binsWithin === undefined) return binsOfKinds(some.bins, kindMarks, all.bins);
    const allWithin = yield* all.within(binsWithin);
    const someWithin = some === all ? allWithin : yield* some.within(binsWithin);
    return binsOfKinds(someWithin, kindMarks, allWithin);
  };
}

function areEqual(some: Int32Array, others: Int32Array): boolean {
  return some.length === others.length && some.every((edge, index) => edge === others[index]);
}
