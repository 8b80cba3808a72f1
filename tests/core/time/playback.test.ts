import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseBins, domainOf, maxBins } from '../../../src/core/time/bins.ts';
import {
  contains,
  minute,
  type Interval,
  type TimeWindow,
} from '../../../src/core/time/interval.ts';
import {
  canBePlayed,
  playbackModes,
  type PlaybackMode,
} from '../../../src/core/time/playback-mode.ts';
import { firstWindow, stepWindow } from '../../../src/core/time/playback.ts';
import { anyExtent, period, textOf } from '../../support/extents.ts';

const seed = 20260204;
const firstScreen = period('2026-01-23', '2026-02-05');
const fourYears = period('2022-02-24', '2026-02-05');

test('from all time a playback shows every bar once, in order, and stops', () => {
  fc.assert(
    fc.property(anyExtent, (extent) => {
      const { edges } = chooseBins(extent, maxBins);
      const bars = [...edges.subarray(1)].map((end, bar) => ({
        start: minute(edges[bar] ?? 0),
        end: minute(end),
      }));
      // One bar is all time already.
      expect(playedFrom(null, extent)).toEqual(bars.length === 1 ? [] : bars);
    }),
    { seed, numRuns: 50 },
  );
});

test('a window of whole bars keeps their number, however long its months are', () => {
  fc.assert(
    fc.property(anyExtent, fc.nat(), fc.nat(), (extent, first, count) => {
      const window = barsFrom(extent, first, count);
      if (contains(window, extent)) return;
      const next = stepWindow('moving', window, extent, 1);
      const { edges } = chooseBins(extent, maxBins);
      if (next === null) {
        expect(window.end).toBe(edges.at(-1));
        return;
      }
      expect(edges.indexOf(next.start)).toBe(edges.indexOf(window.start) + 1);
      expect(edges.indexOf(next.end)).toBe(edges.indexOf(window.end) + 1);
      expect(stepWindow('moving', next, extent, -1)).toEqual(window);
    }),
    { seed },
  );
});

test('any other window keeps its width, moves onto a bar’s edge or to the end, and ends there', () => {
  fc.assert(
    fc.property(anyExtent, fc.nat(), fc.nat(), (extent, from, length) => {
      const domain = domainOf(extent);
      const window = partOf(domain, from, length);
      if (contains(window, extent) || isWholeBars(window, extent)) return;
      const edges = chooseBins(extent, maxBins).edges;
      let previous = window;
      for (const shown of playedFrom(window, extent)) {
        expect(contains(domain, shown)).toBe(true);
        expect(shown.end - shown.start).toBe(window.end - window.start);
        expect(shown.start).toBeGreaterThan(previous.start);
        expect(edges.includes(shown.start) || shown.end === domain.end).toBe(true);
        previous = shown;
      }
      // A window wider than all bars but the first and the last has nowhere to go.
      const widest = (edges.at(-2) ?? 0) - (edges[1] ?? 0);
      const isWide = window.end - window.start > widest;
      expect(previous.end === domain.end || isWide).toBe(true);
      for (let back = stepWindow('moving', previous, extent, -1); back !== null;) {
        expect(contains(domain, back)).toBe(true);
        expect(back.start).toBeLessThan(previous.start);
        previous = back;
        back = stepWindow('moving', back, extent, -1);
      }
      expect(previous.start === domain.start || isWide).toBe(true);
    }),
    { seed, numRuns: 50 },
  );
});

test.each<[window: Interval | null, direction: 1 | -1, expected: string | null]>([
  [null, 1, '2022-02-01 to 2022-03-01'],
  [null, -1, '2026-02-01 to 2026-03-01'],
  [fourYears, 1, '2022-02-01 to 2022-03-01'],
  [period('2022-02-01', '2022-03-01'), 1, '2022-03-01 to 2022-04-01'],
  [period('2022-02-01', '2022-03-01'), -1, null],
  [period('2026-02-01', '2026-03-01'), 1, null],
  [period('2022-03-10', '2022-03-17'), 1, '2022-04-01 to 2022-04-08'],
  [period('2022-03-10', '2022-03-17'), -1, '2022-03-01 to 2022-03-08'],
  [period('2026-02-10', '2026-02-17'), 1, '2026-02-22 to 2026-03-01'],
  [period('2021-01-01', '2021-02-01'), 1, '2022-02-01 to 2022-03-04'],
  [period('2027-01-01', '2027-02-01'), -1, '2026-01-29 to 2026-03-01'],
  [period('2027-01-01', '2027-02-01'), 1, null],
])('on a timeline of months %o steps by %i to %s', (window, direction, expected) => {
  const stepped = stepWindow('moving', window, fourYears, direction);
  expect(stepped === null ? null : textOf(stepped)).toBe(expected);
});

test('a window wider than the timeline steps like all time', () => {
  const wide = period('2025-12-01', '2026-02-01');
  expect(textOf(stepWindow('moving', wide, firstScreen, 1))).toBe('2026-01-23 to 2026-01-24');
});

