import { compare, type Result } from './results.ts';
import { zooms } from './views.ts';

/**
 * What a 1-day step takes with more incidents, as a multiple of what it takes with fewer, beside
 * the multiple of the incidents that enter and leave in it: nothing is to grow but by these.
 */
export function growthOfSteps(results: readonly Result[], from: number, to: number): Result[] {
  return zooms.flatMap((zoom) => {
    const [timeBefore, time] = pairOf(results, [from, to], `count update, ${step}, zoom ${zoom}`);
    const [movedBefore, moved] = pairOf(
      results,
      [from, to],
      `incidents touched, ${step}, zoom ${zoom}`,
    );
    const growth = {
      n: to,
      rival: 'entered + left',
      theirs: (moved.theirs ?? NaN) / (movedBefore.theirs ?? NaN),
      unit: 'times',
      target: 1,
    };
    const name = `growth from ${from} to ${to}, ${step}, zoom ${zoom}`;
    return [
      compare({
        ...growth,
        name: `${name}, incidents touched`,
        ours: moved.ours / movedBefore.ours,
      }),
      compare({ ...growth, name: `${name}, time`, ours: time.ours / timeBefore.ours }),
    ];
  });
}

const step = '1-day play of 30 days';

/** The first of either number of incidents whose name begins so. */
function pairOf(
  results: readonly Result[],
  sizes: readonly [number, number],
  name: string,
): readonly [Result, Result] {
  const find = (size: number): Result => {
    const found = results.find((result) => result.n === size && result.name.startsWith(name));
    if (found === undefined) throw new Error(`expected a result “${name}” of ${size} incidents`);
    return found;
  };
  return [find(sizes[0]), find(sizes[1])];
}
