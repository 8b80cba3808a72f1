import { describe, expect, it } from 'vitest';
import { dateInText, isDateText } from '../../../src/importers/formats/date-text.ts';

describe('a text that is a date', () => {
  it('is one down to the day, however it is written', () => {
    for (const text of [
      '2022-03-26',
      '2022.03.26',
      '26.03.22',
      '3/26/2022',
      '26 March 2022',
      '2022-03-26T18:00:00Z',
    ]) {
      expect([text, isDateText(text)]).toEqual([text, true]);
    }
  });

  it('is neither a number, nor a year or month, nor prose', () => {
    for (const text of [
      '20220326',
      '2022',
      '12.5',
      '1,234',
      '2022-03',
      'March 2022',
      '',
      '-',
      'on 26 March 2022 a depot near the town was hit',
    ]) {
      expect([text, isDateText(text)]).toEqual([text, false]);
    }
  });
});

describe('a date in a text', () => {
  it('is found among other words', () => {
    const found = [
      ['Strike on 2022-03-26 at noon', '2022-03-26'],
      ['26.03.2022 Львів', '26.03.2022'],
      ['2 апреля 2022, нефтебаза', '2 апреля 2022'],
      ['March 26, 2022: depot', 'March 26, 2022'],
      ['[25FEB2022] convoy', '25FEB2022'],
      ['IMG_20220326_1', '20220326'],
    ] as const;
    for (const [text, date] of found) expect(dateInText(text)).toBe(date);
  });

  it('is not made of what only looks like one', () => {
    for (const text of [
      '2 апреля, нефтебаза',
      'House 31/32',
      '99.99.9999',
      'Call 20229999',
      'T-72 2022',
      '',
    ]) {
      expect([text, dateInText(text)]).toEqual([text, null]);
    }
  });
});
