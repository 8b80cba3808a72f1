import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright';
import { chromiumArguments, findWorkingChromium } from '../support/chromium.ts';
import { measureInBrowser } from './browser-side.ts';
import { firstScreen } from './first-screen.ts';
import { growthOfSteps } from './growth-of-steps.ts';
import { measureInNode } from './node-side.ts';
import { writeTable, type Report, type Result } from './results.ts';
import { serveApp, serveBenchPages } from './served-pages.ts';
import { zooms } from './views.ts';

/** From here on rivals of the browser are asked once. */
const slowSize = 3_000_000;

const asJson = process.argv.includes('--json');
const sizes = sizesOf(process.argv);
const found = await findWorkingChromium();
if (found.outcome === 'missing') throw new Error(`no Chromium can run here: ${found.reason}`);
const [cpu] = cpus();
const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, load before ${loadavg()[0]?.toFixed(2)}`;

const results: Result[] = [];
const add = (some: readonly Result[]): void => {
  results.push(...some);
  // Whoever waits sees that it goes on, whatever reads the results.
  for (const { n, name, rival, ours, theirs, unit } of some) {
    console.warn(n, name, rival ?? '', ours, theirs ?? '', unit);
  }
};

for (const n of sizes) add(measureInNode({ n, rounds: n < slowSize ? 5 : 3, steps: 20 }));
const [from, to] = sizes.slice(-2);
if (from !== undefined && to !== undefined) add(growthOfSteps(results, from, to));

const browser = await chromium.launch({ executablePath: found.path, args: [...chromiumArguments] });
const pages = await serveBenchPages();
for (const n of sizes) {
  const isSlow = n >= slowSize;
  const side = {
    n,
    zooms,
    steps: isSlow ? 1 : 15,
    loads: isSlow ? 1 : 3,
    browser,
    base: pages.base,
  };
  add(await measureInBrowser(side));
}
await pages.close();
const app = await serveApp();
add(await firstScreen(browser, app.base, 9));
await app.close();
await browser.close();

const report: Report = { machine, node: process.version, chromium: found.version, results };
process.stdout.write(`${asJson ? JSON.stringify(report, null, 2) : writeTable(report)}\n`);

function sizesOf(args: readonly string[]): number[] {
  const at = args.findIndex((arg) => /^--n(=|$)/.test(arg));
  const given = at < 0 ? '100000,1000000,3000000' : ((args[at]?.slice(4) || args[at + 1]) ?? '');
  const numbers = given.split(',').map(Number);
  if (!numbers.every((n) => Number.isInteger(n) && n >= 1000)) {
    throw new Error(`--n expects whole numbers from 1000 on with commas between, got “${given}”`);
  }
  return numbers.toSorted((a, b) => a - b);
}
