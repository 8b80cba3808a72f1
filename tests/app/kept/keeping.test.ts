import { describe, expect, test } from 'vitest';
import type { LoadReport } from '../../../src/core/incident/load-report.ts';
import { createKeeping } from '../../../src/app/kept/keeping.ts';
import type { LocalFile } from '../../../src/engine/protocol.ts';
import { createAnswerStore } from '../../../src/state/answer-store.ts';
import { addContext, removeContext } from '../../../src/state/context-acts.ts';
import { createContextStore, type ContextContent } from '../../../src/state/context-store.ts';
import { createDatasetStore, type RemovedDataset } from '../../../src/state/dataset-store.ts';
import { createImportStore } from '../../../src/state/import-store.ts';
import { createKeptStore } from '../../../src/state/kept-store.ts';
import { createLayoutStore } from '../../../src/state/layout-store.ts';
import { createKeptBrowser, type KeptBrowser } from '../../support/kept-browser.ts';

function reportOf(datasetId: string): LoadReport {
  const rows = { rows: 1, placed: 1, warned: 0, unlocated: 0, rejected: 0 };
  return { datasetId, title: datasetId, ...rows, notes: [], notesTotal: 0, file: null };
}

/** Nothing, as shapes. */
const content: ContextContent = {
  type: 'shapes',
  layer: {
    type: 'shapes',
    title: '',
    attribution: '',
    licence: '',
    features: [],
    paths: { coordinates: new Float64Array(), ends: new Uint32Array() },
    bbox: [0, 0, 0, 0],
    snapshots: [],
    dates: null,
  },
  report: {
    format: 'geojson',
    encoding: null,
    features: 0,
    used: 0,
    rejected: 0,
    areas: 0,
    lines: 0,
    points: 0,
    undated: 0,
    notes: [],
    notesTotal: 0,
  },
};

function sourceOf(datasetId: string, more: Partial<LocalFile> = {}): LocalFile {
  return {
    type: 'file',
    datasetId,
    name: `${datasetId}.csv`,
    file: new Blob([`text of ${datasetId}`]),
    mapping: null,
    assetsUrl: 'https://atlas.example/',
    ...more,
  };
}

/** A visit to the page in this browser. */
function visit(browser: KeptBrowser | null) {
  const page = browser?.openPage() ?? null;
  const answers = createAnswerStore();
  const datasets = createDatasetStore();
  const context = createContextStore();
  const imports = createImportStore();
  const kept = createKeptStore(true);
  const layout = createLayoutStore(null);
  const keeping = createKeeping({
    files: page?.kept ?? null,
    kept,
    datasets,
    context,
    answers,
    imports,
    layout,
    persist: () => undefined,
  });
  const standing = (id: string) => kept.getState().standings.get(id)?.status;
  return {
    ...keeping,
    answers,
    context,
    imports,
    kept,
    layout,
    standing,
    /** Loads a dataset and waits until it is known whether it is kept. */
    async bring(source: LocalFile, loadedAs = source.datasetId) {
      answers.setState(({ reports }) => ({ reports: [...reports, reportOf(loadedAs)] }));
      keeping.loaded('incidents', loadedAs, source);
      await expect.poll(() => standing(loadedAs)).not.toBeOneOf([undefined, 'keeping']);
    },
    setRemoved(id: string, removed: RemovedDataset | null) {
      datasets.setState((state) => {
        const next = new Map(state.removed);
        if (removed === null) next.delete(id);
        else next.set(id, removed);
        return { removed: next };
      });
    },
    leave: () => page?.close(),
  };
}

const title = 'A dataset';

/** What the next visit reads: as what, and from what. */
async function nextVisit(browser: KeptBrowser) {
  const there = visit(browser);
  const sources = await there.open('https://atlas.example/');
  there.leave();
  return sources.map(({ role, loadedAs, source }) => ({ role, loadedAs, id: source.datasetId }));
}

