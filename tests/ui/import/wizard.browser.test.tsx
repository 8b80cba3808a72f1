import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Mapping } from '../../../src/core/import/mapping.ts';
import { dialog, question, report, showImport } from './show-import.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 900));

const read = dialog.getByRole('button', { name: 'Read the table', exact: true });
const dayFirst = dialog.getByRole('radio', { name: 'Day first: 3/4/2022 is 3 April' });
const monthFirst = dialog.getByRole('radio', { name: 'Month first: 3/4/2022 is 4 March' });
const latitude = dialog.getByRole('combobox', { name: /^Latitude: several columns/ });
const selected = () => (latitude.element() as HTMLSelectElement).selectedOptions[0]?.textContent;

test('asks what is doubtful first and folds the rest', async () => {
  const { job } = showImport();
  job({ status: 'asking', question });
  const asked = dialog.getByRole('group', { name: 'How is a date such as 3/4/2022 to be read?' });
  await expect.element(asked).toBeVisible();
  await expect.element(dayFirst).not.toBeChecked();
  await expect.element(monthFirst).not.toBeChecked();
  await expect.element(latitude).toBeVisible();
  expect(selected()).toBe('lat (50.45)');
  const killed = dialog.getByRole('combobox', { name: 'Killed' });
  expect(killed.elements()).toEqual([]);
  await userEvent.click(dialog.getByText('All columns'));
  await expect.element(killed).toHaveValue('4');
  // What is asked above is not asked again.
  expect(dialog.getByRole('combobox', { name: /^Latitude/ }).elements()).toHaveLength(1);
});

