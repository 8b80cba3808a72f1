import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { dialog, fileReport, report, showImport } from './show-import.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});
beforeEach(() => page.viewport(1280, 720));

const bar = dialog.getByRole('progressbar', { name: 'Reading: events.csv' });
const cancel = dialog.getByRole('button', { name: 'Cancel: events.csv' });
const news = () => dialog.element().querySelector('[aria-live="polite"]')?.textContent;

test('a file that is being fetched says from whom, and how much of it is there', async () => {
  const { job, turn, importCommands } = showImport();
  const host = 'files.example';
  const id = job({ status: 'fetching', host, bytes: 0, of: null });
  await expect.element(dialog.getByText('Asking files.example')).toBeVisible();
  await expect.element(bar).not.toHaveAttribute('value');
  turn(id, { status: 'fetching', host, bytes: 3 * 2 ** 20, of: 12 * 2 ** 20 });
  await expect.element(bar).toHaveAttribute('value', '0.25');
  await expect
    .element(dialog.getByText(/^3.MB of 12.MB fetched from files\.example$/))
    .toBeVisible();
  turn(id, { status: 'fetching', host, bytes: 3 * 2 ** 20, of: null });
  await expect.element(dialog.getByText(/^3.MB fetched from files\.example$/)).toBeVisible();
  await userEvent.click(cancel);
  expect(importCommands.cancel.mock.calls).toEqual([[id]]);
});

describe('a file that is being read', () => {
  test('says how far it has come, in words too', async () => {
    const { job, turn } = showImport();
    const id = job({ status: 'waiting' });
    await expect.element(dialog.getByText('Waiting for its turn')).toBeVisible();
    expect(bar.elements()).toEqual([]);
    turn(id, { status: 'reading', rows: 2500, of: 10_000 });
    await expect.element(bar).toHaveAttribute('value', '0.25');
    const words = '2,500 of about 10,000 rows read';
    await expect.element(bar).toHaveAttribute('aria-valuetext', words);
    await expect.element(dialog.getByText(words)).toBeVisible();
    // An estimate falls short.
    turn(id, { status: 'reading', rows: 12_000, of: 10_000 });
    await expect.element(bar).toHaveAttribute('value', '1');
    turn(id, { status: 'reading', rows: 12_000, of: null });
    await expect.element(bar).not.toHaveAttribute('value');
    await expect.element(dialog.getByText('12,000 rows read', { exact: true })).toBeVisible();
    turn(id, { status: 'grouping', rows: 12_000, of: null });
    await expect.element(dialog.getByText(/being grouped for the map$/)).toBeVisible();
    expect(report.elements()).toEqual([]);
  });

  test('can be cancelled, and focus goes to what is said of it', async () => {
    const { job, turn, importCommands } = showImport();
    const id = job({ status: 'reading', rows: 10, of: null });
    await userEvent.click(cancel);
    expect(importCommands.cancel.mock.calls).toEqual([[id]]);
    turn(id, { status: 'cancelled' });
    const article = report.getByRole('article', { name: 'events.csv' });
    await expect.element(article).toHaveFocus();
    await expect.element(article).toHaveTextContent('Cancelled. Nothing of it was loaded.');
    expect(news()).toBe('events.csv was cancelled.');
  });

  test('leaves focus where it is when it ends by itself', async () => {
    const { job, turn } = showImport();
    const id = job({ status: 'reading', rows: 10, of: null });
    const field = dialog.getByRole('textbox', { name: 'Paste a table' });
    await userEvent.click(field);
    turn(id, { status: 'done', report: fileReport });
    await expect.element(report).toBeVisible();
    await expect.element(field).toHaveFocus();
  });
});

