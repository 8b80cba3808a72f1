import { deflateRawSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { prepareImport } from '../../../src/importers/import-file.ts';
import { openFile } from '../../../src/importers/source/open-file.ts';
import { readBytes, type SourceFile } from '../../../src/importers/source/source-file.ts';
import { readZipDirectory } from '../../../src/importers/source/zip-directory.ts';
import { zipMember } from '../../../src/importers/source/zip-member.ts';
import { builtGeography } from '../../support/built-geography.ts';
import {
  gzipOf,
  joined,
  own,
  zipOf,
  type Bytes,
  type MadeMember,
} from '../../support/packed-files.ts';
import { sourceOfBytes } from '../../support/source-of-text.ts';
import { sampleFiles } from '../sample-files.ts';

const never = new AbortController().signal;
const seed = 20261127;

const picture = own(
  Uint8Array.from({ length: 600 }, (_, index) => (index * 37 + 137) % (index < 9 ? 256 : 29)),
);
const table =
  'date;place;latitude;longitude\n2024-03-01;Kyiv;50.45;30.52\n2024-03-02;Lviv;49.84;24.03\n';
const [acled = '', kml = '', timemap = ''] = ['ACLED', 'KML', 'timemap'].map(
  (name) => sampleFiles.find((file) => file.name === name)?.text,
);

async function membersOf(bytes: Bytes, pieceLength?: number): Promise<Record<string, Bytes>> {
  const file = sourceOfBytes(bytes, pieceLength);
  const found = Object.create(null) as Record<string, Bytes>;
  for (const member of await readZipDirectory(file, never)) {
    found[member.name] = await readBytes(zipMember(file, member), never);
  }
  return found;
}

function textsOf(found: Readonly<Record<string, Bytes>>): readonly (readonly [string, string])[] {
  return Object.entries(found).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
}

async function outcomeOf(file: SourceFile) {
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
  if (prepared.outcome === 'asked') throw new Error('expected no question');
  if (prepared.outcome === 'refused') return { refusal: prepared.refusal };
  let incidents = 0;
  for await (const batch of prepared.rows.batches(never)) incidents += batch.incidents.length;
  const report = prepared.rows.report();
  const said = report.notes
    .filter(({ row }) => row === 0)
    .map(({ value, reason }) => ({ value, ...reason }));
  return { format: report.file?.format, rows: report.rows, incidents, said };
}

async function zipOutcome(members: readonly MadeMember[]) {
  return outcomeOf(sourceOfBytes(zipOf(members)));
}

describe('the members of a zip archive', () => {
  test.each<[what: string, member: Partial<MadeMember>, isWide: boolean]>([
    ['deflated', {}, false],
    ['stored', { method: 0 }, false],
    ['with sizes after the data', { hasDescriptor: true }, false],
    ['with sizes of eight bytes', { isWide: true }, true],
  ])('%s come out as they went in', async (_, member, isWide) => {
    const members = ['a.csv', 'folder/b.csv'].map((name) => ({
      name,
      content: `${name}: ${table}`,
      ...member,
    }));
    expect(textsOf(await membersOf(zipOf(members, { isWide })))).toEqual([
      ['a.csv', `a.csv: ${table}`],
      ['folder/b.csv', `folder/b.csv: ${table}`],
    ]);
  });

  test('come out as they went in, whatever they hold and in whatever pieces they are read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.uint8Array({ maxLength: 3_000 }),
          {
            maxKeys: 4,
            noNullPrototype: false,
          },
        ),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 9 }),
        async (files, pieceLength, level) => {
          const entries = Object.entries(files).filter(([name]) => !/[/\\]$|^\d+$/.test(name));
          const zip = zipSync(Object.fromEntries(entries), { level: level as 0 });
          const found = await membersOf(own(zip), pieceLength);
          expect(Object.entries(found)).toEqual(entries.map(([name, bytes]) => [name, own(bytes)]));
        },
      ),
      { seed, numRuns: 60 },
    );
  });

  test('are found where something stands before the archive', async () => {
    const before = new TextEncoder().encode('PK, and something that unpacks itself');
    const zip = zipOf([{ name: 'a.csv', content: table }], { before: own(before) });
    expect(textsOf(await membersOf(zip))).toEqual([['a.csv', table]]);
  });

  test('have names that are text, in UTF-8 said or not, and in code page 437', async () => {
    const names = [
      { name: 'дані.csv' },
      { name: 'події.csv', namesAreUtf8: false },
      { name: Uint8Array.of(0x81, 0x62, 0x65, 0x72), namesAreUtf8: false },
      { name: '../../etc/passwd' },
      { name: '__proto__' },
      { name: 'C:\\x\\y.csv' },
    ];
    const zip = zipOf(names.map((name) => ({ ...name, content: 'x' })));
    expect(Object.keys(await membersOf(zip))).toEqual([
      'дані.csv',
      'події.csv',
      'über',
      '../../etc/passwd',
      '__proto__',
      'C:\\x\\y.csv',
    ]);
  });
});

