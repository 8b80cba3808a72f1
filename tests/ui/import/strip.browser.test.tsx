import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dialog, fileReport, question, report, showImport } from './show-import.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 720));

const strip = page.getByRole('list', { name: 'Being read' });
const bar = strip.getByRole('progressbar', { name: 'Reading: events.csv' });

/** A page whose dialog was closed while a file was being read. */
async function closedWhileReading() {
  const shown = showImport();
  const id = shown.job({ status: 'reading', rows: 2500, of: 10_000 });
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(bar).toBeVisible();
  return { ...shown, id };
}

test('while the dialog is closed the page says how far a file has come, which can be cancelled', async () => {
  const { id, importCommands } = await closedWhileReading();
  await expect.element(bar).toHaveAttribute('value', '0.25');
  await userEvent.click(strip.getByRole('button', { name: 'Cancel: events.csv' }));
  expect(importCommands.cancel.mock.calls).toEqual([[id]]);
  // The page can be used meanwhile.
  await userEvent.click(page.getByRole('button', { name: 'First' }));
  await expect.element(page.getByRole('complementary')).toBeVisible();
});

test('what has come of it stays until it is dismissed', async () => {
  const { id, turn } = await closedWhileReading();
  turn(id, { status: 'done', report: fileReport });
  await expect.element(strip).toHaveTextContent(/Read 10,194 rows: .* 4 rejected\./);
  await userEvent.click(strip.getByRole('button', { name: 'Dismiss' }));
  await expect.element(page.getByText(/^events\.csv\. Read/)).not.toBeInTheDocument();
});

test('or until the report is looked at', async () => {
  const { id, turn } = await closedWhileReading();
  turn(id, { status: 'done', report: fileReport });
  await userEvent.click(strip.getByRole('button', { name: 'Show the report' }));
  await expect.element(report).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(page.getByText(/^events\.csv\. Read/).elements()).toEqual([]);
});

test('a question can be answered from there', async () => {
  const { id, turn } = await closedWhileReading();
  turn(id, { status: 'asking', question });
  await expect.element(strip).toHaveTextContent('please say how this table is to be read');
  await userEvent.click(strip.getByRole('button', { name: 'Answer' }));
  await expect.element(dialog.getByRole('radio').first()).toBeVisible();
});
