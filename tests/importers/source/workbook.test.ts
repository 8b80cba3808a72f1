import { describe, expect, test } from 'vitest';
import { openFile } from '../../../src/importers/source/open-file.ts';
import {
  textRow,
  workbookMembers,
  workbookOf,
  zipOf,
  type MadeWorkbook,
} from '../../support/packed-files.ts';
import { sourceOfBytes } from '../../support/source-of-text.ts';

const never = new AbortController().signal;

async function open(made: MadeWorkbook) {
  const opened = await openFile(sourceOfBytes(workbookOf(made), 500), never);
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
  const { table, unpacked } = opened;
  return { header: table.header, rows, said, notes: unpacked?.notes ?? [] };
}

/** Cells below the names `a`, `b` and so on, as they are read. */
async function cellsOf(cells: string, more: Partial<MadeWorkbook> = {}) {
  const rows = `${textRow(1, ['name', 'other', 'third'])}<row r="2">${cells}</row>`;
  const opened = await open({ sheets: [{ name: 'Sheet1', rows }], ...more });
  if (!('said' in opened)) throw new Error(JSON.stringify(opened));
  return opened.rows[0];
}

async function dateOf(serial: number | string, format: string | number, countsFrom1904 = false) {
  const cells = await cellsOf(
    `<c r="A2" t="inlineStr"><is><t>x</t></is></c><c s="1"><v>${serial}</v></c>`,
    {
      formats: [format],
      countsFrom1904,
    },
  );
  return cells?.[1];
}

describe('the cells of a workbook', () => {
  const strings =
    '<si><t>Kyiv</t></si><si><r><t>Bila </t></r><r><t>Tserkva</t></r><rPh><t>no</t></rPh></si><si><t>a_x000D_b &amp; &lt;i&gt;</t></si>';

  test.each<[what: string, cell: string, text: string]>([
    ['a shared text', '<c r="A2" t="s"><v>0</v></c>', 'Kyiv'],
    ['a shared text of parts', '<c r="A2" t="s"><v>1</v></c>', 'Bila Tserkva'],
    ['a shared text with signs', '<c r="A2" t="s"><v>2</v></c>', 'a\rb & <i>'],
    [
      'a text in the cell',
      '<c r="A2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
      'ab',
    ],
    ['a text that a formula gave', '<c r="A2" t="str"><f>A1&amp;B1</f><v>name</v></c>', 'name'],
    [
      'a number that a formula gave',
      '<c r="A2"><f>1/3</f><v>0.33333333333333331</v></c>',
      '0.333333333333333',
    ],
    ['true', '<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="A2" t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a day of ISO 8601', '<c r="A2" t="d"><v>2024-03-01T00:00:00</v></c>', '2024-03-01'],
    [
      'a moment of ISO 8601',
      '<c r="A2" t="d"><v>2024-03-01T10:30:00</v></c>',
      '2024-03-01T10:30:00',
    ],
    ['noise of a binary fraction', '<c r="A2"><v>0.10000000000000001</v></c>', '0.1'],
    ['noise of a sum', '<c r="A2"><v>0.30000000000000004</v></c>', '0.3'],
    ['degrees', '<c r="A2"><v>36.230000000000004</v></c>', '36.23'],
    ['a long number', '<c r="A2"><v>197001010002</v></c>', '197001010002'],
    ['a long number with an exponent', '<c r="A2"><v>1.97001010002E11</v></c>', '197001010002'],
    ['a small number', '<c r="A2"><v>1.5E-7</v></c>', '0.00000015'],
    ['a number without a place', '<c><v>-4</v></c>', '-4'],
  ])('%s', async (_, cell, text) => {
    expect((await cellsOf(cell, { strings }))?.[0]).toBe(text);
  });

  test('stand in their columns, whatever is left out between them', async () => {
    expect(
      await cellsOf(
        '<c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c><v>3</v></c><c r="AA2"><v>4</v></c>',
      ),
    ).toEqual(['', '1', '', '2', '3', ...Array.from({ length: 21 }, () => ''), '4']);
  });

  test('are left out beyond the 1,024th column, and that is said', async () => {
    const rows = `${textRow(1, ['a', 'b', 'c'])}<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>5</v></c></row>`;
    expect(await open({ sheets: [{ name: 's', rows }] })).toMatchObject({
      rows: [['1']],
      said: ['cells-beyond'],
    });
  });

  test('that are one in several rows say the same in each, but counts do not', async () => {
    const rows = [
      textRow(1, ['place', 'killed', 'lat']),
      '<row r="2"><c r="A2" t="str"><v>Kyiv</v></c><c r="B2"><v>7</v></c><c r="C2"><v>50.45</v></c></row>',
      '<row r="3"><c r="D3"><v>1</v></c></row><row r="4"><c r="A4" t="str"><v>own</v></c></row><row r="5"><c r="B5"><v>2</v></c></row>',
    ].join('');
    const after =
      '<mergeCells count="4"><mergeCell ref="A2:A4"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/><mergeCell ref="A1:C1"/></mergeCells>';
    expect(await open({ sheets: [{ name: 's', rows, after }] })).toMatchObject({
      rows: [['Kyiv', '7', '50.45'], ['Kyiv', '', '50.45', '1'], ['own'], ['', '2']],
    });
  });
});

