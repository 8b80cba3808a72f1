import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish } from '../../../src/core/slices.ts';
import { columnsOfIncidents } from '../../../src/core/table/columns-of-incidents.ts';
import { buildIncidentTable } from '../../../src/core/table/build-table.ts';
import { rowOrder, sortFields, sortValue } from '../../../src/core/table/row-order.ts';
import { textAt } from '../../../src/core/table/text-column.ts';
import { incidentsArbitrary } from '../../support/arbitrary-incidents.ts';

const seed = 20260204;

test('an order holds every row once, by value and then by id as strings compare, unknown values last', () => {
  const sorts = fc.record({
    field: fc.constantFrom(...sortFields),
    order: fc.constantFrom('ascending' as const, 'descending' as const),
  });
  fc.assert(
    fc.property(incidentsArbitrary, sorts, (incidents, sort) => {
      const table = buildIncidentTable([columnsOfIncidents(incidents)]);
      const order = finish(rowOrder(table, sort));
      const sign = sort.order === 'ascending' ? 1 : -1;
      const expected = Array.from({ length: table.length }, (_, row) => ({
        id: textAt(table.ids, row),
        value: sortValue(table, row, sort.field),
      })).toSorted((a, b) => {
        if (a.value !== b.value) {
          if (a.value === null) return 1;
          if (b.value === null) return -1;
          return sign * (a.value - b.value);
        }
        return a.id < b.id ? -1 : 1;
      });
      expect(Array.from(order, (row) => textAt(table.ids, row))).toEqual(
        expected.map(({ id }) => id),
      );
    }),
    { seed, numRuns: 200 },
  );
});

test('ids are compared by UTF-16 units, also where UTF-8 orders otherwise', () => {
  const ids = ['a', 'a\u{10000}', 'a\uffff', 'a\ue000', 'a\ud7ff', 'ab', '', 'é', '\u{10ffff}'];
  const incidents = ids.map((id) => ({ ...base(), id }));
  const table = buildIncidentTable([columnsOfIncidents(incidents)]);
  const order = finish(rowOrder(table, { field: 'start', order: 'descending' }));
  expect(Array.from(order, (row) => textAt(table.ids, row))).toEqual(
    ids.toSorted((a, b) => (a < b ? -1 : 1)),
  );
});

const [sample] = fc.sample(
  incidentsArbitrary.filter(({ length }) => length > 0),
  { seed, numRuns: 1 },
);

function base() {
  const [incident] = sample ?? [];
  if (incident === undefined) throw new Error('the sample has no incident');
  return incident;
}
