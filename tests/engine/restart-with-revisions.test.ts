import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worldBbox } from '../../src/core/geo/bbox.ts';
import { createEngineClient } from '../../src/engine/engine-client.ts';
import { createIngest } from '../../src/engine/ingest/ingest.ts';
import { createLoader } from '../../src/engine/loader.ts';
import type { Engine, LocalFile } from '../../src/engine/protocol.ts';
import { createSlicedRunner } from '../../src/engine/run-sliced.ts';
import { serveEngine } from '../../src/engine/serve-engine.ts';
import { createTemporalEngine } from '../../src/engine/temporal-engine.ts';
import { earliest, latest } from '../support/arbitrary-incidents.ts';
import { overChannel } from '../support/channel-ingest.ts';
import { createChannelWorker, type ChannelWorker } from '../support/channel-worker.ts';
import { acledCsv, ownGeojson } from '../support/export-files.ts';
import { fileOf, readerOfFiles } from '../support/file-engine.ts';

const never = new AbortController().signal;
const allTime = { start: earliest, end: latest };

type Step =
  | { readonly do: 'load'; readonly source: LocalFile }
  | { readonly do: 'remove'; readonly id: string };

test('after a crash datasets, ids and what became of each incident are what they were, whatever was loaded and taken away', async () => {
  const exports = [
    ['1', '2', '3'],
    ['2', '3', '4'],
    ['2', '3'],
    ['8', '9'],
  ].map((ids) => ids.map((id) => ({ id, day: Number(id), title: `row ${id}`, killed: 0 })));
  const text = fc
    .constantFrom(...exports)
    .chain((rows) => fc.constantFrom(acledCsv(rows), ownGeojson(rows, { id: 'own' })));
  let brought = 0;
  const load = fc
    .tuple(text, fc.constantFrom('revision' as const, 'revision' as const, 'own' as const))
    .map(([content, comparesAs]): Step => ({
      do: 'load',
      source: fileOf(`file-${(brought += 1)}`, content, { comparesAs }),
    }));
  const removal = fc.nat().map((at): Step => ({ do: 'remove', id: String(at) }));
  const steps = fc.array(fc.oneof({ weight: 4, arbitrary: load }, removal), {
    minLength: 1,
    maxLength: 7,
  });
  const seen = { revisions: 0, removals: 0 };
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const { client, crash, close } = startClient();
      try {
        for (const step of taken) {
          if (step.do === 'load') {
            const { revision } = await client.load(step.source, never);
            seen.revisions += Number(revision !== undefined);
          } else {
            const { datasets } = await client.describe(never);
            const id = datasets[Number(step.id) % datasets.length]?.id ?? 'none';
            await client.remove(id, never);
            seen.removals += Number(datasets.length > 0);
          }
        }
        const before = await everything(client);
        crash();
        expect(await everything(client)).toEqual(before);
      } finally {
        close();
      }
    }),
    { seed: 20260204, numRuns: 25 },
  );
  expect(Math.min(seen.revisions, seen.removals)).toBeGreaterThan(5);
});

test('a crash while a dataset is taken away takes it away all the same', async () => {
  const { client, crash, lastAsked, close } = startClient();
  const rows = [{ id: '1', day: 1, title: 'one', killed: 0 }];
  await client.load(fileOf('a', acledCsv(rows)), never);
  await client.load(fileOf('own', ownGeojson(rows, { id: 'own' })), never);
  const removing = client.remove('a', never);
  while (lastAsked() !== 'remove') await Promise.resolve();
  crash();
  await removing;
  expect((await client.describe(never)).datasets.map(({ id }) => id)).toEqual(['own']);
  close();
});

test('after a crash what a newer export left out stays away where it was taken away', async () => {
  const { client, crash, close } = startClient();
  const rows = ['1', '2'].map((id) => ({ id, day: 1, title: id, killed: 0 }));
  await client.load(fileOf('a', acledCsv(rows)), never);
  await client.load(fileOf('b', acledCsv(rows.slice(1))), never);
  await client.remove('a.removed', never);
  const before = await everything(client);
  crash();
  expect(await everything(client)).toEqual(before);
  expect(before.datasets.map(({ id }) => id)).toEqual(['a']);
  close();
});

function startClient() {
  const workers: ChannelWorker[] = [];
  const client = createEngineClient(
    () => {
      const worker = createChannelWorker((channel) => {
        const runner = createSlicedRunner();
        const { ingest, close } = overChannel(createIngest(readerOfFiles(), runner, Infinity));
        const engine = createTemporalEngine(ingest, runner);
        const loader = createLoader(ingest, engine);
        serveEngine(channel, { ...engine, ...loader, readContext: ingest.readContext });
        return close;
      });
      workers.push(worker);
      return worker;
    },
    () => undefined,
  );
  return {
    client,
    crash: () => workers.at(-1)?.crash('out of memory'),
    lastAsked() {
      const request = workers.at(-1)?.requests.at(-1);
      return request?.type === 'ask' ? request.question.type : null;
    },
    close: () => workers.at(-1)?.terminate(),
  };
}

async function everything(engine: Engine) {
  const view = { viewId: 'map', filter: [], bbox: worldBbox, zoom: 4 };
  const { version: _, ...frame } = await (await engine.prepare(view, never)).at(allTime);
  const standings = await Promise.all(
    ['added', 'changed', 'unchanged', 'removed', ''].map(async (standing) => {
      const filter = [{ op: 'in', field: 'revision', values: [standing] }] as const;
      const sort = { field: 'start', order: 'ascending' } as const;
      const page = await engine.rows({ filter, window: allTime, sort, limit: 100 }, never);
      return [standing, page.rows];
    }),
  );
  return { frame, standings, datasets: (await engine.describe(never)).datasets };
}
