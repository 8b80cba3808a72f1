import { kinds } from '../incident/kinds.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import type { Summary } from './summary.ts';

/**
 * The histogram over all time. Each row adds 1 in all, in proportion to the share of its
 * interval that each bin covers, and `before` and `after` what lies before the first and after
 * the last edge, so that all together are the count of rows. Fewer than two edges make no bin,
 * and nothing lies before or after it.
 *
 * @param binEdges strictly ascending; n edges make n − 1 bins
 */
export function spreadOverBins(
  table: IncidentTable,
  passes: (row: number) => boolean,
  binEdges: Int32Array,
): Summary['bins'] {
  const length = Math.max(0, binEdges.length - 1);
  const throughout = new Float64Array(length * kinds.length);
  const within = new Float64Array(length * kinds.length);
  const unfiltered = new Float64Array(length);
  const first = binEdges[0] ?? 0;
  const last = binEdges[length] ?? 0;
  let before = 0;
  let after = 0;
  for (let row = 0; row < table.length; row++) {
    const isFiltered = passes(row);
    const byKind = table.isWithin[row] === 1 ? within : throughout;
    const kind = table.kind[row] ?? 0;
    const start = table.start[row] ?? 0;
    const end = table.end[row] ?? 0;
    if (isFiltered && length > 0) {
      before += Math.max(0, Math.min(end, first) - start) / (end - start);
      after += Math.max(0, end - Math.max(start, last)) / (end - start);
    }
    for (let bin = firstBinEndingAfter(binEdges, start); bin < length; bin++) {
      const from = Math.max(start, binEdges[bin] ?? 0);
      const to = Math.min(end, binEdges[bin + 1] ?? 0);
      if (to <= from) break;
      const share = (to - from) / (end - start);
      unfiltered[bin] = (unfiltered[bin] ?? 0) + share;
      if (!isFiltered) continue;
      const cell = bin * kinds.length + kind;
      byKind[cell] = (byKind[cell] ?? 0) + share;
    }
  }
  return { throughout, within, unfiltered, before, after };
}

/** By halving; the number of bins where all end before. */
function firstBinEndingAfter(binEdges: Int32Array, start: number): number {
  let low = 0;
  let high = Math.max(0, binEdges.length - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((binEdges[middle + 1] ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low;
}
