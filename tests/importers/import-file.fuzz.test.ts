import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareImport } from '../../src/importers/import-file.ts';
import { sourceOfBlob, type SourceFile } from '../../src/importers/source/source-file.ts';
import { builtGeography } from '../support/built-geography.ts';
import { isLong } from '../support/long-run.ts';
import { gzipOf, textRow, workbookOf, zipOf } from '../support/packed-files.ts';
import { parquetSamples } from '../support/parquet-samples.ts';
import { sampleFiles } from './sample-files.ts';

const never = new AbortController().signal;
const encoder = new TextEncoder();
/** Bytes that are packed are looked at once more: the directory, first bytes, and the whole for its checksum. */
const mostPassesOfPacked = 40;
const bytesOfDirectory = 2_000;
const cases = isLong ? 100_000 : 10_000;
const packedCases = cases / 10;

/** The file is looked at in passes: what it is, its encoding, the order of its dates, its rows. */
const mostPasses = 8;

const anyByte = fc.integer({ min: 0, max: 255 });
const randomBytes = fc.uint8Array({ maxLength: 300 });
const sample = fc.constantFrom(...sampleFiles.map(({ text }) => encoder.encode(text)));
const truncationOf = (from: typeof sample) =>
  fc
    .tuple(from, fc.nat(20_000))
    .map(([bytes, length]) => bytes.slice(0, length % (bytes.length + 1)));
const mutationOf = (from: typeof sample) =>
  fc
    .tuple(from, fc.array(fc.tuple(fc.nat(20_000), anyByte), { minLength: 1, maxLength: 8 }))
    .map(([bytes, changes]) => {
      const copy = bytes.slice();
      for (const [at, byte] of changes) copy[at % copy.length] = byte;
      return copy;
    });
const truncated = truncationOf(sample);
const mutated = mutationOf(sample);
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

const packedSamples: readonly Uint8Array<ArrayBuffer>[] = [
  ...sampleFiles.map(({ text }) => gzipOf(text)),
  ...sampleFiles.map(({ name, text }) =>
    zipOf([
      { name: 'a.txt', content: 'What is in it.', method: 0 },
      { name, content: text },
    ]),
  ),
  zipOf(sampleFiles.map(({ name, text }) => ({ name, content: text, method: 0 }))),
  workbookOf({
    sheets: [
      {
        name: 'Events',
        rows: [
          textRow(1, ['Дата', 'Назва', 'Широта', 'Довгота', 'Загинуло']),
          '<row r="2"><c s="1"><v>45352</v></c><c t="s"><v>0</v></c><c><v>46.479999999999997</v></c><c><v>30.73</v></c><c><v>2</v></c></row>',
          textRow(3, ['14/03/2024', 'Ще приклад', '50,45', '30,52', 'щонайменше 3']),
        ].join(''),
        after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      },
    ],
    strings: '<si><t>Приклад</t></si>',
    formats: ['dd/mm/yyyy'],
  }),
  ...Object.values(parquetSamples).map((text) => Uint8Array.from(Buffer.from(text, 'base64'))),
];
const packed = fc.constantFrom(...packedSamples);

async function expectAccount(bytes: Uint8Array<ArrayBuffer>, mostRead: number): Promise<void> {
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
    for await (const batch of prepared.rows.batches(never)) incidents += batch.incidents.length;
    const { rows, placed, warned, unlocated, rejected } = prepared.rows.report();
    expect(placed + warned + unlocated + rejected).toBe(rows);
    expect(incidents).toBe(rows - rejected);
  }
  expect(read()).toBeLessThanOrEqual(mostRead);
}

describe('whatever the bytes', () => {
  const kinds = [
    ['random bytes', randomBytes],
    ['samples that are cut off', truncated],
    ['samples with bytes changed', mutated],
    ['samples with parts in other places', shuffled],
  ] as const;

  test.each(kinds)(
    `every row is accounted for, and nothing throws, in ${cases / kinds.length} cases of %s`,
    async (_, bytesOfKind) => {
      await fc.assert(
        fc.asyncProperty(bytesOfKind, (bytes) =>
          expectAccount(bytes, mostPasses * (bytes.length + 64)),
        ),
        { seed: 20260204, numRuns: cases / kinds.length },
      );
    },
  );

  test(`the same holds of ${packedCases} files that are packed, whole and broken`, async () => {
    for (const bytes of packedSamples) await expectAccount(bytes, mostReadOfPacked(bytes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(truncationOf(packed), mutationOf(packed)), (bytes) =>
        expectAccount(bytes, mostReadOfPacked(bytes)),
      ),
      { seed: 20261127, numRuns: packedCases },
    );
  });
});

function mostReadOfPacked({ length }: Uint8Array): number {
  return mostPassesOfPacked * (length + bytesOfDirectory);
}

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
