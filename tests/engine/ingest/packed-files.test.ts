import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { LocalFile } from '../../../src/engine/protocol.ts';
import { createFileEngine, fileOf, readerOfFiles } from '../../support/file-engine.ts';
import { gzipOf, textRow, workbookOf, zipOf, type Bytes } from '../../support/packed-files.ts';
import { parquetSamples } from '../../support/parquet-samples.ts';

const never = new AbortController().signal;

const names = ['date', 'place', 'latitude', 'longitude', 'killed'];
const rows = [
  ['2024-03-01', 'Kyiv', '50.45', '30.52', '1'],
  ['2024-03-02', 'Lviv', '49.84', '24.03', '2'],
  ['2024-03-03', 'Odesa', '46.48', '30.72', '3'],
];
const table = [names, ...rows].map((cells) => cells.join(',')).join('\n');
const workbook = workbookOf({
  sheets: [
    {
      name: 'Events',
      rows: [names, ...rows].map((cells, row) => textRow(row + 1, cells)).join(''),
    },
  ],
});
const parquet = Uint8Array.from(Buffer.from(parquetSamples.snappy, 'base64'));

function packed(datasetId: string, bytes: Bytes): LocalFile {
  return fileOf(datasetId, '', { file: new Blob([bytes]) });
}

describe('a file that is packed', () => {
  test.each<[what: string, bytes: Bytes, second: readonly (readonly [string, string])[]]>([
    ['zip', zipOf([{ name: 'a.csv', content: table }]), [['place', 'Lviv']]],
    ['gzip', gzipOf(table), [['place', 'Lviv']]],
    ['workbook', workbook, [['place', 'Lviv']]],
    ['workbook in a zip', zipOf([{ name: 'a.xlsx', content: workbook }]), [['place', 'Lviv']]],
    ['Parquet', parquet, [['place', 'Kharkiv']]],
  ])(
    'as %s is loaded, and its rows are read again when somebody looks',
    async (_, bytes, second) => {
      const engine = createFileEngine();
      const source = packed('set', bytes);
      const report = await engine.load(source, never);
      expect(report).toMatchObject({ rows: 3, rejected: 0 });
      const [found] = await engine.rawRows(source, [2], never);
      expect(found?.row).toBe(2);
      expect(found?.cells).toEqual(expect.arrayContaining([...second]));
    },
  );

  test('takes memory by what it is unpacked, and is refused with that', async () => {
    const many = [names, ...Array.from({ length: 2_000 }, () => rows[0] ?? [])];
    const content = many.map((cells) => cells.join(',')).join('\n');
    const bytes = zipOf([{ name: 'a.csv', content }]);
    expect(bytes.length).toBeLessThan(content.length / 50);
    const read = (available: number) =>
      readerOfFiles().read(packed('set', bytes), {
        signal: never,
        available,
        progress: () => undefined,
      });
    const needed = 4 * content.length;
    await expect(read(needed - 1)).rejects.toMatchObject({
      code: 'too-large',
      detail: { shortage: { needed } },
    });
    expect((await read(needed)).report.rows).toBe(2_000);
  });
});
