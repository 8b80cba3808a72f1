import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IncidentTime, TimeMeaning, TimePrecision } from '../../src/core/incident/incident.ts';
import { minuteOfCivil } from '../../src/core/time/civil-time.ts';
import { parseCivilTime } from '../../src/core/time/parse-civil-time.ts';
import type { Minute } from '../../src/core/time/interval.ts';
import { dayWords, isoDayWords, monthWords } from '../../src/i18n/date-words.ts';
import { incidentTimeWords, intervalWords } from '../../src/i18n/time-words.ts';

type Case = readonly [
  precision: TimePrecision,
  meaning: TimeMeaning,
  start: string,
  end: string,
  english: string,
  ukrainian: string,
];

/** The end is exclusive. */
const cases: readonly Case[] = [
  [
    'night',
    'within',
    '2026-02-03T18:00',
    '2026-02-04T06:00',
    'night of 3 to 4 February 2026',
    'у ніч із 3 на 4 лютого 2026 р.',
  ],
  [
    'night',
    'within',
    '2026-01-31T18:00',
    '2026-02-01T06:00',
    'night of 31 January to 1 February 2026',
    'у ніч із 31 січня на 1 лютого 2026 р.',
  ],
  [
    'night',
    'within',
    '2025-12-31T18:00',
    '2026-01-01T06:00',
    'night of 31 December 2025 to 1 January 2026',
    'у ніч із 31 грудня 2025 р. на 1 січня 2026 р.',
  ],
  [
    'range',
    'within',
    '2026-02-03',
    '2026-02-05',
    'some time on 3 or 4 February 2026',
    '3 або 4 лютого 2026 р.',
  ],
  [
    'range',
    'within',
    '2026-02-03',
    '2026-02-10',
    'some time between 3 and 9 February 2026',
    'у якийсь день між 3 та 9 лютого 2026 р.',
  ],
  [
    'range',
    'throughout',
    '2026-01-23',
    '2026-01-25',
    '23 to 24 January 2026',
    '23–24 січня 2026 р.',
  ],
  ['day', 'throughout', '2026-02-04', '2026-02-05', '4 February 2026', '4 лютого 2026 р.'],
  ['day', 'within', '2026-02-04', '2026-02-05', '4 February 2026', '4 лютого 2026 р.'],
  ['month', 'throughout', '2022-05-01', '2022-06-01', 'May 2022', 'травень 2022 р.'],
  [
    'month',
    'within',
    '2022-05-01',
    '2022-06-01',
    'some time in May 2022',
    'травень 2022 р., точної дати не повідомлено',
  ],
  ['year', 'throughout', '2022-01-01', '2023-01-01', '2022', '2022 рік'],
  [
    'year',
    'within',
    '2022-01-01',
    '2023-01-01',
    'some time in 2022',
    '2022 рік, точної дати не повідомлено',
  ],
  [
    'week',
    'throughout',
    '2026-02-02',
    '2026-02-09',
    'week of 2 to 8 February 2026',
    'тиждень 2–8 лютого 2026 р.',
  ],
  [
    'week',
    'within',
    '2026-02-02',
    '2026-02-09',
    'some time in the week of 2 to 8 February 2026',
    'тиждень 2–8 лютого 2026 р., точної дати не повідомлено',
  ],
  [
    'instant',
    'throughout',
    '2026-02-04T05:30',
    '2026-02-04T05:31',
    '4 February 2026, 05:30 local time',
    '4 лютого 2026 р., 05:30 за місцевим часом',
  ],
  [
    'instant',
    'throughout',
    '2026-02-04T00:00',
    '2026-02-04T00:01',
    '4 February 2026, 00:00 local time',
    '4 лютого 2026 р., 00:00 за місцевим часом',
  ],
  [
    'range',
    'throughout',
    '2026-02-04T10:00',
    '2026-02-04T12:15',
    '4 February 2026, 10:00 to 12:15 local time',
    '4 лютого 2026 р., 10:00–12:15 за місцевим часом',
  ],
  [
    'range',
    'within',
    '2026-02-04T10:00',
    '2026-02-04T12:15',
    'some time on 4 February 2026 between 10:00 and 12:15 local time',
    '4 лютого 2026 р., між 10:00 та 12:15 за місцевим часом',
  ],
  [
    'range',
    'throughout',
    '2026-02-03T22:00',
    '2026-02-04T05:00',
    '3 February 2026, 22:00 to 4 February 2026, 05:00 local time',
    '3 лютого 2026 р., 22:00 – 4 лютого 2026 р., 05:00 за місцевим часом',
  ],
  [
    'range',
    'within',
    '2026-02-03T22:00',
    '2026-02-04T05:00',
    'some time between 3 February 2026, 22:00 and 4 February 2026, 05:00 local time',
    'у якийсь момент від 3 лютого 2026 р., 22:00, до 4 лютого 2026 р., 05:00 за місцевим часом',
  ],
  [
    'unknown',
    'within',
    '2026-02-03',
    '2026-02-10',
    'time not reported; some time between 3 and 9 February 2026',
    'часу не повідомлено; у якийсь день між 3 та 9 лютого 2026 р.',
  ],
];

