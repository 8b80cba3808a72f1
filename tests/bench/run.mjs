import { cpus } from 'node:os';
import { openBuiltPages } from '../support/open-built-pages.mjs';

/** Time from navigation to the first drawn incidents, cold cache, localhost: the median of some visits. */
const visits = 9;
const asJson = process.argv.includes('--json');

const pages = await openBuiltPages();
const times = [];
for (let visit = 0; visit < visits; visit++) {
  // A context of its own has an empty cache.
  const context = await pages.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(pages.base);
  await page.waitForFunction(() => globalThis.incidentAtlas?.drawn()?.version > 0);
  times.push(
    await page.evaluate(() => performance.getEntriesByName('atlas:first-drawn')[0].startTime),
  );
  await context.close();
}
await pages.close();

const sorted = times.toSorted((a, b) => a - b);
const median = Math.round(sorted[Math.floor(visits / 2)]);
const report = {
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  node: process.version,
  chromium: pages.version,
  results: [
    {
      name: 'navigation to first drawn incidents, cold cache',
      n: 7,
      ours: median,
      lowest: Math.round(sorted[0]),
      highest: Math.round(sorted.at(-1)),
      unit: 'ms',
      visits,
    },
  ],
};
if (asJson) console.log(JSON.stringify(report, null, 2));
else {
  console.log(`${report.machine}\nNode ${report.node}, ${report.chromium}\n`);
  console.table(report.results);
}
