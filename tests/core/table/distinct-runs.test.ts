import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctRuns, distinctTuples } from '../../../src/core/table/distinct-runs.ts';

const seed = 20260204;

const runsArbitrary = fc.array(fc.array(fc.constantFrom(0, 1, 2, 0xffff_ffff), { maxLength: 3 }), {
  maxLength: 60,
  size: 'max',
});

test('runs have one number where they have the same words, numbered by their first', () => {
  fc.assert(
    fc.property(runsArbitrary, (runs) => {
      const offsets = [0];
      for (const { length } of runs) offsets.push((offsets.at(-1) ?? 0) + length);
      const found = distinctRuns(Uint32Array.from(runs.flat()), Uint32Array.from(offsets));
      const names = runs.map((run) => run.join());
      const distinct = [...new Set(names)];
      expect([...found.numbers]).toEqual(names.map((name) => distinct.indexOf(name)));
      expect([...found.firsts]).toEqual(distinct.map((name) => names.indexOf(name)));
    }),
    { seed, numRuns: 500 },
  );
});

test('many different ones are told apart, again and again', () => {
  const count = 100_000;
  const words = Uint32Array.from({ length: 4 * count }, (_, index) => {
    const tuple = Math.floor(index / 2) % count;
    return index % 2 === 0 ? tuple : tuple * 4096;
  });
  const { numbers, firsts } = distinctTuples(words, 2);
  const once = Array.from({ length: count }, (_, tuple) => tuple);
  expect([...firsts]).toEqual(once);
  expect([...numbers]).toEqual([...once, ...once]);
});

test('of nothing there is nothing', () => {
  const nothing = { numbers: new Uint32Array(0), firsts: new Uint32Array(0) };
  expect(distinctRuns(new Uint32Array(0), Uint32Array.of(0))).toEqual(nothing);
  expect(distinctTuples(new Uint32Array(0), 4)).toEqual(nothing);
});
