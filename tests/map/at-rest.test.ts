import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atRest } from '../../src/map/at-rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counted() {
  let acts = 0;
  const rest = atRest(() => acts++, 500);
  return { rest, acts: () => acts };
}

test('what changes once is dealt with at once, and not again', () => {
  const { rest, acts } = counted();
  rest.stir();
  expect(acts()).toBe(1);
  vi.advanceTimersByTime(5000);
  expect(acts()).toBe(1);
  rest.stir();
  expect(acts()).toBe(2);
});

test('of many changes, one after the other, the first and the end of all are', () => {
  const { rest, acts } = counted();
  for (let change = 0; change < 100; change++) {
    rest.stir();
    vi.advanceTimersByTime(400);
  }
  expect(acts()).toBe(1);
  vi.advanceTimersByTime(100);
  expect(acts()).toBe(2);
  vi.advanceTimersByTime(5000);
  expect(acts()).toBe(2);
});

test('after its end nothing is done', () => {
  const { rest, acts } = counted();
  rest.stir();
  rest.stir();
  rest.dispose();
  vi.advanceTimersByTime(5000);
  expect(acts()).toBe(1);
});
