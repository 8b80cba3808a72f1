import { expect, test } from 'vitest';
import { exampleWords } from '../../../src/ui/import/date-order-example.ts';

test.each([
  ['3/4/2022', '3 April', '4 March'],
  ['03.04.22', '3 April', '4 March'],
  ['03-04-2022 18:00', '3 April', '4 March'],
  ['29/2/2021', '29 February', null],
  ['30/2/2021', null, null],
  ['0/4/2022', null, null],
  ['2022-03-04', null, null],
  ['3 April', null, null],
  ['', null, null],
])('%j is %s or %s', (example, dayFirst, monthFirst) => {
  expect(exampleWords(example, 'day-first', 'en')).toBe(dayFirst);
  expect(exampleWords(example, 'month-first', 'en')).toBe(monthFirst);
});

test('in Ukrainian the month is in its genitive', () => {
  expect(exampleWords('3/4/2022', 'day-first', 'uk')).toBe('3 квітня');
});