test('shows how the first rows would be read beside what stands in the file', async () => {
  const { job } = showImport();
  job({ status: 'asking', question });
  const table = dialog.getByRole('region', {
    name: 'The first rows of events.csv, as they would be read',
  });
  const cells = (row: number) =>
    table
      .getByRole('row')
      .nth(row)
      .getByRole('cell')
      .elements()
      .map(({ children }) => [...children].map(({ textContent }) => textContent));
  await expect.element(table).toBeVisible();
  expect(
    table
      .getByRole('columnheader')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Row', 'Title', 'Date', 'Coordinates', 'Killed']);
  expect(cells(1)).toEqual([
    ['A strike'],
    ['3 April 2022', '3/4/2022'],
    ['50.45° N, 30.52° E', '50.45, 30.52'],
    ['2'],
  ]);
  expect(cells(2)).toEqual([
    ['Another'],
    ['cannot be read', '5/6/2022'],
    ['49.99° N, 36.23° E', '49.99, 36.23'],
    ['cannot be read', 'dozens'],
  ]);
});

test('answers with what was chosen, and focus goes to what comes of it', async () => {
  const { job, turn, importCommands } = showImport();
  const id = job({ status: 'asking', question });
  await userEvent.click(dayFirst);
  await userEvent.selectOptions(latitude, 'y (1)');
  await userEvent.click(dialog.getByText('All columns'));
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Killed' }), 'None');
  await userEvent.selectOptions(
    dialog.getByRole('combobox', { name: 'Description' }),
    'what (A strike)',
  );
  await userEvent.click(read);
  const mapping: Mapping = {
    columns: { date: 0, latitude: 2, longitude: 3, title: 5, description: 5 },
    dateOrder: 'day-first',
  };
  expect(importCommands.answer.mock.calls).toEqual([[id, mapping]]);
  expect(importCommands.previewMapping.mock.lastCall).toEqual([question, mapping]);
  turn(id, { status: 'reading', rows: 0, of: null });
  const item = dialog.getByRole('list', { name: 'Being read' }).getByRole('listitem');
  await expect.element(item).toHaveFocus();
});

test('is not answered before the order of dates is chosen, and says so', async () => {
  const { job, importCommands } = showImport();
  job({ status: 'asking', question });
  await userEvent.click(read);
  expect(importCommands.answer).not.toHaveBeenCalled();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('One answer is missing');
  await expect.element(dayFirst).toHaveFocus();
  await userEvent.click(monthFirst);
  await expect.element(dialog.getByRole('alert')).not.toBeInTheDocument();
  await userEvent.click(read);
  expect(importCommands.answer.mock.lastCall?.[1].dateOrder).toBe('month-first');
});

describe('a column that was not found', () => {
  const without: Mapping = { columns: { title: 5 }, dateOrder: null };

  test('of dates must be chosen', async () => {
    const { job, importCommands } = showImport();
    const doubts = [{ about: 'missing', field: 'date' }] as const;
    job({ status: 'asking', question: { ...question, guess: without, doubts } });
    const date = dialog.getByRole('combobox', { name: /^Date: no column/ });
    await userEvent.click(read);
    await expect.element(date).toHaveFocus();
    expect(importCommands.answer).not.toHaveBeenCalled();
    await userEvent.selectOptions(date, 'when (3/4/2022)');
    await userEvent.click(read);
    expect(importCommands.answer.mock.lastCall?.[1].columns.date).toBe(0);
  });

  test('of places need not be', async () => {
    const { job, importCommands } = showImport();
    const doubts = [{ about: 'missing', field: 'latitude' }] as const;
    job({ status: 'asking', question: { ...question, guess: without, doubts } });
    await userEvent.click(read);
    expect(importCommands.answer.mock.lastCall?.[1]).toEqual(without);
  });
});

test('of blank columns it says that they are blank, not that they cannot be read', async () => {
  const blank = { raw: ', ', reading: { type: 'text', text: '' } } as const;
  const rows = [{ row: 1, cells: [{ ...blank, field: 'coordinates' }] }] as const;
  const { job } = showImport({}, { previewMapping: () => Promise.resolve(rows) });
  job({ status: 'asking', question });
  await expect.element(dialog.getByRole('row', { name: '1 blank' })).toBeVisible();
});

test('what cannot be tried says why', async () => {
  const { job } = showImport({}, { previewMapping: () => Promise.reject(new Error('No rows.')) });
  job({ status: 'asking', question });
  await expect
    .element(dialog.getByText('The first rows could not be tried: No rows.'))
    .toBeVisible();
});

test('a slow answer to an older choice does not replace that to the newer', async () => {
  const waiting: (() => void)[] = [];
  const { job } = showImport(
    {},
    {
      previewMapping: (_, { columns }) =>
        new Promise((resolve) => {
          const text = `column ${columns.latitude}`;
          const cell = { field: 'latitude', raw: text, reading: { type: 'text', text } } as const;
          waiting.push(() => resolve([{ row: 1, cells: [cell] }]));
        }),
    },
  );
  job({ status: 'asking', question });
  await userEvent.selectOptions(latitude, 'y (1)');
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.();
  await expect.element(dialog.getByText('column 2')).toBeVisible();
  waiting[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect.element(dialog.getByText('column 2')).toBeVisible();
});

test('can be cancelled', async () => {
  const { job, turn, importCommands } = showImport();
  const id = job({ status: 'asking', question });
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(importCommands.cancel.mock.calls).toEqual([[id]]);
  turn(id, { status: 'cancelled' });
  await expect.element(report.getByRole('article')).toHaveFocus();
});

test('asks in Ukrainian', async () => {
  const { job } = showImport({ locale: 'uk' });
  job({ status: 'asking', question });
  const ukrainian = page.getByRole('dialog', { name: 'Додати дані' });
  await expect
    .element(ukrainian.getByRole('radio', { name: 'Спершу день: 3/4/2022 — це 3 квітня' }))
    .toBeVisible();
  await expect
    .element(ukrainian.getByRole('radio', { name: 'Спершу місяць: 3/4/2022 — це 4 березня' }))
    .toBeVisible();
  await expect.element(ukrainian.getByText('50.45° пн. ш., 30.52° сх. д.')).toBeVisible();
});
