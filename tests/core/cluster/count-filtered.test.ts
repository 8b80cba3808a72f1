import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFiltered, type MarkedClause } from '../../../src/core/cluster/count-filtered.ts';
import type { FacetQuery } from '../../../src/core/cluster/summary.ts';
import type { Clause, Filter } from '../../../src/core/filter/filter.ts';
import { markRows } from '../../../src/core/filter/mark-rows.ts';
import { markNotStated } from '../../../src/core/filter/not-stated.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { finish } from '../../../src/core/slices.ts';
import type { IncidentTable } from '../../../src/core/table/incident-table.ts';
import { minute, minutesPerDay, type TimeWindow } from '../../../src/core/time/interval.ts';
import {
  busyDay,
  earliest,
  incidentOf,
  incidentsArbitrary,
  latest,
} from '../../support/arbitrary-incidents.ts';
import {
  clauseArbitrary,
  facetQueriesArbitrary,
  windowArbitrary,
} from '../../support/arbitrary-queries.ts';
import { expectFacet } from '../../support/expect-facet.ts';
import {
  hiddenBy,
  hiddenNotStatedBy,
  isOnlyPossible,
  passesFilter,
  select,
} from '../../support/incident-oracle.ts';
import { rowsOf, tableOf } from '../../support/table-of.ts';

const seed = 20260204;

const allTime = { start: earliest, end: latest };

const casesArbitrary = incidentsArbitrary.chain((incidents) =>
  fc.tuple(
    fc.constant(incidents),
    fc.array(clauseArbitrary(incidents), { maxLength: 4 }),
    fc.oneof(fc.constant(allTime), windowArbitrary(incidents)),
    facetQueriesArbitrary,
  ),
);

test('totals, facets and what each clause hides are those of the incidents one by one', () => {
  fc.assert(
    fc.property(casesArbitrary, ([incidents, filter, window, facets]) => {
      const found = countsOf(incidents, filter, window, facets);
      const selected = select(incidents, filter, window);
      expect(found.counts).toEqual({
        total: selected.length,
        possible: selected.filter((incident) => isOnlyPossible(incident, window)).length,
        all: incidents.length,
      });
      expect(found.hidden).toEqual(hiddenBy(incidents, filter, window));
      expect(found.hiddenNotStated).toEqual(hiddenNotStatedBy(incidents, filter, window));
      expect(Object.keys(found.facets)).toEqual(facets.map(({ field }) => field));
      for (const facet of facets) {
        expectFacet(found.facets[facet.field], facet, incidents, filter, window);
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('a facet leaves out all clauses on itself, negated ones too, and no other', () => {
  const incidents = [
    incidentOf('a:1', { kind: 'strike', tags: ['night', 'drone'] }),
    incidentOf('a:2', { kind: 'strike', tags: ['night'] }),
    incidentOf('a:3', { kind: 'talks', tags: ['drone'] }),
    incidentOf('a:4', { kind: 'strike' }),
  ];
  const tagged = (values: readonly string[]): Clause => ({ op: 'in', field: 'tag', values });
  const filter: Filter = [
    tagged(['drone']),
    { op: 'not', clause: tagged(['night']) },
    { op: 'in', field: 'kind', values: ['strike'] },
  ];
  const { counts, facets, hidden } = countsOf(incidents, filter, allTime, [
    { field: 'tag', limit: 9 },
    { field: 'kind', limit: 9 },
  ]);
  expect(counts.total).toBe(0);
  const countsBy = (field: 'tag' | 'kind') =>
    facets[field]?.values.map(({ value, count }) => [value, count]);
  expect(countsBy('tag')).toEqual([
    ['night', 2],
    ['', 1],
    ['drone', 1],
  ]);
  expect(countsBy('kind')).toEqual([
    ['talks', 1],
    ['strike', 0],
  ]);
  // a:4 only lacks the tag, a:1 only is at night, a:3 only is no strike; a:2 fails twice.
  expect(hidden).toEqual([1, 1, 1]);
});

test('more rows than a batch holds are counted once each', () => {
  const incidents = Array.from({ length: 5000 }, (_, index) =>
    incidentOf(`a:${index}`, {
      kind: index % 3 === 0 ? 'strike' : 'talks',
      tags: index % 5 === 0 ? [] : [`tag ${index % 7}`, 'all'],
      time: {
        start: minute(busyDay + (index % 100) * minutesPerDay),
        end: minute(busyDay + ((index % 100) + 1 + (index % 4)) * minutesPerDay),
        precision: 'range',
        meaning: index % 2 === 0 ? 'within' : 'throughout',
      },
    }),
  );
  const filter: Filter = [
    { op: 'in', field: 'kind', values: ['talks'] },
    { op: 'not', clause: { op: 'in', field: 'tag', values: ['tag 3'] } },
  ];
  const window = {
    start: minute(busyDay + 20.5 * minutesPerDay),
    end: minute(busyDay + 70.5 * minutesPerDay),
  };
  const facet = { field: 'tag', limit: 3 } as const;
  for (const seen of [window, allTime]) {
    const found = countsOf(incidents, filter, seen, [facet]);
    const selected = select(incidents, filter, seen);
    expect(found.counts.total).toBe(selected.length);
    expect(found.counts.possible).toBe(
      selected.filter((incident) => isOnlyPossible(incident, seen)).length,
    );
    expect(found.hidden).toEqual(hiddenBy(incidents, filter, seen));
    expectFacet(found.facets.tag, facet, incidents, filter, seen);
  }
});

test('of no incidents all counts are 0', () => {
  const filter: Filter = [{ op: 'in', field: 'tag', values: ['x'] }];
  expect(countsOf([], filter, allTime, [{ field: 'tag', limit: 1 }])).toEqual({
    counts: { total: 0, possible: 0, all: 0 },
    facets: { tag: { values: [{ value: 'x', label: 'x', count: 0 }], distinct: 0, more: 0 } },
    hidden: [0],
    hiddenNotStated: [0],
  });
});

function countsOf(
  incidents: readonly Incident[],
  filter: Filter,
  window: TimeWindow,
  facets: readonly FacetQuery[],
) {
  const table = tableOf(incidents);
  const clauses = filter.map((clause) => markedClause(clause, table, incidents));
  return finish(countFiltered(table, clauses, window, facets));
}

function markedClause(
  clause: Clause,
  table: IncidentTable,
  incidents: readonly Incident[],
): MarkedClause {
  const matching = (query: string) =>
    incidents.filter((incident) => passesFilter(incident, [{ op: 'text', query }]));
  const passes = markRows(clause, table, {
    cell: () => rowsOf(table, []),
    text: (query) => rowsOf(table, matching(query)),
  });
  return { clause, passes, notStated: markNotStated(clause, table) };
}
