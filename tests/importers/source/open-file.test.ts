import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../src/importers/source/open-file.ts';
import type { OpenedJson, OpenedTable } from '../../../src/importers/source/opened-file.ts';
import type { SourceFile } from '../../../src/importers/source/source-file.ts';
import { sourceOfBytes, sourceOfText } from '../../support/source-of-text.ts';

const never = new AbortController().signal;
const seed = 20260204;

async function refusalOf(file: SourceFile) {
  const opened = await openFile(file, never);
  return opened.type === 'refused' ? opened.refusal : opened.type;
}

async function tableOf(file: SourceFile): Promise<OpenedTable> {
  const opened = await openFile(file, never);
  if (opened.type !== 'table') throw new Error(JSON.stringify(opened));
  return opened;
}

async function cellsOf({ table }: OpenedTable): Promise<string[][]> {
  const cells: string[][] = [];
  for await (const batch of table.rows(never)) {
    for (const row of batch) {
      cells.push(Array.from({ length: row.cellCount }, (_, column) => row.text(column)));
    }
  }
  return cells;
}

async function jsonOf(text: string, pieceLength?: number): Promise<OpenedJson> {
  const opened = await openFile(sourceOfText(text, pieceLength), never);
  if (opened.type !== 'json') throw new Error(JSON.stringify(opened));
  return opened;
}

async function itemsOf(opened: OpenedJson, list: string): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const batch of opened.items(list, never)) {
    items.push(...batch.map((item) => (item.outcome === 'parsed' ? item.value : 'broken')));
  }
  return items;
}

describe('what is no data is refused with its reason', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 338140618\n';

  test.each<[what: string, content: string, refusal: object]>([
    ['an empty file', '', { code: 'empty' }],
    ['a file of spaces', ' \n\t ', { code: 'empty' }],
    ['a pointer of Git LFS', pointer, { code: 'git-lfs-pointer', bytes: 338_140_618 }],
    ['a web page', '<!DOCTYPE html><html><body>No</body></html>', { code: 'web-page' }],
    ['an Arrow file', 'ARROW1\0\0', { code: 'arrow-unsupported' }],
    [
      'the beginning of a zip archive',
      'PK\u0003\u0004',
      { code: 'zip-broken', fault: 'no-directory', member: null, at: 4 },
    ],
    [
      'the beginning of a Parquet file',
      'PAR1',
      { code: 'parquet-broken', fault: 'its end is missing, as of an unfinished download' },
    ],
    ['a shapefile', '\0\0\u0027\n\0\0\0\0', { code: 'shapefile' }],
  ])('%s', async (_, content, refusal) => {
    expect(await refusalOf(sourceOfText(content))).toEqual(refusal);
  });

  test('an old workbook', async () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusalOf(sourceOfBytes(bytes))).toEqual({ code: 'encrypted' });
  });

  test('bytes that are no text', async () => {
    const bytes = Uint8Array.from({ length: 600 }, (_, index) => (index * 37) % 29);
    expect(await refusalOf(sourceOfBytes(bytes))).toMatchObject({ code: 'unknown-content' });
  });

  test('JSON that is nested without end', async () => {
    const deep = `{"features":[{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}]}`;
    expect(await refusalOf(sourceOfText(deep))).toMatchObject({ code: 'too-deep' });
  });

  test('JSON with a fault before anything can be read, and where that is', async () => {
    expect(await refusalOf(sourceOfText('{"type": "x",\n  oops}'))).toMatchObject({
      code: 'json-broken',
      line: 2,
      column: 3,
    });
  });
});