test.each<[window: Interval | null, expected: string]>([
  [null, '2026-01-23 to 2026-01-24'],
  [period('2026-01-06', '2026-02-05'), '2026-01-23 to 2026-01-24'],
  [period('2026-02-04', '2026-02-05'), '2026-01-23 to 2026-01-24'],
  [period('2026-01-29', '2026-02-05'), '2026-01-23 to 2026-01-30'],
  [period('2026-02-04T12:00', '2026-02-05'), '2026-01-23 to 2026-01-23T12:00'],
  [period('2026-01-23T12:00', '2026-02-05'), '2026-01-23 to 2026-02-04T12:00'],
])('starting over, %o becomes %s', (window, expected) => {
  expect(textOf(firstWindow('moving', window, firstScreen))).toBe(expected);
});

test.each<[mode: PlaybackMode, window: Interval | null, expected: string]>([
  ['moving', period('2026-01-28', '2026-01-31'), '2026-01-28 to 2026-01-31'],
  ['cumulative', null, '2026-01-23 to 2026-01-24'],
  ['cumulative', period('2026-01-28', '2026-01-31'), '2026-01-23 to 2026-01-31'],
  ['cumulative', period('2026-01-28', '2026-01-30T12:00'), '2026-01-23 to 2026-01-31'],
  ['cumulative', period('2026-01-29', '2026-02-05'), '2026-01-23 to 2026-01-24'],
  ['cumulative', period('2025-01-01', '2025-02-01'), '2026-01-23 to 2026-01-24'],
  ['cumulative', period('2027-01-01', '2027-02-01'), '2026-01-23 to 2026-01-24'],
  ['unit', null, '2026-01-23 to 2026-01-24'],
  ['unit', period('2026-01-28', '2026-01-31'), '2026-01-28 to 2026-01-29'],
  ['unit', period('2026-01-28T12:00', '2026-01-28T13:00'), '2026-01-28 to 2026-01-29'],
  ['unit', period('2026-01-29', '2026-02-05'), '2026-01-29 to 2026-01-30'],
  ['unit', period('2026-02-04', '2026-02-05'), '2026-01-23 to 2026-01-24'],
  ['unit', period('2025-01-01', '2025-02-01'), '2026-01-23 to 2026-01-24'],
  ['unit', period('2027-01-01', '2027-02-01'), '2026-01-23 to 2026-01-24'],
])('playing in mode %s from %o begins with %s', (mode, window, expected) => {
  expect(textOf(firstWindow(mode, window, firstScreen))).toBe(expected);
});

test.each<
  [mode: PlaybackMode, window: Interval | null, direction: 1 | -1, expected: string | null]
>([
  ['cumulative', null, 1, '2026-01-23 to 2026-01-24'],
  ['cumulative', null, -1, '2026-01-23 to 2026-02-04'],
  ['cumulative', period('2026-01-28', '2026-01-31'), 1, '2026-01-23 to 2026-02-01'],
  ['cumulative', period('2026-01-28', '2026-01-31'), -1, '2026-01-23 to 2026-01-30'],
  ['cumulative', period('2026-01-23', '2026-02-04'), 1, '2026-01-23 to 2026-02-05'],
  ['cumulative', period('2026-01-23', '2026-01-24'), -1, null],
  ['cumulative', period('2026-01-29', '2026-02-05'), 1, null],
  ['cumulative', period('2025-01-01', '2025-02-01'), 1, '2026-01-23 to 2026-01-24'],
  ['cumulative', period('2025-01-01', '2025-02-01'), -1, null],
  ['cumulative', period('2027-01-01', '2027-02-01'), 1, null],
  ['cumulative', period('2027-01-01', '2027-02-01'), -1, '2026-01-23 to 2026-02-05'],
  ['unit', null, 1, '2026-01-23 to 2026-01-24'],
  ['unit', null, -1, '2026-02-04 to 2026-02-05'],
  ['unit', period('2026-01-28', '2026-01-31'), 1, '2026-01-28 to 2026-01-29'],
  ['unit', period('2026-01-28', '2026-01-31'), -1, '2026-01-28 to 2026-01-29'],
  ['unit', period('2026-01-28', '2026-01-29'), 1, '2026-01-29 to 2026-01-30'],
  ['unit', period('2026-01-28', '2026-01-29'), -1, '2026-01-27 to 2026-01-28'],
  ['unit', period('2026-02-04', '2026-02-05'), 1, null],
  ['unit', period('2026-01-23', '2026-01-24'), -1, null],
  ['unit', period('2026-01-29', '2026-02-05'), 1, '2026-01-29 to 2026-01-30'],
  ['unit', period('2025-01-01', '2025-02-01'), 1, '2026-01-23 to 2026-01-24'],
  ['unit', period('2025-01-01', '2025-02-01'), -1, null],
  ['unit', period('2027-01-01', '2027-02-01'), 1, null],
  ['unit', period('2027-01-01', '2027-02-01'), -1, '2026-02-04 to 2026-02-05'],
])('in mode %s %o steps by %i to %s', (mode, window, direction, expected) => {
  const stepped = stepWindow(mode, window, firstScreen, direction);
  expect(stepped === null ? null : textOf(stepped)).toBe(expected);
});

