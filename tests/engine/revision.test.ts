import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { worldBbox } from '../../src/core/geo/bbox.ts';
import { clauseOfDatasetsOff } from '../../src/core/filter/datasets-off.ts';
import type { Filter } from '../../src/core/filter/filter.ts';
import { revisionStandings, type RevisionStanding } from '../../src/core/incident/revision.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { earliest, latest } from '../support/arbitrary-incidents.ts';
import { codeOf } from '../support/code-of.ts';
import { acledCsv, ownGeojson, type ExportRow } from '../support/export-files.ts';
import { stubFetch } from '../support/fake-fetch.ts';
import { createFileEngine, fileOf } from '../support/file-engine.ts';
import { root } from '../support/files-under.ts';

const seed = 20260204;
const never = new AbortController().signal;
const allTime = { start: earliest, end: latest };
const sort = { field: 'start', order: 'ascending' } as const;

afterEach(() => vi.unstubAllGlobals());

describe('a newer export of a dataset', () => {
  test('is counted, filtered and kept as comparing both row by row says', async () => {
    const rows: fc.Arbitrary<ExportRow[]> = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
        day: fc.constantFrom(1, 2),
        title: fc.constantFrom('one', 'two'),
        killed: fc.constantFrom(0, 3),
      }),
      { minLength: 1, selector: ({ id }) => id },
    );
    const seen = { added: 0, changed: 0, unchanged: 0, removed: 0 };
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.boolean(), async (older, newer, isOwn) => {
        const engine = createFileEngine();
        const write = (of: readonly ExportRow[]): string =>
          isOwn ? ownGeojson(of, { id: 'd' }) : acledCsv(of);
        await engine.load(fileOf('other', ownGeojson([row('x', 1)], { id: 'other' })), never);
        await engine.load(fileOf('d', write(older)), never);
        const report = await engine.load(fileOf('d-2', write(newer)), never);
        fc.pre(report.revision !== undefined);

        const expected = compared(older, newer);
        const removedDatasetId = expected.removed.length === 0 ? null : 'd.removed';
        expect(report).toMatchObject({ datasetId: 'd', rows: newer.length });
        expect(report.revision).toEqual({ ...countsOf(expected), removedDatasetId });
        expect(await standingsIn(engine)).toEqual({ ...idsOf(expected), none: ['other:x'] });
        expect(await datasetsIn(engine)).toEqual([
          ['other', 1],
          ['d', newer.length],
          ...(removedDatasetId === null ? [] : [[removedDatasetId, expected.removed.length]]),
        ]);
        for (const kept of [...newer, ...expected.removed]) {
          const found = await engine.incident(`d:${kept.id}`, never);
          expect(JSON.stringify(found)).toContain(kept.title);
          expect(found.dataset).toBe(newer.includes(kept) ? 'd' : removedDatasetId);
        }
        for (const standing of revisionStandings) seen[standing] += expected[standing].length;
      }),
      { seed, numRuns: 30 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  test('may be one of what the address named, and another file of it that is read again is the same', async () => {
    const url = 'https://atlas.example/report.geojson';
    const text = readFileSync(join(root, 'public/data/report-2026-02-04.geojson'), 'utf8');
    stubFetch('https://atlas.example', { [url]: { type: 'file', body: text } });
    const engine = createFileEngine();
    const address = { type: 'address', datasetId: 'report', url } as const;
    const first = await engine.load(address, never);
    expect(first).toMatchObject({ redistribution: 'yes', url: expect.stringMatching(/^https:/) });
    const { revision, ...report } = await engine.load(fileOf('x', text), never);
    expect([report.datasetId, revision]).toEqual([
      first.datasetId,
      { added: 0, changed: 0, unchanged: first.rows, removed: 0, removedDatasetId: null },
    ]);
    const { licence, redistribution, url: from } = report;
    expect({ licence, redistribution, url: from }).toEqual({
      licence: first.licence,
      redistribution: first.redistribution,
      url: first.url,
    });
    expect((await engine.load(address, never)).revision).toBeUndefined();
    expect(await datasetsIn(engine)).toEqual([[first.datasetId, first.rows]]);
    expect((await standingsIn(engine)).none.length).toBe(first.rows);
  });

  test('that is the same file again has only unchanged rows', async () => {
    const engine = createFileEngine();
    const text = acledCsv([row('1', 1), row('2', 2)]);
    await engine.load(fileOf('d', text), never);
    expect((await engine.load(fileOf('d-2', text), never)).revision).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      removed: 0,
      removedDatasetId: null,
    });
    expect(await datasetsIn(engine)).toEqual([['d', 2]]);
  });

  test('is compared with the one before it, whose own removed rows are gone', async () => {
    const engine = createFileEngine();
    const ids = [
      ['1', '2', '3', '4'],
      ['2', '3', '4', '5'],
      ['3', '4', '5', '6'],
    ];
    for (const [index, some] of ids.entries()) {
      await engine.load(fileOf(`d-${index}`, acledCsv(some.map((id) => row(id, 1)))), never);
    }
    expect(await standingsIn(engine)).toEqual({
      added: ['d-0:6'],
      changed: [],
      unchanged: ['d-0:3', 'd-0:4', 'd-0:5'],
      removed: ['d-0:2'],
      none: [],
    });
    expect(await datasetsIn(engine)).toEqual([
      ['d-0', 4],
      ['d-0.removed', 1],
    ]);
    await engine.load(fileOf('d-9', acledCsv(['3', '4', '5', '6'].map((id) => row(id, 1)))), never);
    expect(await datasetsIn(engine)).toEqual([['d-0', 4]]);
  });

  test('may have rows without an id, which are told apart by what they say', async () => {
    const engine = createFileEngine();
    const [named, first, second] = [row('1', 1), row(null, 2), row(null, 3)];
    await engine.load(fileOf('d', ownGeojson([named, first, second], { id: 'd' })), never);
    const newer = [named, row(null, 4), second];
    const report = await engine.load(fileOf('d', ownGeojson(newer, { id: 'd' })), never);
    expect(report.revision).toMatchObject({ added: 1, changed: 0, unchanged: 2, removed: 1 });
    const [gone, added] = await Promise.all(
      ['d.removed:row-2', 'd:row-2'].map((id) => engine.incident(id, never)),
    );
    expect([gone?.title, added?.title]).toEqual(['row 2', 'row 4']);
    expect([gone?.id, gone?.dataset]).toEqual(['d.removed:row-2', 'd.removed']);
  });

  test('leaves other datasets what they are, also where they are named alike', async () => {
    const engine = createFileEngine();
    await engine.load(fileOf('x', ownGeojson([row('a', 1)], { id: 'd.removed' })), never);
    const older = acledCsv([row('1', 1), row('2', 2)]);
    await engine.load(fileOf('d', older), never);
    const { revision } = await engine.load(fileOf('e', acledCsv([row('1', 1)])), never);
    expect(revision?.removedDatasetId).toBe('d.removed-2');
    await engine.remove('d', never);
    expect(await datasetsIn(engine)).toEqual([['d.removed', 1]]);
  });
});

