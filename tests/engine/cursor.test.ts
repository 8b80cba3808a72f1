import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCursor, writeCursor } from '../../src/engine/cursor.ts';
import { EngineError } from '../../src/engine/protocol.ts';
import { sortArbitrary } from '../support/arbitrary-queries.ts';

const seed = 20260204;

const keyArbitrary = fc.record({
  value: fc.option(fc.integer({ min: -2147483648, max: 2 ** 40 })),
  id: fc.string({ unit: 'grapheme' }),
});

test('a cursor leads back to the key that it was written from', () => {
  fc.assert(
    fc.property(keyArbitrary, sortArbitrary, (key, sort) => {
      expect(readCursor(writeCursor(key, sort), sort)).toEqual(key);
    }),
    { seed },
  );
});

test('under another sort it is stale', () => {
  fc.assert(
    fc.property(keyArbitrary, sortArbitrary, sortArbitrary, (key, sort, other) => {
      fc.pre(sort.field !== other.field || sort.order !== other.order);
      expect(codeOf(() => readCursor(writeCursor(key, sort), other))).toBe('stale');
    }),
    { seed },
  );
});

test('any other text is stale, however near it comes', () => {
  const near = fc
    .array(fc.constantFrom<unknown>('start', 'ascending', 3, 'a:1', null, true, [], {}), {
      maxLength: 5,
    })
    .filter((parts) => !isCursor(parts))
    .map((parts) => JSON.stringify(parts));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), near), (text) => {
      expect(codeOf(() => readCursor(text, { field: 'start', order: 'ascending' }))).toBe('stale');
    }),
    { seed, numRuns: 500 },
  );
});

test('a cursor with something missing or added is stale', () => {
  const sort = { field: 'start', order: 'ascending' } as const;
  const parts: unknown[] = JSON.parse(writeCursor({ value: 3, id: 'a:1' }, sort));
  for (const wrong of [parts.slice(0, 3), [...parts, 'more'], parts.toReversed()]) {
    expect(codeOf(() => readCursor(JSON.stringify(wrong), sort))).toBe('stale');
  }
});

function isCursor([field, order, value, id, ...rest]: readonly unknown[]): boolean {
  const isValue = typeof value === 'number' || value === null;
  return (
    field === 'start' &&
    order === 'ascending' &&
    isValue &&
    typeof id === 'string' &&
    rest.length === 0
  );
}

function codeOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof EngineError ? error.code : String(error);
  }
}
