import { expect, test } from 'vitest';
import { filterOfIntent } from '../../../src/core/filter/intent-filter.ts';
import { noFilter } from '../../../src/core/share/view-state.ts';

test('no choice is no clause', () => {
  expect(filterOfIntent(noFilter)).toEqual([]);
  expect(filterOfIntent({ ...noFilter, text: '  ' })).toEqual([]);
});

test('each choice is one clause', () => {
  expect(
    filterOfIntent({
      kinds: ['talks'],
      places: ['admin1'],
      times: ['day'],
      verifications: ['disputed'],
      ownTypes: ['Battles'],
      actors: ['Ukraine', ''],
      countries: ['UA'],
      regions: ['UA-51'],
      publishers: ['A newspaper'],
      tags: ['drone'],
      killed: { min: 1, max: null, unknown: 'exclude' },
      injured: { min: null, max: 5, unknown: 'include' },
      area: 'UA-12',
      within: { type: 'bbox', bbox: [22, 44, 40, 52] },
      text: 'drone',
    }),
  ).toEqual([
    { op: 'in', field: 'kind', values: ['talks'] },
    { op: 'in', field: 'place', values: ['admin1'] },
    { op: 'in', field: 'time', values: ['day'] },
    { op: 'in', field: 'verification', values: ['disputed'] },
    { op: 'in', field: 'ownType', values: ['Battles'] },
    { op: 'in', field: 'actor', values: ['Ukraine', ''] },
    { op: 'in', field: 'country', values: ['UA'] },
    { op: 'in', field: 'region', values: ['UA-51'] },
    { op: 'in', field: 'source', values: ['A newspaper'] },
    { op: 'in', field: 'tag', values: ['drone'] },
    { op: 'range', field: 'killed', min: 1, unknown: 'exclude' },
    { op: 'range', field: 'injured', max: 5, unknown: 'include' },
    { op: 'in', field: 'area', values: ['UA-12'] },
    { op: 'within', shape: { type: 'bbox', bbox: [22, 44, 40, 52] } },
    { op: 'text', query: 'drone' },
  ]);
});

test('no kind at all is a choice: it lets nothing pass', () => {
  expect(filterOfIntent({ ...noFilter, kinds: [] })).toEqual([
    { op: 'in', field: 'kind', values: [] },
  ]);
});
