import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast, exactly } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { buildIncidentTable } from '../../../src/core/table/incident-table.ts';
import { pageRows, type RowKey, type RowSort } from '../../../src/core/table/page-rows.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { sortArbitrary } from '../../support/arbitrary-queries.ts';
import { inOrder } from '../../support/incident-oracle.ts';

const seed = 20260204;

test('the pages, one after another, are the whole in order, each incident once', () => {
  const limits = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(incidentsArbitrary, sortArbitrary, limits, (incidents, sort, limit) => {
      const pages = pagesOf(incidents, sort, limit);
      expect(pages.flat()).toEqual(inOrder(incidents, sort));
      // Only the last may be short, and none is empty but the only one.
      expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
      expect(pages.at(-1)?.length === 0).toBe(incidents.length === 0);
    }),
    { seed },
  );
});

test('a page goes on after a row that is gone by then', () => {
  const cases = fc.tuple(incidentsArbitrary, sortArbitrary, fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(cases, ([incidents, sort, limit]) => {
      const { rows, next } = page(incidents, sort, null, limit);
      if (next === null) return;
      const rest = incidents.filter(({ id }) => id !== next.id);
      expect(page(rest, sort, next, incidents.length).rows).toEqual(
        inOrder(rest, sort).slice(rows.length - 1),
      );
    }),
    { seed },
  );
});

test('only the rows that are handed in are paged', () => {
  const table = buildIncidentTable(['a:1', 'a:2', 'a:3', 'a:4'].map((id) => incidentOf(id)));
  const sort: RowSort = { field: 'start', order: 'descending' };
  const { rows, next } = pageRows(table, [3, 1], sort, null, 10);
  expect(rows.map(({ id }) => id)).toEqual(['a:2', 'a:4']);
  expect(next).toBeNull();
});

test('unknown figures come last in either order, and ties by id', () => {
  const incidents = [
    incidentOf('a:unknown'),
    incidentOf('a:two', { killed: exactly(2) }),
    incidentOf('a:zero', { killed: exactly(0) }),
    incidentOf('a:two-or-more', { killed: atLeast(2) }),
    incidentOf('a:not-stated'),
  ];
  const ids = (order: RowSort['order']): string[] =>
    page(incidents, { field: 'killed', order }, null, 10).rows.map(({ id }) => id);
  expect(ids('ascending')).toEqual([
    'a:zero',
    'a:two',
    'a:two-or-more',
    'a:not-stated',
    'a:unknown',
  ]);
  expect(ids('descending')).toEqual([
    'a:two',
    'a:two-or-more',
    'a:zero',
    'a:not-stated',
    'a:unknown',
  ]);
});

function page(incidents: readonly Incident[], sort: RowSort, after: RowKey | null, limit: number) {
  const table = buildIncidentTable(incidents);
  return pageRows(table, [...table.ids.keys()], sort, after, limit);
}

function pagesOf(incidents: readonly Incident[], sort: RowSort, limit: number) {
  const pages: (readonly Incident[])[] = [];
  let after: RowKey | null = null;
  do {
    const { rows, next } = page(incidents, sort, after, limit);
    pages.push(rows);
    after = next;
  } while (after !== null && pages.length <= incidents.length);
  return pages;
}
