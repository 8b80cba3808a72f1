import { expect } from 'vitest';
import type { Summary } from '../../src/core/cluster/summary.ts';
import type { Filter } from '../../src/core/filter/filter.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import { largestDifference, passesFilter, spread } from './incident-oracle.ts';

/** That the bars of a timeline are the incidents' shares, those of the filter and of all. */
export function expectBins(
  bins: Summary['bins'],
  incidents: readonly Incident[],
  filter: Filter,
  binEdges: Int32Array,
): void {
  const passing = incidents.filter((incident) => passesFilter(incident, filter));
  const isThroughout = ({ time }: Incident): boolean => time.meaning === 'throughout';
  const pairs: [Float64Array, number[]][] = [
    [bins.throughout, spread(passing.filter(isThroughout), binEdges)],
    [
      bins.within,
      spread(
        passing.filter((one) => !isThroughout(one)),
        binEdges,
      ),
    ],
    [bins.unfiltered, sumOfKinds(spread(incidents, binEdges))],
  ];
  for (const [found, expected] of pairs) {
    expect(largestDifference(found, expected)).toBeLessThan(1e-9);
  }
}

function sumOfKinds(cells: readonly number[]): number[] {
  return Array.from({ length: cells.length / kinds.length }, (_, bin) =>
    cells
      .slice(bin * kinds.length, (bin + 1) * kinds.length)
      .reduce((total, value) => total + value, 0),
  );
}
