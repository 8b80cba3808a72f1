import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addData, dialog, showImport } from './show-import.tsx';

afterEach(cleanup);
beforeEach(() => page.viewport(1280, 720));

const overlay = page.getByText('Drop to read these files');

function dataOf(parts: {
  readonly files?: readonly File[];
  readonly text?: string;
  readonly uri?: string;
}) {
  const data = new DataTransfer();
  for (const file of parts.files ?? []) data.items.add(file);
  if (parts.text !== undefined) data.setData('text/plain', parts.text);
  if (parts.uri !== undefined) data.setData('text/uri-list', parts.uri);
  return data;
}

/** Whether the page takes it. */
function drag(
  type: 'dragover' | 'drop',
  dataTransfer: DataTransfer,
  target: Element = document.body,
) {
  const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

function paste(clipboardData: DataTransfer, target: Element = document.body): boolean {
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

const files = [new File(['a'], 'a.csv'), new File(['b'], 'b.csv')];

/** Once the page listens, which it begins to right after it shows. */
async function shown(...given: Parameters<typeof showImport>) {
  const atlas = showImport(...given);
  await vi.dynamicImportSettled();
  await expect.poll(() => drag('dragover', dataOf({ files }))).toBe(true);
  document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
  await expect.element(overlay).not.toBeInTheDocument();
  return atlas;
}

describe('files dragged over the page', () => {
  test('are told what a drop does, and are read where they are dropped', async () => {
    const { importCommands } = await shown();
    expect(drag('dragover', dataOf({ files }))).toBe(true);
    await expect.element(overlay).toBeVisible();
    // It lies over everything and is in the way of nothing.
    const at = document.elementFromPoint(640, 360);
    expect(at?.closest('[popover]')).toBeNull();
    expect(drag('drop', dataOf({ files }))).toBe(true);
    await expect.element(overlay).not.toBeInTheDocument();
    await expect.element(dialog).toBeVisible();
    expect(importCommands.addFiles).toHaveBeenCalledOnce();
    expect(importCommands.addFiles.mock.lastCall?.[0]).toHaveLength(2);
  });

  test('that leave it again leave nothing', async () => {
    const { importCommands, imports } = await shown();
    drag('dragover', dataOf({ files }));
    await expect.element(overlay).toBeVisible();
    // From one part of the page to another.
    document.body.dispatchEvent(
      new DragEvent('dragleave', { bubbles: true, relatedTarget: document.documentElement }),
    );
    await expect.element(overlay).toBeVisible();
    document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    await expect.element(overlay).not.toBeInTheDocument();
    expect(importCommands.addFiles).not.toHaveBeenCalled();
    expect(imports.getState().isOpen).toBe(false);
  });

  test('are seen over an open dialog too, whose fields do not take them', async () => {
    const { importCommands } = await shown();
    await userEvent.click(addData);
    const field = dialog.getByRole('textbox', { name: 'Paste a table' });
    await expect.element(field).toBeVisible();
    drag('dragover', dataOf({ files }), field.element());
    await expect.element(overlay).toBeVisible();
    drag('drop', dataOf({ files }), field.element());
    expect(importCommands.addFiles).toHaveBeenCalledOnce();
  });
});

describe('text dropped on the page', () => {
  test('is read as a table', async () => {
    const { importCommands } = await shown();
    const text = 'date,lat\n2022-01-01,50';
    expect(drag('dragover', dataOf({ text }))).toBe(true);
    await expect.element(page.getByText(/^Drop a table to read it/)).toBeVisible();
    drag('drop', dataOf({ text }));
    await expect.element(dialog).toBeVisible();
    expect(importCommands.addTable.mock.calls).toEqual([[text]]);
  });

  test.each([
    ['as a link', { uri: '# a comment\r\nhttps://example.org/a.csv', text: 'A file' }],
    ['as text', { text: 'https://example.org/a.csv' }],
  ])(
    'is written into the field where it is an address, %s, and not asked for',
    async (_, parts) => {
      const { importCommands } = await shown();
      drag('drop', dataOf(parts));
      await expect
        .element(dialog.getByRole('textbox', { name: 'Address of a file' }))
        .toHaveValue('https://example.org/a.csv');
      expect(importCommands.addAddress).not.toHaveBeenCalled();
      expect(importCommands.addTable).not.toHaveBeenCalled();
    },
  );

  test('goes into a field where it is dropped on one', async () => {
    const { importCommands } = await shown();
    const search = page.getByRole('searchbox').element();
    expect(drag('dragover', dataOf({ text: 'Kyiv' }), search)).toBe(false);
    expect(drag('drop', dataOf({ text: 'Kyiv' }), search)).toBe(false);
    expect(importCommands.addTable).not.toHaveBeenCalled();
  });

  test('that was taken from the page itself is left alone', async () => {
    const { importCommands } = await shown();
    document.body.dispatchEvent(new DragEvent('dragstart', { bubbles: true }));
    expect(drag('dragover', dataOf({ text: 'a\tb\nc\td' }))).toBe(false);
    expect(drag('drop', dataOf({ text: 'a\tb\nc\td' }))).toBe(false);
    document.body.dispatchEvent(new DragEvent('dragend', { bubbles: true }));
    expect(importCommands.addTable).not.toHaveBeenCalled();
    expect(drag('dragover', dataOf({ text: 'a\tb\nc\td' }))).toBe(true);
  });
});

describe('pasting outside of any field', () => {
  test.each([['date\tlat'], ['date,lat\n2022-01-01,50']])('reads a table: %j', async (text) => {
    const { importCommands } = await shown();
    expect(paste(dataOf({ text }))).toBe(true);
    await expect.element(dialog).toBeVisible();
    expect(importCommands.addTable.mock.calls).toEqual([[text]]);
  });

  test('reads files', async () => {
    const { importCommands } = await shown();
    expect(paste(dataOf({ files }))).toBe(true);
    await expect.element(dialog).toBeVisible();
    expect(importCommands.addFiles).toHaveBeenCalledOnce();
  });

  test('reads the cells that a spreadsheet copies together with a picture of them', async () => {
    const { importCommands } = await shown();
    const picture = new File(['x'], 'image.png', { type: 'image/png' });
    paste(dataOf({ files: [picture], text: 'a\tb\n1\t2\n' }));
    expect(importCommands.addTable).toHaveBeenCalledOnce();
    expect(importCommands.addFiles).not.toHaveBeenCalled();
  });

  test('of a word or a line does nothing', async () => {
    const { importCommands, imports } = await shown();
    for (const text of ['Kyiv', 'One line, with a comma.\n', '']) {
      expect(paste(dataOf({ text }))).toBe(false);
    }
    expect(importCommands.addTable).not.toHaveBeenCalled();
    expect(imports.getState().isOpen).toBe(false);
  });

  test('is not what happens within one', async () => {
    const { importCommands } = await shown();
    const search = page.getByRole('searchbox').element();
    expect(paste(dataOf({ text: 'a\tb\nc\td' }), search)).toBe(false);
    expect(importCommands.addTable).not.toHaveBeenCalled();
  });
});
