import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContextFeature, ContextTime } from '../../../src/core/context/context-layer.ts';
import { openStart } from '../../../src/core/context/context-layer.ts';
import { shownFeatures } from '../../../src/core/context/shown-features.ts';
import { minute, type Interval } from '../../../src/core/time/interval.ts';

function interval(start: number, end: number): Interval {
  return { start: minute(start), end: minute(end) };
}

function layerOf(times: readonly ContextTime[]) {
  const features = times.map((time): ContextFeature => ({
    label: '',
    time,
    parts: [],
    properties: [],
  }));
  const starts = times.flatMap((time) => (time.type === 'snapshot' ? [time.stated.start] : []));
  return { features, snapshots: [...new Set(starts)].toSorted((a, b) => a - b) };
}

const snapshot = (start: number, end = start + 1): ContextTime => ({
  type: 'snapshot',
  stated: interval(start, end),
});
const during = (start: number, end: number): ContextTime => ({
  type: 'during',
  interval: interval(start, end),
});
const always: ContextTime = { type: 'always' };

describe('what a period shows of a layer', () => {
  const days = layerOf([snapshot(10), snapshot(20), snapshot(20), snapshot(30)]);

  test.each([
    ['before the first snapshot nothing', interval(0, 10), [], null],
    ['the one that has just begun', interval(0, 11), [0], 10],
    ['of several the last, all features of it', interval(5, 25), [1, 2], 20],
    ['long after it the last one still', interval(100, 200), [3], 30],
    ['between two the earlier', interval(21, 22), [1, 2], 20],
  ])('%s', (_, window, features, start) => {
    expect(shownFeatures(days, window)).toEqual({ features, snapshot: start });
  });

  test('all time shows the last snapshot and every stated interval', () => {
    const layer = layerOf([snapshot(10), snapshot(20), during(0, 5), always]);
    expect(shownFeatures(layer, null)).toEqual({ features: [1, 2, 3], snapshot: 20 });
  });

  test('an interval ends before its end and begins with its start', () => {
    const layer = layerOf([during(10, 20)]);
    const isShown = (start: number, end: number): boolean =>
      shownFeatures(layer, interval(start, end)).features.length === 1;
    expect([isShown(0, 10), isShown(0, 11), isShown(19, 30), isShown(20, 30)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('what holds up to a date is shown in every earlier period', () => {
    const layer = layerOf([{ type: 'during', interval: { start: openStart, end: minute(20) } }]);
    expect(shownFeatures(layer, interval(-1_000_000, -999_999)).features).toEqual([0]);
    expect(shownFeatures(layer, interval(20, 21)).features).toEqual([]);
  });

  test('whatever the layer and the period, each feature is shown as the plain rule says', () => {
    const at = fc.integer({ min: -40, max: 40 });
    const length = fc.integer({ min: 1, max: 30 });
    const time = fc.oneof(
      fc.constant(always),
      fc.tuple(at, length).map(([start, of]) => snapshot(start, start + of)),
      fc.tuple(at, length).map(([start, of]) => during(start, start + of)),
    );
    const window = fc.tuple(at, length).map(([start, of]) => interval(start, start + of));
    fc.assert(
      fc.property(fc.array(time, { maxLength: 12 }), window, (times, period) => {
        const minutes = Array.from(
          { length: period.end - period.start },
          (_, index) => period.start + index,
        );
        const begun = times.flatMap((of) =>
          of.type === 'snapshot' && minutes.some((each) => each >= of.stated.start)
            ? [of.stated.start]
            : [],
        );
        const latest = Math.max(...begun);
        const expected = times.flatMap((of, index) => {
          if (of.type === 'always') return [index];
          if (of.type === 'snapshot') return of.stated.start === latest ? [index] : [];
          const { start, end } = of.interval;
          return minutes.some((each) => each >= start && each < end) ? [index] : [];
        });
        const shown = shownFeatures(layerOf(times), period);
        expect(shown.features).toEqual(expected);
        expect(shown.snapshot).toBe(begun.length === 0 ? null : latest);
      }),
      { seed: 20260204, numRuns: 500 },
    );
  });
});
