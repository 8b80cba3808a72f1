import { expect, test } from 'vitest';
import { chooseFacetValues } from '../../../src/core/cluster/facet-values.ts';
import type { FacetColumn } from '../../../src/core/table/facet-column.ts';

const column: FacetColumn = {
  type: 'single',
  values: ['a', 'b', 'c', 'd'],
  labels: ['Alpha', 'Beta', 'Gamma', 'Delta'],
  codes: new Int32Array(),
};
const counts = Uint32Array.of(5, 4, 3, 2, 1);

test('what is left out is neither what is shown first nor what the filter names besides', () => {
  const query = { field: 'region', limit: 2 } as const;
  expect(chooseFacetValues(column, counts, query, [])).toMatchObject({ distinct: 5, more: 3 });
  expect(chooseFacetValues(column, counts, query, ['d', 'a', 'gone'])).toMatchObject({
    values: [{ value: 'a' }, { value: 'b' }, { value: 'd' }, { value: 'gone' }],
    distinct: 5,
    more: 2,
  });
});

test('under some letters only values that hold them are left out', () => {
  const query = { field: 'region', limit: 1, contains: 'ta' } as const;
  const facet = chooseFacetValues(column, counts, query, ['a']);
  expect(facet.values.map(({ value }) => value)).toEqual(['b', 'a']);
  expect(facet).toMatchObject({ distinct: 2, more: 1 });
});

test.each([undefined, '', '  '])('without letters (%j) no label is read', (contains) => {
  const label = {
    get en(): string {
      throw new Error('the label was read');
    },
  };
  const unread: FacetColumn = { ...column, labels: [label, label, label, label] };
  const query = {
    field: 'region',
    limit: 2,
    ...(contains === undefined ? {} : { contains }),
  } as const;
  expect(chooseFacetValues(unread, counts, query, []).distinct).toBe(5);
  expect(() => chooseFacetValues(unread, counts, { ...query, contains: 'a' }, [])).toThrow(
    'the label was read',
  );
});
