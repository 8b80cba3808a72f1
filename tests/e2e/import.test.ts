import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleFiles } from '../importers/sample-files.ts';
import { textRow, workbookOf, zipOf } from '../support/packed-files.ts';
import { parquetSamples } from '../support/parquet-samples.ts';
import { servedAtlas, touchPhone } from '../support/served-atlas.ts';

const atlas = servedAtlas();

interface Brought {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function fileOf(name: string, content: string | Uint8Array): Brought {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

function sample(format: string): string {
  const found = sampleFiles.find(({ name }) => name === format);
  if (found === undefined) throw new Error(`there is no sample of ${format}`);
  return found.text;
}

async function bring(page: Page, files: readonly Brought[]): Promise<void> {
  await page.getByRole('button', { name: 'Add data' }).click();
  await page.getByLabel('Choose files').setInputFiles([...files]);
}

/** What became of the rows, by the words of the report. */
async function rowsOf(page: Page, name: string): Promise<Record<string, number>> {
  const report = page.getByRole('region', { name: 'Import report' });
  const latest = report.getByRole('article').first();
  await latest.getByRole('heading', { name }).waitFor();
  const rows = await latest
    .getByRole('table', { name: 'What became of the rows' })
    .getByRole('row')
    .all();
  const entries: [string, number][] = [];
  for (const row of rows) {
    const part = (await row.getByRole('rowheader').textContent()) ?? '';
    const value = (await row.getByRole('cell').textContent()) ?? '';
    entries.push([part.trim(), Number(value.replaceAll(',', ''))]);
  }
  return Object.fromEntries(entries);
}

/** All that is loaded is counted, and drawn, in an area or on no map. */
async function expectShown(page: Page, total: number): Promise<void> {
  await expect
    .poll(() => page.getByRole('status').first().textContent())
    .toMatch(`${total} of ${total} incidents`);
  await expect
    .poll(async () => {
      const shown = await page.evaluate(() => incidentAtlas?.drawn() ?? null);
      if (shown === null) return null;
      const counted = [...shown.nodes, ...shown.areas].reduce((sum, { count }) => sum + count, 0);
      return counted + shown.nodesOutside + shown.unlocated;
    })
    .toBe(total);
}

describe('what is brought is seen beside what is there, with an account of its rows', () => {
  let page: Page;
  let total = 7;
  beforeAll(async () => {
    page = await atlas.keepOpen('', {});
  });

  test('a UCDP file and a GeoJSON together, which details then cite', async () => {
    await bring(page, [fileOf('one', sample('UCDP')), fileOf('two', sample('GeoJSON'))]);
    total += 2 + 2;
    await expectShown(page, total);
    await page.getByRole('button', { name: 'Show on map' }).first().click();
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('in Town');
    await page
      .getByRole('list', { name: 'Incidents' })
      .getByRole('button', { name: /Town/ })
      .first()
      .click();
    const details = page.getByRole('complementary', { name: 'Incident details' });
    await details.getByText('where_description').first().waitFor({ state: 'attached' });
    await page.getByRole('searchbox', { name: 'Search incidents' }).fill('');
  });

  test('a windows-1251 table, and markup in it stays text', async () => {
    const text =
      'Дата;Назва;Широта;Довгота\n13.03.2024;<b>Єва</b> і Ґанна;46,48;30,73\n14.03.2024;Друга;50,45;30,52\n';
    const decoder = new TextDecoder('windows-1251');
    const byteOf = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    const bytes = Uint8Array.from(Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f));
    await bring(page, [fileOf('windows', bytes)]);
    expect(await rowsOf(page, 'windows')).toEqual({ 'On the map': 2, 'All rows': 2 });
    await page.keyboard.press('Escape');
    total += 2;
    await expectShown(page, total);
    await page.getByRole('button', { name: /<b>Єва<\/b> і Ґанна/ }).waitFor();
  });

  test('a table with days first and a swapped pair, which is put right and said', async () => {
    const text =
      'when;title;latitude;longitude;country\n13/03/2024;One;50.4;30.5;Ukraine\n4/3/2024;Two;30.7;46.5;Ukraine\nno day;Three;50.4;30.5;Ukraine\n';
    await bring(page, [fileOf('days first', text)]);
    expect(await rowsOf(page, 'days first')).toEqual({
      'On the map': 1,
      'On the map with a warning (placed by name, or put right)': 1,
      Rejected: 1,
      'All rows': 3,
    });
    await page.keyboard.press('Escape');
    total += 2;
    await expectShown(page, total);
    await page.getByRole('button', { name: /^Two.*4 March 2024/s }).waitFor();
  });

  test('a KMZ, a workbook in an archive and a Parquet file, unpacked under the sealed headers', async () => {
    const workbook = workbookOf({
      sheets: [
        {
          name: 'Events',
          rows: [
            textRow(1, ['date', 'title', 'latitude', 'longitude']),
            textRow(2, ['2024-03-01', 'From a workbook', '50.4', '30.5']),
          ].join(''),
        },
      ],
    });
    await bring(page, [
      fileOf('map', zipOf([{ name: 'doc.kml', content: sample('KML') }])),
      fileOf('book', zipOf([{ name: 'book.xlsx', content: workbook }])),
      fileOf('parquet', Buffer.from(parquetSamples.zstd, 'base64')),
    ]);
    expect(await rowsOf(page, 'parquet')).toMatchObject({ 'On the map': 2, 'All rows': 3 });
    await page.keyboard.press('Escape');
    total += 2 + 1 + 3;
    await expectShown(page, total);
    await page.getByRole('button', { name: /From a workbook/ }).waitFor();
  });

  test('labels of VIINA and the events that they belong to are one dataset', async () => {
    await bring(page, [
      fileOf('labels', 'event_id,date,t_mil_b,t_uav_b,a_rus_b\n1,20220310,1,1,1\n'),
      fileOf(
        'events',
        'viina_version,event_id,date,asciiname,longitude,latitude,GEO_PRECISION,text\nx,1,20220310,Odesa,30.73,46.48,ADM3,Text\n',
      ),
    ]);
    expect(await rowsOf(page, 'events + labels')).toEqual({ 'On the map': 1, 'All rows': 1 });
    await page.keyboard.press('Escape');
    total += 1;
    await expectShown(page, total);
    await page.getByRole('button', { name: /uav: Odesa/ }).waitFor();
  });

  test('sums of areas become a layer, a pointer and a broken file are refused, each with its reason', async () => {
    await bring(page, [
      fileOf(
        'sums',
        'location_code,admin_level,event_type,events,fatalities,reference_period_start,reference_period_end\nUKR,0,political_violence,5,2,2025-01-01,2025-01-31\n',
      ),
      fileOf('pointer', 'version https://git-lfs.github.com/spec/v1\nsize 5\n'),
      fileOf('broken', '{"features": [oops'),
    ]);
    const report = page.getByRole('region', { name: 'Import report' });
    await report.getByText('Read as sums of areas').waitFor();
    await report.getByText('Git Large File Storage').waitFor();
    await report.getByText('line 1, column').waitFor();
    await page.keyboard.press('Escape');
    await expectShown(page, total);
  });
});

test('what is brought on a phone is told in Ukrainian', async () => {
  const page = await atlas.open('#v=1&l=uk', { ...touchPhone });
  await page.getByRole('button', { name: 'Додати дані' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([fileOf('one', sample('KML'))]);
  await page.getByText('Розпізнано').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/^9 із 9/);
});
