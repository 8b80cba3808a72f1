import { describe, expect, test } from 'vitest';
import type { FileToKeep, KeptFiles } from '../../../src/app/kept/kept-files.ts';
import { createKeptBrowser, type KeptBrowser } from '../../support/kept-browser.ts';

function fileToKeep(name: string, text: string, more: Partial<FileToKeep> = {}): FileToKeep {
  return {
    name,
    datasetId: name,
    loadedAs: name,
    mapping: null,
    comparesAs: 'revision',
    role: 'incidents',
    file: new Blob([text]),
    companions: [],
    ...more,
  };
}

const never = new AbortController().signal;

function keep(kept: KeptFiles, file: FileToKeep) {
  return kept.keep(file, never, () => undefined);
}

/** Names and texts of what a visit finds. */
async function found(browser: KeptBrowser): Promise<readonly string[][]> {
  const { files } = await browser.openPage().kept.open();
  return Promise.all(
    files.map(async ({ kept, file, companions }) => [
      kept.name,
      await file.text(),
      ...(await Promise.all(companions.map(async (each) => each.file.text()))),
    ]),
  );
}

describe('what is kept', () => {
  test('is there at the next visit, in its order, with all that reading it again takes', async () => {
    const browser = createKeptBrowser();
    const { kept, close } = browser.openPage();
    const mapping = { columns: { date: 1 }, dateOrder: 'day-first' } as const;
    await keep(kept, fileToKeep('b', 'second', { mapping, comparesAs: 'own' }));
    await keep(
      kept,
      fileToKeep('a', 'first', { companions: [{ name: 'labels', file: new Blob(['more']) }] }),
    );
    close();
    expect(await found(browser)).toEqual([
      ['b', 'second'],
      ['a', 'first', 'more'],
    ]);
    const [first] = (await browser.openPage().kept.open()).files;
    expect(first?.kept).toMatchObject({
      mapping,
      comparesAs: 'own',
      keptOn: '2026-02-04',
      bytes: 6,
    });
  });

  test('tells how much of it is written', async () => {
    const { kept } = createKeptBrowser().openPage();
    const told: number[] = [];
    const companions = [{ name: 'labels', file: new Blob(['more']) }];
    await kept.keep(fileToKeep('a', 'first', { companions }), never, (bytes) => told.push(bytes));
    expect(told).toEqual([5, 9]);
  });

  test('of a dataset are its two latest exports', async () => {
    const browser = createKeptBrowser();
    const { kept } = browser.openPage();
    await keep(kept, fileToKeep('other', 'o'));
    for (const text of ['1', '2', '3']) {
      await keep(kept, fileToKeep(`export ${text}`, text, { loadedAs: 'events' }));
    }
    expect(await found(browser)).toEqual([
      ['other', 'o'],
      ['export 2', '2'],
      ['export 3', '3'],
    ]);
    expect(browser.files.size).toBe(3);
  });

  test('is forgotten with its bytes, or set aside until the page can bring it back no more', async () => {
    const browser = createKeptBrowser();
    const page = browser.openPage();
    await keep(page.kept, fileToKeep('gone', 'g'));
    await keep(page.kept, fileToKeep('aside', 'a'));
    await keep(page.kept, fileToKeep('back', 'b'));
    await page.kept.forget('gone', false);
    await page.kept.setAside('aside', true);
    await page.kept.setAside('back', true);
    await page.kept.setAside('back', false);
    expect(await found(browser)).toEqual([['back', 'b']]);
    expect(browser.files.size).toBe(2);
    page.close();
    expect(await found(browser)).toEqual([['back', 'b']]);
    expect(browser.files.size).toBe(1);
  });

  test('and forgotten while a page reads it, stays for that page and goes at the next visit', async () => {
    const browser = createKeptBrowser();
    await keep(browser.openPage().kept, fileToKeep('a', 'text'));
    const reading = browser.openPage();
    const [opened] = (await reading.kept.open()).files;
    await reading.kept.forget('a', true);
    expect(await opened?.file.text()).toBe('text');
    expect(browser.files.size).toBe(1);
    reading.close();
    expect(await found(browser)).toEqual([]);
    expect(browser.files.size).toBe(0);
  });

  test('is all forgotten at once', async () => {
    const browser = createKeptBrowser();
    const { kept } = browser.openPage();
    await keep(kept, fileToKeep('a', 'text'));
    await browser.openPage().kept.open();
    await kept.forgetAll();
    expect([browser.files.size, browser.list]).toEqual([0, undefined]);
  });
});