describe('what a newer export no longer has', () => {
  test('is found by its words', async () => {
    const engine = await withRemoved();
    const found = await rowsOf(engine, [{ op: 'text', query: 'row 3' }]);
    expect(found.map(({ id, dataset }) => [id, dataset])).toEqual([['d:3', 'd.removed']]);
  });

  test('is as if it were not there where its dataset is off', async () => {
    const engine = await withRemoved();
    const filter = [clauseOfDatasetsOff(['d.removed'])];
    const view = { viewId: 'map', filter, bbox: worldBbox, zoom: 3 };
    const frame = await (await engine.prepare(view, never)).at(allTime);
    expect([frame.total, frame.all]).toEqual([2, 2]);
    expect((await rowsOf(engine, filter)).map(({ id }) => id)).toEqual(['d:1', 'd:2']);
  });

  test('goes with the dataset, or alone', async () => {
    const alone = await withRemoved();
    await alone.remove('d.removed', never);
    expect(await datasetsIn(alone)).toEqual([['d', 2]]);
    expect(await codeOf(alone.incident('d:3', never))).toBe('unavailable');
    const both = await withRemoved();
    await both.remove('d', never);
    expect(await datasetsIn(both)).toEqual([]);
    expect((await rowsOf(both, [])).length).toBe(0);
  });

  test('takes from the memory that the next file may have, until it goes', async () => {
    const engine = createFileEngine();
    const probe = async (): Promise<number> => {
      await engine.load(fileOf('probe', ownGeojson([row('p', 1)], { id: 'probe' })), never);
      await engine.remove('probe', never);
      return engine.available();
    };
    const empty = await probe();
    const rows = Array.from({ length: 300 }, (_, index) => row(`UKR${index}`, 1));
    await engine.load(fileOf('d', acledCsv(rows)), never);
    const one = await probe();
    await engine.load(fileOf('e', acledCsv(rows.slice(0, -1))), never);
    const revised = await probe();
    // What is no longer there holds nothing of what is.
    expect((one - revised) / (empty - one)).toBeLessThan(0.2);
    await engine.remove('d.removed', never);
    expect(await probe()).toBeGreaterThan(revised);
    await engine.remove('d', never);
    expect(await probe()).toBe(empty);
  });

  async function withRemoved() {
    const engine = createFileEngine();
    const dataset = { id: 'd' };
    const older = [row('1', 1), row('2', 2), row('3', 3)];
    await engine.load(fileOf('d', ownGeojson(older, dataset)), never);
    await engine.load(fileOf('d', ownGeojson(older.slice(0, 2), dataset)), never);
    return engine;
  }
});

