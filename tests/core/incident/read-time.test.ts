import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNoteLog } from '../../../src/core/incident/field.ts';
import { timePrecisions, type IncidentTime } from '../../../src/core/incident/incident.ts';
import type { RowNote } from '../../../src/core/incident/load-report.ts';
import { readTime } from '../../../src/core/incident/read-time.ts';
import { daysInMonth, minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { formatCivilTime } from '../../../src/core/time/format-civil-time.ts';
import { minute, minutesPerDay, type Minute } from '../../../src/core/time/interval.ts';

const seed = 20260204;
const earliest = minuteOfCivil({ year: 1, month: 1, day: 1 });
const latest = minuteOfCivil({ year: 6001, month: 1, day: 1 });

const dayArbitrary = fc
  .integer({ min: earliest / minutesPerDay, max: latest / minutesPerDay - 1 })
  .map((day) => minute(day * minutesPerDay));
const minuteArbitrary = fc.integer({ min: earliest, max: latest - 1 }).map(minute);

test('a day is the whole day, throughout', () => {
  fc.assert(
    fc.property(dayArbitrary, (day) => {
      expect(read(formatCivilTime(day))).toEqual({
        time: {
          start: day,
          end: day + minutesPerDay,
          precision: 'day',
          meaning: 'throughout',
        },
        notes: [],
      });
    }),
    { seed },
  );
});

test('two days are read with the last one included, in either order of writing them', () => {
  fc.assert(
    fc.property(dayArbitrary, fc.integer({ min: 1, max: 1000 }), (start, days) => {
      fc.pre(start + (days + 1) * minutesPerDay <= latest);
      const last = minute(start + days * minutesPerDay);
      const { time, notes } = read({ end: formatCivilTime(last), start: formatCivilTime(start) });
      expect(time).toEqual({
        start,
        end: last + minutesPerDay,
        precision: 'range',
        meaning: 'throughout',
      });
      expect(notes).toEqual([]);
    }),
    { seed },
  );
});

test('an end before the start rejects the row', () => {
  fc.assert(
    fc.property(dayArbitrary, fc.integer({ min: 1, max: 1000 }), (last, days) => {
      fc.pre(last + days * minutesPerDay < latest);
      const start = formatCivilTime(minute(last + days * minutesPerDay));
      const { time, notes } = read({ start, end: formatCivilTime(last) });
      expect(time).toBeNull();
      expect(notes).toMatchObject([
        { field: 'time.end', action: 'rejected', reason: { code: 'end-before-start' } },
      ]);
    }),
    { seed },
  );
});

test('a clock time is one minute, an end by the clock is exclusive', () => {
  fc.assert(
    fc.property(minuteArbitrary, fc.integer({ min: 1, max: 5000 }), (start, width) => {
      fc.pre(start + width < latest);
      const end = minute(start + width);
      expect(read(clockText(start)).time).toMatchObject({
        start,
        end: start + 1,
        precision: 'instant',
      });
      const { time } = read({ start: clockText(start), end: clockText(end) });
      expect(time).toMatchObject({ start, end });
    }),
    { seed },
  );
});

test('an end by the clock that equals the start names one moment', () => {
  expect(read({ start: '2026-02-04T05:30', end: '2026-02-04T05:30' })).toMatchObject({
    time: { precision: 'instant', start: at(2026, 2, 4, 5, 30), end: at(2026, 2, 4, 5, 31) },
    notes: [],
  });
});

test('a day that ends at its own midnight is empty and rejected', () => {
  expect(read({ start: '2026-02-04', end: '2026-02-04T00:00' }).time).toBeNull();
});

test('a zone is kept in the words and never converts the clock', () => {
  const { time } = read('2026-02-04T23:30:00+02:00');
  expect(time).toEqual({
    start: at(2026, 2, 4, 23, 30),
    end: at(2026, 2, 4, 23, 31),
    precision: 'instant',
    meaning: 'throughout',
    raw: '2026-02-04T23:30:00+02:00',
  });
});

test.each([
  ['2022-05', 'month', at(2022, 5, 1), at(2022, 6, 1)],
  ['2022-12', 'month', at(2022, 12, 1), at(2023, 1, 1)],
  ['2022', 'year', at(2022, 1, 1), at(2023, 1, 1)],
  [2022, 'year', at(2022, 1, 1), at(2023, 1, 1)],
])('%s is some time within the %s, so that it makes no spike of one day', (value, unit, a, b) => {
  expect(read(value).time).toEqual({ start: a, end: b, precision: unit, meaning: 'within' });
});

test('the night of 3 to 4 February lasts from 18:00 to 06:00, at some moment of it', () => {
  const night = { start: '2026-02-03T18:00', end: '2026-02-04T06:00', precision: 'night' };
  expect(read(night).time).toEqual({
    start: at(2026, 2, 3, 18),
    end: at(2026, 2, 4, 6),
    precision: 'night',
    meaning: 'within',
  });
});

test('the stated precision and meaning stand, and the words of the source', () => {
  const value = { date: '2026-02-04', meaning: 'within', raw: ' early on February 4 ' };
  expect(read(value)).toMatchObject({
    time: { precision: 'day', meaning: 'within', raw: 'early on February 4' },
    notes: [],
  });
});

test('no precision is finer than the interval', () => {
  const daysOf = (time: IncidentTime): number => (time.end - time.start) / minutesPerDay;
  const most = { instant: 1 / minutesPerDay, day: 1, night: 1, week: 7, month: 31, year: 366 };
  fc.assert(
    fc.property(
      dayArbitrary,
      fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 360, max: 370 })),
      fc.constantFrom(...timePrecisions),
      (start, days, precision) => {
        fc.pre(start + (days + 1) * minutesPerDay <= latest);
        const end = formatCivilTime(minute(start + days * minutesPerDay));
        const { time, notes } = read({ start: formatCivilTime(start), end, precision });
        expect(time).not.toBeNull();
        if (time === null) return;
        const limit = precision === 'range' || precision === 'unknown' ? Infinity : most[precision];
        const fits = daysOf(time) <= limit;
        expect(time.precision).toBe(fits ? precision : 'range');
        expect(notes.map(({ action }) => action)).toEqual(fits ? [] : ['assumed']);
      },
    ),
    { seed, numRuns: 1000 },
  );
});

