import { expect, test } from 'vitest';
import { createIngest } from '../../src/engine/ingest/ingest.ts';
import type { ReadDataset } from '../../src/engine/ingest/read-dataset.ts';
import { createLoader } from '../../src/engine/loader.ts';
import type {
  DatasetAddress,
  DatasetDescription,
  LoadProgress,
} from '../../src/engine/protocol.ts';
import { createSlicedRunner } from '../../src/engine/run-sliced.ts';
import { incidentOf } from '../support/arbitrary-incidents.ts';
import { codeOf } from '../support/code-of.ts';
import { readIncidents } from '../support/read-incidents.ts';

const never = new AbortController().signal;

test('sources loaded at once are all there in the end, in the order in which they came', async () => {
  const { loader, states, records } = startLoader();
  await Promise.all([loader.load(sourceOf('a'), never), loader.load(sourceOf('b'), never)]);
  expect(states).toEqual([
    { datasets: ['a'], ids: ['a:1'] },
    { datasets: ['a', 'b'], ids: ['a:1', 'b:1'] },
  ]);
  expect(await records('a')).toBe('a:1');
  expect(await records('b')).toBe('b:1');
});

test('a source loaded again takes the place of itself', async () => {
  const { loader, states } = startLoader();
  for (const id of ['a', 'b', 'a', 'c']) await loader.load(sourceOf(id), never);
  expect(states.slice(2)).toEqual([
    { datasets: ['b', 'a'], ids: ['b:1', 'a:1'] },
    { datasets: ['b', 'a', 'c'], ids: ['b:1', 'a:1', 'c:1'] },
  ]);
});

test('aborted while rows are grouped, nothing is changed', async () => {
  const { loader, states, records, loaded } = startLoader();
  await loader.load(sourceOf('a'), never);
  const controller = new AbortController();
  const phases: string[] = [];
  const loading = loader.load(sourceOf('b'), controller.signal, ({ phase }: LoadProgress) => {
    phases.push(phase);
    controller.abort();
  });
  await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
  expect(phases).toEqual(['grouping']);
  expect(states.length).toBe(1);
  expect(loaded).toEqual(['a']);
  expect(await codeOf(records('b'))).toBe('unavailable');
  await loader.load(sourceOf('c'), never);
  expect(states.at(-1)?.datasets).toEqual(['a', 'c']);
});

test('a source that fails leaves what is there, and the next is loaded', async () => {
  const { loader, states } = startLoader();
  await loader.load(sourceOf('a'), never);
  await expect(loader.load(sourceOf('bad'), never)).rejects.toThrow('no such file');
  await loader.load(sourceOf('c'), never);
  expect(states.map(({ datasets }) => datasets)).toEqual([['a'], ['a', 'c']]);
});

test('what is loaded takes from the memory that the next may have', async () => {
  const { loader, available } = startLoader({ budget: 1e6 });
  for (const id of ['a', 'b', 'a', 'a']) await loader.load(sourceOf(id), never);
  const each = 1e6 - (available[1] ?? 0);
  expect(each).toBeGreaterThan(readIncidents('a', [incidentOf('a:1')]).records.bytes);
  // What takes the place of itself stands beside itself for a while.
  expect(available).toEqual([1e6, 1e6 - each, 1e6 - 2 * each, 1e6 - 2 * each]);
});

function sourceOf(id: string): DatasetAddress {
  return { type: 'address', datasetId: id, url: `https://atlas.example/${id}.geojson` };
}

function startLoader({ budget = Infinity } = {}) {
  const available: number[] = [];
  const loaded: string[] = [];
  const ingest = createIngest(
    {
      rawRows: () => Promise.reject(new Error('no rows are asked for')),
      async read(source, reading): Promise<ReadDataset> {
        if (source.type !== 'address' || source.datasetId === 'bad')
          throw new Error('no such file');
        available.push(reading.available);
        const id = source.datasetId;
        return {
          ...readIncidents(id, [incidentOf(`${id}:1`)]),
          loaded: () => void loaded.push(id),
        };
      },
    },
    createSlicedRunner(),
    budget,
  );
  const states: { readonly datasets: readonly string[]; readonly ids: readonly string[] }[] = [];
  const loader = createLoader(ingest, {
    setTable(table, _, datasets: readonly DatasetDescription[]) {
      const ids = new TextDecoder().decode(table.ids.bytes).match(/\w+:1/g) ?? [];
      states.push({ datasets: datasets.map(({ id }) => id), ids });
    },
  });
  /** The id of the only record of a dataset. */
  const records = async (dataset: string): Promise<string | undefined> =>
    (await ingest.incidents(dataset, Uint32Array.of(0), never))[0]?.id;
  return { loader, states, records, available, loaded };
}
