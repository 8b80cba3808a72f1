import { expect, test } from 'vitest';
import { createLevelFade } from '../../src/map/layers/level-fade.ts';

/** Opacities at these times, where another level comes with the frame at `begin`. */
function opacities(times: readonly number[], begin: number, isMotionReduced = false): number[] {
  const fade = createLevelFade(isMotionReduced);
  return times.map((time) => {
    fade.frame(time);
    if (time === begin) fade.begin();
    return fade.opacity();
  });
}

test('what comes is seen at once, and wholly after a fifth of a second', () => {
  expect(opacities([0, 16, 116, 216, 232], 16)).toEqual([1, 0.25, 0.625, 1, 1]);
});

test('nothing fades under reduced motion', () => {
  expect(opacities([0, 16, 116], 16, true)).toEqual([1, 1, 1]);
});

test('nothing fades where frames come too seldom to show it, but after a rest it does', () => {
  expect(opacities([0, 300, 400], 300)).toEqual([1, 1, 1]);
  expect(opacities([0, 60_000, 60_100], 60_000)).toEqual([1, 0.25, 0.625]);
});

test('a fade that is ended is over', () => {
  const fade = createLevelFade(false);
  fade.frame(10);
  fade.begin();
  fade.end();
  expect(fade.opacity()).toBe(1);
});
