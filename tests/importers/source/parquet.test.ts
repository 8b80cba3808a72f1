import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../src/importers/source/open-file.ts';
import { own, type Bytes } from '../../support/packed-files.ts';
import { parquetSamples } from '../../support/parquet-samples.ts';
import { unpackPages } from '../../../src/importers/source/parquet-pages.ts';
import { refusalOf } from '../../../src/importers/source/refuse.ts';
import { readThrift, writeThrift } from '../../../src/importers/source/thrift-compact.ts';
import { sourceOfBytes } from '../../support/source-of-text.ts';

const never = new AbortController().signal;

type Sample = keyof typeof parquetSamples;

function bytesOf(sample: Sample): Bytes {
  return own(Buffer.from(parquetSamples[sample], 'base64'));
}

async function open(bytes: Bytes) {
  const opened = await openFile(sourceOfBytes(bytes, 300), never);
  if (opened.type === 'refused') return opened.refusal;
  if (opened.type !== 'table') throw new Error(opened.type);
  const rows: string[][] = [];
  const said: string[] = [];
  for await (const batch of opened.table.rows(never)) {
    for (const row of batch) {
      rows.push(Array.from({ length: row.cellCount }, (_, column) => row.text(column)));
      said.push(...[row.fault, ...(row.ignored ?? [])].flatMap((reason) => reason?.code ?? []));
    }
  }
  return { header: opened.table.header, rows, said };
}

const small = {
  header: ['event_id', 'date', 'latitude', 'longitude', 'place', 'killed'],
  rows: [
    ['1', '2024-03-01', '50.45', '30.52', 'Київ', '1'],
    ['2', '2024-03-02', '49.99', '36.23', 'Kharkiv', ''],
    ['3', '2024-03-03', '', '', '', '3'],
  ],
  said: [],
};

