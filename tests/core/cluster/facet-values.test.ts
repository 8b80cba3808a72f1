import { expect, test } from 'vitest';
import { chooseFacetValues } from '../../../src/core/cluster/facet-values.ts';
import type { Facet, FacetQuery } from '../../../src/core/cluster/summary.ts';
import { finish } from '../../../src/core/slices.ts';
import type { FacetColumn } from '../../../src/core/table/facet-column.ts';

const column: FacetColumn = {
  type: 'single',
  values: ['a', 'b', 'c', 'd'],
  labels: ['Alpha', 'Beta', 'Gamma', 'Delta'],
  codes: new Uint8Array(),
};
const counts = Uint32Array.of(5, 4, 3, 2, 1);

test('what is left out is neither what is shown first nor what the filter names besides', () => {
  const query = { field: 'region', limit: 2 } as const;
  expect(chosen(column, query)).toMatchObject({ distinct: 5, more: 3 });
  expect(chosen(column, query, ['d', 'a', 'gone'])).toMatchObject({
    values: [{ value: 'a' }, { value: 'b' }, { value: 'd' }, { value: 'gone' }],
    distinct: 5,
    more: 2,
  });
});

test('under some letters only values that hold them are left out', () => {
  const query = { field: 'region', limit: 1, contains: 'ta' } as const;
  const facet = chosen(column, query, ['a']);
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
  expect(chosen(unread, query).distinct).toBe(5);
  expect(() => chosen(unread, { ...query, contains: 'a' })).toThrow('the label was read');
});

test('labels are folded at the first search and not again', () => {
  let reads = 0;
  const label = {
    get en(): string {
      reads++;
      return 'Alpha';
    },
  };
  const labels = [label, label, label, label];
  const search = (contains: string): Facet =>
    chosen({ ...column, labels }, { field: 'region', limit: 1, contains });
  expect(search('beta').distinct).toBe(0);
  expect(reads).toBe(4);
  // One is shown, which reads its label no more than what is shown does.
  expect(search('alph').distinct).toBe(4);
  expect(reads).toBe(4);
});

test('words of another table are searched in as they are there', () => {
  const query = { field: 'region', limit: 9, contains: 'alpha' } as const;
  expect(chosen(column, query).distinct).toBe(1);
  const renamed: FacetColumn = { ...column, labels: ['Alpha', 'Alpha 2', 'Gamma', 'Delta'] };
  expect(chosen(renamed, query).distinct).toBe(2);
});

test('among thousands of values the first are those of all sorted', () => {
  const values = Array.from({ length: 5000 }, (_, code) => `value ${code}`);
  const many: FacetColumn = { type: 'single', values, codes: new Uint16Array() };
  const countOf = Uint32Array.from([...values, ''], (_, code) => (code * 7919) % 613);
  const found = finish(chooseFacetValues(many, countOf, { field: 'region', limit: 50 }, []));
  const sorted = Array.from(countOf, (count, code) => ({ value: values[code] ?? '', count }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  expect(found.values.map(({ value, count }) => ({ value, count }))).toEqual(sorted.slice(0, 50));
  expect(found).toMatchObject({ distinct: sorted.length, more: sorted.length - 50 });
});

function chosen(from: FacetColumn, query: FacetQuery, named: readonly string[] = []): Facet {
  return finish(chooseFacetValues(from, counts, query, named));
}