describe('which file of an archive is read', () => {
  const readme = { name: 'README.txt', content: 'This says what is in it.\n'.repeat(100) };

  test('the only table, beside texts and what other programs put there', async () => {
    const litter = [
      { name: '__MACOSX/._events.csv', content: table.repeat(9) },
      { name: '.DS_Store', content: table.repeat(9) },
      { name: 'folder/', content: '' },
    ];
    expect(
      await zipOutcome([readme, ...litter, { name: 'deep/events.csv', content: acled }]),
    ).toMatchObject({
      format: 'acled',
      rows: 2,
      said: [{ code: 'member-read', value: 'deep/events.csv' }],
    });
  });

  test('a text, where there is nothing else', async () => {
    const list = 'date\n2024-03-01\n2024-03-02\n';
    expect(await zipOutcome([{ name: 'a', content: list }])).toMatchObject({ rows: 2 });
  });

  test('that of a known format before a larger one, and the others are named', async () => {
    expect(
      await zipOutcome([
        { name: 'large.csv', content: table.repeat(60) },
        { name: 'small.csv', content: acled },
      ]),
    ).toMatchObject({
      format: 'acled',
      said: [{ code: 'members-beside', value: 'small.csv', others: 'large.csv' }],
    });
  });

  test('what is locked or broken beside it is named as well', async () => {
    expect(
      await zipOutcome([
        { name: 'locked.csv', content: acled, isEncrypted: true },
        { name: 'broken.csv', content: acled, packed: own(Uint8Array.of(7, 255, 255, 255)) },
        { name: 'good.csv', content: acled },
      ]),
    ).toMatchObject({
      rows: 2,
      said: [{ code: 'members-beside', value: 'good.csv', others: 'locked.csv, broken.csv' }],
    });
  });

  test('files that belong to it are read with it', async () => {
    const sources = JSON.stringify([
      { id: 's1', title: 'One', paths: ['https://example.org/1'], type: 'x', description: '' },
    ]);
    const files = [
      { name: 'sources.json', content: sources },
      { name: 'events.json', content: timemap },
    ];
    expect(await zipOutcome(files)).toMatchObject({
      format: 'bellingcat',
      rows: 2,
      said: [{ code: 'member-read', value: 'events.json' }],
    });
  });

  test('of a KMZ doc.kml, else the first map in it', async () => {
    const one = kml.replace('One &amp; two', 'First');
    const both = (main: string) => [
      { name: 'images/a.png', content: picture },
      { name: 'a.kml', content: one },
      { name: main, content: kml },
    ];
    expect(await zipOutcome(both('doc.kml'))).toMatchObject({
      format: 'kml',
      rows: 2,
      said: [{ code: 'members-beside', value: 'doc.kml', others: 'a.kml' }],
    });
    expect(await zipOutcome(both('z.kml'))).toMatchObject({ said: [{ value: 'a.kml' }] });
    expect(await zipOutcome([{ name: 'doc.kml', content: kml }])).toMatchObject({ said: [] });
  });

  test('archives in an archive are opened, those in them are not', async () => {
    const kmz = zipOf([{ name: 'doc.kml', content: kml }]);
    expect(await zipOutcome([{ name: 'a.kmz', content: kmz }])).toMatchObject({ format: 'kml' });
    expect(await zipOutcome([{ name: 'a.csv.gz', content: gzipOf(acled) }])).toMatchObject({
      format: 'acled',
    });
    expect(await outcomeOf(sourceOfBytes(gzipOf(kmz)))).toMatchObject({ format: 'kml' });
    const deep = zipOf([{ name: 'b.zip', content: kmz }]);
    expect(await zipOutcome([{ name: 'a.zip', content: deep }])).toEqual({
      refusal: { code: 'too-deep', deepest: 2 },
    });
  });
});