test('year 6000 is read, to its last minute; 9999 and 0 are refused and the note says why', () => {
  expect(read('6000').time).toMatchObject({ end: latest });
  expect(read('6000-12-31T23:59').time).toMatchObject({ start: latest - 1, end: latest });
  for (const value of ['6001', '9999', '9999-12-31', '0000', 9999, 253_402_300_799_000]) {
    const { time, notes } = read(value);
    expect(time).toBeNull();
    expect(notes).toEqual([
      {
        row: 7,
        field: 'time',
        value: String(value),
        reason: { code: 'outside-years', first: 1, last: 6000 },
        action: 'rejected',
      },
    ]);
  }
});

test('Unix milliseconds are the minute of UTC that holds them', () => {
  const bound = 1e11 / 60_000;
  fc.assert(
    fc.property(minuteArbitrary, fc.integer({ min: 0, max: 59_999 }), (start, rest) => {
      fc.pre(Math.abs(start) > bound + 1);
      const value = start * 60_000 + rest;
      expect(read(value).time).toEqual({
        start,
        end: start + 1,
        precision: 'instant',
        meaning: 'throughout',
        raw: String(value),
      });
    }),
    { seed },
  );
});

test.each([
  [undefined, '', 'no-date'],
  [null, '', 'no-date'],
  ['', '', 'no-date'],
  ['  ', '  ', 'no-date'],
  ['Unknown', 'Unknown', 'not-an-iso-date'],
  [-99, '-99', 'neither-text-nor-unix-time'],
  [1_770_163_200, '1770163200', 'neither-text-nor-unix-time'],
  ['2026-02-30', '2026-02-30', 'no-such-day'],
  ['2026-13-01', '2026-13-01', 'no-such-month'],
  ['2026-02-04T24:00', '2026-02-04T24:00', 'no-such-time'],
  [true, 'true', 'neither-text-nor-unix-time'],
  [['2026-02-04'], '[2026-02-04]', 'neither-text-nor-unix-time'],
  [{}, '', 'no-date'],
  [{ end: '2026-02-04' }, '', 'no-date'],
  [{ start: 'soon', end: '2026-02-04' }, 'soon', 'not-an-iso-date'],
])(
  '%o is no usable time: the row is rejected with its value and a reason',
  (value, words, code) => {
    const { time, notes } = read(value);
    expect(time).toBeNull();
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ row: 7, action: 'rejected', value: words, reason: { code } });
    expect(notes[0]?.field).toMatch(/^time(\.start)?$/);
  },
);

test('a key that nobody knows is noted and the rest is read', () => {
  const { time, notes } = read({ date: '2026-02-04', presicion: 'day' });
  expect(time).toMatchObject({ precision: 'day' });
  expect(notes).toMatchObject([{ field: 'time.presicion', value: 'day', action: 'ignored' }]);
});

test('whatever stands for a time, it is an interval within years 1 to 6000 or a rejection', () => {
  const part = fc.oneof(
    minuteArbitrary.map(clockText),
    dayArbitrary.map(formatCivilTime),
    fc.constantFrom('2026', '2026-02', '6000', null, 2026, 1_770_163_200_000, ...timePrecisions),
    fc.anything({ withBigInt: true, withObjectString: true }),
  );
  const keys = fc.constantFrom('date', 'start', 'end', 'precision', 'meaning', 'raw', 'toString');
  const value = fc.oneof(part, fc.dictionary(keys, part));
  fc.assert(
    fc.property(value, (anything) => {
      const { time, notes } = read(anything);
      const isRejected = notes.some(({ action }) => action === 'rejected');
      expect(isRejected).toBe(time === null);
      if (time === null) return;
      expect(time.start).toBeGreaterThanOrEqual(earliest);
      expect(time.end).toBeLessThanOrEqual(latest);
      expect(time.end - time.start).toBeGreaterThanOrEqual(1);
    }),
    { seed, numRuns: 2000 },
  );
});

test('the last day of every month is read', () => {
  for (let month = 1; month <= 12; month++) {
    const last = daysInMonth(2024, month);
    const text = (day: number): string => `2024-${String(month).padStart(2, '0')}-${day}`;
    expect(read(text(last)).time).not.toBeNull();
    expect(read(text(last + 1)).time).toBeNull();
  }
});

function read(value: unknown): {
  readonly time: IncidentTime | null;
  readonly notes: readonly RowNote[];
} {
  const log = createNoteLog(7);
  return { time: readTime({ path: 'time', value }, log), notes: log.notes };
}

function at(year: number, month: number, day: number, hour = 0, minuteOfHour = 0): Minute {
  return minuteOfCivil({ year, month, day, hour, minute: minuteOfHour });
}

/** With the clock at midnight too. */
function clockText(time: Minute): string {
  const text = formatCivilTime(time);
  return text.includes('T') ? text : `${text}T00:00`;
}
