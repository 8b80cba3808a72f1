import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openBuiltPages } from '../support/open-built-pages.mjs';

/**
 * Pictures of the running application. Without an argument every state that is looked at in
 * a review, into `.shots/`; with `readme` the one that the README shows.
 */
const desktop = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 };
const report = 'report-2026-02-04';

const states = [
  { name: 'desktop-light', address: '#v=1&th=light', ...desktop },
  { name: 'desktop-dark', address: '#v=1&th=dark', ...desktop },
  { name: 'desktop-ukrainian', address: '#v=1&l=uk&th=light', ...desktop },
  {
    name: 'region-selected',
    address: `#v=1&c=31.5,48,5.2&i=${report}:odesa-2026-02-04`,
    ...desktop,
  },
  {
    name: 'region-selected-dark',
    address: `#v=1&th=dark&l=uk&c=31.5,48,5.2&i=${report}:odesa-2026-02-04`,
    ...desktop,
  },
  { name: 'country-selected', address: `#v=1&i=${report}:strikes-2026-02-04`, ...desktop },
  { name: 'kyiv-close', address: `#v=1&c=30.5,50.45,9&i=${report}:kyiv-2026-02-04`, ...desktop },
  { name: '3-february', address: '#v=1&t=2026-02-03..2026-02-04', ...desktop },
  { name: 'broken-link', address: '#v=2', ...desktop },
  { name: 'empty', address: '#v=1&q=nothing+at+all', ...desktop },
  { name: 'phone-light', address: '#v=1&th=light', ...phone },
  { name: 'phone-dark-ukrainian', address: '#v=1&l=uk&th=dark', ...phone },
  { name: 'phone-details', address: `#v=1&i=${report}:odesa-2026-02-04`, ...phone },
];
const readme = {
  name: 'first-screen',
  address: `#v=1&th=light&c=32,48,4.6&i=${report}:odesa-2026-02-04`,
  ...desktop,
};

const isReadme = process.argv.includes('readme');
const folder = fileURLToPath(new URL(isReadme ? './' : '../../.shots/', import.meta.url));
mkdirSync(folder, { recursive: true });

const pages = await openBuiltPages();
for (const { name, address, ...options } of isReadme ? [readme] : states) {
  const context = await pages.browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(pages.base + address);
  await page.waitForFunction(
    () => globalThis.incidentAtlas?.drawn()?.version > 0 && globalThis.incidentAtlas.hasLand(),
  );
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${folder}${name}.png` });
  console.log(`${folder}${name}.png`);
  await context.close();
}
await pages.close();
