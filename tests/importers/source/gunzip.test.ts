import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzip } from '../../../src/importers/source/gunzip.ts';
import { openFile } from '../../../src/importers/source/open-file.ts';
import { readBytes } from '../../../src/importers/source/source-file.ts';
import { gzipOf, joined, own, type Bytes } from '../../support/packed-files.ts';
import { sourceOfBytes } from '../../support/source-of-text.ts';

const never = new AbortController().signal;
const seed = 20261127;

async function unpacked(packed: Bytes, pieceLength?: number) {
  const { file, isCutOff } = gunzip(sourceOfBytes(packed, pieceLength));
  const pieces: Uint8Array[] = [];
  for await (const piece of file.bytes(never)) pieces.push(piece.slice());
  return { bytes: joined(pieces), isCutOff: isCutOff() };
}

async function opened(packed: Bytes) {
  const file = await openFile(sourceOfBytes(packed), never);
  if (file.type === 'refused') return file.refusal;
  if (file.type !== 'table') throw new Error(file.type);
  const rows: string[] = [];
  for await (const batch of file.table.rows(never)) {
    rows.push(...batch.map((row) => `${row.text(0)}${row.isTruncated ? ' (cut off)' : ''}`));
  }
  return { rows, notes: file.unpacked?.notes ?? [], bytes: file.unpacked?.bytes };
}

test('any members after one another come out as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 30_000 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 9_000 }),
      fc.nat(600),
      async (members, pieceLength, padding) => {
        const packed = members.map((bytes) => gzipOf(own(bytes)));
        const whole = joined([...packed, new Uint8Array(padding)]);
        const result = await unpacked(whole, pieceLength);
        expect(result.bytes).toEqual(joined(members));
        if (members.some(({ length }) => length > 0)) expect(result.isCutOff).toBe(false);
      },
    ),
    { seed, numRuns: 80 },
  );
});

const rows = Array.from({ length: 300 }, (_, row) => `${row};2024-03-01;Town ${row * 7919}`);
const table = `id;date;place\n${rows.join('\n')}\n`;

test('a part of the bytes can be asked for', async () => {
  const { file } = gunzip(sourceOfBytes(gzipOf(table), 100));
  const bytes = await readBytes(file, never, 3, 13);
  expect(new TextDecoder().decode(bytes)).toBe(table.slice(3, 13));
});

test('what is cut off is read as far as it goes, and said, wherever that is', async () => {
  const whole = gzipOf(table);
  for (let length = 3; length < whole.length; length += 7) {
    const found = await opened(whole.subarray(0, length));
    if (!('notes' in found)) {
      expect(found.code, `cut after ${length}`).toMatch(/^(?:empty|no-rows)$/);
      continue;
    }
    expect(found.notes.map(({ reason }) => reason.code)).toEqual(['gzip-cut-off']);
    const good = found.rows.filter((row) => !row.endsWith('(cut off)'));
    expect(found.rows.length - good.length).toBeLessThanOrEqual(1);
    expect(good).toEqual(good.map((_, row) => String(row)));
  }
});

test('the whole file has no such note, and tells how large it is', async () => {
  expect(await opened(gzipOf(table))).toMatchObject({ notes: [], bytes: table.length });
});

test('wrong checksums and broken data are refused with the place', async () => {
  const whole = gzipOf(table);
  const wrong = whole.slice();
  wrong[whole.length - 8] = (wrong[whole.length - 8] ?? 0) ^ 1;
  const fault = { code: 'zip-broken', fault: 'checksum', member: null, at: whole.length };
  expect(await opened(wrong)).toEqual(fault);
  // Of the first of two members.
  const first = wrong.length;
  expect(await opened(joined([wrong, whole]))).toEqual({ ...fault, at: first });
  const broken = whole.slice();
  broken.fill(0xff, 40, 60);
  expect(await opened(broken)).toMatchObject({ code: 'zip-broken', member: null });
});

test('very many members of nothing are refused for the work that they make', async () => {
  const nothing = gzipOf('');
  const many = joined(Array.from({ length: 3_000 }, () => nothing));
  expect(await opened(joined([gzipOf(table), many]))).toMatchObject({
    code: 'zip-broken',
    fault: 'data',
  });
});
