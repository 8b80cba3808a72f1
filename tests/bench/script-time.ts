import type { Page } from 'playwright';

type Profile = Awaited<ReturnType<typeof profileOf>>;
type ProfileNode = Profile['nodes'][number];

/** In which the benchmark itself waits for the graphics card. */
const waitingFunction = 'pixelsOf';

/** Milliseconds that the page's main thread spent in its scripts and what they called, of whoever's making. */
export async function scriptTime(page: Page, work: () => Promise<void>): Promise<number> {
  const { nodes, samples = [], timeDeltas = [] } = await profileOf(page, work);
  const counted = countedNodes(nodes);
  let microseconds = 0;
  for (const [index, id] of samples.entries()) {
    if (counted.has(id)) microseconds += timeDeltas[index] ?? 0;
  }
  return microseconds / 1000;
}

async function profileOf(page: Page, work: () => Promise<void>) {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  return profile;
}

/** Of a script's functions, and of the browser's own below them: that is their doing. */
function countedNodes(nodes: readonly ProfileNode[]): ReadonlySet<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const counted = new Set<number>();
  const visit = (node: ProfileNode, isBelow: boolean): void => {
    const { url, functionName } = node.callFrame;
    if (functionName === waitingFunction) return;
    const isCounted = isBelow || /^https?:/.test(url);
    if (isCounted) counted.add(node.id);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) visit(child, isCounted);
    }
  };
  const [root] = nodes;
  if (root !== undefined) visit(root, false);
  return counted;
}
