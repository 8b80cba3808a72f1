import type { Browser } from 'playwright';
import { buildIncidentTable } from '../../src/core/table/build-table.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { generatedColumns } from '../../src/importers/generated/generated-columns.ts';
import { openTab, type BenchTab } from './bench-tabs.ts';
import { frameCosts } from './frame-costs.ts';
import { seed } from './node-side.ts';
import type { BenchSet } from './pages/bench-page.ts';
import { compare, medianPair, state, targetAt, type Pair, type Result } from './results.ts';
import { jumps, toAllTime, type TimeSteps } from './time-steps.ts';
import { drawnTimes } from './to-drawn.ts';
import { cameraAt } from './views.ts';

export interface BrowserSide {
  readonly n: number;
  readonly zooms: readonly number[];
  /** How often each step is taken at most. */
  readonly steps: number;
  /** How often pages are opened anew. */
  readonly loads: number;
  readonly browser: Browser;
  /** Of the pages under measurement. */
  readonly base: string;
}

/** Targets are about the first. */
export const browserRivals = [
  { name: 'MapLibre clustering', query: 'clustering' },
  { name: 'MapLibre clustering, weighted coordinates', query: 'weighted' },
  { name: 'MapLibre setFilter, without clusters', query: 'filter' },
] as const;

type BrowserRival = (typeof browserRivals)[number];

/** What a reader waits for and what it costs the page, on maps with a background alone; as it comes. */
export async function* measureInBrowser(side: BrowserSide): AsyncGenerator<Result, void> {
  const table = buildIncidentTable([...generatedColumns({ rows: side.n, seed })]);
  for (const rival of browserRivals) {
    try {
      yield* against(rival, table, side);
    } catch (error) {
      // A rival that runs out of memory takes nothing from the others.
      console.warn(`${rival.name}, ${side.n} incidents: ${String(error)}`);
      for (const context of side.browser.contexts()) await context.close();
    }
  }
  yield* onWholeBasemap(table, side);
}

async function* against(
  { name: rival, query }: BrowserRival,
  table: IncidentTable,
  side: BrowserSide,
): AsyncGenerator<Result, void> {
  const n = table.length;
  const isBound = query === 'clustering';
  const { ours, theirs, loads } = await openBoth(table, side, `rivals.html?rival=${query}`);
  const comparison = { n, rival, unit: 'ms' };
  const target = (ratio: number): number | undefined => (isBound ? targetAt(n, ratio) : undefined);
  try {
    yield compare({
      ...comparison,
      name: 'data in memory to first frame',
      ...loads,
      target: target(8),
    });
    for (const zoom of side.zooms) {
      const camera = cameraAt(table, zoom);
      for (const tab of [ours, theirs]) await tab.look(camera);
      for (const { steps, ratio } of timeSteps(table, side.steps)) {
        yield compare({
          ...comparison,
          name: `to drawn, ${steps.name}, zoom ${zoom}`,
          ...(await drawnTimes({ ours, theirs }, steps)),
          target: target(ratio),
        });
      }
      if (!isBound) continue;
      const steps = jumps(table, Math.min(10, side.steps));
      yield* await frameCosts({ ours, theirs, rival }, n, camera, steps);
    }
  } finally {
    for (const tab of [ours, theirs]) await tab.close();
  }
}

function timeSteps(
  table: IncidentTable,
  count: number,
): readonly { readonly steps: TimeSteps; readonly ratio: number }[] {
  return [
    { steps: jumps(table, count, 30), ratio: 4 },
    { steps: jumps(table, count, 365), ratio: 15 },
    { steps: toAllTime(table, count), ratio: 50 },
  ];
}

/** Both with all incidents shown; the medians of loads that took turns. */
async function openBoth(
  table: IncidentTable,
  { browser, base, loads, zooms }: BrowserSide,
  address: string,
): Promise<{ readonly ours: BenchTab; readonly theirs: BenchTab; readonly loads: Pair }> {
  const set = wholeSet(table, zooms);
  const times: Pair[] = [];
  for (;;) {
    const theirs = await openTab(browser, base + address);
    const theirTime = await theirs.open(set);
    const ours = await openTab(browser, `${base}ours.html`);
    times.push({ ours: await ours.open(set), theirs: theirTime });
    if (times.length === loads) return { ours, theirs, loads: medianPair(times) };
    for (const tab of [ours, theirs]) await tab.close();
  }
}

/** The same steps on the whole basemap, of which no rival has the like. */
async function* onWholeBasemap(
  table: IncidentTable,
  { steps: count, browser, base, zooms }: BrowserSide,
): AsyncGenerator<Result, void> {
  const tab = await openTab(browser, `${base}ours.html?basemap`);
  await tab.open(wholeSet(table, zooms));
  for (const zoom of zooms) {
    await tab.look(cameraAt(table, zoom));
    for (const { steps } of timeSteps(table, count)) {
      const { ours } = await drawnTimes({ ours: tab }, steps);
      const name = `to drawn on the whole basemap, ${steps.name}, zoom ${zoom}`;
      yield state(table.length, name, ours, 'ms');
    }
  }
  await tab.close();
}

function wholeSet(table: IncidentTable, [zoom = 0]: readonly number[]): BenchSet {
  const [window] = toAllTime(table, 1).windows;
  if (window === undefined) throw new Error('expected a period, got none');
  return { rows: table.length, seed, camera: cameraAt(table, zoom), window };
}