describe('when an incident was, in words', () => {
  test.each(cases)('%s, %s, %s to %s', (precision, meaning, start, end, english, ukrainian) => {
    const time = timeOf(precision, meaning, start, end);
    expect(plain(incidentTimeWords(time, 'en'))).toBe(english);
    expect(plain(incidentTimeWords(time, 'uk'))).toBe(ukrainian);
  });

  test('a period is said like something that lasted', () => {
    const { start, end } = timeOf('range', 'within', '2026-02-03', '2026-02-05');
    expect(intervalWords({ start, end }, 'en')).toBe('3 to 4 February 2026');
  });
});

test('years that could be a day carry their era, all others are written as they are', () => {
  const words = (year: number) => plain(dayWords(minuteOfCivil({ year, month: 2, day: 4 }), 'en'));
  expect([1, 50, 99, 100, 1066, 1582, 1969, 2000, 6000].map(words)).toEqual([
    '4 February 1 AD',
    '4 February 50 AD',
    '4 February 99 AD',
    '4 February 100 AD',
    '4 February 1066',
    '4 February 1582',
    '4 February 1969',
    '4 February 2000',
    '4 February 6000',
  ]);
  expect(plain(dayWords(minuteOfCivil({ year: 50, month: 2, day: 4 }), 'uk'))).toBe(
    '4 лютого 50 р. н. е.',
  );
  expect(monthWords(minuteOfCivil({ year: 6000, month: 12, day: 31 }), 'en')).toBe('December 6000');
  // The Gregorian calendar goes on before its reform: no day is left out.
  expect(dayWords(minuteOfCivil({ year: 1582, month: 10, day: 10 }), 'en')).toBe('10 October 1582');
});

test('an ISO day is written out; what is none is given back as it stands', () => {
  expect(isoDayWords('2026-02-04', 'en')).toBe('4 February 2026');
  expect(plain(isoDayWords('2026-02-04', 'uk'))).toBe('4 лютого 2026 р.');
  expect(isoDayWords('0050-02-04', 'en')).toBe('4 February 50 AD');
  for (const other of ['2026-02-30', '2026-02', '2026', '9999-01-01', 'soon', '']) {
    expect(isoDayWords(other, 'en')).toBe(other);
  }
});

describe.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Kyiv', 'America/New_York'])(
  'on a machine in %s',
  (zone) => {
    beforeEach(() => {
      vi.stubEnv('TZ', zone);
      vi.resetModules();
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });

    test('every time reads the same', async () => {
      expect(new Date(2026, 1, 4).getTimezoneOffset()).not.toBe(0);
      // Formats are made when the module is loaded, thus it is loaded anew.
      const fresh = await import('../../src/i18n/time-words.ts');
      const { loadMessages } = await import('../../src/i18n/messages.ts');
      await loadMessages('uk');
      expect(fresh.incidentTimeWords).not.toBe(incidentTimeWords);
      for (const [precision, meaning, start, end, english, ukrainian] of cases) {
        const time = timeOf(precision, meaning, start, end);
        expect(plain(fresh.incidentTimeWords(time, 'en'))).toBe(english);
        expect(plain(fresh.incidentTimeWords(time, 'uk'))).toBe(ukrainian);
      }
    });
  },
);

function timeOf(
  precision: TimePrecision,
  meaning: TimeMeaning,
  start: string,
  end: string,
): IncidentTime {
  return { precision, meaning, start: minuteOf(start), end: minuteOf(end) };
}

function minuteOf(text: string): Minute {
  const parsed = parseCivilTime(text);
  if (parsed.outcome === 'refused') throw new Error(`${text}: ${parsed.reason.code}`);
  return parsed.interval.start;
}

/** Without the spaces that do not break, which differ between versions of the calendar data. */
function plain(words: string): string {
  return words.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
}

test('a year that could be another number is said to be a year', () => {
  const year = {
    start: minuteOfCivil({ year: 476, month: 1, day: 1 }),
    end: minuteOfCivil({ year: 477, month: 1, day: 1 }),
    precision: 'year',
  } as const;
  const words = (meaning: 'throughout' | 'within', locale: 'en' | 'uk') =>
    plain(incidentTimeWords({ ...year, meaning }, locale));
  expect(words('throughout', 'en')).toBe('the year 476');
  expect(words('within', 'en')).toBe('some time in the year 476');
  expect(words('throughout', 'uk')).toBe('476 рік');
});
