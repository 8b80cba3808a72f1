import type { BenchTab } from './bench-tabs.ts';
import { median, type Pair } from './results.ts';
import type { TimeSteps } from './time-steps.ts';

/** No more steps of a kind are begun after so long. */
const patienceMs = 6_000;

/** Medians of the time to drawn; where there is a rival, step by step in turn. */
export async function drawnTimes(
  tabs: { readonly ours: BenchTab; readonly theirs?: BenchTab },
  { before, windows, between }: TimeSteps,
): Promise<Pair> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const began = performance.now();
  await tabs.ours.show(before);
  for (const window of windows) {
    // A rival begins anew with every period, so for it there is nothing between.
    if (between !== undefined) await tabs.ours.show(between);
    ours.push(await tabs.ours.show(window));
    if (tabs.theirs !== undefined) theirs.push(await tabs.theirs.show(window));
    if (performance.now() - began > patienceMs) break;
  }
  return { ours: median(ours), theirs: median(theirs) };
}
