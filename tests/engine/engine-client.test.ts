import { afterEach, describe, expect, test, vi } from 'vitest';
import { worldBbox } from '../../src/core/geo/bbox.ts';
import { minute, minutesPerDay } from '../../src/core/time/interval.ts';
import { cellOfNode } from '../../src/core/cluster/answer.ts';
import { createEngineClient } from '../../src/engine/engine-client.ts';
import { createIngest } from '../../src/engine/ingest/ingest.ts';
import { createSourceReader } from '../../src/engine/ingest/read-source.ts';
import { createLoader } from '../../src/engine/loader.ts';
import {
  LoadError,
  type DatasetAddress,
  type Frames,
  type GeneratedDataset,
  type LoadProgress,
} from '../../src/engine/protocol.ts';
import { createSlicedRunner, platformTurns } from '../../src/engine/run-sliced.ts';
import { serveEngine } from '../../src/engine/serve-engine.ts';
import { createTemporalEngine } from '../../src/engine/temporal-engine.ts';
import { busyDay } from '../support/arbitrary-incidents.ts';
import { overChannel } from '../support/channel-ingest.ts';
import { createChannelWorker, type ChannelWorker } from '../support/channel-worker.ts';
import { codeOf } from '../support/code-of.ts';
import { stubFetch } from '../support/fake-fetch.ts';

const never = new AbortController().signal;
const origin = 'https://atlas.example';
const window = { start: busyDay, end: minute(busyDay + minutesPerDay) };
const wholeWorld = { viewId: 'map', filter: [], bbox: worldBbox, zoom: 3 };
const sort = { field: 'start', order: 'ascending' } as const;
const allRows = { filter: [], window, sort, limit: 100 };
const north = addressOf('north');
const south = addressOf('south');

const workers: ChannelWorker[] = [];
afterEach(() => {
  vi.unstubAllGlobals();
  for (const worker of workers.splice(0)) worker.terminate();
});

describe('loading', () => {
  test('gives the report of the worker, and what was loaded is there', async () => {
    const { client } = startClient();
    expect(await client.load(north, never)).toMatchObject({ datasetId: 'north', rows: 1 });
    await client.load(south, never);
    expect((await client.describe(never)).datasets.map(({ id }) => id)).toEqual(['north', 'south']);
  });

  test('keeps class, code and words of what went wrong', async () => {
    const { client } = startClient();
    const loading = client.load(addressOf('x'), never);
    await expect(loading).rejects.toBeInstanceOf(LoadError);
    await expect(loading).rejects.toMatchObject({
      code: 'not-found',
      message: 'x.geojson: not-found',
      detail: { refusal: { code: 'not-found' } },
    });
  });

  test('that is aborted rejects with the signal’s own reason and loads nothing', async () => {
    const { client, files } = startClient();
    files.put(north.url, { type: 'silent' });
    const controller = new AbortController();
    const reason = new Error('the reader went on');
    const loading = client.load(north, controller.signal);
    await turn();
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
    expect((await client.describe(never)).datasets).toEqual([]);
  });
});

describe('loading what is generated', () => {
  const set: GeneratedDataset = { type: 'generated', rows: 70_000, seed: 1 };

  test('is told as it comes: rows that are read, then that they are grouped', async () => {
    const { client } = startClient();
    const told: LoadProgress[] = [];
    const report = await client.load(set, never, (progress) => told.push(progress));
    expect(report).toMatchObject({ generated: true, rows: set.rows });
    expect(told.map(({ phase, rows, of }) => [phase, rows, of])).toEqual([
      ['reading', 65_536, set.rows],
      ['reading', set.rows, set.rows],
      ['grouping', set.rows, set.rows],
    ]);
    expect((await client.describe(never)).datasets).toMatchObject([{ rows: set.rows }]);
  });

  test('may be aborted halfway: what was there is answered for all the while and stays', async () => {
    const { client } = startClient();
    await client.load(north, never);
    const frames = await client.prepare(wholeWorld, never);
    const controller = new AbortController();
    const reason = new Error('the reader went on');
    const told: LoadProgress[] = [];
    const loading = client.load(set, controller.signal, (progress) => {
      told.push(progress);
      controller.abort(reason);
    });
    await expect(loading).rejects.toBe(reason);
    expect((await frames.at(window)).total).toBe(1);
    await client.load(south, never);
    expect(told.length).toBe(1);
    expect((await client.describe(never)).datasets.map(({ id }) => id)).toEqual(['north', 'south']);
  });

  test('beside a file adds to it, and the same again takes the place of what was generated before', async () => {
    const { client } = startClient();
    await client.load({ ...set, rows: 50 }, never);
    await client.load(north, never);
    await client.load({ ...set, rows: 20 }, never);
    const { datasets } = await client.describe(never);
    expect(datasets.map(({ id, rows }) => [id, rows])).toEqual([
      ['north', 1],
      ['generated', 20],
    ]);
    workers[0]?.crash('out of memory');
    expect((await client.describe(never)).datasets).toEqual(datasets);
    // What was replaced is not made again.
    const asked = workers[1]?.requests.filter(
      (request) => request.type === 'ask' && request.question.type === 'load',
    );
    expect(asked?.length).toBe(2);
  });
});

