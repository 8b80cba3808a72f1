import type { Browser } from 'playwright';
import { median, state, type Result } from './results.ts';
import { viewSize } from './views.ts';

/** The incidents that the page opens on. */
const n = 7;

/** Time from navigation to the first drawn incidents, cold cache, localhost. */
export async function firstScreen(
  browser: Browser,
  address: string,
  visits: number,
): Promise<Result[]> {
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    // A context of its own has an empty cache.
    const context = await browser.newContext({ viewport: viewSize });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => (globalThis.incidentAtlas?.drawn()?.version ?? 0) > 0);
    times.push(
      await page.evaluate(
        () => performance.getEntriesByName('atlas:first-drawn')[0]?.startTime ?? NaN,
      ),
    );
    await context.close();
  }
  const name = 'navigation to first drawn incidents, cold cache';
  return [
    state(n, name, median(times), 'ms'),
    state(n, `${name}, fastest`, Math.min(...times), 'ms'),
    state(n, `${name}, slowest`, Math.max(...times), 'ms'),
  ];
}
