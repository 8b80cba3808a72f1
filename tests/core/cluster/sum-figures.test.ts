import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumFigures, withoutGroupingRows } from '../../../src/core/cluster/sum-figures.ts';
import { atLeast, exactly, type FigureRange } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { buildIncidentTable } from '../../../src/core/table/incident-table.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { sumFigure } from '../../support/incident-oracle.ts';

const seed = 20260204;

/** A table's incidents and some of its rows. */
const selectionArbitrary = incidentsArbitrary.chain((incidents) =>
  fc.tuple(fc.constant(incidents), fc.subarray([...incidents.keys()])),
);

test('low, best and high are summed over those that group none of the others', () => {
  fc.assert(
    fc.property(selectionArbitrary, ([incidents, rows]) => {
      const table = buildIncidentTable(incidents);
      const chosen = rows.flatMap((row) => table.incidents[row] ?? []);
      const counted = withoutGroupingRows(rows, table.parentRow);
      expect(sumFigures(table.killed, counted)).toEqual(sumFigure(chosen, 'killed', incidents));
      expect(sumFigures(table.injured, counted)).toEqual(sumFigure(chosen, 'injured', incidents));
    }),
    { seed, numRuns: 200 },
  );
});

test('every chosen incident that groups no other is either stated or unknown', () => {
  fc.assert(
    fc.property(selectionArbitrary, ([incidents, rows]) => {
      const table = buildIncidentTable(incidents);
      const counted = withoutGroupingRows(rows, table.parentRow);
      const { stated, unknown } = sumFigures(table.killed, counted);
      expect(stated + unknown).toBe(counted.length);
    }),
    { seed },
  );
});

test('what is not stated is counted as unknown and adds nothing', () => {
  expect(killedOf([exactly(2)], [exactly(0)], [undefined])).toEqual({
    low: 2,
    best: 2,
    high: 2,
    unknown: 1,
    stated: 2,
  });
});

test('“at least five” leaves the sum open', () => {
  expect(killedOf([exactly(2)], [atLeast(5)])).toMatchObject({ low: 7, best: 7, high: null });
});

test('nothing stated sums to 0 of 0, not to a number of victims', () => {
  expect(killedOf([undefined])).toEqual({ low: 0, best: 0, high: 0, unknown: 1, stated: 0 });
});

test('a parent is summed only where none of its children is in the set', () => {
  const parent = incidentOf('a:all', { killed: exactly(9) });
  const child = incidentOf('a:part', { killed: exactly(2), parent: 'a:all' });
  const grandchild = incidentOf('a:detail', { killed: exactly(1), parent: 'a:part' });
  const all = [parent, child, grandchild];
  expect(bestOf(all, all)).toBe(1);
  expect(bestOf(all, [parent, child])).toBe(2);
  expect(bestOf(all, [parent, grandchild])).toBe(1);
  expect(bestOf(all, [parent])).toBe(9);
});

test('a child whose parent is not in the table is summed by itself', () => {
  const orphan = incidentOf('a:part', { killed: exactly(2), parent: 'a:gone' });
  expect(bestOf([orphan], [orphan])).toBe(2);
});

function killedOf(...ranges: readonly [FigureRange | undefined][]) {
  const table = buildIncidentTable(
    ranges.map(([killed], index) =>
      incidentOf(`a:${index}`, killed === undefined ? {} : { killed }),
    ),
  );
  return sumFigures(table.killed, [...table.ids.keys()]);
}

function bestOf(all: readonly Incident[], chosen: readonly Incident[]): number {
  const table = buildIncidentTable(all);
  const rows = chosen.flatMap(({ id }) => table.rowOfId.get(id) ?? []);
  return sumFigures(table.killed, withoutGroupingRows(rows, table.parentRow)).best;
}
