import { expect, test } from 'vitest';
import {
  memoryBudget,
  memoryOfGenerated,
  refuseBeyond,
} from '../../../src/engine/ingest/memory-estimate.ts';
import { LoadError } from '../../../src/engine/protocol.ts';

const gigabyte = 2 ** 30;

test('half of the memory is for data, of 4 GB where the browser does not tell', () => {
  expect(memoryBudget(8)).toBe(4 * gigabyte);
  expect(memoryBudget(0.5)).toBe(gigabyte / 4);
  expect(memoryBudget(undefined)).toBe(2 * gigabyte);
});

test('a million generated incidents fit where the browser does not tell, a hundred million do not', () => {
  const budget = memoryBudget(undefined);
  expect(() => refuseBeyond(budget, memoryOfGenerated(1_000_000), 'A set')).not.toThrow();
  expect(() => refuseBeyond(budget, memoryOfGenerated(100_000_000), 'A set')).toThrow(LoadError);
});

test('what fits to the byte is not refused, one byte more is, with both figures', () => {
  expect(() => refuseBeyond(7, 7, 'A set')).not.toThrow();
  expect(() => refuseBeyond(2 * gigabyte, 2.26 * gigabyte, 'A set')).toThrow(
    'A set needs about 2.3 GB of memory; about 2.0 GB can be assumed to be free for it.',
  );
  expect(() => refuseBeyond(-5, 0.25 * gigabyte, 'A set')).toThrow(
    'about 0.25 GB of memory; about 0.00 GB',
  );
});
