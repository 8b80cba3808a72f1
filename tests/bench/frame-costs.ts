import { worldSizePixels } from '../../src/core/geo/mercator.ts';
import type { Camera } from '../../src/core/share/view-state.ts';
import type { BenchTab } from './bench-tabs.ts';
import type { Uploaded } from './pages/bench-page.ts';
import {
  compare,
  medianPair,
  state,
  targetAt,
  worstPair,
  type Pair,
  type Result,
} from './results.ts';
import { scriptTime } from './script-time.ts';
import type { TimeSteps } from './time-steps.ts';

export interface Opponents {
  readonly ours: BenchTab;
  readonly theirs: BenchTab;
  /** Name of the other. */
  readonly rival: string;
}

/** What a step takes of the main thread and of the way to the graphics card, and what a move takes. */
export async function frameCosts(
  { ours, theirs, rival }: Opponents,
  n: number,
  camera: Camera,
  { name, before, windows }: TimeSteps,
): Promise<Result[]> {
  await ours.show(before);
  const perStep = async (tab: BenchTab): Promise<number> =>
    (await scriptTime(tab.page, async () => {
      for (const window of windows) await tab.show(window);
    })) / windows.length;
  const scripts = { ours: await perStep(ours), theirs: await perStep(theirs) };
  const uploads = await uploadsOf(ours, windows);
  const pans: Pair[] = [];
  for (const direction of ['east', 'west', 'east', 'west'] as const) {
    const cameras = pan(camera, direction);
    const frameOf = async (tab: BenchTab): Promise<number> =>
      (await tab.pan(cameras)) / cameras.length;
    pans.push({ ours: await frameOf(ours), theirs: await frameOf(theirs) });
  }
  const step = `${name}, zoom ${camera.zoom}`;
  return [
    compare({
      n,
      name: `upload of circles, ${step}, worst step`,
      rival: '12 bytes each',
      ...worstPair(uploads.map(({ nodes, shown }) => ({ ours: nodes, theirs: 12 * shown }))),
      unit: 'bytes',
      target: 1,
    }),
    state(
      n,
      `upload of rings beside them, ${step}, worst step`,
      Math.max(...uploads.map(({ others }) => others)),
      'bytes',
    ),
    compare({
      n,
      name: `scripts on the main thread, ${step}`,
      rival,
      ...scripts,
      unit: 'ms',
      target: targetAt(n, 10),
    }),
    compare({
      n,
      name: `frame of a pan, 30 days, zoom ${camera.zoom}`,
      rival,
      ...medianPair(pans),
      unit: 'ms',
      target: targetAt(n, 0.8),
    }),
  ];
}

interface StepUpload extends Uploaded {
  /** Circles that the step shows. */
  readonly shown: number;
}

async function uploadsOf(tab: BenchTab, windows: TimeSteps['windows']): Promise<StepUpload[]> {
  const uploads: StepUpload[] = [];
  let before = await uploadedBy(tab);
  for (const window of windows) {
    await tab.show(window);
    const after = await uploadedBy(tab);
    const shown = await tab.nodes();
    uploads.push({
      nodes: after.nodes - before.nodes,
      others: after.others - before.others,
      shown,
    });
    before = after;
  }
  return uploads;
}

async function uploadedBy(tab: BenchTab): Promise<Uploaded> {
  const uploaded = await tab.uploaded();
  if (uploaded === null) throw new Error('expected a page that says what it uploads');
  return uploaded;
}

/** By three quarters of the width of the map. */
function pan({ lon, lat, zoom }: Camera, direction: 'east' | 'west'): Camera[] {
  const frames = 40;
  const degrees = (24 / worldSizePixels(zoom)) * 360;
  return Array.from({ length: frames }, (_, frame) => {
    const steps = direction === 'east' ? frame + 1 : frames - 1 - frame;
    return { lon: lon + steps * degrees, lat, zoom };
  });
}
