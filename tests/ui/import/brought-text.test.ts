import { expect, test } from 'vitest';
import { firstAddress, looksLikeTable, whatIsText } from '../../../src/ui/import/brought-text.ts';

test.each([
  ['https://example.org/a.csv', 'address'],
  ['  HTTP://example.org/a b\n', 'table'],
  [' https://example.org \n', 'address'],
  ['https://example.org/a.csv\nhttps://example.org/b.csv', 'table'],
  ['javascript:alert(1)', 'table'],
  ['https://', 'table'],
  ['date,lat\n2022-01-01,50', 'table'],
  ['one word', 'table'],
  ['', 'nothing'],
  [' \n\t ', 'nothing'],
])('%j is taken for: %s', (text, type) => {
  expect(whatIsText(text).type).toBe(type);
});

test('a table keeps every character that it has', () => {
  const text = '\tdate\n1\t2022\n';
  expect(whatIsText(text)).toEqual({ type: 'table', text });
});

test.each([
  ['a\tb', true],
  ['a,b\nc,d', true],
  ['a,b\r\n\r\nc,d', true],
  ['one line\n', false],
  ['\n\none line', false],
  ['one, line; only', false],
  ['', false],
])('%j looks like a table: %s', (text, isTable) => {
  expect(looksLikeTable(text)).toBe(isTable);
});

test('of a list of addresses the first counts, comments do not', () => {
  expect(firstAddress('# from\r\n\r\nhttps://a.example/\r\nhttps://b.example/')).toBe(
    'https://a.example/',
  );
  expect(firstAddress('# nothing')).toBe('');
});