describe('a file is a dataset of its own', () => {
  test('where its reader says so, under an id that is free', async () => {
    const engine = createFileEngine();
    const rows = [row('1', 1), row('2', 2)];
    for (const text of [acledCsv(rows), ownGeojson(rows, { id: 'd' })]) {
      const source = fileOf('d', text, { comparesAs: 'own' });
      const report = await engine.load(source, never);
      expect(report.revision).toBeUndefined();
      const again = await engine.load(source, never);
      expect(again.revision).toBeUndefined();
      expect(again.datasetId).not.toBe(report.datasetId);
    }
    expect((await datasetsIn(engine)).map(([id]) => id)).toEqual(['d', 'd-2', 'd-3', 'd-4']);
    await engine.load(fileOf('e', acledCsv(rows), { comparesAs: 'own' }), never);
    const { datasets } = await engine.describe(never);
    expect(datasets.at(-1)).toEqual({ ...datasets[0], id: 'e' });
    for (const id of ['d:1', 'd-2:1', 'd-3:1', 'd-4:1']) {
      const found = await engine.incident(id, never);
      expect([found.id, found.dataset]).toEqual([id, id.split(':')[0]]);
    }
  });

  test('where it has no ids, or those of another format or dataset', async () => {
    const engine = createFileEngine();
    const nameless = acledCsv([row(null, 1), row(null, 2)]);
    const rows = [row('1', 1), row('2', 2)];
    const files = [
      nameless,
      nameless,
      acledCsv(rows),
      ownGeojson(rows, { id: 'own' }),
      ownGeojson(rows, { id: 'own-as-well' }),
    ];
    for (const text of files) {
      expect((await engine.load(fileOf('d', text), never)).revision).toBeUndefined();
    }
    expect((await datasetsIn(engine)).map(([id]) => id)).toEqual([
      'd',
      'd-2',
      'd-3',
      'own',
      'own-as-well',
    ]);
  });

  test('but not where the id that it states is that of another kind of dataset', async () => {
    const engine = createFileEngine();
    const rows = [row('1', 1)];
    await engine.load(fileOf('d', acledCsv(rows)), never);
    const source = fileOf('e', ownGeojson(rows, { id: 'd' }));
    await expect(engine.load(source, never)).rejects.toMatchObject({
      code: 'id-taken',
      detail: { refusal: { code: 'dataset-id-taken', id: 'd', holder: 'd' } },
    });
    const kept = await engine.load({ ...source, comparesAs: 'own' }, never);
    expect(kept.datasetId).toBe('d-2');
  });

  test('under the id that it had, where it is loaded again as one that was there', async () => {
    const engine = createFileEngine();
    const rows = [row('1', 1), row('2', 2)];
    const again = fileOf('d-2', acledCsv(rows), { comparesAs: 'own', loadsAs: 'd' });
    await engine.load(fileOf('other', acledCsv(rows)), never);
    expect((await engine.load(again, never)).datasetId).toBe('d');
    const newer = fileOf('d-3', acledCsv(rows), { loadsAs: 'd' });
    const report = await engine.load(newer, never);
    expect([report.datasetId, report.revision?.unchanged]).toEqual(['d', 2]);
    expect((await datasetsIn(engine)).map(([id]) => id)).toEqual(['other', 'd']);
  });
});

