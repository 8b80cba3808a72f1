import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worldBbox } from '../../src/core/geo/bbox.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { createIngest } from '../../src/engine/ingest/ingest.ts';
import { createLoader } from '../../src/engine/loader.ts';
import type { DatasetAddress, Engine, Loader } from '../../src/engine/protocol.ts';
import { createSlicedRunner } from '../../src/engine/run-sliced.ts';
import { createTemporalEngine } from '../../src/engine/temporal-engine.ts';
import {
  datasetIds,
  earliest,
  incidentOf,
  incidentsArbitrary,
  latest,
} from '../support/arbitrary-incidents.ts';
import { codeOf } from '../support/code-of.ts';
import { readIncidents } from '../support/read-incidents.ts';

const never = new AbortController().signal;
const allTime = { start: earliest, end: latest };
const sort = { field: 'start', order: 'ascending' } as const;

describe('a dataset that is taken away', () => {
  test('is as if it had never been there, and loaded again as if it had never gone', async () => {
    const cases = fc.tuple(incidentsArbitrary, fc.subarray([...datasetIds]));
    await fc.assert(
      fc.asyncProperty(cases, async ([incidents, gone]) => {
        const engine = createEngineOf(incidents);
        for (const id of datasetIds) await engine.load(sourceOf(id), never);
        for (const id of gone) await engine.remove(id, never);

        const without = createEngineOf(incidents);
        const left = datasetIds.filter((id) => !gone.includes(id));
        for (const id of left) await without.load(sourceOf(id), never);
        expect(await everything(engine)).toEqual(await everything(without));

        for (const id of gone) {
          await engine.load(sourceOf(id), never);
          await without.load(sourceOf(id), never);
        }
        expect(await everything(engine)).toEqual(await everything(without));
      }),
      { seed: 20260204, numRuns: 30 },
    );
  });

  test('leaves an empty engine where it was the last', async () => {
    const engine = createEngineOf([incidentOf('reports:1')]);
    await engine.load(sourceOf('reports'), never);
    await engine.remove('reports', never);
    expect(await engine.describe(never)).toMatchObject({
      datasets: [],
      extent: { time: null, bulk: null, bbox: null, areaIds: [] },
    });
    expect(await codeOf(engine.incident('reports:1', never))).toBe('unavailable');
    expect((await everything(engine)).rows).toEqual([]);
  });

  test('that is not there changes nothing, so that a view stays what it is', async () => {
    const engine = createEngineOf([incidentOf('reports:1')]);
    await engine.remove('reports', never);
    await engine.load(sourceOf('reports'), never);
    const view = { viewId: 'map', filter: [], bbox: worldBbox, zoom: 3 };
    const frames = await engine.prepare(view, never);
    await engine.remove('survey', never);
    expect((await frames.at(allTime)).total).toBe(1);
    await engine.remove('reports', never);
    expect(await codeOf(frames.at(allTime))).toBe('stale');
  });

  test('stays where that was given up before it was gone', async () => {
    const engine = createEngineOf([incidentOf('reports:1'), incidentOf('survey:1')]);
    for (const id of datasetIds) await engine.load(sourceOf(id), never);
    const controller = new AbortController();
    const removing = engine.remove('reports', controller.signal);
    controller.abort();
    await expect(removing).rejects.toMatchObject({ name: 'AbortError' });
    expect((await everything(engine)).rows.map(({ id }) => id)).toEqual(['reports:1', 'survey:1']);
  });

  test('gives back its memory, and no search looks through it', async () => {
    const engine = createEngineOf([
      incidentOf('reports:1', { title: 'drone' }),
      incidentOf('survey:1', { title: 'drone' }),
    ]);
    for (const id of datasetIds) await engine.load(sourceOf(id), never);
    await engine.load(sourceOf('survey'), never);
    const before = engine.available();
    await engine.remove('reports', never);
    await engine.load(sourceOf('survey'), never);
    expect(engine.available()).toBeGreaterThan(before);
    const filter = [{ op: 'text', query: 'drone' }] as const;
    const page = await engine.rows({ filter, window: allTime, sort, limit: 9 }, never);
    expect(page.rows.map(({ id }) => id)).toEqual(['survey:1']);
    expect(await engine.kept()).toEqual(['survey']);
  });
});

function createEngineOf(incidents: readonly Incident[]) {
  let available = 0;
  const runner = createSlicedRunner();
  const ingest = createIngest(
    {
      rawRows: () => Promise.reject(new Error('no rows are asked for')),
      async read(source, reading) {
        if (source.type !== 'address') throw new Error('no such source');
        available = reading.available;
        const id = source.datasetId;
        return readIncidents(
          id,
          incidents.filter(({ dataset }) => dataset === id),
        );
      },
    },
    runner,
    2 ** 40,
  );
  const engine = createTemporalEngine(ingest, runner);
  return {
    ...engine,
    ...createLoader(ingest, engine),
    available: () => available,
    /** Datasets whose records are looked through. */
    kept: async () => [...(await ingest.search('drone', never)).keys()],
  };
}

function sourceOf(id: string): DatasetAddress {
  return { type: 'address', datasetId: id, url: `https://atlas.example/${id}.geojson` };
}

/** What is counted and listed, but not how often it was asked. */
async function everything(engine: Engine & Loader) {
  const view = { viewId: 'map', filter: [], bbox: worldBbox, zoom: 4 };
  const { version: _, ...frame } = await (await engine.prepare(view, never)).at(allTime);
  const { rows, total } = await engine.rows(
    { filter: [], window: allTime, sort, limit: 1000 },
    never,
  );
  const counted = await engine.summary(
    {
      filter: [],
      window: allTime,
      binEdges: Int32Array.of(earliest, 0, latest),
      facets: [{ field: 'actor', limit: 99 }],
    },
    never,
  );
  const actors = counted.facets.actor?.values.map(({ value, count }) => [value, count]);
  return plain({
    frame,
    rows,
    total,
    actors,
    counts: counted.counts,
    description: await engine.describe(never),
  });
}

/** The antimeridian has two names and 0 two signs: a point has those of whichever dataset had it first. */
function plain<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (ArrayBuffer.isView(part)) return Array.from(part as Float64Array);
    return part === 180 ? -180 : part;
  });
  return JSON.parse(text) as Value;
}
