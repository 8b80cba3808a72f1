import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fileReport, question, showImport } from './show-import.tsx';

afterEach(cleanup);

test.each([
  ['light', 'en', 1280],
  ['dark', 'uk', 1280],
  ['dark', 'en', 390],
  ['light', 'uk', 390],
] as const)(
  'in the %s theme, in %s, at %i pixels axe finds nothing, whatever is shown',
  async (theme, locale, width) => {
    await page.viewport(width, 800);
    document.documentElement.dataset['theme'] = theme;
    const { job, container, imports } = showImport(
      { locale },
      { standingOfAddress: async () => 'sealed' },
    );
    imports.setState({ address: 'https://github.com/a/b/blob/main/c.csv' });
    job({ status: 'waiting' }, 'waiting.csv');
    job({ status: 'fetching', host: 'files.example', bytes: 10, of: 100 }, 'fetching.csv');
    job({ status: 'reading', rows: 10, of: 100 }, 'reading.csv');
    job({ status: 'asking', question }, 'asking.csv');
    job({ status: 'asking', question }, 'asking-too.csv');
    job({ status: 'done', report: fileReport }, 'done.csv');
    job({ status: 'done', report: fileReport }, 'done-too.csv');
    job({ status: 'refused', refusal: { code: 'empty' } }, 'refused.csv');
    job({ status: 'failed', reason: 'A fault.' }, 'failed.csv');
    job({ status: 'cancelled' }, 'cancelled.csv');
    const dialog = page.getByRole('dialog');
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByText(/° (N|пн)/).first()).toBeVisible();
    // What folds is looked at unfolded, and a missed answer is marked.
    for (const details of dialog.element().querySelectorAll('details')) details.open = true;
    await userEvent.click(
      dialog.getByRole('button', { name: /^(Read the table|Прочитати таблицю)$/ }).first(),
    );
    await expect.element(dialog.getByRole('alert')).toBeVisible();
    const { violations, passes } = await axe.run(container);
    delete document.documentElement.dataset['theme'];
    expect(violations).toEqual([]);
    expect(passes.some(({ id }) => id === 'color-contrast')).toBe(true);
  },
);