describe('views', () => {
  test('of windows asked in one go the first and the last are answered', async () => {
    const { client } = startClient();
    await client.load(north, never);
    const frames = await client.prepare(wholeWorld, never);
    const windows = [1, 2, 3].map((days) => ({
      start: busyDay,
      end: minute(busyDay + days * minutesPerDay),
    }));
    const [first, second, third] = await Promise.allSettled(windows.map((each) => frames.at(each)));
    expect(first).toMatchObject({ status: 'fulfilled', value: { window: windows[0] } });
    expect(second).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect(third).toMatchObject({ status: 'fulfilled', value: { window: windows[2] } });
  });

  test('are held by the worker until they are released', async () => {
    const { client, heldViews } = startClient();
    await client.load(north, never);
    const frames = await client.prepare(wholeWorld, never);
    expect(heldViews.size).toBe(1);
    frames.release();
    await client.describe(never);
    expect(heldViews.size).toBe(0);
  });

  test('are not held when their preparation was aborted, at once, underway or when they stood', async () => {
    const { client, heldViews, whenPrepared } = startClient();
    await client.load(north, never);
    const prepareUntilAborted = async (controller: AbortController): Promise<void> => {
      const preparing = client.prepare(wholeWorld, controller.signal);
      await expect(preparing).rejects.toMatchObject({ name: 'AbortError' });
      expect(heldViews.size).toBe(1);
    };

    const controller = new AbortController();
    const atOnce = client.prepare(wholeWorld, controller.signal);
    controller.abort();
    await expect(atOnce).rejects.toMatchObject({ name: 'AbortError' });
    await client.describe(never);
    expect(heldViews.size).toBe(0);

    const standing = new AbortController();
    whenPrepared(async () => standing.abort());
    await prepareUntilAborted(standing);
    await client.describe(never);
    expect(heldViews.size).toBe(0);

    const underway = new AbortController();
    let finish = (): void => undefined;
    whenPrepared(async () => {
      underway.abort();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await prepareUntilAborted(underway);
    await client.describe(never);
    finish();
    await client.describe(never);
    expect(heldViews.size).toBe(0);
  });
});

describe('a worker that crashes', () => {
  test('is started once more with its datasets, and then it is said', async () => {
    const { client, onRestart } = startClient();
    await client.load(north, never);
    await client.load(south, never);
    const before = await client.rows(allRows, never);
    workers[0]?.crash('out of memory');
    expect(workers[0]?.isTerminated).toBe(true);
    expect(workers.length).toBe(2);
    expect(onRestart).not.toHaveBeenCalled();
    // Asked at once, answered when everything is loaded again.
    expect(await client.rows(allRows, never)).toEqual(before);
    expect(onRestart).toHaveBeenCalledOnce();
  });

  test('is one whose message cannot be read, too', async () => {
    const { client, onRestart } = startClient();
    await client.load(north, never);
    workers[0]?.garble();
    expect((await client.rows(allRows, never)).total).toBe(1);
    expect(onRestart).toHaveBeenCalledOnce();
  });

  test('leaves stale what it was asked and the views that it held', async () => {
    const { client } = startClient();
    await client.load(north, never);
    const frames = await client.prepare(wholeWorld, never);
    const asked = [client.rows(allRows, never), client.describe(never), frames.at(window)];
    await Promise.resolve();
    workers[0]?.crash('out of memory');
    for (const question of asked) expect(await codeOf(question)).toBe('stale');
    expect(await codeOf(frames.at(window))).toBe('stale');
    const again = await client.prepare(wholeWorld, never);
    expect((await again.at(window)).total).toBe(1);
  });

  test('and of which a file is gone by then comes back with the others', async () => {
    const { client, files, onRestart } = startClient();
    await client.load(north, never);
    await client.load(south, never);
    files.remove(north.url);
    workers[0]?.crash('out of memory');
    expect((await client.describe(never)).datasets.map(({ id }) => id)).toEqual(['south']);
    expect(onRestart).toHaveBeenCalledOnce();
  });

  test('gives the same names to groups again, so that what a reader chose holds', async () => {
    const { client } = startClient();
    await client.load(north, never);
    const frames = await client.prepare(wholeWorld, never);
    const before = cellOfNode(await frames.at(window), 0);
    workers[0]?.crash('out of memory');
    const again = await client.prepare(wholeWorld, never);
    expect(cellOfNode(await again.at(window), 0)).toBe(before);
  });

  test('for the second time is given up: everything is unavailable', async () => {
    const { client, onRestart } = startClient();
    await client.load(north, never);
    workers[0]?.crash('out of memory');
    const frames = await client.prepare(wholeWorld, never);
    const running = client.rows(allRows, never);
    await turn();
    const waiting = frames.at(window);
    workers[1]?.crash('out of memory again');
    await running.catch(() => undefined);
    expect(await codeOf(waiting)).toBe('unavailable');
    expect(workers.length).toBe(2);
    expect(workers[1]?.isTerminated).toBe(true);
    const questions: Promise<unknown>[] = [
      client.describe(never),
      client.prepare(wholeWorld, never),
      client.rows(allRows, never),
      client.incident('north:1', never),
      client.load(south, never),
      frames.at(window),
    ];
    for (const question of questions) expect(await codeOf(question)).toBe('unavailable');
    await expect(client.describe(never)).rejects.toThrow('out of memory again');
    expect(onRestart).toHaveBeenCalledOnce();
    frames.release();
  });

  test('while it loads its files again is not said to be back', async () => {
    const { client, files, onRestart } = startClient();
    await client.load(north, never);
    files.put(north.url, { type: 'silent' });
    workers[0]?.crash('out of memory');
    await turn();
    workers[1]?.crash('out of memory again');
    expect(await codeOf(client.describe(never))).toBe('unavailable');
    expect(onRestart).not.toHaveBeenCalled();
  });

  test('is not taken for its follower when it complains once more', async () => {
    const { client, onRestart } = startClient();
    await client.load(north, never);
    workers[0]?.crash('out of memory');
    workers[0]?.crash('a last word');
    expect((await client.rows(allRows, never)).total).toBe(1);
    expect(workers.length).toBe(2);
    expect(onRestart).toHaveBeenCalledOnce();
  });
});

function startClient() {
  const files = stubFetch(origin, {
    [north.url]: { type: 'file', body: collectionAt(50) },
    [south.url]: { type: 'file', body: collectionAt(40) },
  });
  const onRestart = vi.fn<() => void>();
  const heldViews = new Set<Frames>();
  let prepared = async (): Promise<void> => undefined;
  const client = createEngineClient(() => {
    const worker = createChannelWorker((channel) => {
      const readSource = createSourceReader(origin, platformTurns.giveWay);
      const { ingest, close } = overChannel(
        createIngest(readSource, createSlicedRunner(), Infinity),
      );
      const engine = createTemporalEngine(ingest);
      serveEngine(channel, {
        ...engine,
        ...createLoader(ingest, engine),
        readContext: ingest.readContext,
        async prepare(query, signal) {
          const frames = await engine.prepare(query, signal);
          heldViews.add(frames);
          await prepared();
          return {
            at: frames.at,
            release() {
              heldViews.delete(frames);
              frames.release();
            },
          };
        },
      });
      return close;
    });
    workers.push(worker);
    return worker;
  }, onRestart);
  /** `act` is waited for in the worker as soon as a view stands, before the answer is on its way. */
  const whenPrepared = (act: () => Promise<void>): void => {
    prepared = act;
  };
  return { client, files, onRestart, heldViews, whenPrepared };
}

function addressOf(id: string): DatasetAddress {
  return { type: 'address', datasetId: id, url: `${origin}/${id}.geojson` };
}

function collectionAt(lat: number): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: '1',
        geometry: { type: 'Point', coordinates: [30, lat] },
        properties: { title: 'one', time: '2026-02-04' },
      },
    ],
  });
}

/** Lets messages that were posted arrive. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}