describe('what is refused, and with what', () => {
  const files = [{ name: 'a.csv', content: table }];
  const shapes = own(Uint8Array.of(0, 0, 0x27, 0x0a, ...Array.from({ length: 200 }, () => 0)));

  test.each<[what: string, zip: Bytes, refusal: object]>([
    ['nothing in it', zipOf([]), { code: 'nothing-in-zip', members: [] }],
    [
      'nothing usable in it',
      zipOf([{ name: 'x.png', content: picture }]),
      { code: 'nothing-in-zip', members: ['x.png'] },
    ],
    [
      'locked with a password',
      zipOf([{ name: 'a.csv', content: table, isEncrypted: true }]),
      { code: 'zip-encrypted', member: 'a.csv' },
    ],
    [
      'packed in another way',
      zipOf([{ name: 'a.csv', content: table, method: 12 }]),
      { code: 'zip-method', member: 'a.csv', method: 12 },
    ],
    [
      'a wrong checksum',
      zipOf([{ name: 'a.csv', content: table, claims: { crc: 1 } }]),
      { code: 'zip-broken', fault: 'checksum', member: 'a.csv', at: 0 },
    ],
    [
      'more bytes than stated',
      zipOf([{ name: 'a.csv', content: table, claims: { size: 9 } }]),
      { code: 'zip-broken', fault: 'size', member: 'a.csv' },
    ],
    [
      'fewer bytes than stated',
      zipOf([{ name: 'a.csv', content: table, claims: { size: 999 } }]),
      { code: 'zip-broken', fault: 'size', member: 'a.csv' },
    ],
    [
      'packed data that cannot be unpacked',
      zipOf([{ name: 'a.csv', content: table, packed: own(Uint8Array.of(7, 255, 255, 255)) }]),
      { code: 'zip-broken', fault: 'data', member: 'a.csv' },
    ],
    [
      'a shapefile',
      zipOf([
        { name: 'a.shp', content: shapes },
        { name: 'a.prj', content: 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]' },
      ]),
      { code: 'shapefile' },
    ],
    [
      'a workbook of OpenDocument',
      zipOf([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', content: '<x/>' },
      ]),
      { code: 'workbook-unsupported', format: 'OpenDocument' },
    ],
    [
      'a binary workbook',
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'xl/workbook.bin', content: 'x' },
      ]),
      { code: 'workbook-unsupported', format: 'XLSB' },
    ],
  ])('%s', async (_, zip, refusal) => {
    expect(await outcomeOf(sourceOfBytes(zip))).toMatchObject({ refusal });
  });

  test('an archive that is cut off anywhere, without an exception and without much work', async () => {
    const whole = zipOf([...files, { name: 'doc.kml', content: kml, method: 0 }]);
    for (let length = 0; length < whole.length; length++) {
      const { file, read } = counted(whole.subarray(0, length));
      const opened = await openFile(file, never);
      expect(opened.type, `cut after ${length}`).toBe('refused');
      expect(read()).toBeLessThan(4 * length + 1_000);
    }
  });

  test('an archive with any byte changed is read or refused', async () => {
    const whole = zipOf(files);
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const { file, read } = counted(changed);
      await outcomeOf(file);
      expect(read()).toBeLessThan(20 * whole.length + 1_000);
    }
  });
});

describe('bombs', () => {
  /** Zeros, packed to a thousandth, any number of times after one another. */
  function packedZeros(megabytes: number): Bytes {
    const zeros = new Uint8Array(2 ** 20);
    const block = deflateRawSync(zeros, { finishFlush: constants.Z_SYNC_FLUSH });
    const blocks = Array.from({ length: megabytes }, () => block);
    return joined([...blocks, Uint8Array.of(3, 0)]);
  }

  test('what says that it is 10 GB is refused before it is inflated', async () => {
    const size = 10 * 2 ** 30;
    const packed = packedZeros(10 * 1024);
    const claims = { size, crc: 0 };
    const zip = zipOf([{ name: 'a.csv', content: '', packed, claims, isWide: true }]);
    const { file, read } = counted(zip);
    expect(await outcomeOf(file)).toMatchObject({ refusal: { code: 'too-much-inflated' } });
    expect(read()).toBeLessThan(200_000);
  });

  test('what says that it is less is refused where it becomes more', async () => {
    const claims = { size: 1_000, crc: 0 };
    const zip = zipOf([{ name: 'a.csv', content: '', packed: packedZeros(1_024), claims }]);
    const { file, read } = counted(zip);
    expect(await outcomeOf(file)).toMatchObject({
      refusal: { code: 'zip-broken', fault: 'size', member: 'a.csv' },
    });
    expect(read()).toBeLessThan(300_000);
  });

  test('gzip says nothing, so it is counted', async () => {
    const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
    const packed = packedZeros(400);
    const { file, read } = counted(joined([header, packed, new Uint8Array(8)]));
    expect(await outcomeOf(file)).toEqual({
      refusal: { code: 'too-much-inflated', most: 200 * (packed.length + 18) },
    });
    expect(read()).toBeLessThan(packed.length);
  });

  test('a thousand members that are one and the same are looked at a bounded number of times', async () => {
    const content = table.repeat(600);
    const one = zipOf([{ name: 'a.csv', content, method: 0 }]);
    const directoryAt = one.length - 22 - 51;
    const [body, entry] = [
      one.subarray(0, directoryAt),
      one.subarray(directoryAt, one.length - 22),
    ];
    const end = one.slice(one.length - 22);
    const count = 1_000;
    new DataView(end.buffer).setUint32(12, count * entry.length, true);
    const zip = joined([body, ...Array.from({ length: count }, () => entry), end]);
    const { file, read } = counted(zip);
    expect(await outcomeOf(file)).toMatchObject({ rows: 1_799 });
    expect(read()).toBeLessThan(100 * zip.length);
  });

  test('XML whose text does not end is not held as one text', async () => {
    const content = `<kml><Document><name>${'a'.repeat(17 * 2 ** 20)}</name></Document></kml>`;
    expect(await zipOutcome([{ name: 'doc.kml', content }])).toEqual({
      refusal: { code: 'field-too-long', most: 2 ** 24 },
    });
  });
});

function counted(bytes: Bytes): { file: SourceFile; read(): number } {
  const source = sourceOfBytes(bytes, 1 << 14);
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
