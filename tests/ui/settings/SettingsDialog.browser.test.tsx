import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deferred } from '../../../src/app/deferred.ts';
import type { KeptCommands, KeptInventory } from '../../../src/state/kept-store.ts';
import { noKeptCommands } from '../quiet-atlas.ts';
import { showAtlas } from '../show-atlas.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 720));

const nothing: KeptInventory = {
  files: [],
  copies: { count: 0, bytes: 0 },
  answers: { count: 0, bytes: 0 },
  layout: { isKept: false, bytes: 0 },
  isPersistent: false,
};
const much: KeptInventory = {
  files: [
    { name: 'events.csv', bytes: 460 * 2 ** 20, keptOn: '2026-02-04' },
    { name: '<b>front</b>', bytes: 132, keptOn: '2026-01-23' },
  ],
  copies: { count: 1, bytes: 2 * 2 ** 20 },
  answers: { count: 3, bytes: 300 },
  layout: { isKept: true, bytes: 120 },
  isPersistent: true,
};

const forget = page.getByRole('button', { name: 'Forget everything', exact: true });
const yes = page.getByRole('button', { name: 'Yes, forget everything' });
const kept = page.getByRole('list', { name: 'What is kept' });

async function open(instead: Partial<KeptCommands>): Promise<void> {
  showAtlas([], {}, { keptCommands: { ...noKeptCommands, ...instead } });
  await userEvent.click(page.getByRole('button', { name: 'Settings' }));
}

test('what is kept is listed with how much it is and since when, names as text', async () => {
  await open({ inventory: () => Promise.resolve(much) });
  await expect.element(kept).toBeVisible();
  const words = kept.element().textContent;
  expect(words).toContain('2 files that you added (460 MB)');
  expect(words).toContain('events.csv 460 MB, since 4 February 2026');
  expect(words).toContain('<b>front</b> 132 bytes, since 23 January 2026');
  expect(words).toContain('1 copy of a dataset opened by address (2 MB)');
  expect(words).toContain('3 answers about the columns of tables (300 bytes)');
  await expect.element(page.getByText('The browser removes none of it by itself.')).toBeVisible();
});

test('it is forgotten only once that is confirmed, and the dialog says when it is done', async () => {
  const done = deferred();
  const forgetEverything = vi.fn<KeptCommands['forgetEverything']>(() => done.promise);
  let inventory = much;
  await open({ forgetEverything, inventory: () => Promise.resolve(inventory) });
  await userEvent.click(forget);
  await userEvent.click(page.getByRole('button', { name: 'No, leave it' }));
  expect(yes.elements()).toEqual([]);
  await expect.element(forget).toHaveFocus();
  await userEvent.click(forget);
  expect(forgetEverything).not.toHaveBeenCalled();

  await userEvent.click(yes);
  const said = page.getByText(/^Nothing of it is kept any more\./);
  expect(said.elements()).toEqual([]);
  inventory = nothing;
  done.resolve();
  await expect.element(said).toBeVisible();
  await expect.element(forget).toHaveFocus();
  expect(forgetEverything).toHaveBeenCalledTimes(1);
  expect(kept.element().textContent).toContain('No files that you added.');
});

test('where that is refused the dialog says why', async () => {
  await open({
    inventory: () => Promise.resolve(much),
    forgetEverything: () => Promise.reject(new Error('The storage is locked.')),
  });
  await userEvent.click(forget);
  await userEvent.click(yes);
  await expect
    .element(page.getByText('It could not be taken away: The storage is locked.', { exact: true }))
    .toBeVisible();
});
