import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilOfMinute, minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import type { DateOrder } from '../../../src/core/import/mapping.ts';
import { excelSerial } from '../../../src/importers/dates/counted-date.ts';
import { decideDateOrder } from '../../../src/importers/dates/date-order.ts';
import { readLooseDate } from '../../../src/importers/dates/loose-date.ts';

const english =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const ukrainian =
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(
    ' ',
  );
const russian =
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

type Style = (year: number, month: number, day: number) => string;
const two = (value: number): string => String(value).padStart(2, '0');

const styles: readonly (readonly [Style, DateOrder])[] = [
  [(y, m, d) => `${y}-${two(m)}-${two(d)}`, 'day-first'],
  [(y, m, d) => `${y}/${m}/${d}`, 'month-first'],
  [(y, m, d) => `${y}${two(m)}${two(d)}`, 'day-first'],
  [(y, m, d) => `${d}/${m}/${y}`, 'day-first'],
  [(y, m, d) => `${two(d)}.${two(m)}.${y}`, 'day-first'],
  [(y, m, d) => `${m}-${d}-${y}`, 'month-first'],
  [(y, m, d) => `${two(d)} ${english[m - 1]} ${y}`, 'day-first'],
  [(y, m, d) => `${english[m - 1]} ${d}, ${y}`, 'day-first'],
  [(y, m, d) => `${d}-${english[m - 1]?.slice(0, 3)}-${y}`, 'day-first'],
  [(y, m, d) => `${d} ${ukrainian[m - 1]} ${y} р.`, 'day-first'],
  [(y, m, d) => `${d} ${russian[m - 1]} ${y} г.`, 'day-first'],
];

test('every day of two centuries reads back from every style', () => {
  const first = minuteOfCivil({ year: 1900, month: 1, day: 1 });
  const last = minuteOfCivil({ year: 2100, month: 1, day: 1 });
  const wrong: string[] = [];
  for (let at = first as number; at < last; at += minutesPerDay) {
    const { year, month, day } = civilOfMinute(minute(at));
    const [style, order] = styles[(at / minutesPerDay + 100_000) % styles.length] ?? [];
    for (const [write, asked] of year % 50 === 0 ? styles : [[style, order] as const]) {
      if (write === undefined || asked === undefined) throw new Error('a style is missing');
      const text = write(year, month, day);
      const read = readLooseDate(text, asked);
      const expected = `${year}-${two(month)}-${two(day)}`;
      if (read.outcome !== 'read' || read.text !== expected) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['October 8 2023', '2023-10-08'],
  ['Oct-23', '2023-10'],
  ['May 2022', '2022-05'],
  ['лютий 2022', '2022-02'],
  ['2022.03.26', '2022-03-26'],
  ['2/24/2022 5:07 PM', '2022-02-24T17:07'],
  ['Sun, 13 Apr 2014 09:20:36 -0700', '2014-04-13T09:20'],
  ['3/4/68', '1968-03-04'],
  ['3/4/29', '2029-03-04'],
  ['3/4/70', '1970-03-04'],
])('%s is %s', (text, expected) => {
  expect(readLooseDate(text, 'month-first')).toMatchObject({ outcome: 'read', text: expected });
});

test.each([
  ['30 February 2022', 'no-such-day'],
  ['29.02.1900', 'no-such-day'],
  ['13/13/2022', 'no-such-month'],
  ['2022-02-24 25:00', 'no-such-time'],
  ['October 12', 'no-year'],
  ['2022.03.264', 'not-a-date'],
  ['Unknown', 'not-a-date'],
  ['', 'no-date'],
])('%s is refused: %s', (text, code) => {
  expect(readLooseDate(text, 'day-first')).toEqual({ outcome: 'refused', reason: { code } });
});

test('what the text does not say itself is named', () => {
  expect(readLooseDate('3/4/22', 'day-first')).toMatchObject({ assumed: ['century'] });
  expect(readLooseDate('12/25/2020', 'day-first')).toEqual({
    outcome: 'read',
    text: '2020-12-25',
    assumed: ['order'],
  });
  expect(readLooseDate('3/4/2022', 'day-first')).toMatchObject({ assumed: [] });
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => {
      expect(['read', 'refused']).toContain(readLooseDate(text, 'day-first').outcome);
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('serial numbers count days from 1900 and know the day that never was', () => {
  expect(excelSerial(44_616)).toMatchObject({ text: '2022-02-24' });
  expect(excelSerial(44_616.75)).toMatchObject({ text: '2022-02-24T18:00' });
  expect(excelSerial(59)).toMatchObject({ text: '1900-02-28' });
  expect(excelSerial(61)).toMatchObject({ text: '1900-03-01' });
  expect(excelSerial(60).outcome).toBe('refused');
});

describe('the order of a column', () => {
  const decided = (...batches: readonly (readonly string[])[]) => {
    const decider = decideDateOrder();
    for (const batch of batches) decider.add(batch);
    return decider.decision();
  };

  test('is decided by any part above 12, in whatever batch', () => {
    expect(decided(['3/4/2022'], ['5/6/2022', '25/12/2020'])).toEqual({ outcome: 'day-first' });
    expect(decided(['3/4/2022', '12/25/2020 5:00'])).toEqual({ outcome: 'month-first' });
  });

  test('is open where nothing decides, and does not matter where both orders agree', () => {
    expect(decided(['3/3/2022', '3/4/2022'])).toEqual({ outcome: 'either', example: '3/4/2022' });
    expect(decided(['3/3/2022', '2022-04-03', 'Unknown'])).toEqual({ outcome: 'none' });
  });

  test('is contradictory with an example of each', () => {
    expect(decided(['25/12/2020', '1/13/2020', '1/14/2020'])).toEqual({
      outcome: 'contradictory',
      dayFirst: { example: '25/12/2020', position: 1, dates: 1 },
      monthFirst: { example: '1/13/2020', position: 2, dates: 2 },
    });
  });
});
