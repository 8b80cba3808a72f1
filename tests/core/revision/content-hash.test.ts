import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from '../../../src/core/revision/content-hash.ts';

const seed = 20260204;
const valueArbitrary = fc.jsonValue({ maxDepth: 3 }).map((value) => structuredClone(value));

test('equal values have one hash, an integer of 53 bits, also where −0 stands for 0', () => {
  fc.assert(
    fc.property(valueArbitrary, (value) => {
      const hash = contentHash(value);
      expect(Number.isSafeInteger(hash) && hash >= 0).toBe(true);
      expect(contentHash(structuredClone(value))).toBe(hash);
    }),
    { seed, numRuns: 500 },
  );
  expect(contentHash([-0])).toBe(contentHash([0]));
});

test('values that differ have different ones, however little', () => {
  const seen = new Map<number, string>();
  const expectOwn = (value: unknown): void => {
    const text = JSON.stringify(value);
    const hash = contentHash(value);
    expect(seen.get(hash) ?? text).toBe(text);
    seen.set(hash, text);
  };
  fc.assert(
    fc.property(valueArbitrary, (value) => expectOwn(value)),
    { seed, numRuns: 2000 },
  );
  for (const value of [
    ['ab', 'c'],
    ['a', 'bc'],
    ['abc'],
    [['a'], 'b'],
    [['a', 'b']],
    { a: 'b' },
    ['a', 'b'],
    '1',
    1,
    [1],
    [true],
    [null],
    [],
    {},
    [[]],
    [{}],
    { a: { b: 1 } },
    { a: {}, b: 1 },
    0.1,
    1e-9,
  ]) {
    expectOwn(value);
  }
});

test('two hundred thousand ids of one shape have as many hashes', () => {
  const hashes = new Set<number>();
  for (let number = 0; number < 200_000; number++) hashes.add(contentHash(`UKR${number}`));
  expect(hashes.size).toBe(200_000);
});

test('a part that is undefined is as one that is not there, and nothing else can be hashed', () => {
  expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }));
  expect(() => contentHash([undefined])).toThrow(TypeError);
});
