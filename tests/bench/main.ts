import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumArguments, findWorkingChromium } from '../support/chromium.ts';
import { measureInBrowser } from './browser-side.ts';
import { dropToDrawn } from './drop-to-drawn.ts';
import { firstScreen } from './first-screen.ts';
import { growthOfSteps } from './growth-of-steps.ts';
import { measureInNode } from './node-side.ts';
import type { Report, Result } from './results.ts';
import { serveApp, serveBenchPages } from './served-pages.ts';
import { zooms } from './views.ts';
import { writeTables } from './write-tables.ts';

/** From so many incidents on, rivals are asked less often: some take half a minute a step. */
const slowSize = 3_000_000;

const { values: options } = parseArgs({
  options: {
    /** Numbers of incidents. */
    n: { type: 'string', default: '100000,1000000,3000000' },
    /** Rows of a file that is dropped on the pages. */
    file: { type: 'string', default: '1000000' },
    /** Only the file is measured. */
    'only-file': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** A file that `--json` wrote before, to be shown as tables; nothing is measured. */
    tables: { type: 'string' },
  },
});

if (options.tables === undefined) {
  const [rows = NaN] = sizesOf(options.file);
  const report = await measure(options['only-file'] ? [] : sizesOf(options.n), rows);
  print(options.json ? JSON.stringify(report, null, 2) : writeTables(report));
} else {
  print(writeTables(JSON.parse(readFileSync(options.tables, 'utf8')) as Report));
}

async function measure(sizes: readonly number[], rowsOfFile: number): Promise<Report> {
  const found = await findWorkingChromium();
  if (found.outcome === 'missing') throw new Error(`no Chromium can run here: ${found.reason}`);
  const [{ model } = { model: 'unknown' }] = cpus();
  const [load = NaN] = loadavg();
  const results: Result[] = [];
  const add = async (some: Iterable<Result> | AsyncIterable<Result>): Promise<void> => {
    for await (const result of some) {
      results.push(result);
      tellProgress(result);
    }
  };

  for (const n of sizes) await add(measureInNode({ n, rounds: n < slowSize ? 5 : 3, steps: 20 }));
  const [fewer, more] = sizes.slice(-2);
  if (fewer !== undefined && more !== undefined) await add(growthOfSteps(results, fewer, more));

  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...chromiumArguments],
  });
  const pages = await serveBenchPages();
  for (const n of sizes) {
    const often = n < slowSize ? { steps: 15, loads: 3 } : { steps: 1, loads: 1 };
    await add(measureInBrowser({ n, zooms, ...often, browser, base: pages.base }));
  }
  const app = await serveApp();
  if (sizes.length > 0) await add(await firstScreen(browser, app.base, 9));
  await add(await dropToDrawn(browser, app.base, rowsOfFile));
  await Promise.all([browser.close(), pages.close(), app.close()]);

  return {
    machine: `${cpus().length} × ${model.trim()}, load ${load.toFixed(1)} before`,
    node: process.version,
    chromium: found.version,
    results,
  };
}

/** For whoever waits; what is printed at the end stands alone. */
function tellProgress({ n, name, rival, ours, theirs, unit }: Result): void {
  const against = rival === null ? '' : `, ${rival} ${theirs} ${unit}`;
  console.warn(`${n}: ${name}: ${ours} ${unit}${against}`);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function sizesOf(list: string): number[] {
  const sizes = list.split(',').map(Number);
  if (!sizes.every((n) => Number.isInteger(n) && n >= 1000)) {
    throw new Error(`--n expects whole numbers from 1000 on, with commas between, got “${list}”`);
  }
  return sizes.toSorted((a, b) => a - b);
}