function row(id: string | null, day: number): ExportRow {
  return { id, day, title: `row ${id ?? day}`, killed: 0 };
}

type Comparison = Readonly<Record<RevisionStanding, readonly ExportRow[]>>;

function compared(older: readonly ExportRow[], newer: readonly ExportRow[]): Comparison {
  const before = (one: ExportRow) => older.find(({ id }) => id === one.id);
  const isSame = (one: ExportRow) => JSON.stringify(before(one)) === JSON.stringify(one);
  return {
    added: newer.filter((each) => before(each) === undefined),
    changed: newer.filter((each) => before(each) !== undefined && !isSame(each)),
    unchanged: newer.filter(isSame),
    removed: older.filter(({ id }) => newer.every((other) => other.id !== id)),
  };
}

function countsOf(comparison: Comparison): Record<RevisionStanding, number> {
  const { added, changed, unchanged, removed } = comparison;
  return {
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    removed: removed.length,
  };
}

function idsOf(comparison: Comparison): Record<RevisionStanding, readonly string[]> {
  const ids = (rows: readonly ExportRow[]): readonly string[] =>
    rows.map(({ id }) => `d:${id}`).toSorted();
  const { added, changed, unchanged, removed } = comparison;
  return {
    added: ids(added),
    changed: ids(changed),
    unchanged: ids(unchanged),
    removed: ids(removed),
  };
}

async function rowsOf(engine: Engine, filter: Filter) {
  return (await engine.rows({ filter, window: allTime, sort, limit: 100 }, never)).rows;
}

/** Ids by what became of each incident, as the filter finds them and the facet counts them. */
async function standingsIn(engine: Engine) {
  const idsWith = async (standing: string): Promise<readonly string[]> => {
    const clause = { op: 'in', field: 'revision', values: [standing] } as const;
    return (await rowsOf(engine, [clause])).map(({ id }) => id).toSorted();
  };
  const found = {
    added: await idsWith('added'),
    changed: await idsWith('changed'),
    unchanged: await idsWith('unchanged'),
    removed: await idsWith('removed'),
    none: await idsWith(''),
  };
  const facets = [{ field: 'revision', limit: 9 }] as const;
  const query = { filter: [], window: allTime, binEdges: new Int32Array(), facets };
  const { values = [] } = (await engine.summary(query, never)).facets.revision ?? {};
  const counted = Object.fromEntries(values.map(({ value, count }) => [value || 'none', count]));
  const counts = Object.entries(found).flatMap(([standing, ids]) =>
    ids.length === 0 ? [] : [[standing, ids.length]],
  );
  expect(counted).toEqual(Object.fromEntries(counts));
  return found;
}

async function datasetsIn(engine: Engine): Promise<readonly (readonly [string, number])[]> {
  const { datasets } = await engine.describe(never);
  return datasets.map(({ id, rows }) => [id, rows]);
}
