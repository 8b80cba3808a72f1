import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LoadReport, RowNote } from '../../../src/core/incident/load-report.ts';
import type { Locale } from '../../../src/core/share/view-state.ts';
import { addNotice } from '../../../src/state/notices.ts';
import { NoticeList } from '../../../src/ui/notices/NoticeList.tsx';
import { reportOf, showPanel } from '../show-panel.tsx';

afterEach(cleanup);

const undated: RowNote = {
  row: 3,
  field: 'properties.date',
  value: '2026-13',
  reason: { code: 'no-such-month' },
  action: 'rejected',
};
const swapped: RowNote = {
  row: 5,
  field: 'latitude',
  value: '124',
  reason: { code: 'coordinates-swapped' },
  action: 'corrected',
};
const named: RowNote = {
  row: 6,
  field: 'city',
  value: 'Kharkiv',
  reason: { code: 'placed-by-name', place: 'Kharkiv' },
  action: 'placed-by-name',
};
const ofFile: RowNote = {
  row: 0,
  field: '',
  value: '',
  reason: { code: 'nested-too-deep', deepest: 64 },
  action: 'ignored',
};

async function showNotes(
  notes: readonly RowNote[],
  parts: Partial<LoadReport> = {},
  locale: Locale = 'en',
) {
  const { answers } = await showPanel(NoticeList, { incidents: [], view: { locale } });
  const report = { ...reportOf('a'), rows: 9, notes, notesTotal: notes.length, ...parts };
  addNotice(answers, { type: 'dataset-rows-rejected', report });
}

const items = page.getByRole('listitem');
const textsOf = () => items.elements().map(({ textContent }) => textContent);

describe('what was noted of the rows', () => {
  test('is folded, and says of each row, field and value why, and what was done', async () => {
    await showNotes([ofFile, undated, swapped, named], { rejected: 1 });
    await userEvent.click(page.getByText('Rows and reasons'));
    await expect
      .poll(textsOf)
      .toEqual([
        'File the file is nested deeper than 64 levels; the rest of it is not read (value ignored)',
        'Row 3 · properties.date · “2026-13” names a month that does not exist (row rejected)',
        'Row 5 · latitude · “124” longitude and latitude were the wrong way round and are swapped (value corrected)',
        'Row 6 · city · “Kharkiv” is placed by its name, as Kharkiv (placed by name)',
      ]);
    await expect
      .element(page.getByRole('region'))
      .toHaveTextContent('Dataset a: 1 of 9 rows could not be used.');
  });

  test('is Ukrainian throughout in Ukrainian', async () => {
    await showNotes([ofFile, undated, swapped], { rejected: 1, title: 'Події' }, 'uk');
    await userEvent.click(page.getByText('Рядки та причини'));
    await expect
      .poll(textsOf)
      .toEqual([
        'Файл вкладеність файлу глибша за 64 рівні; решту не прочитано (значення пропущено)',
        'Рядок 3 · properties.date · «2026-13» називає місяць, якого не існує (рядок відхилено)',
        'Рядок 5 · latitude · «124» довгота й широта стояли навпаки; їх переставлено (значення виправлено)',
      ]);
    const words = page.getByRole('region').element().textContent;
    expect(words.replaceAll(/properties\.date|latitude/g, '')).not.toMatch(/[a-z]/i);
  });

  test('is counted where it is not all listed', async () => {
    const notes = Array.from({ length: 120 }, (_, index) => ({ ...swapped, row: index + 1 }));
    await showNotes(notes, { notesTotal: 2000 });
    await userEvent.click(page.getByText('Rows and reasons'));
    await expect.element(page.getByText('and 1,900 more')).toBeVisible();
    expect(items.elements()).toHaveLength(100);
    await expect
      .element(page.getByRole('region'))
      .toHaveTextContent('2,000 values were adjusted or ignored');
  });

  test('stays text, whatever stands in the file', async () => {
    await showNotes([{ ...undated, field: '<b>x', value: '<img src=x onerror=alert(1)>' }]);
    await userEvent.click(page.getByText('Rows and reasons'));
    await expect
      .poll(textsOf)
      .toEqual([
        'Row 3 · <b>x · “<img src=x onerror=alert(1)>” names a month that does not exist (row rejected)',
      ]);
    expect(page.getByRole('region').element().querySelector('img, b')).toBeNull();
  });
});

describe('a file that was refused', () => {
  test.each([
    [
      'en',
      'The dataset a.json could not be loaded: The server answered 503. Check the address and the file, then reload the page.',
    ],
    [
      'uk',
      'Набір даних a.json не вдалося завантажити: Сервер відповів 503. Перевірте адресу й файл, а тоді перезавантажте сторінку.',
    ],
  ] as const)('is named with why, in the language of the page: %s', async (locale, words) => {
    const { answers } = await showPanel(NoticeList, { incidents: [], view: { locale } });
    addNotice(answers, {
      type: 'dataset-failed',
      what: { type: 'file', url: 'a.json' },
      reason: 'a.json: server-answered',
      refusal: { code: 'server-answered', status: 503 },
    });
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
  });
});