describe('a Parquet file', () => {
  test.each<Sample>(['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'pagesOfSecondKind'])(
    'of row groups packed as %s is read row by row',
    async (sample) => {
      expect(await open(bytesOf(sample))).toEqual(small);
    },
  );

  test('has its moments, times, decimals, lists and structs as text', async () => {
    expect(await open(bytesOf('types'))).toEqual({
      header: ['big', 'moment', 'utc', 'clock', 'single', 'decimal', 'truth', 'list', 'struct'],
      rows: [
        [
          '1',
          '2024-03-01 10:30',
          '2024-03-01 10:30Z',
          '01:02:03',
          '0.1',
          '12.5',
          'true',
          '["a","b"]',
          '{"a":1,"b":"x"}',
        ],
        [
          '1152921504606846976',
          '2024-03-02',
          '2024-03-02',
          '18:00',
          '36.23',
          '',
          'false',
          '[]',
          '',
        ],
        ['', '', '2024-03-04 01:02:03Z', '', '', '-0.25', '', '', '{"a":2,"b":null}'],
      ],
      said: [],
    });
  });

  test('has moments of twelve bytes', async () => {
    expect(await open(bytesOf('int96'))).toMatchObject({
      rows: [['2024-03-01 10:30'], ['2024-03-02'], ['']],
    });
  });

  test('has texts that take over the beginning of the one before', async () => {
    expect(await open(bytesOf('prefixes'))).toMatchObject({
      rows: [['Alpha'], ['Alpine'], ['Alps']],
    });
  });

  test('has points as longitude and latitude; of another shape its kind is said', async () => {
    expect(await open(bytesOf('shapes'))).toEqual({
      header: ['name', 'date', 'geometry', 'longitude', 'latitude'],
      rows: [
        ['a', '2024-01-01', 'POINT (30.5 50.4)', '30.5', '50.4'],
        ['b', '2024-01-01', 'LINESTRING', '', ''],
        ['c', '2024-01-01', '', '', ''],
      ],
      said: ['shape-no-point'],
    });
  });

  test('may call a column as objects call their prototype', async () => {
    expect(await open(bytesOf('prototypeName'))).toMatchObject({
      header: ['__proto__', 'date'],
      rows: [
        ['x', '2024-01-01'],
        ['y', '2024-01-01'],
      ],
    });
  });
});

describe('a broken Parquet file', () => {
  test('that is cut off anywhere is refused', async () => {
    const whole = bytesOf('snappy');
    for (let length = 4; length < whole.length; length++) {
      expect(await open(whole.subarray(0, length))).toMatchObject({ code: 'parquet-broken' });
    }
  });

  test('with any byte changed is read or refused, or ends with a row that says why', async () => {
    const ends: string[][][] = [];
    for (const sample of ['none', 'pagesOfSecondKind', 'types', 'prefixes', 'shapes'] as const) {
      const whole = bytesOf(sample);
      for (let at = 0; at < whole.length; at += 2) {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        const found = await open(changed);
        if (!('said' in found)) continue;
        expect(found.rows.length).toBeLessThanOrEqual(3);
        if (found.said.includes('table-fault')) ends.push(found.rows);
      }
    }
    // What was changed lay in the second row group.
    expect(ends.length).toBeGreaterThan(20);
    for (const rows of ends) expect(rows.slice(0, 2)).toEqual(small.rows.slice(0, 2));
  });
});

describe('what a Parquet file claims', () => {
  const column = {
    codec: 'UNCOMPRESSED',
    isBoolean: false,
    deepestDefinition: 0,
    deepestRepetition: 0,
    values: 100,
  };
  const [rleDictionary, differences] = [8, 5];

  /** A page of values in an encoding. */
  function pageOf(
    values: number,
    encoding: number,
    content: readonly number[],
    size?: number,
  ): Bytes {
    const head = [
      [1, values],
      [2, encoding],
      [3, 3],
      [4, 3],
    ] as const;
    const sizes = [
      [2, size ?? content.length],
      [3, content.length],
    ] as const;
    return Uint8Array.from([...writeThrift([[1, 0], ...sizes, [5, head]]), ...content]);
  }

  function faultOf(read: () => unknown): string {
    try {
      read();
      return 'none';
    } catch (error) {
      const refusal = refusalOf(error);
      return refusal !== null && 'fault' in refusal ? refusal.fault : String(error);
    }
  }

  test.each<[what: string, page: Bytes, fault: string]>([
    ['nothing untrue', pageOf(100, rleDictionary, [1, 0xc8, 1, 0]), 'none'],
    [
      'a run of half a billion values',
      pageOf(100, rleDictionary, [1, 0xfe, 0xff, 0xff, 0xff, 0x03, 0]),
      'a run is longer than its page',
    ],
    [
      'more values than its column',
      pageOf(101, rleDictionary, [1, 0xca, 1, 0]),
      'a column has more values than it says',
    ],
    [
      'two billion miniblocks',
      pageOf(100, differences, [0x80, 1, 0xff, 0xff, 0xff, 0xff, 7, 100, 0]),
      'a block of differences cannot be so large',
    ],
    [
      'to become two billion bytes',
      pageOf(100, rleDictionary, [1, 0xc8, 1, 0], 2 ** 31 - 1),
      'its pages are larger than can be',
    ],
    ['an unknown encoding', pageOf(100, 77, [0]), 'its encoding 77 is not known'],
  ])('%s', (_, page, fault) => {
    expect(faultOf(() => unpackPages(page, column, { bytes: 2 ** 20 }))).toBe(fault);
  });

  test.each<[what: string, bytes: readonly number[]]>([
    ['a number without end', [0x15, ...Array.from({ length: 40 }, () => 0xff)]],
    ['a list of more than there are bytes', [0x19, 0xf5, 0xff, 0xff, 0xff, 0xff, 0x07]],
    ['structs in structs', Array.from({ length: 10_000 }, () => 0x1c)],
  ])('%s in a header is refused', (_, bytes) => {
    expect(faultOf(() => readThrift(Uint8Array.from(bytes), 0))).toBe(
      'a header of it cannot be read',
    );
  });
});
