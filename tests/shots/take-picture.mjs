import { writeFileSync } from 'node:fs';

const millisecondsBetweenLooks = 800;
const mostLooks = 12;

/** Takes the picture of a state in a browser without a past; `files` by name stand beside the page. */
export async function takePicture(pages, state, path, files = {}) {
  const {
    address = '#v=1',
    prepare,
    act,
    waitsFor = 'incidents',
    name: _,
    group: _group,
    ...options
  } = state;
  const context = await pages.browser.newContext({
    locale: 'en-GB',
    // It would fetch past what `files` and `prepare` put in the way.
    serviceWorkers: 'block',
    ...options,
  });
  try {
    const page = await context.newPage();
    // Twenty thousand incidents in software graphics take their time.
    page.setDefaultTimeout(120_000);
    for (const [name, body] of Object.entries(files)) {
      await page.route(`**/${name}`, (route) =>
        route.fulfill({ body, contentType: 'application/geo+json' }),
      );
    }
    await prepare?.(page);
    await page.goto(pages.base + address);
    if (waitsFor !== 'nothing') {
      await page.waitForFunction(
        (isForIncidents) =>
          globalThis.incidentAtlas?.hasLand() &&
          (!isForIncidents || globalThis.incidentAtlas.drawn()?.version > 0),
        waitsFor === 'incidents',
      );
    }
    await stillPicture(page);
    await act?.(page);
    writeFileSync(path, await stillPicture(page));
  } finally {
    await context.close();
  }
}

/** Once nothing on the page changes any more: transitions, tiles, labels and workers have ended. */
async function stillPicture(page) {
  let before = await page.screenshot();
  for (let look = 0; look < mostLooks; look++) {
    await page.waitForTimeout(millisecondsBetweenLooks);
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
  return before;
}
