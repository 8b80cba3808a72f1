import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contains,
  minute,
  overlaps,
  type Interval,
  type Minute,
} from '../../../src/core/time/interval.ts';
import {
  placeThumb,
  sliderScale,
  stepAfter,
  thumbsOfWindow,
  windowOfThumbs,
  type SliderScale,
  type ThumbMove,
  type ThumbName,
} from '../../../src/core/time/slider-scale.ts';
import { anyExtent, at, period, textOf } from '../../support/extents.ts';

const seed = 20260204;
const firstScreen = sliderScale(period('2026-01-23', '2026-02-05'));
const twoDays = sliderScale(period('2026-02-03T18:00', '2026-02-05'));
const fourYears = sliderScale(period('2022-02-24', '2026-02-05'));

test('thumbs stand at days, and at hours where the data is 3 days or less', () => {
  expect(firstScreen).toMatchObject({ unit: 'day', steps: 13 });
  expect(twoDays).toMatchObject({ unit: 'hour', steps: 30 });
  expect(sliderScale(period('2026-02-02', '2026-02-05')).unit).toBe('hour');
  expect(sliderScale(period('2026-02-02', '2026-02-05T00:01')).unit).toBe('day');
});

test('the domain is a whole number of steps', () => {
  fc.assert(
    fc.property(anyExtent, (extent) => {
      const { domain, steps, stepMinutes } = sliderScale(extent);
      expect(Number.isInteger(steps)).toBe(true);
      expect(domain.start + steps * stepMinutes).toBe(domain.end);
      expect(contains(domain, extent)).toBe(true);
    }),
    { seed },
  );
});

test('thumbs and window say the same', () => {
  fc.assert(
    fc.property(anyExtent, fc.nat(), fc.nat(), (extent, one, other) => {
      const scale = sliderScale(extent);
      const [a, b] = [one % scale.steps, other % scale.steps];
      const thumbs = { start: Math.min(a, b), end: Math.max(a, b) };
      expect(thumbsOfWindow(scale, windowOfThumbs(scale, thumbs))).toEqual(thumbs);
    }),
    { seed },
  );
});

test('thumbs stand at the first and the last step that a window touches', () => {
  const scale = sliderScale(period('2026-01-23', '2026-02-05'));
  fc.assert(
    fc.property(
      fc.integer({ min: -5000, max: 20_000 }),
      fc.integer({ min: 1, max: 9000 }),
      (from, length) => {
        const window = {
          start: shifted(scale.domain.start, from),
          end: shifted(scale.domain.start, from + length),
        };
        const touched = Array.from({ length: scale.steps }, (_, step) => step).filter((step) =>
          overlaps(stepInterval(scale, step), window),
        );
        if (touched.length === 0) return;
        expect(thumbsOfWindow(scale, window)).toEqual({ start: touched[0], end: touched.at(-1) });
      },
    ),
    { seed },
  );
});

test('a window outside the domain puts both thumbs at that end', () => {
  expect(thumbsOfWindow(firstScreen, period('2025-01-01', '2025-01-02'))).toEqual({
    start: 0,
    end: 0,
  });
  expect(thumbsOfWindow(firstScreen, period('2027-01-01', '2027-01-02'))).toEqual({
    start: 12,
    end: 12,
  });
});

test('a thumb stops at the other and at the ends, and the other stays', () => {
  const anyStep = fc.integer({ min: -40, max: 40 });
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.nat({ max: 12 }), anyStep, (a, b, step) => {
      const thumbs = { start: Math.min(a, b), end: Math.max(a, b) };
      expect(placeThumb(firstScreen, thumbs, 'start', step)).toEqual({
        start: Math.max(0, Math.min(step, thumbs.end)),
        end: thumbs.end,
      });
      expect(placeThumb(firstScreen, thumbs, 'end', step)).toEqual({
        start: thumbs.start,
        end: Math.min(12, Math.max(step, thumbs.start)),
      });
    }),
    { seed },
  );
});

test.each<[from: string, move: ThumbMove, to: string]>([
  ['2026-01-31', { by: 'single', direction: 1 }, '2026-02-01'],
  ['2026-01-31', { by: 'single', direction: -1 }, '2026-01-30'],
  ['2025-12-28', { by: 'week', direction: 1 }, '2026-01-04'],
  ['2026-01-04', { by: 'week', direction: -1 }, '2025-12-28'],
  ['2025-12-15', { by: 'month', direction: 1 }, '2026-01-15'],
  ['2026-01-15', { by: 'month', direction: -1 }, '2025-12-15'],
  ['2024-01-31', { by: 'month', direction: 1 }, '2024-02-29'],
  ['2023-03-31', { by: 'month', direction: -1 }, '2023-02-28'],
  ['2024-06-10', { to: 'first' }, '2022-02-01'],
  ['2024-06-10', { to: 'last' }, '2026-02-28'],
])('from %s a key for %o leads to %s', (from, move, to) => {
  expect(dayAfter(fourYears, from, move)).toBe(to);
});

test.each<[move: ThumbMove, hours: number]>([
  [{ by: 'single', direction: 1 }, 1],
  [{ by: 'week', direction: 1 }, 6],
  [{ by: 'week', direction: -1 }, -6],
  [{ by: 'month', direction: 1 }, 24],
])('on a scale of hours a key for %o goes %i hours', (move, hours) => {
  expect(stepAfter(twoDays, 3, move)).toBe(3 + hours);
});

test('months lead out of the calendar’s first and last without a fault', () => {
  const first = sliderScale(period('0001-01-01', '0001-02-10'));
  const last = sliderScale(period('6000-12-01', '6000-12-31'));
  expect(stepAfter(first, 5, { by: 'month', direction: -1 })).toBeLessThan(0);
  expect(stepAfter(last, 5, { by: 'month', direction: 1 })).toBeGreaterThanOrEqual(last.steps);
});

test('whatever keys are pressed, the window stays in the domain and is at least a step wide', () => {
  const moves = fc.constantFrom<ThumbMove>(
    { to: 'first' },
    { to: 'last' },
    ...(['single', 'week', 'month'] as const).flatMap((by) => [
      { by, direction: 1 } as const,
      { by, direction: -1 } as const,
    ]),
  );
  const presses = fc.array(fc.tuple(fc.constantFrom<ThumbName>('start', 'end'), moves));
  fc.assert(
    fc.property(anyExtent, presses, (extent, pressed) => {
      const scale = sliderScale(extent);
      let thumbs = thumbsOfWindow(scale, scale.domain);
      for (const [name, move] of pressed) {
        thumbs = placeThumb(scale, thumbs, name, stepAfter(scale, thumbs[name], move));
        const window = windowOfThumbs(scale, thumbs);
        expect(contains(scale.domain, window)).toBe(true);
        expect(window.end - window.start).toBeGreaterThanOrEqual(scale.stepMinutes);
      }
    }),
    { seed },
  );
});

function shifted(start: number, minutes: number): Minute {
  return minute(start + minutes);
}

function stepInterval(scale: SliderScale, step: number): Interval {
  return windowOfThumbs(scale, { start: step, end: step });
}

function dayAfter(scale: SliderScale, from: string, move: ThumbMove): string {
  const step = (at(from) - scale.domain.start) / scale.stepMinutes;
  return textOf(stepInterval(scale, stepAfter(scale, step, move))).split(' ')[0] ?? '';
}
