import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/core/incident/kinds.ts';
import {
  barPieces,
  highestBar,
  isCountedFor,
  roundUp,
  wholeIncidents,
} from '../../../src/ui/timeline/histogram.ts';
import { period } from '../../support/extents.ts';
import { firstScreen, firstScreenExtent, timelineOf } from './first-screen.ts';

const seed = 20260204;

test('the pieces of a bar stand on each other without a gap and add up to the bar', () => {
  const share = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 5, noNaN: true }));
  const column = fc.array(share, { minLength: kinds.length, maxLength: kinds.length });
  fc.assert(
    fc.property(column, column, (throughout, within) => {
      const pieces = barPieces(
        {
          throughout: Float64Array.from(throughout),
          within: Float64Array.from(within),
          unfiltered: new Float64Array(1),
          before: 0,
          after: 0,
        },
        0,
      );
      let top = 0;
      for (const { kind, meaning, from, to } of pieces) {
        const expected = meaning === 'within' ? within[kind] : throughout[kind];
        expect(from).toBe(top);
        expect(to - from).toBeCloseTo(expected ?? Number.NaN, 9);
        top = to;
      }
      const total = [...throughout, ...within].reduce((sum, value) => sum + value, 0);
      expect(top).toBeCloseTo(total, 9);
      expect(pieces.map(({ kind }) => kind)).toEqual(
        pieces.map(({ kind }) => kind).toSorted((a, b) => a - b),
      );
    }),
    { seed },
  );
});

test('each bar takes its own column of shares', () => {
  const { summary } = timelineOf(firstScreen, firstScreenExtent);
  expect(barPieces(summary.bins, 0).map(({ kind }) => kinds[kind])).toEqual(['talks']);
  expect(barPieces(summary.bins, 5)).toEqual([]);
  expect(
    barPieces(summary.bins, 12).map(({ kind, meaning }) => `${kinds[kind]} ${meaning}`),
  ).toEqual(['strike within', 'attack within', 'talks throughout', 'statement throughout']);
});

test('the scale is that of all incidents, whatever is filtered out', () => {
  const { summary } = timelineOf(firstScreen, firstScreenExtent, (kind) => kind === 'talks');
  expect(highestBar(summary.bins)).toBe(4);
});

test.each([
  [0, 1],
  [4, 4],
  [4.000_000_000_01, 4],
  [4.2, 5],
  [9.5, 10],
  [11, 12],
  [23, 25],
  [151, 200],
  [0.25, 0.3],
  [0.125, 0.2],
])('the line above %f is at %f', (value, line) => {
  expect(roundUp(value)).toBe(line);
});

test('the line is never below the bars and leaves them at least half of the height', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e7, noNaN: true }), (value) => {
      expect(roundUp(value)).toBeGreaterThanOrEqual(value * (1 - 1e-8));
      expect(roundUp(value)).toBeLessThanOrEqual(value * 2);
    }),
    { seed, numRuns: 500 },
  );
});

test('bars are told from those of another span', () => {
  const timeline = timelineOf(firstScreen, firstScreenExtent);
  expect(isCountedFor(timeline, firstScreenExtent)).toBe(true);
  expect(isCountedFor(timeline, period('2026-01-23', '2026-02-06'))).toBe(false);
  expect(isCountedFor(timeline, period('1066-10-14', '2026-02-05'))).toBe(false);
});

test('a share of incidents is said as whole ones, and never as none', () => {
  expect([0, 1e-9, 0.04, 0.6, 1.4, 1.5, 12].map(wholeIncidents)).toEqual([0, 0, 1, 1, 1, 2, 12]);
});
