import { expect, test } from 'vitest';
import { worldBbox } from '../../src/core/geo/bbox.ts';
import { minute, minutesPerDay } from '../../src/core/time/interval.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { createSlicedRunner } from '../../src/engine/run-sliced.ts';
import { busyDay, incidentOf } from '../support/arbitrary-incidents.ts';
import { createLocalEngine } from '../support/local-engine.ts';

const never = new AbortController().signal;
const window = { start: busyDay, end: minute(busyDay + minutesPerDay) };
const binEdges = Int32Array.of(busyDay, busyDay + 60, busyDay + 120);
const query = { filter: [], window, binEdges, facets: [{ field: 'tag', limit: 5 } as const] };
const rows = { ...query, sort: { field: 'killed', order: 'descending' } as const, limit: 10 };

test('a frame that is asked for between two slices of a summary is answered before the summary', async () => {
  const { engine, turn, turns } = openEngine();
  const frames = await settle(engine.prepare({ ...wholeWorld, filter: [] }, never), turn);
  const order: string[] = [];
  const summary = engine.summary(query, never).then(() => order.push('summary'));
  await turn();
  await turn();
  expect(order).toEqual([]);
  const before = turns();
  const answer = await frames.at(window);
  order.push('frame');
  expect(answer.total).toBe(5000);
  expect(turns()).toBe(before);
  await settle(summary, turn);
  expect(order).toEqual(['frame', 'summary']);
  expect(turns() - before).toBeGreaterThan(5);
});

test('a summary that is aborted does no further slice, and the next is answered as if it had not been', async () => {
  const alone = openEngine();
  const expected = await settle(alone.engine.summary(query, never), alone.turn);

  const { engine, turn, turns } = openEngine();
  const controller = new AbortController();
  const aborted = engine.summary(query, controller.signal);
  for (let count = 0; count < 6; count++) await turn();
  controller.abort();
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  const before = turns();
  const next = await settle(engine.summary(query, never), turn);
  expect({ ...next, version: 0 }).toEqual({ ...expected, version: 0 });
  expect(turns() - before).toBeLessThanOrEqual(alone.turns() + 1);
});

test('summaries of several parts of the map asked at once are what each is alone, also where one is aborted', async () => {
  const boxes = [
    [0, 0, 50, 50],
    [20, 0, 90, 90],
    [0, 20, 60, 80],
  ] as const;
  // So many that those of one place are not added up in one slice.
  const edges = Int32Array.from({ length: 400 }, (_, bin) => busyDay + 3 * bin);
  const wide = { ...query, binEdges: edges };
  const alone = await Promise.all(
    boxes.map((binsWithin) => {
      const { engine, turn } = openEngine();
      return settle(engine.summary({ ...wide, binsWithin }, never), turn);
    }),
  );
  const { engine, turn } = openEngine();
  await settle(engine.summary({ ...wide, binsWithin: [0, 0, 1, 1] }, never), turn);
  const controller = new AbortController();
  const signals = [never, controller.signal, never];
  const asked = Promise.allSettled(
    boxes.map((binsWithin, index) =>
      engine.summary({ ...wide, binsWithin }, signals[index] ?? never),
    ),
  );
  for (let count = 0; count < 12; count++) await turn();
  controller.abort();
  const bins = (await settle(asked, turn)).map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value.bins : outcome.status,
  );
  expect(bins).toEqual([alone[0]?.bins, 'rejected', alone[2]?.bins]);
});

test('rows that are asked for during a summary come before its end', async () => {
  const { engine, turn } = openEngine();
  // So that the order of the rows is there.
  await settle(engine.rows(rows, never), turn);
  const order: string[] = [];
  const summary = engine.summary(query, never).then(() => order.push('summary'));
  await turn();
  await turn();
  const page = engine.rows(rows, never).then(() => order.push('rows'));
  await settle(Promise.all([summary, page]), turn);
  expect(order).toEqual(['rows', 'summary']);
});

const wholeWorld = { viewId: 'map', bbox: worldBbox, zoom: 3 };

/** 5000 incidents, and an engine each step of which is a slice; turns are given by hand. */
function openEngine(): { engine: Engine; turn(): Promise<void>; turns(): number } {
  let pass: () => void = () => undefined;
  let now = 0;
  let turns = 0;
  const engine = createLocalEngine(
    createSlicedRunner({
      now: () => (now += 8),
      giveWay: () =>
        new Promise((resolve) => {
          pass = resolve;
        }),
    }),
  );
  engine.setDataset(
    'a',
    Array.from({ length: 5000 }, (_, index) =>
      incidentOf(`a:${index}`, {
        tags: [`${index}`],
        place: { precision: 'exact', lon: index % 97, lat: index % 89 },
      }),
    ),
  );
  return {
    engine,
    turns: () => turns,
    async turn() {
      turns++;
      pass();
      for (let step = 0; step < 20; step++) await Promise.resolve();
    },
  };
}

/** Gives turns until it is answered. */
async function settle<Answer>(asked: Promise<Answer>, turn: () => Promise<void>): Promise<Answer> {
  const settled = new AbortController();
  const end = (): void => settled.abort();
  asked.then(end, end);
  while (!settled.signal.aborted) await turn();
  return asked;
}
