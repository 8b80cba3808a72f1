import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Locale } from '../../../src/core/share/view-state.ts';
import {
  createKeptStore,
  type KeptCommands,
  type KeptStanding,
} from '../../../src/state/kept-store.ts';
import { addNotice } from '../../../src/state/notices.ts';
import { fileReport } from '../import/show-import.tsx';
import { noKeptCommands } from '../quiet-atlas.ts';
import { showAtlas } from '../show-atlas.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 720));

function show(locale: Locale = 'en') {
  const kept = createKeptStore(false);
  const commands = {
    keep: vi.fn<KeptCommands['keep']>(() => Promise.resolve()),
    forget: vi.fn<KeptCommands['forget']>(() => Promise.resolve()),
  };
  const shown = showAtlas(
    [],
    { locale },
    { kept, keptCommands: { ...noKeptCommands, ...commands } },
  );
  const { imports, answers } = shown;
  const state = { status: 'done', report: fileReport } as const;
  return {
    ...shown,
    kept,
    commands,
    /** Opens the dialog with a file that stands so. */
    file(standing: KeptStanding): void {
      kept.setState({ standings: new Map([['events', standing]]) });
      imports.setState({ isOpen: true, jobs: [{ id: 1, name: 'events.csv', state }] });
    },
    /** Closes the dialog with a file that was kept and is read again. */
    readAgain(status: 'reading' | 'done'): void {
      const now = status === 'done' ? state : ({ status, rows: 1, of: 2 } as const);
      const job = { id: 1, name: 'events.csv', state: now, keptAs: 'events' };
      imports.setState({ isOpen: false, jobs: [job] });
    },
    tell: (names: readonly string[]) =>
      addNotice(answers, { type: 'kept', news: { type: 'lost', names } }),
  };
}

const dialog = page.getByRole('dialog', { name: 'Add data' });
const report = page.getByRole('region', { name: 'Import report' });
const choice = dialog.getByRole('checkbox', { name: 'Keep on this computer' });

describe('the choice to keep what is added', () => {
  test('is on at first, can be taken back, and says what either means', async () => {
    const { imports, layout } = show();
    imports.setState({ isOpen: true });
    await expect.element(choice).toBeChecked();
    await expect.element(choice).toHaveAccessibleDescription(/It is sent nowhere/);
    await userEvent.click(choice);
    expect(layout.getState().keepsFiles).toBe(false);
    await expect.element(choice).toHaveAccessibleDescription(/^What you add is gone when/);
  });

  test('is not there where the browser keeps nothing, and that is said once', async () => {
    const { file, kept } = show();
    const obstacle = { type: 'no-store' } as const;
    kept.setState({ obstacle });
    file({ status: 'not-possible', obstacle });
    await expect.element(choice).toBeDisabled();
    await expect.element(choice).not.toBeChecked();
    expect(page.getByText(/This browser lets pages keep no files/).elements()).toHaveLength(1);
  });
});

describe('the report of a file', () => {
  test('says that it is kept, and lets it be forgotten and kept again without losing focus', async () => {
    const { file, kept, commands } = show();
    file({ status: 'kept', bytes: 132, keptOn: '2026-02-04' });
    await expect
      .element(report.getByText('Kept on this computer since 4 February 2026 (132 bytes).'))
      .toBeVisible();
    await userEvent.click(report.getByRole('button', { name: 'Do not keep' }));
    expect(commands.forget).toHaveBeenCalledWith('events');
    const off = { status: 'not-kept', isInUse: false } as const;
    kept.setState({ standings: new Map([['events', off]]) });
    const keep = report.getByRole('button', { name: 'Keep on this computer' });
    await expect.element(keep).toHaveFocus();
    await userEvent.click(keep);
    expect(commands.keep).toHaveBeenCalledWith('events');
  });

  test('says how much was needed where there was no room', async () => {
    const { file } = show();
    const obstacle = { type: 'no-room', needed: 460 * 2 ** 20, free: 120 * 2 ** 20 } as const;
    file({ status: 'not-possible', obstacle });
    await expect
      .element(report.getByText(/it takes 460 MB, and the browser has only 120 MB/))
      .toBeVisible();
  });

  test('of what nobody brought says nothing of it', async () => {
    const { file, kept } = show();
    file({ status: 'not-kept', isInUse: false });
    await expect.element(report.getByText(/^Not kept/)).toBeVisible();
    kept.setState({ standings: new Map() });
    await expect.element(report.getByText(/^Not kept/)).not.toBeInTheDocument();
  });
});

test('what is read again is told while it is read, and is no news when it is there', async () => {
  const { readAgain, imports } = show();
  const running = page.getByRole('list', { name: 'Being read' });
  readAgain('reading');
  await expect.element(running.getByText('events.csv')).toBeVisible();
  readAgain('done');
  await expect.element(running.getByText('events.csv')).not.toBeInTheDocument();
  imports.setState({ isOpen: true });
  await userEvent.click(dialog.getByText('Read again from this computer: 1 file'));
  await expect.element(dialog.getByRole('heading', { name: 'events.csv' })).toBeVisible();
});

test('what the browser has removed is told by name, as text', async () => {
  const { tell } = show();
  tell(['<i>events</i>', 'others.csv']);
  await expect
    .element(page.getByRole('region', { name: 'Notices' }).getByText(/short: <i>events<\/i>, oth/))
    .toBeVisible();
});

test.each([
  ['light', 'en', 1280],
  ['dark', 'uk', 390],
] as const)('axe finds nothing in %s, %s, %i pixels', async (theme, locale, width) => {
  await page.viewport(width, 800);
  document.documentElement.dataset['theme'] = theme;
  const { file, tell, container } = show(locale);
  tell(['events.csv']);
  file({ status: 'keeping', written: 10, bytes: 100 });
  await expect.element(page.getByRole('checkbox').last()).toBeVisible();
  const { violations } = await axe.run(container);
  delete document.documentElement.dataset['theme'];
  expect(violations).toEqual([]);
});
