import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsStatedInParts } from '../../../src/core/cluster/rows-stated-in-parts.ts';
import { createFigureSums, type FigureSum } from '../../../src/core/cluster/sum-figures.ts';
import { atLeast, exactly, type FigureRange } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { finish } from '../../../src/core/slices.ts';
import { rowBatches } from '../../../src/core/table/row-batches.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { idsStatedInParts, sumFigure } from '../../support/incident-oracle.ts';
import { idsIn, rowsOf, tableOf } from '../../support/table-of.ts';

const seed = 20260204;

/** A table's incidents and some of them. */
const selectionArbitrary = incidentsArbitrary.chain((incidents) =>
  fc.tuple(fc.constant(incidents), fc.subarray([...incidents])),
);

test('low, best and high are summed over those that group none of the others that state a number', () => {
  fc.assert(
    fc.property(selectionArbitrary, ([incidents, chosen]) => {
      for (const figure of ['killed', 'injured'] as const) {
        expect(sumOf(incidents, chosen, figure)).toEqual(
          sumFigure(chosen, figure, chosen, incidents),
        );
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('what is left out is what has a part among the chosen that states a number, at whatever remove', () => {
  fc.assert(
    fc.property(selectionArbitrary, ([incidents, chosen]) => {
      const table = tableOf(incidents);
      const found = finish(rowsStatedInParts(table, table.killed, rowsOf(table, chosen)));
      const known = new Set(incidents.map(({ id }) => id));
      const expected = [...idsStatedInParts(chosen, 'killed', incidents)]
        .filter((id) => known.has(id))
        .toSorted();
      expect(found === null ? [] : idsIn(table, found)).toEqual(expected);
    }),
    { seed, numRuns: 200 },
  );
});

test('every chosen incident is stated, unknown or counted in its parts', () => {
  fc.assert(
    fc.property(selectionArbitrary, ([incidents, chosen]) => {
      const inParts = idsStatedInParts(chosen, 'killed', incidents);
      const { stated, unknown } = sumOf(incidents, chosen, 'killed');
      expect(stated + unknown).toBe(chosen.filter(({ id }) => !inParts.has(id)).length);
    }),
    { seed },
  );
});

test('where no incident names a parent none is looked for', () => {
  const table = tableOf([incidentOf('a:1', { killed: exactly(1) })]);
  const rows = rowsOf(table, [incidentOf('a:1')]);
  const unread = {
    ...table,
    get ids(): never {
      throw new Error('the ids were read');
    },
  };
  expect(finish(rowsStatedInParts(unread, table.killed, rows))).toBeNull();
});

test('a circle of parents comes to an end', () => {
  const circle = [
    incidentOf('a:1', { parent: 'a:3', killed: exactly(1) }),
    incidentOf('a:2', { parent: 'a:1' }),
    incidentOf('a:3', { parent: 'a:2' }),
    incidentOf('a:own', { parent: 'a:own', killed: exactly(4) }),
  ];
  const table = tableOf(circle);
  const found = finish(rowsStatedInParts(table, table.killed, rowsOf(table, circle)));
  expect(found === null ? null : idsIn(table, found)).toEqual(['a:2', 'a:3']);
});

test('each group has its own sums', () => {
  const table = tableOf([
    incidentOf('a:1', { killed: exactly(1) }),
    incidentOf('a:2', { killed: exactly(20) }),
    incidentOf('a:3'),
  ]);
  const sums = createFigureSums(table.killed, null, 3);
  sums.add({ rows: Uint32Array.of(0, 1, 2, 1), groups: Uint32Array.of(0, 1, 0, 0) });
  expect(sums.of(0)).toEqual({ low: 21, best: 21, high: 21, unknown: 1, stated: 2 });
  expect(sums.of(1)).toEqual({ low: 20, best: 20, high: 20, unknown: 0, stated: 1 });
  expect(sums.of(2)).toEqual({ low: null, best: null, high: null, unknown: 0, stated: 0 });
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
  expect(sumOf(all, all, 'killed')).toEqual({ low: 10, best: 10, high: 10, unknown: 2, stated: 1 });
  expect(sumOf(all, all, 'injured')).toEqual({ low: 3, best: 3, high: 3, unknown: 1, stated: 1 });
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

function killedOf(...ranges: readonly [FigureRange | undefined][]): FigureSum {
  const incidents = ranges.map(([killed], index) =>
    incidentOf(`a:${index}`, killed === undefined ? {} : { killed }),
  );
  return sumOf(incidents, incidents, 'killed');
}

function bestOf(all: readonly Incident[], chosen: readonly Incident[]): number | null {
  return sumOf(all, chosen, 'killed').best;
}

function sumOf(
  all: readonly Incident[],
  chosen: readonly Incident[],
  figure: 'killed' | 'injured',
): FigureSum {
  const table = tableOf(all);
  const rows = rowsOf(table, chosen);
  const inParts = finish(rowsStatedInParts(table, table[figure], rows));
  const sums = createFigureSums(table[figure], inParts, 1);
  for (const batch of rowBatches(rows)) {
    sums.add({ rows: batch, groups: new Uint32Array(batch.length) });
  }
  return sums.of(0);
}
