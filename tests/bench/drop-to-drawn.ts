import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright';
import { watchRenderer } from './renderer-memory.ts';
import { compare, state, targetAt, type Result } from './results.ts';
import { viewSize } from './views.ts';
import { writeAcledFile } from './write-acled-file.ts';

/** What takes longer will not come. */
const patienceMs = 900_000;
/** What the renderer may take at most for a million rows. */
const mostBytes = 1.5e9;
const megabyte = 1e6;
/** In a fifth of all notes. */
const word = 'hospital';

/**
 * A table in the columns of ACLED is dropped on the pages as they are handed out, and waited for
 * until all of it is drawn; then a word is looked for in all of it. The memory is that of the
 * renderer, in which page and workers live.
 */
export async function dropToDrawn(
  browser: Browser,
  address: string,
  rows: number,
): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-atlas-bench-'));
  try {
    const path = join(folder, 'made-up.csv');
    await writeAcledFile(path, rows);
    const context = await browser.newContext({ viewport: viewSize, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => globalThis.incidentAtlas?.hasLand());
    const memory = await watchRenderer(browser);
    const progress = await watchProgress(page);
    const began = performance.now();
    await drop(await context.newCDPSession(page), path);
    await page.waitForFunction(
      (wanted) => (globalThis.incidentAtlas?.drawn()?.total ?? 0) >= wanted,
      rows,
      { timeout: patienceMs, polling: 100 },
    );
    const time = (performance.now() - began) / 1000;
    const silence = await progress.longestSilence();
    const peak = memory?.peak();
    const search = await searchTime(page);
    const withSearch = memory?.peak();
    const size = statSync(path).size / megabyte;
    await context.close();
    const file = 'a file of ACLED’s columns';
    return [
      state(rows, `${file}, its size`, size, 'MB'),
      state(rows, `${file}, from drop to drawn`, time, 's'),
      state(rows, `${file}, longest time without news of its progress`, silence, 's'),
      state(rows, `${file}, a word looked for in all of it`, search, 's'),
      ...(memory === null || peak === undefined || withSearch === undefined
        ? []
        : [
            state(rows, `${file}, memory of the renderer before`, memory.before / megabyte, 'MB'),
            compare({
              n: rows,
              name: `${file}, peak of the renderer’s memory`,
              rival: 'limit of 1,500',
              ours: peak / megabyte,
              theirs: mostBytes / megabyte,
              unit: 'MB',
              target: targetAt(rows, 1),
            }),
            state(rows, `${file}, the same with the search`, withSearch / megabyte, 'MB'),
          ]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As a person does it, with the mouse over the map. */
async function drop(session: CDPSession, path: string): Promise<void> {
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data });
  }
}

interface ProgressWatch {
  /** Seconds in which no word on the page changed. */
  longestSilence(): Promise<number>;
}

async function watchProgress(page: Page): Promise<ProgressWatch> {
  await page.evaluate(() => {
    const news = { last: performance.now(), longest: 0 };
    new MutationObserver(() => {
      const now = performance.now();
      news.longest = Math.max(news.longest, now - news.last);
      news.last = now;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { news });
  });
  return {
    longestSilence: () =>
      page.evaluate(() => {
        const { news } = globalThis as unknown as { news: { longest: number; last: number } };
        return Math.max(news.longest, performance.now() - news.last) / 1000;
      }),
  };
}

/** Seconds from the typed word to the counts of those that hold it. */
async function searchTime(page: Page): Promise<number> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const status = page.getByRole('status').first();
  const before = await status.textContent();
  const began = performance.now();
  await page.getByRole('searchbox', { name: 'Search incidents' }).fill(word);
  await page.waitForFunction(
    (last) => document.querySelector('[role=status]')?.textContent !== last,
    before,
    { timeout: patienceMs, polling: 50 },
  );
  return (performance.now() - began) / 1000;
}
