import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from '../../../src/core/filter/searchable-text.ts';
import { finish } from '../../../src/core/slices.ts';
import type { Records } from '../../../src/core/table/records.ts';
import { hasRow } from '../../../src/core/table/row-set.ts';
import { createRecordStore } from '../../../src/engine/ingest/record-store.ts';
import { searchRecords } from '../../../src/engine/ingest/search-records.ts';
import { createSlicedRunner } from '../../../src/engine/run-sliced.ts';

const seed = 20260204;

test('a search finds the records whose texts hold every word, and no other', () => {
  const texts = fc.array(fc.constantFrom('strike on kyiv', 'kyiv', 'drone', 'strike', ''), {
    maxLength: 4000,
    size: 'max',
  });
  const queries = fc.constantFrom('kyiv', 'Strike kyiv', 'one', 'nobody', ' ');
  fc.assert(
    fc.property(texts, queries, (all, query) => {
      const found = finish(searchRecords(recordsOf(all).records, query));
      const matches = matchesOf(query);
      expect(all.flatMap((_, record) => (hasRow(found, record) ? [record] : []))).toEqual(
        all.flatMap((text, record) => (matches(text) ? [record] : [])),
      );
    }),
    { seed, numRuns: 30 },
  );
});

test('a search that is aborted looks at no further text', async () => {
  const { records, looked } = recordsOf(Array.from({ length: 100_000 }, () => 'drone'));
  let turns = 0;
  const controller = new AbortController();
  const runner = createSlicedRunner({
    // Every slice is one step.
    now: () => (turns += 100),
    async giveWay() {
      if (looked() >= 5000) controller.abort();
    },
  });
  const store = createRecordStore(runner);
  store.put('a', records);
  await expect(store.search('drone', controller.signal)).rejects.toMatchObject({
    name: 'AbortError',
  });
  await Promise.resolve();
  expect(looked()).toBeGreaterThanOrEqual(5000);
  expect(looked()).toBeLessThan(8000);
});

/** Texts as they are, and how many of them were looked at. */
function recordsOf(texts: readonly string[]): { records: Records; looked(): number } {
  let looked = 0;
  return {
    looked: () => looked,
    records: {
      length: texts.length,
      bytes: 0,
      incidents() {
        throw new Error('no incident is asked for');
      },
      part() {
        throw new Error('no part is asked for');
      },
      searchableTexts(from, to) {
        looked += to - from;
        return texts.slice(from, to);
      },
    },
  };
}
