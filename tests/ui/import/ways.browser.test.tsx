import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addData, dialog, showImport } from './show-import.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 720));

test('the button opens the dialog, which takes focus and gives it back', async () => {
  const { imports } = showImport();
  expect(dialog.elements()).toEqual([]);
  await userEvent.click(addData);
  await expect.element(dialog).toBeVisible();
  expect(dialog.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(addData).toHaveFocus();
  expect(imports.getState().isOpen).toBe(false);
});

test('files that are chosen are read, the same ones once more too', async () => {
  const { importCommands } = showImport();
  await userEvent.click(addData);
  const input = page.getByLabelText('Choose files');
  await expect.element(input).toHaveAttribute('multiple');
  await expect.element(input).not.toHaveAttribute('accept');
  const files = [new File(['a'], 'a.csv'), new File(['b'], 'b.weird')];
  await userEvent.upload(input, files);
  await userEvent.upload(input, files);
  expect(importCommands.addFiles).toHaveBeenCalledTimes(2);
  expect(importCommands.addFiles.mock.lastCall?.[0].map(({ name }) => name)).toEqual([
    'a.csv',
    'b.weird',
  ]);
});

test('a pasted table is read on request, and a blank one is asked for', async () => {
  const { importCommands } = showImport();
  await userEvent.click(addData);
  const field = dialog.getByRole('textbox', { name: 'Paste a table' });
  const read = dialog.getByRole('button', { name: 'Read the pasted table' });
  await userEvent.click(read);
  await expect.element(dialog.getByText('Paste a table first.')).toBeVisible();
  await expect.element(field).toHaveFocus();
  await userEvent.fill(field, 'date\tlat\n2022-01-01\t50');
  await expect.element(dialog.getByText('Paste a table first.')).not.toBeInTheDocument();
  await userEvent.click(read);
  expect(importCommands.addTable.mock.calls).toEqual([['date\tlat\n2022-01-01\t50']]);
  await expect.element(field).toHaveValue('');
});

describe('an address', () => {
  const field = dialog.getByRole('textbox', { name: 'Address of a file' });
  const ask = dialog.getByRole('button', { name: 'Fetch the file' });

  test('is asked for only once the button is pressed, and the page says who learns what', async () => {
    const { importCommands } = showImport();
    await userEvent.click(addData);
    await expect.element(field).toHaveAccessibleDescription(/only when you press the button/);
    await userEvent.fill(field, ' https://example.org/a.csv ');
    await expect
      .element(field)
      .toHaveAccessibleDescription(/asks example\.org for the file.*learns your IP address/);
    expect(importCommands.addAddress).not.toHaveBeenCalled();
    await userEvent.click(ask);
    expect(importCommands.addAddress.mock.calls).toEqual([['https://example.org/a.csv']]);
    await expect.element(field).toHaveValue('');
  });

  test.each(['', 'a.csv', 'javascript:alert(1)', 'ftp://example.org/a', 'https://', 'https://a b'])(
    'is refused where it is none: %j',
    async (text) => {
      const { importCommands } = showImport();
      await userEvent.click(addData);
      await userEvent.fill(field, text);
      await userEvent.click(ask);
      await expect.element(dialog.getByText(/^An address begins with/)).toBeVisible();
      await expect.element(field).toHaveFocus();
      expect(importCommands.addAddress).not.toHaveBeenCalled();
    },
  );

  test('of another server is not asked for where the page is sealed, which says what to do', async () => {
    const { importCommands } = showImport({}, { standingOfAddress: async () => 'sealed' });
    await userEvent.click(addData);
    await userEvent.fill(field, 'https://files.example/a.csv');
    await expect
      .element(dialog.getByText(/may not ask files\.example.*Download the file and drop it here/))
      .toBeVisible();
    await userEvent.click(ask);
    await expect.element(field).toHaveFocus();
    expect(importCommands.addAddress).not.toHaveBeenCalled();
  });

  test('of a page around a file is told from that of the file, which can be used', async () => {
    const { importCommands } = showImport();
    await userEvent.click(addData);
    await userEvent.fill(field, 'https://github.com/a/b/blob/main/data/c.csv');
    await expect.element(dialog.getByText(/page of a file on GitHub/)).toBeVisible();
    await userEvent.click(
      dialog.getByRole('button', { name: 'Use the address of the file itself' }),
    );
    await expect
      .element(field)
      .toHaveValue('https://raw.githubusercontent.com/a/b/main/data/c.csv');
    await expect.element(dialog.getByText(/asks raw\.githubusercontent\.com/)).toBeVisible();
    await userEvent.click(ask);
    expect(importCommands.addAddress).toHaveBeenCalledOnce();
  });
});

test('everything is said in Ukrainian', async () => {
  showImport({ locale: 'uk' });
  await userEvent.click(page.getByRole('button', { name: 'Додати дані' }));
  const ukrainian = page.getByRole('dialog', { name: 'Додати дані' });
  await expect.element(ukrainian).toBeVisible();
  await expect.element(ukrainian.getByText('Вибрати файли')).toBeVisible();
  await expect.element(ukrainian.getByRole('textbox', { name: 'Вставити таблицю' })).toBeVisible();
  await expect.element(ukrainian.getByRole('textbox', { name: 'Адреса файлу' })).toBeVisible();
  expect(ukrainian.element().textContent).not.toMatch(/[a-z]{3} [a-z]{3}/);
});
