import { expect, test } from 'vitest';
import { filterOfIntent } from '../../../src/core/filter/intent-filter.ts';
import { noFilter } from '../../../src/core/share/view-state.ts';

test('no choice is no clause', () => {
  expect(filterOfIntent(noFilter)).toEqual([]);
  expect(filterOfIntent({ ...noFilter, text: '  ' })).toEqual([]);
});

test('each choice is one clause', () => {
  expect(
    filterOfIntent({ kinds: ['talks'], places: ['admin1'], area: 'UA-12', text: 'drone' }),
  ).toEqual([
    { op: 'in', field: 'kind', values: ['talks'] },
    { op: 'in', field: 'place', values: ['admin1'] },
    { op: 'in', field: 'area', values: ['UA-12'] },
    { op: 'text', query: 'drone' },
  ]);
});

test('no kind at all is a choice: it lets nothing pass', () => {
  expect(filterOfIntent({ ...noFilter, kinds: [] })).toEqual([
    { op: 'in', field: 'kind', values: [] },
  ]);
});