test('cumulative steps show the first bar, the first two, and so on to all; back undoes each', () => {
  fc.assert(
    fc.property(anyExtent, (extent) => {
      const { edges } = chooseBins(extent, maxBins);
      if (edges.length === 2) return;
      const growing = [...edges.subarray(1)].map((end) => windowOf(edges[0], end));
      let shown: TimeWindow | null = null;
      for (const [index, expected] of growing.entries()) {
        shown = stepWindow('cumulative', shown, extent, 1);
        expect(shown).toEqual(expected);
        const before = stepWindow('cumulative', shown, extent, -1);
        expect(before).toEqual(growing[index - 1] ?? null);
      }
    }),
    { seed, numRuns: 50 },
  );
});

test('unit steps show every bar once, from any window on; back undoes each', () => {
  fc.assert(
    fc.property(anyExtent, fc.nat(), fc.nat(), (extent, from, length) => {
      const window = partOf(domainOf(extent), from, length);
      const { edges } = chooseBins(extent, maxBins);
      if (edges.length === 2 || contains(window, extent)) return;
      const bars = [...edges.subarray(1)]
        .map((end, bar) => windowOf(edges[bar], end))
        .filter(
          ({ start, end }) => end > window.start && (start !== window.start || end !== window.end),
        );
      let shown: TimeWindow = window;
      for (const [index, bar] of bars.entries()) {
        const next = stepWindow('unit', shown, extent, 1);
        expect(next).toEqual(bar);
        shown = next ?? shown;
        if (index > 0) expect(stepWindow('unit', shown, extent, -1)).toEqual(bars[index - 1]);
      }
      expect(stepWindow('unit', shown, extent, 1)).toBeNull();
    }),
    { seed, numRuns: 50 },
  );
});

test('in every mode a playback has a beginning from which it goes on, where there are two bars', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...playbackModes),
      anyExtent,
      anyExtent,
      fc.nat(),
      fc.nat(),
      (mode, extent, other, from, length) => {
        const bars = chooseBins(extent, maxBins).edges.length - 1;
        for (const window of [other, partOf(domainOf(extent), from, length)]) {
          const first = firstWindow(mode, window, extent);
          expect(first !== null).toBe(bars > 1);
          expect(first === null || stepWindow(mode, first, extent, 1) !== null).toBe(true);
        }
      },
    ),
    { seed },
  );
});

test('in every mode a playback from anywhere comes to an end', () => {
  fc.assert(
    fc.property(fc.constantFrom(...playbackModes), anyExtent, anyExtent, (mode, extent, window) => {
      let shown = firstWindow(mode, window, extent);
      let steps = 0;
      // All that there is ends a cumulative playback.
      while (shown !== null && !contains(shown, extent)) {
        expect(++steps).toBeLessThanOrEqual(2 * maxBins);
        shown = stepWindow(mode, shown, extent, 1);
      }
    }),
    { seed },
  );
});

function playedFrom(window: TimeWindow | null, extent: Interval): readonly TimeWindow[] {
  const shown: TimeWindow[] = [];
  let next = stepWindow('moving', window, extent, 1);
  while (next !== null && shown.length <= 2 * maxBins) {
    shown.push(next);
    next = stepWindow('moving', next, extent, 1);
  }
  return shown;
}

function windowOf(start = 0, end = 0): TimeWindow {
  return { start: minute(start), end: minute(end) };
}

function barsFrom(extent: Interval, first: number, count: number): TimeWindow {
  const { edges } = chooseBins(extent, maxBins);
  const bars = edges.length - 1;
  const start = first % bars;
  const end = start + 1 + (count % (bars - start));
  return { start: minute(edges[start] ?? 0), end: minute(edges[end] ?? 0) };
}

function partOf({ start, end }: Interval, from: number, length: number): TimeWindow {
  const first = start + (from % (end - start));
  return { start: minute(first), end: minute(first + 1 + (length % (end - first))) };
}

function isWholeBars({ start, end }: Interval, extent: Interval): boolean {
  const { edges } = chooseBins(extent, maxBins);
  return edges.includes(start) && edges.includes(end);
}

test('a timeline can be played where playing has a first window, in every mode', () => {
  fc.assert(
    fc.property(anyExtent, fc.constantFrom(...playbackModes), (extent, mode) => {
      expect(canBePlayed(extent)).toBe(firstWindow(mode, null, extent) !== null);
    }),
    { seed },
  );
  expect(canBePlayed(firstScreen)).toBe(true);
});