describe('what is brought', () => {
  test('is kept and read again with everything that it was read with', async () => {
    const browser = createKeptBrowser();
    const here = visit(browser);
    const mapping = { columns: { date: 1 }, dateOrder: 'month-first' } as const;
    const companions = [{ name: 'labels.csv', file: new Blob(['labels']) }];
    await here.bring(sourceOf('events', { mapping, comparesAs: 'own', companions }));
    expect(here.standing('events')).toBe('kept');
    here.leave();
    const [again] = await visit(browser).open('https://atlas.example/');
    expect(again?.source).toMatchObject({
      ...sourceOf('events', { mapping, comparesAs: 'own' }),
      file: expect.any(File),
      companions: [{ name: 'labels.csv', file: expect.any(File) }],
    });
    expect(await again?.source.file.text()).toBe('text of events');
    expect(await again?.source.companions?.[0]?.file.text()).toBe('labels');
  });

  test('is not kept where that is not wanted, until it is', async () => {
    const browser = createKeptBrowser();
    const here = visit(browser);
    here.layout.setState({ keepsFiles: false });
    await here.bring(sourceOf('events'));
    expect([here.standing('events'), browser.files.size]).toEqual(['not-kept', 0]);
    await here.keep('events');
    expect([here.standing('events'), browser.files.size]).toEqual(['kept', 1]);
    await here.forget('events');
    expect([here.standing('events'), browser.files.size]).toEqual(['not-kept', 0]);
  });

  test('and read again is not kept twice, and what is answered about it then is kept as well', async () => {
    const browser = createKeptBrowser();
    const first = visit(browser);
    await first.bring(sourceOf('events'));
    first.leave();
    const second = visit(browser);
    const [again] = await second.open('https://atlas.example/');
    if (again === undefined) throw new Error('it was kept');
    const mapping = { columns: { date: 2 }, dateOrder: null } as const;
    await second.bring({ ...again.source, mapping });
    second.leave();
    const [third] = await visit(browser).open('https://atlas.example/');
    expect(third?.source.mapping).toEqual(mapping);
    expect(browser.files.size).toBe(1);
  });

  test('stays on the map where the browser keeps nothing or is full, and that is said', async () => {
    const nowhere = visit(null);
    await nowhere.bring(sourceOf('events'));
    expect(nowhere.kept.getState().obstacle).toEqual({ type: 'no-store' });
    expect(nowhere.answers.getState().notices).toEqual([]);

    const browser = createKeptBrowser();
    browser.free = 1;
    const full = visit(browser);
    await full.bring(sourceOf('events'));
    const obstacle = { type: 'no-room', needed: 14, free: 1 };
    expect(full.kept.getState().standings.get('events')).toEqual({
      status: 'not-possible',
      obstacle,
    });
    expect(full.answers.getState().notices).toEqual([
      { type: 'kept', news: { type: 'not-kept', name: 'events.csv', obstacle } },
    ]);
    browser.free = null;
    await full.keep('events');
    expect(full.standing('events')).toBe('kept');
  });
});

describe('a newer export', () => {
  test('is read after the older one, so that it is one again', async () => {
    const browser = createKeptBrowser();
    const here = visit(browser);
    await here.bring(sourceOf('events'));
    await here.bring(sourceOf('events-2'), 'events');
    await expect.poll(() => browser.files.size).toBe(2);
    here.leave();
    expect(await nextVisit(browser)).toEqual([
      { role: 'incidents', loadedAs: 'events', id: 'events' },
      { role: 'incidents', loadedAs: 'events', id: 'events-2' },
    ]);
  });

  test('that is made a dataset of its own is one at the next visit', async () => {
    const browser = createKeptBrowser();
    const here = visit(browser);
    const newer = sourceOf('events-2');
    await here.bring(sourceOf('events'));
    await here.bring(newer, 'events');
    here.loaded('incidents', 'apart', { ...newer, datasetId: 'apart', comparesAs: 'own' });
    await expect.poll(() => here.standing('apart')).toBe('kept');
    await here.forget('events');
    here.leave();
    const [again, ...others] = await visit(browser).open('https://atlas.example/');
    expect(again?.source).toMatchObject({
      datasetId: 'apart',
      comparesAs: 'own',
      loadsAs: 'apart',
    });
    expect(others).toEqual([]);
  });
});

describe('a dataset that is taken away', () => {
  const removed: RemovedDataset = { title, state: { status: 'removed' } };

  test('is kept while that can be undone, and comes back where it is', async () => {
    const browser = createKeptBrowser();
    const here = visit(browser);
    await here.bring(sourceOf('events'));
    const { reports } = here.answers.getState();
    here.setRemoved('events', { title, state: { status: 'removing' } });
    here.answers.setState({ reports: [] });
    here.setRemoved('events', removed);
    await expect.poll(() => nextVisit(browser)).toEqual([]);
    here.answers.setState({ reports });
    here.setRemoved('events', null);
    await expect.poll(() => nextVisit(browser)).toHaveLength(1);
  });

  test('is forgotten once it cannot be undone any more', async () => {
    const browser = createKeptBrowser();
    const here = visit(browser);
    await here.bring(sourceOf('events'));
    await here.bring(sourceOf('others'));
    here.answers.setState({ reports: [reportOf('others')] });
    here.setRemoved('events', removed);
    here.setRemoved('events', null);
    await expect.poll(() => browser.files.size).toBe(1);
    expect(await nextVisit(browser)).toEqual([
      { role: 'incidents', loadedAs: 'others', id: 'others' },
    ]);
  });
});

test('a layer of context is kept as one beside a dataset of the same file, and goes when it goes', async () => {
  const browser = createKeptBrowser();
  const here = visit(browser);
  const source = sourceOf('front');
  await here.bring(source);
  addContext(here.context, 'front', content, 0);
  here.loaded('context', 'front', source);
  await expect.poll(() => here.standing('context front')).toBe('kept');
  const before = await nextVisit(browser);
  expect(before.map(({ role }) => role)).toEqual(['incidents', 'context']);
  removeContext(here.context, 'front');
  await expect.poll(() => browser.files.size).toBe(1);
  expect((await nextVisit(browser)).map(({ role }) => role)).toEqual(['incidents']);
});

test('what the browser has removed is told by its name', async () => {
  const browser = createKeptBrowser();
  await visit(browser).bring(sourceOf('events'));
  browser.files.clear();
  const here = visit(browser);
  expect(await here.open('https://atlas.example/')).toEqual([]);
  expect(here.answers.getState().notices).toEqual([
    { type: 'kept', news: { type: 'lost', names: ['events.csv'] } },
  ]);
});
