import { expect, test } from 'vitest';
import { readCell, writeCell } from '../../src/core/cluster/cell-name.ts';
import { cellOfNode } from '../../src/core/cluster/answer.ts';
import { worldBbox } from '../../src/core/geo/bbox.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { mergeDatasets } from '../../src/engine/ingest/merge-datasets.ts';
import { EngineError } from '../../src/engine/protocol.ts';
import { createTemporalEngine } from '../../src/engine/temporal-engine.ts';
import { earliest, incidentOf, latest } from '../support/arbitrary-incidents.ts';
import { codeOf } from '../support/code-of.ts';
import { fillEngine } from '../support/fill-engine.ts';
import { createLocalEngine } from '../support/local-engine.ts';
import { readIncidents } from '../support/read-incidents.ts';
import { describeEngine, type EngineUnderTest } from './conformance.ts';

describeEngine('the temporal engine', async (incidents): Promise<EngineUnderTest> => {
  const engine = createLocalEngine();
  let current: readonly Incident[] = [];
  const replace = async (next: readonly Incident[]): Promise<void> => {
    fillEngine(engine, next, current);
    current = next;
  };
  await replace(incidents);
  return { engine, replace, close: () => undefined };
});

const never = new AbortController().signal;
const window = { start: earliest, end: latest };
const rows = { window, sort: { field: 'start', order: 'ascending' }, limit: 9 } as const;

test('a group that these data never had is stale', async () => {
  const engine = createLocalEngine();
  const place = { precision: 'exact', lon: 30, lat: 50 } as const;
  engine.setDataset('a', [incidentOf('a:1', { place })]);
  const view = { viewId: 'map', filter: [], bbox: worldBbox, zoom: 3 };
  const frames = await engine.prepare(view, never);
  const cell = cellOfNode(await frames.at(window), 0);
  const name = readCell(cell);
  if (name === null) throw new Error(`no name of a group: ${cell}`);
  const totalOf = async (parts: Partial<typeof name>): Promise<number> => {
    const clause = { op: 'cell', cell: writeCell({ ...name, ...parts }) } as const;
    return (await engine.rows({ ...rows, filter: [clause] }, never)).total;
  };
  expect(await totalOf({})).toBe(1);
  for (const other of [{ group: 1 }, { zoom: 16 }, { version: 'older' }]) {
    expect(await codeOf(totalOf(other))).toBe('stale');
  }
});

test('what is asked of data that change meanwhile is stale', async () => {
  const engine = createLocalEngine();
  engine.setDataset('a', [incidentOf('a:1')]);
  const questions = [
    engine.rows({ ...rows, filter: [{ op: 'text', query: 'words' }] }, never),
    engine.summary({ window, filter: [], facets: [], binEdges: new Int32Array() }, never),
  ];
  const codes = Promise.all(questions.map(codeOf));
  await Promise.resolve();
  engine.setDataset('a', [incidentOf('a:1'), incidentOf('a:2')]);
  expect(await codes).toEqual(['stale', 'stale']);
  expect((await engine.rows({ ...rows, filter: [] }, never)).total).toBe(2);
});

test('what can be answered no more since a dataset went is stale, so that it is asked again', async () => {
  let goes = (): void => undefined;
  const gone = new Promise<never>((_, reject) => {
    goes = () => reject(new EngineError('unavailable', 'no records are kept'));
  });
  const engine = createTemporalEngine({ incidents: () => gone, search: () => gone });
  const { columns, description } = readIncidents('a', [incidentOf('a:1')]);
  const { table, hierarchy } = mergeDatasets(null, [], columns);
  engine.setTable(table, hierarchy, [description]);
  const asked = [engine.rows({ ...rows, filter: [] }, never), engine.incident('a:1', never)];
  const codes = Promise.all(asked.map(codeOf));
  await Promise.resolve();
  const { table: empty, hierarchy: noGroups } = mergeDatasets(table, ['a'], []);
  engine.setTable(empty, noGroups, []);
  goes();
  expect(await codes).toEqual(['stale', 'stale']);
});