describe('encodings', () => {
  const cyrillic =
    'Дата;Місце;Опис\n01.02.2024;Ґалаґани;Їжак і Єва\n02.02.2024;Київ;Зруйновано дім\n';
  const accents = 'date;place;title\n1970-01-01;Málaga;Señor García\n1970-01-02;Köln;Straße\n';

  const utf16 = (text: string, isLittle: boolean, hasMark: boolean): Uint8Array<ArrayBuffer> => {
    const units = Array.from(hasMark ? `\uFEFF${text}` : text, (letter) => letter.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  };
  const inCodePage = (text: string, label: string): Uint8Array<ArrayBuffer> => {
    const decoder = new TextDecoder(label);
    const byteOf = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    return Uint8Array.from(Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f));
  };

  test.each<[encoding: string, text: string, bytes: Uint8Array<ArrayBuffer>]>([
    ['utf-8', cyrillic, new TextEncoder().encode(cyrillic)],
    ['utf-8', cyrillic, new TextEncoder().encode(`\uFEFF${cyrillic}`)],
    ['utf-16le', cyrillic, utf16(cyrillic, true, true)],
    ['utf-16be', cyrillic, utf16(cyrillic, false, true)],
    ['utf-16le', accents, utf16(accents, true, false)],
    ['windows-1251', cyrillic, inCodePage(cyrillic, 'windows-1251')],
    ['windows-1252', accents, inCodePage(accents, 'windows-1252')],
  ])('%s is found out, and the text is what was written', async (encoding, text, bytes) => {
    const opened = await tableOf(sourceOfBytes(bytes, 7));
    const [header = [], ...rows] = text
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    expect(opened).toMatchObject({ encoding, delimiter: ';' });
    expect(opened.table.header).toEqual(header);
    expect(await cellsOf(opened)).toEqual(rows);
  });

  test('is told by the whole file: a wrong byte may come late', async () => {
    const late = `${'a,b\n'.repeat(40_000)}Málaga,1\n`;
    const opened = await tableOf(sourceOfBytes(inCodePage(late, 'windows-1252')));
    expect(opened.encoding).toBe('windows-1252');
  });
});

describe('tables', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('', '"', '""', 'a;b', 'a,b', 'two\nlines', 'Київ', ' padded ', '1,5', '\r\n'),
  );
  const rowsArbitrary = fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 12,
    }),
  );

  test('come back as a well-kept parser reads them, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsArbitrary,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, pieceLength) => {
          const width = rows[0]?.length ?? 0;
          const names = Array.from({ length: width }, (_, column) => `name ${column}`);
          const named = rows.map((row, index) => [`row ${index}`, ...row]);
          const text = Papa.unparse([['first', ...names], ...named], {
            delimiter,
            newline: '\n',
            quotes: true,
          });
          const opened = await tableOf(sourceOfText(text, pieceLength));
          const expected = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data;
          expect(opened.delimiter).toBe(delimiter);
          expect([opened.table.header, ...(await cellsOf(opened))]).toEqual(expected);
        },
      ),
      { seed, numRuns: 300 },
    );
  });

  test('leave out blank rows and a row of HXL tags, and number what is left', async () => {
    const text = ',,\nid,date,lat\n#id,#date,#geo+lat\n\n1,2024-01-01,5\n ,,\n2,2024-01-02,6\n';
    const { table } = await tableOf(sourceOfText(text));
    expect(table.header).toEqual(['id', 'date', 'lat']);
    expect(table.hxl).toEqual(['#id', '#date', '#geo+lat']);
    const numbers: number[] = [];
    for await (const batch of table.rows(never)) numbers.push(...batch.map(({ row }) => row));
    expect(numbers).toEqual([1, 2]);
  });

  test('leave out titles above the names, and still tell of a row in which the file ends', async () => {
    const text =
      'Incidents of March, with comma\n\nSource;somebody\ndate;place;lat;lon\n2024-03-01;Kyiv;50.45;30.52\n2024-03-02;Lviv;49.84;24.03\n2024-03-03;Od';
    const opened = await tableOf(sourceOfText(text, 7));
    expect(opened).toMatchObject({
      delimiter: ';',
      table: {
        header: ['date', 'place', 'lat', 'lon'],
        titles: ['Incidents of March, with comma', 'Source somebody'],
      },
    });
    const rows: (readonly [row: number, place: string, isCut: boolean])[] = [];
    for await (const batch of opened.table.rows(never)) {
      rows.push(...batch.map((row) => [row.row, row.text(1), row.isTruncated] as const));
    }
    expect(rows).toEqual([
      [1, 'Kyiv', false],
      [2, 'Lviv', false],
      [3, 'Od', true],
    ]);
  });

  test('tell of a row in which the file ends, also within a quoted cell', async () => {
    for (const end of ['3,2024-01-03', '3,"2024-01-03,9\nand more']) {
      const text = `id,date,lat\n1,2024-01-01,5\n2,2024-01-02,6\n${end}`;
      const { table } = await tableOf(sourceOfText(text));
      const cut: boolean[] = [];
      for await (const batch of table.rows(never)) {
        cut.push(...batch.map(({ isTruncated }) => isTruncated));
      }
      expect(cut).toEqual([false, false, true]);
    }
  });

  test.each([
    ['a quote that nothing closes', '2,2024-01-02,"'],
    ['no end of line', '2,2024-01-02,'],
  ])('with %s are left after 16 MB, and that is told', async (_, start) => {
    const text = `id,date,lat\n1,2024-01-01,5\n${start}${'x'.repeat(17 << 20)}\n3,2024-01-03,7\n`;
    const { table } = await tableOf(sourceOfText(text, 1 << 20));
    const rows: boolean[] = [];
    for await (const batch of table.rows(never)) {
      rows.push(...batch.map(({ isTruncated }) => isTruncated));
    }
    expect(rows).toEqual([false, true]);
  });

  test('have rows that can be read again from their bytes', async () => {
    const text = 'id,title\n1,"Ґ, ""quoted"""\n2,plain\n3,"two\nlines"\n';
    const bytes = new TextEncoder().encode(text);
    const { table } = await tableOf(sourceOfBytes(bytes, 5));
    const again: string[] = [];
    for await (const batch of table.rows(never)) {
      for (const { row, fileStart, fileEnd } of batch) {
        const part = bytes.subarray(fileStart ?? 0, fileEnd ?? 0);
        again.push(table.rowAt?.(part, row).text(1) ?? '');
      }
    }
    expect(again).toEqual(['Ґ, "quoted"', 'plain', 'two\nlines']);
  });
});

