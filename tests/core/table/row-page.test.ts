import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast, exactly } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { finish } from '../../../src/core/slices.ts';
import { buildIncidentTable } from '../../../src/core/table/build-table.ts';
import { columnsOfIncidents } from '../../../src/core/table/columns-of-incidents.ts';
import type { RowSort } from '../../../src/core/table/row-order.ts';
import { keyOfRow, pageOfRows, type PageQuery } from '../../../src/core/table/row-page.ts';
import { addRow, emptyRowSet, fullRowSet, type RowSet } from '../../../src/core/table/row-set.ts';
import { textAt } from '../../../src/core/table/text-column.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { sortArbitrary } from '../../support/arbitrary-queries.ts';
import { inOrder } from '../../support/incident-oracle.ts';

const seed = 20260204;
const limits = fc.integer({ min: 1, max: 12 });

test('the pages, one after another, are the whole in order, each incident once', () => {
  fc.assert(
    fc.property(incidentsArbitrary, sortArbitrary, limits, (incidents, sort, limit) => {
      const pages: string[][] = [];
      let from: PageQuery['from'] = null;
      for (;;) {
        const page = pageOf(incidents, { sort, from, skip: 0, limit });
        expect(page.before).toBe(pages.flat().length);
        pages.push(page.ids);
        if (page.next === null) break;
        from = { key: page.next, isIncluded: false };
      }
      expect(pages.flat()).toEqual(idsOf(inOrder(incidents, sort)));
      // Only the last may be short, and none is empty but the only one.
      expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
      expect(pages.at(-1)?.length === 0).toBe(incidents.length === 0);
    }),
    { seed },
  );
});

test('a page anywhere in the list needs none of those before it', () => {
  fc.assert(
    fc.property(
      incidentsArbitrary,
      sortArbitrary,
      fc.nat(60),
      limits,
      (incidents, sort, skip, limit) => {
        const { ids, before, next } = pageOf(incidents, { sort, from: null, skip, limit });
        const expected = idsOf(inOrder(incidents, sort));
        expect(ids).toEqual(expected.slice(skip, skip + limit));
        expect(before).toBe(Math.min(skip, expected.length));
        expect(next === null).toBe(skip + limit >= expected.length);
      },
    ),
    { seed },
  );
});

test('a page goes on after a row that is gone by then', () => {
  const cases = fc.tuple(incidentsArbitrary, sortArbitrary, limits);
  fc.assert(
    fc.property(cases, ([incidents, sort, limit]) => {
      const { ids, next } = pageOf(incidents, { sort, from: null, skip: 0, limit });
      if (next === null) return;
      const rest = incidents.filter(({ id }) => id !== next.id);
      const from = { key: next, isIncluded: false };
      expect(pageOf(rest, { sort, from, skip: 0, limit: incidents.length }).ids).toEqual(
        idsOf(inOrder(rest, sort)).slice(ids.length - 1),
      );
    }),
    { seed },
  );
});

test('a page can begin with an incident, or where it would stand in a set without it', () => {
  const cases = fc.tuple(incidentsArbitrary, sortArbitrary, fc.nat(), fc.boolean());
  fc.assert(
    fc.property(cases, ([incidents, sort, choice, isInSet]) => {
      if (incidents.length === 0) return;
      const table = buildIncidentTable([columnsOfIncidents(incidents)]);
      const row = choice % table.length;
      const set = isInSet ? fullRowSet(table.length) : setWithout(table.length, row);
      const key = keyOfRow(table, row, sort);
      const page = finish(
        pageOfRows(table, set, { sort, from: { key, isIncluded: true }, skip: 0, limit: 1000 }),
      );
      const all = idsOf(inOrder(incidents, sort));
      const at = all.indexOf(key.id);
      expect(page.before).toBe(at);
      expect(Array.from(page.rows, (each) => textAt(table.ids, each))).toEqual(
        all.slice(isInSet ? at : at + 1),
      );
    }),
    { seed },
  );
});

test('only the rows of the set are paged', () => {
  const incidents = ['a:1', 'a:2', 'a:3', 'a:4'].map((id) => incidentOf(id));
  const table = buildIncidentTable([columnsOfIncidents(incidents)]);
  const set = emptyRowSet(4);
  addRow(set, 3);
  addRow(set, 1);
  const sort: RowSort = { field: 'start', order: 'descending' };
  const page = finish(pageOfRows(table, set, { sort, from: null, skip: 0, limit: 10 }));
  expect(Array.from(page.rows, (row) => textAt(table.ids, row))).toEqual(['a:2', 'a:4']);
  expect(page.next).toBeNull();
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
    pageOf(incidents, { sort: { field: 'killed', order }, from: null, skip: 0, limit: 10 }).ids;
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

function pageOf(incidents: readonly Incident[], query: PageQuery) {
  const table = buildIncidentTable([columnsOfIncidents(incidents)]);
  const { rows, ...page } = finish(pageOfRows(table, fullRowSet(table.length), query));
  return { ...page, ids: Array.from(rows, (row) => textAt(table.ids, row)) };
}

function setWithout(length: number, without: number): RowSet {
  const set = emptyRowSet(length);
  for (let row = 0; row < length; row++) if (row !== without) addRow(set, row);
  return set;
}

function idsOf(incidents: readonly Incident[]): string[] {
  return incidents.map(({ id }) => id);
}
