import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause } from '../../../src/core/filter/filter.ts';
import { markRows, type RowResolver } from '../../../src/core/filter/mark-rows.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { atLeast, exactly } from '../../../src/core/incident/figure-range.ts';
import { emptyRowSet, fullRowSet } from '../../../src/core/table/row-set.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { clauseArbitrary } from '../../support/arbitrary-queries.ts';
import { passesFilter } from '../../support/incident-oracle.ts';
import { idsIn, rowsOf, tableOf } from '../../support/table-of.ts';

const seed = 20260204;

test('every clause lets the incidents pass that it describes', () => {
  const cases = incidentsArbitrary.chain((incidents) =>
    fc.tuple(fc.constant(incidents), clauseArbitrary(incidents)),
  );
  fc.assert(
    fc.property(cases, ([incidents, clause]) => {
      expect(passing(incidents, clause)).toEqual(expectedOf(incidents, clause));
    }),
    { seed, numRuns: 500 },
  );
});

test('beyond the last row no set has a bit, of a negated clause neither', () => {
  const table = tableOf(many(70));
  const everyone: Clause = { op: 'in', field: 'dataset', values: ['a'] };
  const nobody: Clause = { op: 'not', clause: everyone };
  const resolve = resolverOf([], table);
  expect(markRows(everyone, table, resolve)).toEqual(fullRowSet(70));
  expect(markRows(nobody, table, resolve)).toEqual(emptyRowSet(70));
  expect(markRows({ op: 'not', clause: nobody }, table, resolve)).toEqual(fullRowSet(70));
});

test('no values let nothing pass, and of no rows nothing is marked', () => {
  const incidents = [incidentOf('a:1'), incidentOf('a:2')];
  expect(passing(incidents, { op: 'in', field: 'id', values: [] })).toEqual([]);
  expect(passing([], { op: 'not', clause: { op: 'in', field: 'tag', values: [] } })).toEqual([]);
});

test('“not stated” is what has no area: a point and what lies nowhere', () => {
  const incidents = [
    incidentOf('a:point', { place: { precision: 'given', lon: 30, lat: 50 } }),
    incidentOf('a:area', { place: { precision: 'country', areaId: 'UA' } }),
    incidentOf('a:nowhere'),
  ];
  const found = (values: readonly string[]) =>
    passing(incidents, { op: 'in', field: 'area', values });
  expect(found([''])).toEqual(['a:nowhere', 'a:point']);
  expect(found(['UA'])).toEqual(['a:area']);
  expect(found(['UA', ''])).toEqual(['a:area', 'a:nowhere', 'a:point']);
});

test('one area at two levels is one area', () => {
  const incidents = (['admin1', 'admin2'] as const).map((precision) =>
    incidentOf(`a:${precision}`, { place: { precision, areaId: 'UA-12' } }),
  );
  expect(passing(incidents, { op: 'in', field: 'area', values: ['UA-12'] })).toHaveLength(2);
});

describe('a range', () => {
  const incidents = [
    incidentOf('a:exactly-five', { killed: exactly(5) }),
    incidentOf('a:five-or-more', { killed: atLeast(5) }),
    incidentOf('a:none', { killed: exactly(0) }),
    incidentOf('a:not-stated'),
    incidentOf('a:up-to-five', { killed: { low: null, best: null, high: 5 } }),
  ];
  const range = (
    parts: { min?: number; max?: number },
    unknown: 'include' | 'exclude',
  ): Clause => ({
    op: 'range',
    field: 'killed',
    unknown,
    ...parts,
  });

  test('“at least five” may be six, and unknown is not 0', () => {
    expect(passing(incidents, range({ min: 6 }, 'exclude'))).toEqual(['a:five-or-more']);
    expect(passing(incidents, range({ max: 0 }, 'exclude'))).toEqual(['a:none', 'a:up-to-five']);
  });

  test('bounds are inclusive', () => {
    expect(passing(incidents, range({ min: 5, max: 5 }, 'exclude'))).toEqual([
      'a:exactly-five',
      'a:five-or-more',
      'a:up-to-five',
    ]);
  });

  test('what is not stated passes where it is asked for, whatever the bounds', () => {
    expect(passing(incidents, range({ min: 100 }, 'include'))).toEqual([
      'a:five-or-more',
      'a:not-stated',
    ]);
  });
});

test('members of a group, and what a text is found in, are those that the resolver names', () => {
  const incidents = [incidentOf('a:1'), incidentOf('a:2'), incidentOf('a:3')];
  const table = tableOf(incidents);
  const named = (name: string) =>
    rowsOf(
      table,
      incidents.filter(({ id }) => id === name),
    );
  const resolve: RowResolver = { cell: named, text: named };
  const cell: Clause = { op: 'not', clause: { op: 'cell', cell: 'a:2' } };
  expect(idsIn(table, markRows(cell, table, resolve))).toEqual(['a:1', 'a:3']);
  const text: Clause = { op: 'text', query: 'a:3' };
  expect(idsIn(table, markRows(text, table, resolve))).toEqual(['a:3']);
});

test('what the resolver gave is as it was after it was negated', () => {
  const table = tableOf(many(40));
  const members = rowsOf(table, [incidentOf('a:7')]);
  const resolve: RowResolver = { cell: () => members, text: () => members };
  markRows({ op: 'not', clause: { op: 'cell', cell: 'x' } }, table, resolve);
  expect(idsIn(table, members)).toEqual(['a:7']);
});

test('a group that the resolver does not know makes the clause fail', () => {
  const table = tableOf([]);
  const clause: Clause = { op: 'cell', cell: 'gone' };
  expect(() => markRows(clause, table, resolverOf([], table))).toThrow('gone');
});

function many(length: number): readonly Incident[] {
  return Array.from({ length }, (_, index) => incidentOf(`a:${index}`));
}

function passing(incidents: readonly Incident[], clause: Clause): readonly string[] {
  const table = tableOf(incidents);
  return idsIn(table, markRows(clause, table, resolverOf(incidents, table)));
}

function resolverOf(
  incidents: readonly Incident[],
  table: ReturnType<typeof tableOf>,
): RowResolver {
  return {
    cell(cell) {
      throw new Error(`nobody named the group ${cell}`);
    },
    text: (query) =>
      rowsOf(
        table,
        incidents.filter((incident) => passesFilter(incident, [{ op: 'text', query }])),
      ),
  };
}

function expectedOf(incidents: readonly Incident[], clause: Clause): string[] {
  return incidents
    .filter((incident) => passesFilter(incident, [clause]))
    .map(({ id }) => id)
    .toSorted();
}