describe('JSON', () => {
  test('is cut into the items of its lists, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.boolean(),
        fc.integer({ min: 1, max: 30 }),
        async (items, isPretty, pieceLength) => {
          const value = {
            type: 'FeatureCollection',
            bbox: [1, 2],
            features: items,
            more: { a: 1 },
          };
          const text = JSON.stringify(value, null, isPretty ? 2 : 0);
          const opened = await jsonOf(text, pieceLength);
          expect(opened.members).toMatchObject({ type: 'FeatureCollection', bbox: [1, 2] });
          expect(await itemsOf(opened, 'features')).toEqual(JSON.parse(JSON.stringify(items)));
        },
      ),
      { seed, numRuns: 200 },
    );
  });

  test('may be a list, or one object a line', async () => {
    const items = [{ a: 1 }, { a: '}{' }, { a: ['"'] }];
    expect(await itemsOf(await jsonOf(JSON.stringify(items)), '')).toEqual(items);
    const lines = items.map((item) => JSON.stringify(item)).join('\n');
    expect(await itemsOf(await jsonOf(lines), '')).toEqual(items);
  });

  test.each([
    ['a stray bracket', '[{"a":1},{"a":2}}, {"a":3}]'],
    ['an item that is cut off', '[{"a":1},{"a":2},{"a"'],
    ['something after the list that is no member', '{"features":[{"a":1},{"a":2}] oops'],
  ])('with %s gives what is before it, and a broken item', async (_, text) => {
    const opened = await jsonOf(text);
    const [list = { name: '' }] = opened.lists;
    expect(await itemsOf(opened, list.name)).toEqual([{ a: 1 }, { a: 2 }, 'broken']);
  });

  test('keeps a member that is named like a prototype as what it is', async () => {
    const opened = await jsonOf('{"__proto__":{"polluted":1},"features":[{"a":1}]}');
    expect(Object.getPrototypeOf(opened.members)).toBeNull();
    expect('polluted' in {}).toBe(false);
  });
});
