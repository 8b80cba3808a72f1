import { expect, test } from 'vitest';
import { clausesOfIntent, filterOfIntent } from '../../../src/core/filter/intent-filter.ts';
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
      revisions: ['added', 'changed'],
      killed: { min: 1, max: null, unknown: 'exclude' },
      injured: { min: null, max: 5, unknown: 'include' },
      area: 'UA-12',
      within: { type: 'bbox', bbox: [22, 44, 40, 52] },
      text: 'drone',
      datasetsOff: ['old', 'made-up'],
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
    { op: 'in', field: 'revision', values: ['added', 'changed'] },
    { op: 'range', field: 'killed', min: 1, unknown: 'exclude' },
    { op: 'range', field: 'injured', max: 5, unknown: 'include' },
    { op: 'in', field: 'area', values: ['UA-12'] },
    { op: 'within', shape: { type: 'bbox', bbox: [22, 44, 40, 52] } },
    { op: 'text', query: 'drone' },
    { op: 'not', clause: { op: 'in', field: 'dataset', values: ['old', 'made-up'] } },
  ]);
});

test('no kind at all is a choice: it lets nothing pass', () => {
  expect(filterOfIntent({ ...noFilter, kinds: [] })).toEqual([
    { op: 'in', field: 'kind', values: [] },
  ]);
});

test('a dataset that is off is no choice among the incidents, and comes after these', () => {
  const intent = { ...noFilter, text: 'drone', datasetsOff: ['old'] };
  const choices = clausesOfIntent(intent);
  expect(choices.map(({ part }) => part)).toEqual(['text']);
  expect(filterOfIntent(intent).slice(0, 1)).toEqual(choices.map(({ clause }) => clause));
});
