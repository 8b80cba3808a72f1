import { describe, expect, test } from 'vitest';
import { datasetSources } from '../../src/app/dataset-sources.ts';

const page = 'https://news.example/atlas/index.html';
const areasUrl = 'https://news.example/atlas/basemap/names.json';
const sourcesOf = (search: string) => datasetSources(search, page).sources;
const file = (datasetId: string, url: string) => ({ type: 'address', datasetId, url, areasUrl });
const report = file(
  'report-2026-02-04',
  'https://news.example/atlas/data/report-2026-02-04.geojson',
);

describe('the address of the page', () => {
  test('without a query means the report of 4 February 2026', () => {
    expect(datasetSources('', page)).toEqual({ sources: [report], malformed: null });
    expect(sourcesOf('?data=&other=1')).toEqual([report]);
  });

  test('names files, relative to the page', () => {
    expect(sourcesOf('?data=a.geojson&data=/b/c.json')).toEqual([
      file('a', 'https://news.example/atlas/a.geojson'),
      file('c', 'https://news.example/b/c.json'),
    ]);
  });

  test('asks for generated incidents, of seed 1 where it names none', () => {
    expect(sourcesOf('?demo=1000000')).toEqual([{ type: 'generated', rows: 1_000_000, seed: 1 }]);
    expect(sourcesOf('?demo=1&seed=0')).toEqual([{ type: 'generated', rows: 1, seed: 0 }]);
    expect(sourcesOf('?seed=4294967295&demo=007')).toEqual([
      { type: 'generated', rows: 7, seed: 4_294_967_295 },
    ]);
  });

  test('may ask for more than there is memory for: that is for the loader to say', () => {
    expect(sourcesOf('?demo=9000000000')).toEqual([
      { type: 'generated', rows: 9_000_000_000, seed: 1 },
    ]);
  });

  test('may name files and generated incidents together', () => {
    expect(sourcesOf('?demo=5&data=a.geojson')).toEqual([
      file('a', 'https://news.example/atlas/a.geojson'),
      { type: 'generated', rows: 5, seed: 1 },
    ]);
  });

  test.each([
    ['?demo=abc', 'demo=abc'],
    ['?demo=', 'demo='],
    ['?demo=0', 'demo=0'],
    ['?demo=-5', 'demo=-5'],
    ['?demo=1e6', 'demo=1e6'],
    ['?demo=1.5', 'demo=1.5'],
    ['?demo=%20100', 'demo= 100'],
    [`?demo=${'9'.repeat(400)}`, `demo=${'9'.repeat(40)}…`],
    ['?demo=100&seed=x', 'seed=x'],
    ['?demo=100&seed=', 'seed='],
    ['?demo=100&seed=-1', 'seed=-1'],
    ['?demo=100&seed=4294967296', 'seed=4294967296'],
  ])('%s is passed over, and named', (search, malformed) => {
    expect(datasetSources(search, page)).toEqual({ sources: [report], malformed });
    expect(sourcesOf(`${search}&data=a.geojson`)).toEqual([
      file('a', 'https://news.example/atlas/a.geojson'),
    ]);
  });
});