describe('what has come of it is said aloud', () => {
  test('once, with what became of the rows', async () => {
    const { job, turn } = showImport();
    const id = job({ status: 'reading', rows: 10, of: null });
    await expect.element(bar).toBeVisible();
    expect(news()).toBe('');
    turn(id, { status: 'done', report: fileReport });
    await expect
      .poll(news)
      .toBe(
        'events.csv. Read 10,194 rows: 10,000 on the map, 100 on the map with a warning, 90 not on the map, 4 rejected.',
      );
  });

  test('in Ukrainian', async () => {
    const { job, turn } = showImport({ locale: 'uk' });
    const id = job({ status: 'reading', rows: 10, of: null });
    const ukrainian = page.getByRole('dialog', { name: 'Додати дані' });
    await expect.element(ukrainian).toBeVisible();
    turn(id, { status: 'done', report: fileReport });
    await expect
      .poll(() => ukrainian.element().querySelector('[aria-live="polite"]')?.textContent)
      .toMatch(/^events\.csv\. Прочитано 10\s194 рядки: 10\s000 на мапі, .* 4 відхилено\.$/);
  });

  test('of several that end together', async () => {
    const { imports, job } = showImport();
    job({ status: 'reading', rows: 1, of: null }, 'a.csv');
    job({ status: 'reading', rows: 1, of: null }, 'b.csv');
    await expect.element(dialog).toBeVisible();
    imports.setState(({ jobs }) => ({
      jobs: jobs.map((each) => ({ ...each, state: { status: 'cancelled' } })),
    }));
    await expect.poll(news).toBe('a.csv was cancelled. b.csv was cancelled.');
  });
});

describe('what was not read', () => {
  test('says why, where, and that nothing of it was loaded', async () => {
    const { job } = showImport();
    job({
      status: 'refused',
      refusal: { code: 'json-broken', line: 12, column: 7, expected: ', or }', found: 'x' },
    });
    await expect.element(report).toHaveTextContent(/Not read\..*12.*7/);
    await expect.element(report).toHaveTextContent('Nothing of it was loaded.');
  });

  test('for a fault says what to do', async () => {
    const { job } = showImport();
    job({ status: 'failed', reason: 'The file could not be opened.' });
    await expect
      .element(report)
      .toHaveTextContent('It could not be read: The file could not be opened.Nothing of it was');
    await expect.element(report).toHaveTextContent('Try it once more');
  });
});

test('eight files at once scroll within the dialog, the latest first', async () => {
  const { job } = showImport();
  for (let index = 1; index <= 8; index++) {
    job({ status: 'done', report: fileReport }, `file-${index}.csv`);
  }
  await expect.element(dialog).toBeVisible();
  const names = report
    .getByRole('heading', { level: 3 })
    .elements()
    .map(({ textContent }) => textContent);
  expect(names).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((index) => `file-${index}.csv`));
  const body = dialog.getByRole('region', { name: 'Add data' }).element();
  expect(body.scrollHeight).toBeGreaterThan(body.clientHeight);
  const box = dialog.element().getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(720);
});

test('what is brought from below the fold is brought into view', async () => {
  const { job } = showImport();
  for (let index = 1; index <= 3; index++) job({ status: 'done', report: fileReport });
  const address = dialog.getByRole('textbox', { name: 'Address of a file' });
  await expect.element(address).toBeInTheDocument();
  address.element().scrollIntoView({ block: 'end' });
  await expect.element(report.getByRole('article').first()).not.toBeInViewport();
  job({ status: 'waiting' }, 'new.csv');
  await expect.element(dialog.getByRole('heading', { name: 'new.csv' })).toBeInViewport();
});

test.each([1280, 390])('a long name widens nothing at %i pixels', async (width) => {
  await page.viewport(width, 800);
  const { job } = showImport();
  const name = `${'a-very-long-name-of-a-file_'.repeat(12)}.csv`;
  job({ status: 'done', report: fileReport }, name);
  job({ status: 'reading', rows: 1, of: null }, name);
  job({ status: 'failed', reason: name }, 'x.csv');
  await expect.element(report).toBeVisible();
  for (const element of [dialog.element(), ...dialog.element().querySelectorAll('*')]) {
    const { right, width: own } = element.getBoundingClientRect();
    if (own > 1) expect(right, element.className).toBeLessThanOrEqual(width);
  }
});
