import { median } from './results.ts';

/** One of those that do the same work. */
export interface Contender<Step> {
  /** Not measured. */
  before?(): void;
  take(step: Step): void;
}

const patienceMs = 2_000;

/**
 * Milliseconds of a step, the median of each contender's. They take turns, round by round, so
 * that what else the machine does strikes all of them; none is charged for another's garbage.
 * A slow contender takes fewer steps a round.
 */
export function medianSteps<Step>(
  contenders: readonly Contender<Step>[],
  steps: readonly Step[],
  rounds: number,
): number[] {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      collectGarbage();
      contender.before?.();
      let spent = 0;
      for (const step of steps) {
        if (spent > patienceMs) break;
        const from = performance.now();
        contender.take(step);
        const took = performance.now() - from;
        times[index]?.push(took);
        spent += took;
      }
    }
  }
  return times.map(median);
}

/** Where Node was started with `--expose-gc`. */
export function collectGarbage(): void {
  globalThis.gc?.();
}
