import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { MatchedPair, MatchesQuery } from '../../../src/engine/protocol.ts';
import { pairsFileName, pairsToCsv } from '../../../src/ui/matches/pairs-text.ts';
import { readPairs } from '../../../src/ui/matches/read-pairs.ts';
import { earliest, latest } from '../../support/arbitrary-incidents.ts';
import { strikeInReports, strikeInSurvey } from './two-datasets.ts';

const query: MatchesQuery = {
  of: { type: 'datasets', a: 'a: b/c', b: 'survey' },
  rule: { kilometers: 10, days: 1, kinds: 'family' },
  filter: [],
  window: { start: earliest, end: latest },
  skip: 40,
  limit: 20,
};

const pair: MatchedPair = {
  a: strikeInReports,
  b: strikeInSurvey,
  kinds: 'related',
  days: 1,
  kilometers: 1.416,
  places: 'near',
};

test('a line a pair has both incidents, how far they are apart and by what rule they were found', () => {
  const area = { ...strikeInSurvey, place: { precision: 'admin1', areaId: 'UA-30' } as const };
  const text = pairsToCsv(
    [pair, { ...pair, b: area, kilometers: null, places: 'same-area' }],
    query,
    'en',
    '2026-02-05',
  );
  const { data, meta } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  const [line = {}, ofArea = {}] = data;
  expect(meta.renamedHeaders ?? null).toBeNull();
  expect(data.length).toBe(2);
  expect(line['kilometers_apart']).toBe('1.416');
  expect(line['days_apart']).toBe('1');
  expect([line['a_id'], line['b_id']]).toEqual(['reports:strike', 'survey:blast']);
  expect([line['b_killed_low'], line['b_killed_high']]).toEqual(['1', '']);
  expect(line['rule_kilometers']).toBe('10');
  expect(ofArea['kilometers_apart']).toBe('');
  expect(ofArea['b_area_id']).toBe('UA-30');
  expect(ofArea['b_latitude']).toBe('');
});

test('a title that a spreadsheet would run as a formula is guarded', () => {
  const text = pairsToCsv([pair], query, 'en', '2026-02-05');
  expect(text).toContain(",'=Explosion in the city,");
});

test('the name of the file says which datasets, without what no file system takes', () => {
  expect(pairsFileName(query)).toBe('pairs-a-b-c-with-survey.csv');
});

test('all pages are read from the first on, and each is told', async () => {
  const all = Array.from({ length: 2500 }, (_, index) => ({ ...pair, days: index }));
  const told: number[] = [];
  const read = await readPairs(
    {
      matches: ({ skip, limit }) =>
        Promise.resolve({
          pairs: all.slice(skip, skip + limit),
          total: all.length,
          rowsOfA: 1,
          compared: 1,
          version: 1,
        }),
    },
    query,
    (pairs) => told.push(pairs),
    new AbortController().signal,
  );
  expect(read.pairs.map(({ days }) => days)).toEqual(all.map(({ days }) => days));
  expect(told).toEqual([1000, 2000, 2500]);
});