describe('dates of a workbook', () => {
  test.each<[serial: number | string, format: string | number, text: string]>([
    [45352, 14, '2024-03-01'],
    [45352, 'yyyy-mm-dd', '2024-03-01'],
    [45352, 'dd.mm.yyyy', '2024-03-01'],
    [45352, '[$-419]d mmmm yyyy "г.";@', '2024-03-01'],
    [45352, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024-03-01'],
    [45352, 15, '2024-03-01'],
    [45352, 16, '2024-03-01'],
    [45352.4375, 22, '2024-03-01 10:30'],
    [45352.4375, 'yyyy-mm-dd hh:mm:ss', '2024-03-01 10:30'],
    [45352.437511574077, 'yyyy-mm-dd hh:mm:ss', '2024-03-01 10:30:01'],
    // Programs write days as midnights.
    [45352, 'yyyy-mm-dd hh:mm:ss', '2024-03-01'],
    // What the format hides is not lost.
    [45352.4375, 14, '2024-03-01 10:30'],
    [45352, 'yyyy', '2024-03-01'],
    [45292, 'yyyy', '2024'],
    [45352, 17, '2024-03'],
    [45353, 'mmm-yy', '2024-03-02'],
    [0.75, 20, '18:00'],
    [0.75, 'h:mm AM/PM', '18:00'],
    [0.99999, 'h:mm:ss', '23:59:59'],
    [1.5, '[h]:mm', '36:00'],
    [0.0625, 46, '1:30'],
    [1, 14, '1900-01-01'],
    [59, 14, '1900-02-28'],
    [60, 14, '1900-02-29'],
    [61, 14, '1900-03-01'],
    [0, 14, '1900-01-00'],
    [2_958_465, 14, '9999-12-31'],
    [2_958_466, 14, '2958466'],
    [-1, 14, '-1'],
    ['x', 14, 'x'],
    [45352, 0, '45352'],
    [45352, '0.00', '45352'],
    [45352, '#,##0 "days"', '45352'],
    [45352, '0.00E+00', '45352'],
    [45352, '[Red]0;[Blue]-0', '45352'],
    [45352, 'General', '45352'],
    [45352, '_(* #,##0.00_);_(* (#,##0.00)', '45352'],
  ])('%s shown as %s is %s', async (serial, format, text) => {
    expect(await dateOf(serial, format)).toBe(text);
  });

  test('are counted from 1904 where the workbook says so', async () => {
    expect(await dateOf(43_890, 14, true)).toBe('2024-03-01');
    expect(await dateOf(0, 14, true)).toBe('1904-01-01');
  });
});

describe('which table of a workbook is read', () => {
  const table = [
    textRow(1, ['date', 'place', 'killed']),
    textRow(2, ['2024-03-01', 'Kyiv', '2']),
  ].join('');

  test('that of the first sheet with one; the others are named', async () => {
    expect(
      await open({
        sheets: [
          { name: 'Hidden', rows: table, isHidden: true },
          { name: 'Empty', rows: '' },
          { name: 'About', rows: textRow(1, ['Source']) + textRow(2, ['Somebody']) },
          { name: 'Events', rows: table },
          { name: 'Older', rows: table },
        ],
      }),
    ).toMatchObject({
      header: ['date', 'place', 'killed'],
      notes: [
        {
          value: 'Events',
          reason: { code: 'sheets-beside', others: 'About, Older, Hidden' },
        },
      ],
    });
  });

  test('rows without text are none, whatever the sheet says of its size', async () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    const rows = `${textRow(1, ['date', 'place', 'killed'])}<row r="5"/>${textRow(9, ['2024-03-01', 'Kyiv', '2'])}<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    expect(await open({ sheets: [{ name: 's', rows, before }] })).toMatchObject({
      rows: [['2024-03-01', 'Kyiv', '2']],
    });
  });

  test('titles above the names are left out', async () => {
    const rows = [
      textRow(1, ['Incidents of March']),
      textRow(3, ['Source:', 'Somebody']),
      textRow(5, ['date', 'place', 'killed', 'note', 'link']),
      textRow(6, ['2024-03-01', 'Kyiv', '2', '', 'https://example.org']),
    ].join('');
    expect(await open({ sheets: [{ name: 's', rows }] })).toMatchObject({
      header: ['date', 'place', 'killed', 'note', 'link'],
      rows: [['2024-03-01', 'Kyiv', '2', '', 'https://example.org']],
    });
  });

  test('of names in two rows those of the columns are the names', async () => {
    const rows = [
      textRow(1, ['Date', 'Place', '', 'Casualties']),
      textRow(2, ['', 'Latitude', 'Longitude', 'Killed', 'Injured']),
      textRow(3, ['2024-03-01', '50.45', '30.52', '2', '3']),
    ].join('');
    const after =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>';
    expect(await open({ sheets: [{ name: 's', rows, after }] })).toMatchObject({
      header: ['Date', 'Latitude', 'Longitude', 'Killed', 'Injured'],
      rows: [['2024-03-01', '50.45', '30.52', '2', '3']],
    });
  });

  test('a table without names has as many columns as its widest row', async () => {
    const rows = [
      textRow(1, ['1', '2024-03-01', '2']),
      textRow(2, ['2', '2024-03-02', '3', '', '5']),
    ].join('');
    const opened = await openFile(
      sourceOfBytes(workbookOf({ sheets: [{ name: 's', rows }] })),
      never,
    );
    expect(opened).toMatchObject({ table: { header: null, columnCount: 5 } });
  });

  test('the namespaces of the strict standard are as good, and so are prefixes', async () => {
    expect(await open({ sheets: [{ name: 's', rows: table }], isStrict: true })).toMatchObject({
      rows: [['2024-03-01', 'Kyiv', '2']],
    });
    const rows = table.replaceAll(/<(\/?)(\w)/g, '<$1x:$2');
    expect(await open({ sheets: [{ name: 's', rows }] })).toMatchObject({
      rows: [['2024-03-01', 'Kyiv', '2']],
    });
  });
});

describe('broken and hostile workbooks', () => {
  const names = textRow(1, ['date', 'place', 'killed']);
  const row = (number: number): string => textRow(number, ['2024-03-01', 'Kyiv', '2']);

  test('a sheet that stops being XML is read up to there, and the rest is one rejected row', async () => {
    const rows = `${names}${row(2)}${row(3)}<row r="4"><c></row>${row(5)}`;
    expect(await open({ sheets: [{ name: 's', rows }] })).toMatchObject({
      rows: [['2024-03-01', 'Kyiv', '2'], ['2024-03-01', 'Kyiv', '2'], []],
      said: ['table-fault'],
    });
  });

  test.each<[what: string, name: string, content: string, fault: RegExp]>([
    ['workbook', 'xl/workbook.xml', '<workbook><sheets>', /workbook\.xml: .*unclosed tag/],
    ['shared texts', 'xl/sharedStrings.xml', '<sst><si></sst>', /sharedStrings\.xml: /],
    ['formats', 'xl/styles.xml', '<styleSheet><', /styles\.xml: /],
    [
      'declared entities',
      'xl/sharedStrings.xml',
      '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      /a document type is declared/,
    ],
  ])('broken %s are refused with what and where', async (_, name, content, fault) => {
    const members = workbookMembers({ sheets: [{ name: 's', rows: names + row(2) }] }).map(
      (member) => (member.name === name ? { ...member, content } : member),
    );
    expect(await openFile(sourceOfBytes(zipOf(members)), never)).toMatchObject({
      refusal: { code: 'workbook-broken', fault: expect.stringMatching(fault) },
    });
  });

  test('a large text that every cell names ends the table where it becomes too much', async () => {
    const strings = `<si><t>${'long '.repeat(200_000)}</t></si>`;
    const cells = '<c t="s"><v>0</v></c>'.repeat(10);
    const rows = names + row(2) + `<row>${cells}</row>`.repeat(100);
    expect(await open({ sheets: [{ name: 's', rows }], strings })).toMatchObject({
      said: ['table-too-large'],
    });
  });

  test('a text without end is not held as one', async () => {
    const strings = `<si><t>${'a'.repeat(17 * 2 ** 20)}</t></si>`;
    const rows = names + row(2);
    expect(await open({ sheets: [{ name: 's', rows }], strings })).toMatchObject({
      code: 'field-too-long',
    });
  });

  test('a workbook without rows is refused', async () => {
    expect(await open({ sheets: [{ name: 's', rows: '' }] })).toEqual({ code: 'no-rows' });
  });
});
