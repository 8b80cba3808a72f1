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
  const [first, last] = [binEdges.at(0), binEdges.at(-1)];
  if (first === undefined || last === undefined || binEdges.length < 2) {
    expect([bins.before, bins.after]).toEqual([0, 0]);
    return;
  }
  const sharesIn = (start: number, end: number): number => sum(spread(passing, [start, end]));
  expect(bins.before).toBeCloseTo(sharesIn(-Infinity, first), 8);
  expect(bins.after).toBeCloseTo(sharesIn(last, Infinity), 8);
  const everything = sum(bins.throughout) + sum(bins.within) + bins.before + bins.after;
  expect(Math.abs(everything - passing.length)).toBeLessThan(1e-6);
}

function sum(values: Iterable<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

function sumOfKinds(cells: readonly number[]): number[] {
  return Array.from({ length: cells.length / kinds.length }, (_, bin) =>
    cells
      .slice(bin * kinds.length, (bin + 1) * kinds.length)
      .reduce((total, value) => total + value, 0),
  );
}
