import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCell, writeCell } from '../../../src/core/cluster/cell-name.ts';

const seed = 20260204;

test('a name tells zoom, group and data again', () => {
  const name = fc.record({
    zoom: fc.integer({ min: 0, max: 15 }),
    group: fc.integer({ min: 0, max: 4_000_000_000 }),
    version: fc.string({ minLength: 1, unit: fc.constantFrom('a', 'z', '0', '9', '.') }),
  });
  fc.assert(
    fc.property(name, (cell) => {
      expect(readCell(writeCell(cell))).toEqual(cell);
    }),
    { seed },
  );
});

test.each(['', '3', '3.4', '3.4.', '-1.4.a', '3.x.a', '3.4,a', '1e1.4.a', '333.4.a'])(
  '“%s” is no name',
  (text) => {
    expect(readCell(text)).toBeNull();
  },
);