describe('nothing half is ever found', () => {
  test('where the page was closed while it wrote', async () => {
    const browser = createKeptBrowser();
    const writing = browser.openPage();
    const endless = new Blob(['text']);
    endless.stream = () => new ReadableStream({ start: (to) => to.enqueue(new Uint8Array(2)) });
    void keep(writing.kept, { ...fileToKeep('half', ''), file: endless });
    await expect.poll(() => browser.files.size).toBe(1);
    // Another page that opens meanwhile leaves it alone.
    expect(await found(browser)).toEqual([]);
    expect(browser.files.size).toBe(1);
    writing.close();
    expect(await found(browser)).toEqual([]);
    expect(browser.files.size).toBe(0);
  });

  test('where it was given up', async () => {
    const browser = createKeptBrowser();
    const { kept } = browser.openPage();
    const controller = new AbortController();
    const reason = new Error('enough');
    const given = kept.keep(fileToKeep('a', 'text'), controller.signal, () =>
      controller.abort(reason),
    );
    await expect(given).rejects.toBe(reason);
    expect(browser.files.size).toBe(0);
    expect(await found(browser)).toEqual([]);
  });

  test('where the browser runs full, which is said with what it takes', async () => {
    const browser = createKeptBrowser(3);
    const outcome = await keep(browser.openPage().kept, fileToKeep('a', 'text'));
    expect(outcome).toEqual({
      outcome: 'not-possible',
      obstacle: { type: 'no-room', needed: 4, free: null },
    });
    expect(browser.files.size).toBe(0);
  });
});

test('what does not fit is not even begun', async () => {
  const browser = createKeptBrowser();
  browser.free = 3;
  const { kept } = browser.openPage();
  expect(await keep(kept, fileToKeep('a', 'text'))).toEqual({
    outcome: 'not-possible',
    obstacle: { type: 'no-room', needed: 4, free: 3 },
  });
  expect((await keep(kept, fileToKeep('b', 'abc'))).outcome).toBe('kept');
});

test('what the browser has removed, whole or in part, is told once and forgotten', async () => {
  const browser = createKeptBrowser();
  const { kept } = browser.openPage();
  for (const name of ['whole', 'gone', 'cut']) await keep(kept, fileToKeep(name, `of ${name}`));
  browser.files.delete('key-2');
  browser.files.set('key-3', new File(['of'], 'key-3'));
  const first = await browser.openPage().kept.open();
  expect(first.lost).toEqual(['gone', 'cut']);
  expect(first.files.map((file) => file.kept.name)).toEqual(['whole']);
  expect((await browser.openPage().kept.open()).lost).toEqual([]);
});

test('what a newer version has written down is told and left as it is', async () => {
  const browser = createKeptBrowser();
  const list = { schemaVersion: 2, files: { first: 'key-1' } };
  browser.list = list;
  browser.files.set('its own', new File(['x'], 'its own'));
  const { kept } = browser.openPage();
  expect(await kept.open()).toEqual({ files: [], lost: [], newer: 2 });
  expect(await keep(kept, fileToKeep('a', 'text'))).toEqual({
    outcome: 'not-possible',
    obstacle: { type: 'newer', schemaVersion: 2 },
  });
  await kept.forget('a', false);
  expect(browser.list).toEqual(list);
  expect([...browser.files.keys()]).toEqual(['its own']);
});

test('two pages that keep at once lose nothing, and files of one id are told apart', async () => {
  const browser = createKeptBrowser();
  const pages = [browser.openPage(), browser.openPage()];
  await Promise.all(
    pages.flatMap(({ kept }, page) =>
      ['events', 'other'].map((name) => keep(kept, fileToKeep(name, `${name} of ${page}`))),
    ),
  );
  const { files } = await browser.openPage().kept.open();
  expect(files.map(({ kept }) => kept.datasetId).toSorted()).toEqual([
    'events',
    'events-2',
    'other',
    'other-2',
  ]);
  expect(new Set(files.map(({ kept }) => kept.order)).size).toBe(4);
});
