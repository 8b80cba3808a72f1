import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareImport } from '../../src/importers/import-file.ts';
import { sourceOfBlob, type SourceFile } from '../../src/importers/source/source-file.ts';
import { builtGeography } from '../support/built-geography.ts';
import { isLong } from '../support/long-run.ts';
import { sampleFiles } from './sample-files.ts';

const never = new AbortController().signal;
const encoder = new TextEncoder();
const cases = isLong ? 100_000 : 10_000;

/** The file is looked at in passes: what it is, its encoding, the order of its dates, its rows. */
const mostPasses = 8;

const anyByte = fc.integer({ min: 0, max: 255 });
const randomBytes = fc.uint8Array({ maxLength: 300 });
const sample = fc.constantFrom(...sampleFiles.map(({ text }) => encoder.encode(text)));
const truncated = fc
  .tuple(sample, fc.nat(2000))
  .map(([bytes, length]) => bytes.slice(0, length % (bytes.length + 1)));
const mutated = fc
  .tuple(sample, fc.array(fc.tuple(fc.nat(5000), anyByte), { minLength: 1, maxLength: 8 }))
  .map(([bytes, changes]) => {
    const copy = bytes.slice();
    for (const [at, byte] of changes) copy[at % copy.length] = byte;
    return copy;
  });
const shuffled = fc
  .tuple(sample, fc.array(fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(60)), { maxLength: 4 }))
  .map(([bytes, moves]) => {
    let copy = bytes;
    for (const [from, to, length] of moves) {
      const start = from % copy.length;
      const cut = copy.slice(start, start + length);
      const at = to % copy.length;
      copy = Uint8Array.from([...copy.slice(0, at), ...cut, ...copy.slice(at)]);
    }
    return copy;
  });

describe('whatever the bytes', () => {
  test(`every row is accounted for, and nothing throws, in ${cases} cases`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(randomBytes, truncated, mutated, shuffled), async (bytes) => {
        const { file, read } = counted(bytes);
        const prepared = await prepareImport(
          file,
          {
            fallbackId: 'file',
            mapping: null,
            takesGuesses: true,
            geography: async () => builtGeography(),
          },
          never,
        );
        if (prepared.outcome === 'ready') {
          let incidents = 0;
          for await (const batch of prepared.rows.batches(never)) {
            incidents += batch.incidents.length;
          }
          const { rows, placed, warned, unlocated, rejected } = prepared.rows.report();
          expect(placed + warned + unlocated + rejected).toBe(rows);
          expect(incidents).toBe(rows - rejected);
        }
        expect(read()).toBeLessThanOrEqual(mostPasses * (bytes.length + 64));
      }),
      { seed: 20260204, numRuns: cases },
    );
  });
});

/** Counts the bytes that are read of it, however often. */
function counted(bytes: Uint8Array<ArrayBuffer>): { file: SourceFile; read(): number } {
  const source = sourceOfBlob(new Blob([bytes]), 'file');
  let read = 0;
  const file: SourceFile = {
    ...source,
    async *bytes(signal, start, end) {
      for await (const piece of source.bytes(signal, start, end)) {
        read += piece.length;
        yield piece;
      }
    },
  };
  return { file, read: () => read };
}
