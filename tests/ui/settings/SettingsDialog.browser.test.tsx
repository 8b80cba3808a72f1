import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showAtlas } from '../show-atlas.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 720));

const forget = page.getByRole('button', { name: 'Forget what is kept on this computer' });

test('what is kept is forgotten on request, and the dialog says when that is done', async () => {
  let finish = (): void => {};
  let asked = 0;
  showAtlas(
    [],
    {},
    {
      forgetKept() {
        asked += 1;
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    },
  );
  await userEvent.click(page.getByRole('button', { name: 'Settings' }));
  const said = page.getByText(/^Nothing of it is kept any more\./);
  await userEvent.click(forget);
  expect(asked).toBe(1);
  expect(said.elements()).toEqual([]);
  finish();
  await expect.element(said).toBeVisible();
});

test('where that is refused the dialog says why', async () => {
  showAtlas([], {}, { forgetKept: () => Promise.reject(new Error('The storage is locked.')) });
  await userEvent.click(page.getByRole('button', { name: 'Settings' }));
  await userEvent.click(forget);
  await expect
    .element(page.getByText('It could not be taken away: The storage is locked', { exact: true }))
    .toBeVisible();
});
