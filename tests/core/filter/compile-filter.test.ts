import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFilter, type CellResolver } from '../../../src/core/filter/compile-filter.ts';
import type { Clause, Filter } from '../../../src/core/filter/filter.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { atLeast, exactly } from '../../../src/core/incident/figure-range.ts';
import { buildIncidentTable } from '../../../src/core/table/incident-table.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { clauseArbitrary, filterArbitrary } from '../../support/arbitrary-queries.ts';
import { passesFilter } from '../../support/incident-oracle.ts';

const seed = 20260204;

const withoutCells: CellResolver = (cell) => {
  throw new Error(`nobody named the group ${cell}`);
};

test('every clause lets the incidents pass that it describes', () => {
  const cases = incidentsArbitrary.chain((incidents) =>
    fc.tuple(fc.constant(incidents), clauseArbitrary(incidents)),
  );
  fc.assert(
    fc.property(cases, ([incidents, clause]) => {
      expect(passing(incidents, [clause])).toEqual(expectedOf(incidents, [clause]));
    }),
    { seed, numRuns: 500 },
  );
});

test('a filter lets pass what every one of its clauses lets pass', () => {
  const cases = incidentsArbitrary.chain((incidents) =>
    fc.tuple(fc.constant(incidents), filterArbitrary(incidents)),
  );
  fc.assert(
    fc.property(cases, ([incidents, filter]) => {
      expect(passing(incidents, filter)).toEqual(expectedOf(incidents, filter));
    }),
    { seed, numRuns: 200 },
  );
});

test('no clause lets everything pass, no values nothing', () => {
  const incidents = [incidentOf('a:1'), incidentOf('a:2')];
  expect(passing(incidents, [])).toEqual(['a:1', 'a:2']);
  expect(passing(incidents, [{ op: 'in', field: 'id', values: [] }])).toEqual([]);
  expect(passing(incidents, [{ op: 'text', query: ' \t ' }])).toEqual(['a:1', 'a:2']);
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
    expect(passing(incidents, [range({ min: 6 }, 'exclude')])).toEqual(['a:five-or-more']);
    expect(passing(incidents, [range({ max: 0 }, 'exclude')])).toEqual(['a:none', 'a:up-to-five']);
  });

  test('bounds are inclusive', () => {
    expect(passing(incidents, [range({ min: 5, max: 5 }, 'exclude')])).toEqual([
      'a:exactly-five',
      'a:five-or-more',
      'a:up-to-five',
    ]);
  });

  test('what is not stated passes where it is asked for, whatever the bounds', () => {
    expect(passing(incidents, [range({ min: 100 }, 'include')])).toEqual([
      'a:five-or-more',
      'a:not-stated',
    ]);
  });
});

test('every word must occur, in any text and language of the incident', () => {
  const incidents = [
    incidentOf('a:kyiv', { title: { en: 'Kyiv', uk: 'Київ' }, tags: ['drone'] }),
    incidentOf('a:lodz', { title: 'Łódź', damage: { en: 'drone parts' } }),
  ];
  const found = (query: string): string[] => passing(incidents, [{ op: 'text', query }]);
  expect(found('DRONE')).toEqual(['a:kyiv', 'a:lodz']);
  expect(found('drone київ')).toEqual(['a:kyiv']);
  expect(found('lodz')).toEqual(['a:lodz']);
  expect(found('kyiv lodz')).toEqual([]);
  expect(found('a:kyiv')).toEqual([]);
});

test('members of a group are those that the resolver names', () => {
  const incidents = [incidentOf('a:1'), incidentOf('a:2'), incidentOf('a:3')];
  const table = buildIncidentTable(incidents);
  const resolve: CellResolver = (cell) => (row) => table.ids[row] === cell;
  const filter: Filter = [{ op: 'not', clause: { op: 'cell', cell: 'a:2' } }];
  const passes = compileFilter(filter, table, resolve);
  expect(table.ids.filter((_, row) => passes(row))).toEqual(['a:1', 'a:3']);
});

test('a group that the resolver does not know makes the filter fail before any row is asked', () => {
  const filter: Filter = [{ op: 'cell', cell: 'gone' }];
  expect(() => compileFilter(filter, buildIncidentTable([]), withoutCells)).toThrow('gone');
});

function passing(incidents: readonly Incident[], filter: Filter): string[] {
  const table = buildIncidentTable(incidents);
  const passes = compileFilter(filter, table, withoutCells);
  return table.ids.filter((_, row) => passes(row)).toSorted();
}

function expectedOf(incidents: readonly Incident[], filter: Filter): string[] {
  return incidents
    .filter((incident) => passesFilter(incident, filter))
    .map(({ id }) => id)
    .toSorted();
}
