import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsStatedInParts, sumFigures } from '../../../src/core/cluster/sum-figures.ts';
import { atLeast, exactly, type FigureRange } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { buildIncidentTable, type IncidentTable } from '../../../src/core/table/incident-table.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { sumFigure } from '../../support/incident-oracle.ts';

const seed = 20260204;

/** A table's incidents and some of its rows. */
const selectionArbitrary = incidentsArbitrary.chain((incidents) =>
  fc.tuple(fc.constant(incidents), fc.subarray([...incidents.keys()])),
);

test('low, best and high are summed over those that group none of the others that state a number', () => {
  fc.assert(
    fc.property(selectionArbitrary, ([incidents, rows]) => {
      const table = buildIncidentTable(incidents);
      const chosen = rows.flatMap((row) => table.incidents[row] ?? []);
      for (const figure of ['killed', 'injured'] as const) {
        const counted = withoutThoseInParts(rows, table, figure);
        expect(sumFigures(table[figure], counted)).toEqual(
          sumFigure(chosen, figure, chosen, incidents),
        );
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('of every number that is chosen, it or a part of it is counted, and never both', () => {
  fc.assert(
    fc.property(selectionArbitrary, ([incidents, rows]) => {
      const table = buildIncidentTable(incidents);
      const counted = new Set(withoutThoseInParts(rows, table, 'killed'));
      const statedRows = rows.filter((row) => sumFigures(table.killed, [row]).stated > 0);
      for (const row of statedRows) {
        const parts = statedRows.filter((other) => isPartOf(other, row, table.parentRow));
        const countedParts = parts.filter((part) => counted.has(part));
        expect(countedParts.length > 0).toBe(!counted.has(row));
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('every chosen incident is stated, unknown or counted in its parts', () => {
  fc.assert(
    fc.property(selectionArbitrary, ([incidents, rows]) => {
      const table = buildIncidentTable(incidents);
      const counted = withoutThoseInParts(rows, table, 'killed');
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

test('a bound that nobody states is unknown, not 0', () => {
  const nothing = { low: null, best: null, high: null };
  expect(killedOf([undefined])).toEqual({ ...nothing, unknown: 1, stated: 0 });
  expect(killedOf()).toEqual({ ...nothing, unknown: 0, stated: 0 });
  expect(killedOf([{ ...nothing, best: 5 }])).toMatchObject({ low: null, best: 5, high: null });
  expect(killedOf([{ ...nothing, high: 10 }])).toMatchObject({ low: null, best: null, high: 10 });
  expect(killedOf([exactly(0)])).toMatchObject({ low: 0, best: 0, high: 0 });
});

test('an unknown bound adds nothing to those that are stated', () => {
  const upToTen = { low: null, best: null, high: 10 };
  expect(killedOf([upToTen], [exactly(2)])).toMatchObject({ low: 2, best: 2, high: 12 });
});

test('a parent keeps its number where its parts state none, each measure by itself', () => {
  const parent = incidentOf('a:all', { killed: exactly(10), injured: exactly(4) });
  const parts = [
    incidentOf('a:1', { parent: 'a:all' }),
    incidentOf('a:2', { parent: 'a:all', injured: exactly(3) }),
  ];
  const all = [parent, ...parts];
  const table = buildIncidentTable(all);
  const rows = [...all.keys()];
  const sumOf = (figure: 'killed' | 'injured') =>
    sumFigures(table[figure], withoutThoseInParts(rows, table, figure));
  expect(sumOf('killed')).toEqual({ low: 10, best: 10, high: 10, unknown: 2, stated: 1 });
  expect(sumOf('injured')).toEqual({ low: 3, best: 3, high: 3, unknown: 1, stated: 1 });
});

test('a parent is summed only where none of its parts in the set states a number', () => {
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

function withoutThoseInParts(
  rows: readonly number[],
  table: IncidentTable,
  figure: 'killed' | 'injured',
): readonly number[] {
  const inParts = rowsStatedInParts(table[figure], rows, table.parentRow);
  return rows.filter((row) => !inParts.has(row));
}

function isPartOf(row: number, ancestor: number, parentRow: Int32Array): boolean {
  const parent = parentRow[row] ?? -1;
  return parent >= 0 && (parent === ancestor || isPartOf(parent, ancestor, parentRow));
}

function bestOf(all: readonly Incident[], chosen: readonly Incident[]): number | null {
  const table = buildIncidentTable(all);
  const rows = chosen.flatMap(({ id }) => table.rowOfId.get(id) ?? []);
  return sumFigures(table.killed, withoutThoseInParts(rows, table, 'killed')).best;
}
