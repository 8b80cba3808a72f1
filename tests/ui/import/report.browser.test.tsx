import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FormatId } from '../../../src/core/import/format-id.ts';
import type { RowNote } from '../../../src/core/incident/load-report.ts';
import { addData, dialog, fileReport, report, showImport } from './show-import.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
beforeEach(() => page.viewport(1280, 900));

const numberOf = (row: RegExp) =>
  Number(
    report
      .getByRole('row', { name: row })
      .getByRole('cell')
      .element()
      .textContent?.replaceAll(/[^\d]/g, ''),
  );

test('the rows add up to all of them', async () => {
  const { job } = showImport();
  job({ status: 'done', report: fileReport });
  await expect
    .element(report.getByRole('table', { name: 'What became of the rows' }))
    .toBeVisible();
  const parts = [/^On the map \d/, /^On the map with a warning/, /^Not on the map/, /^Rejected/];
  expect(parts.map(numberOf)).toEqual([10_000, 100, 90, 4]);
  expect(numberOf(/^All rows/)).toBe(10_194);
});

test('what the file was recognised as, why, and what it holds', async () => {
  const { job } = showImport();
  job({ status: 'done', report: fileReport });
  await expect.element(report).toHaveTextContent('Recognised as ACLED');
  await expect
    .element(report)
    .toHaveTextContent(/It has the column event_id_cnty.*Text in the encoding windows-1252\./);
  await expect.element(report).toHaveTextContent('Dates1 January 2020 to 31 December 2025');
  await expect
    .element(report)
    .toHaveTextContent('Killed4,321, the sum of the best numbers; 17 rows state none');
  await expect.element(report).toHaveTextContent('Own coordinates10,190 rows have valid ones');
  await expect
    .element(report)
    .toHaveTextContent('Place known tosettlement (8,000) · region (2,194)');
  // The most frequent first.
  await expect
    .element(report)
    .toHaveTextContent('Types in the fileProtests (6,194) · Battles (4,000)');
});

test.each([
  ['hdx-hapi', 'Each row is a sum for an area and a span of time, not an incident.'],
  ['gdelt', 'GDELT counts media coverage by machine, not incidents'],
] as const)('of %s it says that rows are no incidents', async (format: FormatId, words) => {
  const { job } = showImport();
  if (fileReport.file === null) throw new Error('of a file');
  job({ status: 'done', report: { ...fileReport, file: { ...fileReport.file, format } } });
  await expect.element(report).toHaveTextContent(words);
});

test('no number known is not 0 killed', async () => {
  const { job } = showImport();
  if (fileReport.file === null) throw new Error('of a file');
  const file = { ...fileReport.file, killedBest: 0, killedUnknown: fileReport.rows };
  job({ status: 'done', report: { ...fileReport, file } });
  await expect.element(report).toHaveTextContent('Killedno row states a number');
});

test('of many types the most frequent stand there, the others on request', async () => {
  const { job } = showImport();
  if (fileReport.file === null) throw new Error('of a file');
  const types = Array.from({ length: 40 }, (_, index) => [`Type ${index}`, index + 1] as const);
  job({ status: 'done', report: { ...fileReport, file: { ...fileReport.file, types } } });
  await expect.element(report).toHaveTextContent('Type 39 (40)');
  await expect.element(report).not.toHaveTextContent('Type 3 (4)');
  await userEvent.click(report.getByRole('button', { name: 'and 32 more types' }));
  await expect.element(report).toHaveTextContent('Type 3 (4)');
});

