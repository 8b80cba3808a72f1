import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  classOfBorder,
  type BorderClass,
  type BorderSide,
} from '../../../src/core/geo/border-class.ts';

const side: fc.Arbitrary<BorderSide> = fc
  .tuple(
    fc.constantFrom('UA', 'RU', 'IN', 'PK', 'XJ', 'CN', 'HK', 'IL', 'PS', 'SY', 'GE'),
    fc.constantFrom(undefined, 'india', 'pakistan', 'golan', 'abkhazia'),
  )
  .map(([country, line]) => (line === undefined ? { country } : { country, line }));

test('a line is of one class, whichever side is named first', () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      expect(classOfBorder(a, b)).toBe(classOfBorder(b, a));
    }),
    { seed: 20260204, numRuns: 500 },
  );
});

test('a unit alone has a coast', () => {
  fc.assert(
    fc.property(side, (a) => {
      expect(classOfBorder(a, a)).toBe('coast');
    }),
    { seed: 20260204 },
  );
});

test.each<[string, BorderSide, BorderSide, BorderClass]>([
  ['Poland and Ukraine', { country: 'PL' }, { country: 'UA' }, 'border'],
  ['two oblasts', { country: 'UA' }, { country: 'UA' }, 'admin1'],
  ['Israel and Palestine', { country: 'IL' }, { country: 'PS' }, 'disputed'],
  ['Abkhazia and Georgia', { country: 'GE', line: 'abkhazia' }, { country: 'GE' }, 'disputed'],
  [
    'the line of control',
    { country: 'XJ', line: 'india' },
    { country: 'XJ', line: 'pakistan' },
    'disputed',
  ],
  [
    'India and the part it administers',
    { country: 'IN' },
    { country: 'XJ', line: 'india' },
    'admin1',
  ],
  ['Pakistan and the other part', { country: 'PK' }, { country: 'XJ', line: 'india' }, 'disputed'],
  ['the Golan and Lebanon', { country: 'LB' }, { country: 'SY', line: 'golan' }, 'disputed'],
  ['Hong Kong and China', { country: 'CN' }, { country: 'HK' }, 'admin1'],
])('%s', (_name, a, b, expected) => {
  expect(classOfBorder(a, b)).toBe(expected);
});
