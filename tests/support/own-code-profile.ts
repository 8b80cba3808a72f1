import type { Page } from 'playwright';

/** Milliseconds of self time that the page's own scripts take on its main thread while something is done, MapLibre's chunk left out. */
export async function ownCodeTime(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const isOwn = new Map(
    profile.nodes.map(({ id, callFrame: { url } }) => [
      id,
      url.includes('/assets/') && !url.includes('maplibre'),
    ]),
  );
  const microseconds = (profile.samples ?? []).reduce(
    (sum, id, index) => (isOwn.get(id) === true ? sum + (profile.timeDeltas?.[index] ?? 0) : sum),
    0,
  );
  return microseconds / 1000;
}
