import { expect, test } from 'vitest';
import { shortWay, wrapUnit } from '../../../src/core/cluster/short-way.ts';

test('the short way leads across the antimeridian where that is shorter', () => {
  expect(shortWay(0.25, 0.5)).toBe(0.25);
  expect(shortWay(0.875, 0.125)).toBe(0.25);
  expect(shortWay(0.125, 0.875)).toBe(-0.25);
});

test('what lies next to nothing west of the world is at its western edge, not east of it', () => {
  expect(wrapUnit(-0.25)).toBe(0.75);
  expect(wrapUnit(1.25)).toBe(0.25);
  expect(wrapUnit(-1e-17)).toBe(0);
});
