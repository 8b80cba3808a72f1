import { describe, expect, test } from 'vitest';
import type { ContextLayer, ContextTime } from '../../../src/core/context/context-layer.ts';
import { openStart } from '../../../src/core/context/context-layer.ts';
import { minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { minute, type Interval } from '../../../src/core/time/interval.ts';
import type { ContextEntry } from '../../../src/state/context-store.ts';
import {
  datesWords,
  periodsWords,
  shownWords,
  timeWords,
} from '../../../src/ui/context/layer-words.ts';

const at = (month: number, day: number): number => minuteOfCivil({ year: 2026, month, day });
const days = (from: readonly [number, number], to: readonly [number, number]): Interval => ({
  start: minute(at(...from)),
  end: minute(at(...to)),
});

function entryOf(times: readonly ContextTime[], dates: Interval | null): ContextEntry {
  const layer: ContextLayer = {
    type: 'shapes',
    title: 'Fronts',
    attribution: '',
    licence: '',
    features: times.map((time) => ({ label: '', time, parts: [], properties: [] })),
    paths: { coordinates: new Float64Array(), ends: new Uint32Array() },
    bbox: [0, 0, 1, 1],
    snapshots: times
      .flatMap((time) => (time.type === 'snapshot' ? [time.stated.start] : []))
      .toSorted((a, b) => a - b),
    dates,
  };
  const report = {
    format: 'geojson',
    encoding: null,
    features: times.length,
    used: times.length,
    rejected: 0,
    areas: 0,
    lines: times.length,
    points: 0,
    undated: 0,
    notes: [],
    notesTotal: 0,
  } as const;
  return {
    id: 'fronts',
    isOn: true,
    tint: 0,
    choice: { measure: 'events', type: 0 },
    content: { type: 'shapes', layer, report },
  };
}

const january: ContextTime = { type: 'snapshot', stated: days([1, 23], [1, 24]) };
const february: ContextTime = { type: 'snapshot', stated: days([2, 4], [2, 5]) };
const stated: ContextTime = { type: 'during', interval: days([2, 1], [2, 4]) };
const fronts = entryOf([january, february], days([1, 23], [2, 5]));

describe('what is said of a layer', () => {
  test('of several dates which one is shown, and before the first when it begins', () => {
    expect(shownWords(fronts, null, 'en')).toBe('as of 4 February 2026');
    expect(shownWords(fronts, days([1, 1], [2, 4]), 'en')).toBe('as of 23 January 2026');
    expect(shownWords(fronts, days([1, 1], [2, 4]), 'uk')).toBe('станом на 23 січня 2026 р.');
    expect(shownWords(fronts, days([1, 1], [1, 10]), 'en')).toBe(
      'nothing in this period; it begins 23 January 2026',
    );
  });

  test('of intervals how many there are in the period, after the last nothing', () => {
    const entry = entryOf([stated, stated], days([2, 1], [2, 4]));
    expect(shownWords(entry, days([2, 3], [2, 9]), 'en')).toBe('2 of 2 in this period');
    expect(shownWords(entry, days([3, 1], [3, 9]), 'en')).toContain('nothing in this period');
  });

  test('of a layer without dates nothing but that it is always shown', () => {
    const entry = entryOf([{ type: 'always' }], null);
    expect(shownWords(entry, days([2, 3], [2, 9]), 'en')).toBe('');
  });

  test('of all its dates how many and from when to when', () => {
    if (fronts.content.type !== 'shapes') throw new Error('it is of shapes');
    expect(datesWords(fronts.content.layer, 'en')).toBe('2 dates, 23 January to 4 February 2026');
    expect(datesWords(fronts.content.layer, 'uk')).toMatch(/^2 дати, 23 січня/);
  });

  test('of one feature its own time', () => {
    expect(timeWords(stated, 'en')).toBe('1 to 3 February 2026');
    expect(timeWords(february, 'en')).toBe('as of 4 February 2026');
    expect(timeWords({ type: 'always' }, 'en')).toBe('');
    const until: ContextTime = {
      type: 'during',
      interval: { start: openStart, end: minute(at(2, 4)) },
    };
    expect(timeWords(until, 'en')).toBe('… – 3 February 2026');
  });

  test('months are said as months', () => {
    const months = [days([1, 1], [2, 1]), days([2, 1], [3, 1])];
    expect(periodsWords(months, 'en')).toBe('January 2026 – February 2026');
    expect(periodsWords(months.slice(0, 1), 'uk')).toBe('січень 2026 р.');
    expect(periodsWords([days([1, 1], [1, 8])], 'en')).toBe('1 to 7 January 2026');
    expect(periodsWords([], 'en')).toBe('');
  });
});