describe('what was noted', () => {
  test('is grouped with how many, rejections first, and each group opens its rows', async () => {
    const { job } = showImport();
    job({ status: 'done', report: fileReport });
    await expect.element(report).toBeVisible();
    const groups = report
      .getByRole('listitem')
      .elements()
      .map(({ textContent }) => textContent);
    expect(groups[0]).toMatch(/^Rejected: event_date .+2$/);
    expect(groups[1]).toMatch(/^Rejected: event_date .+1$/);
    expect(groups[2]).toMatch(/^Doubtful, but used: latitude .+, or the like2$/);
    await userEvent.click(report.getByText(/^Rejected: event_date/).first());
    const rows = report.getByRole('region', { name: 'Rows: Rejected: event_date' });
    await expect.element(rows.getByRole('row', { name: '7 last spring' })).toBeVisible();
    await expect.element(rows.getByRole('row', { name: '12 31/31/2020' })).toBeVisible();
    await expect.element(rows).not.toHaveTextContent('50.4');
  });

  test('says of each row why, where that differs', async () => {
    const { job } = showImport();
    job({ status: 'done', report: fileReport });
    await userEvent.click(report.getByText(/^Doubtful, but used: latitude/));
    await expect.element(report.getByRole('row', { name: /^15 50\.4 .*900/ })).toBeVisible();
    await expect.element(report.getByRole('row', { name: /^16 51\.4 .*1,?200/ })).toBeVisible();
  });

  test('of the file as a whole, of blank values, and of more rows than are shown', async () => {
    const { job } = showImport();
    const notes = Array.from({ length: 150 }, (_, row): RowNote => ({
      row,
      field: 'when',
      value: row === 1 ? '' : `value ${row}`,
      reason: { code: 'not-a-date' },
      action: 'rejected',
    }));
    job({ status: 'done', report: { ...fileReport, notes, notesTotal: 150 } });
    await userEvent.click(report.getByText(/^Rejected: when/));
    await expect.element(report.getByRole('row', { name: 'File value 0' })).toBeVisible();
    await expect.element(report.getByRole('row', { name: '1 blank' })).toBeVisible();
    await expect.element(report.getByText('and 50 more rows')).toBeInTheDocument();
    expect(report.getByRole('row', { name: '100 value 100' }).elements()).toEqual([]);
  });

  test('tells where the list leaves notes out', async () => {
    const { job } = showImport();
    job({ status: 'done', report: fileReport });
    await expect.element(report).toHaveTextContent(/5 of 105 notes are listed/);
  });

  test('is nothing where there was nothing', async () => {
    const { job } = showImport();
    job({ status: 'done', report: { ...fileReport, notes: [], notesTotal: 0 } });
    await expect.element(report).toHaveTextContent('Nothing had to be noted.');
  });

  test('holds no markup, whatever the file holds', async () => {
    const { job } = showImport();
    const evil = '<img src=x onerror=alert(1)>';
    const notes: readonly RowNote[] = [
      { row: 1, field: evil, value: evil, reason: { code: 'not-a-date' }, action: 'rejected' },
    ];
    job({ status: 'done', report: { ...fileReport, notes, notesTotal: 1 } }, evil);
    await userEvent.click(report.getByText(/^Rejected: <img/));
    await expect.element(report.getByRole('row', { name: `1 ${evil}` })).toBeVisible();
    expect(dialog.element().querySelector('img')).toBeNull();
  });
});

describe('rejected rows', () => {
  const download = report.getByRole('button', { name: 'Download rejected rows' });

  test('can be saved under a name of the file', async () => {
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(this.download);
    });
    const { job, importCommands } = showImport();
    const id = job({ status: 'done', report: fileReport }, 'https://example.org/x/events.csv?a=1');
    await userEvent.click(download);
    expect(importCommands.rejectedRows.mock.calls).toEqual([[id]]);
    await expect.poll(() => clicked).toEqual(['events-rejected.csv']);
  });

  test('say why they cannot be had', async () => {
    const { job } = showImport(
      {},
      { rejectedRows: () => Promise.reject(new Error('The file is gone.')) },
    );
    job({ status: 'done', report: fileReport });
    await userEvent.click(download);
    await expect
      .element(report.getByText('The rejected rows could not be gathered: The file is gone.'))
      .toBeVisible();
  });

  test('are not offered where there are none', async () => {
    const { job } = showImport();
    job({ status: 'done', report: { ...fileReport, rejected: 0, rows: 10_190 } });
    await expect.element(report).toBeVisible();
    expect(download.elements()).toEqual([]);
  });
});

test('“Show on map” closes the dialog, gives focus back and shows all', async () => {
  const { job, showAll } = showImport();
  await userEvent.click(addData);
  await expect.element(dialog).toBeVisible();
  job({ status: 'done', report: fileReport });
  await userEvent.click(report.getByRole('button', { name: 'Show on map' }));
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(addData).toHaveFocus();
  expect(showAll).toHaveBeenCalledOnce();
});

test('is not offered where nothing is on the map', async () => {
  const { job } = showImport();
  job({ status: 'done', report: { ...fileReport, placed: 0, warned: 0, unlocated: 10_190 } });
  await expect.element(report).toBeVisible();
  expect(report.getByRole('button', { name: 'Show on map' }).elements()).toEqual([]);
});

test('is said in Ukrainian', async () => {
  const { job } = showImport({ locale: 'uk' });
  job({ status: 'done', report: fileReport });
  const ukrainian = page.getByRole('region', { name: 'Звіт про імпорт' });
  await expect.element(ukrainian).toHaveTextContent('Розпізнано як ACLED');
  await expect.element(ukrainian).toHaveTextContent('Дати1 січня 2020 – 31 грудня 2025 рр.');
  await expect.element(ukrainian.getByRole('button', { name: 'Показати на мапі' })).toBeVisible();
});
