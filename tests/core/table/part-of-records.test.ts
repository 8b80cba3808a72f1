import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepRecords } from '../../../src/core/table/kept-records.ts';
import { someRecords, type Records } from '../../../src/core/table/records.ts';
import { generatedRecords } from '../../../src/importers/generated/generated-records.ts';
import { incidentsArbitrary } from '../../support/arbitrary-incidents.ts';

const never = new AbortController().signal;
const kept = incidentsArbitrary.map((incidents) => keepRecords(incidents));
const generated = fc.constant(generatedRecords({ rows: 20, seed: 1 }));

describe.each([
  ['kept', kept],
  ['generated', generated],
  ['looked up among others', kept.map((records) => someRecords(records, allOf(records)))],
])('some of the records that are %s', (_, arbitrary: fc.Arbitrary<Records>) => {
  test('are those of their numbers, and so are some of these', async () => {
    const cases = arbitrary.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray([...allOf(records)]), fc.nat()),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([records, numbers, length]) => {
        const part = records.part(Uint32Array.from(numbers));
        await expectSame(part, records, numbers);
        const again = numbers.slice(0, length % (numbers.length + 1)).toReversed();
        const chosen = Uint32Array.from(again, (number) => numbers.indexOf(number));
        await expectSame(part.part(chosen), records, again);
      }),
      { seed: 20260204, numRuns: 40 },
    );
  });
});

test('a part of what is kept takes the memory of a part', () => {
  const incidents = fc.sample(incidentsArbitrary, { seed: 1, numRuns: 50 }).flat();
  const records = keepRecords(incidents);
  expect(records.part(Uint32Array.of(3)).bytes).toBeLessThan(records.bytes / 10);
});

async function expectSame(
  part: Records,
  records: Records,
  numbers: readonly number[],
): Promise<void> {
  expect(part.length).toBe(numbers.length);
  const found = await part.incidents(numbers.keys(), never);
  expect(found).toEqual(await records.incidents(numbers, never));
  expect(part.searchableTexts(0, part.length)).toEqual(
    numbers.flatMap((number) => records.searchableTexts(number, number + 1)),
  );
}

function allOf({ length }: Records): Uint32Array {
  return Uint32Array.from({ length }, (_, number) => number);
}
