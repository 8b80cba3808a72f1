import { describe, expect, test, vi } from 'vitest';
import { fetchedDatasets } from '../../src/app/fetched-datasets.ts';
import type { LoadReport, Revision } from '../../src/core/incident/load-report.ts';
import { textIn } from '../../src/core/incident/localized-text.ts';
import { LoadError, type Loader, type LocalFile } from '../../src/engine/protocol.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';
import { createDatasetStore } from '../../src/state/dataset-store.ts';
import { createImportStore } from '../../src/state/import-store.ts';
import { addNotice, dismissNotice } from '../../src/state/notices.ts';
import { changeView, createViewStore } from '../../src/state/view-store.ts';

/** A file whose text is the id of its dataset and those of its incidents: `acled: 1 2 3`. */
function file(text: string, name = `${text.split(':')[0]}.csv`): LocalFile {
  const [datasetId = ''] = text.split(':');
  return {
    type: 'file',
    datasetId,
    name,
    file: new Blob([text]),
    mapping: null,
    assetsUrl: 'https://atlas.example/',
  };
}

/** Holds ids of incidents by dataset, as an engine does, and knows a newer export by its dataset. */
function pretendedLoader() {
  const held = new Map<string, readonly string[]>();
  const log: string[] = [];
  let fault: Error | null = null;
  const loader: Loader = {
    async load(source, signal, onProgress) {
      if (source.type !== 'file') throw new Error(`a file was expected, not ${source.type}`);
      const text = await source.file.text();
      signal.throwIfAborted();
      if (fault !== null && text.includes('fails')) throw fault;
      log.push(`load ${text}${source.comparesAs === 'own' ? ' as its own' : ''}`);
      const ids = text.split(':')[1]?.trim().split(' ') ?? [];
      onProgress?.({ phase: 'reading', rows: ids.length, of: ids.length, bytes: 0 });
      const stated = text.split(':')[0] ?? '';
      const older = held.get(stated);
      if (source.comparesAs === 'own' || older === undefined) {
        const id = older === undefined ? stated : source.datasetId;
        held.set(id, ids);
        return reportOf(id, ids.length);
      }
      const removed = older.filter((id) => !ids.includes(id));
      held.set(stated, ids);
      held.delete(`${stated}.removed`);
      if (removed.length > 0) held.set(`${stated}.removed`, removed);
      return reportOf(stated, ids.length, {
        added: ids.filter((id) => !older.includes(id)).length,
        changed: 0,
        unchanged: ids.filter((id) => older.includes(id)).length,
        removed: removed.length,
        removedDatasetId: removed.length > 0 ? `${stated}.removed` : null,
      });
    },
    async remove(id) {
      log.push(`remove ${id}`);
      held.delete(id);
      held.delete(`${id}.removed`);
    },
    rawRows: () => Promise.reject(new Error('no rows are asked for')),
  };
  return {
    loader,
    held,
    log,
    failWith(error: Error | null) {
      fault = error;
    },
  };
}

function reportOf(datasetId: string, rows: number, revision?: Revision): LoadReport {
  return {
    datasetId,
    title: `The ${datasetId}`,
    rows,
    placed: rows,
    warned: 0,
    unlocated: 0,
    rejected: 0,
    notes: [],
    notesTotal: 0,
    file: null,
    ...(revision === undefined ? {} : { revision }),
  };
}

function setUp() {
  const pretended = pretendedLoader();
  const { loader } = pretended;
  const answers = createAnswerStore();
  const view = createViewStore();
  const datasets = createDatasetStore();
  const imports = createImportStore();
  const showLoaded = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const faults: unknown[] = [];
  const { commands, add } = fetchedDatasets({
    loader,
    view,
    answers,
    datasets,
    imports,
    showLoaded,
    fail: (error) => faults.push(error),
  });
  return {
    ...pretended,
    answers,
    view,
    datasets,
    imports,
    showLoaded,
    faults,
    commands,
    async bring(source: LocalFile): Promise<LoadReport> {
      const report = await loader.load(source, new AbortController().signal);
      await add(report, source);
      return report;
    },
    ids: () => answers.getState().reports.map(({ datasetId }) => datasetId),
    off: () => view.getState().filter.datasetsOff,
    notices: () => answers.getState().notices,
    removal: (id: string) => datasets.getState().removed.get(id)?.state,
  };
}

describe('a dataset', () => {
  test('is turned off and on by acts that Back undoes, and stays loaded', async () => {
    const { bring, commands, off, ids, view, log } = setUp();
    await bring(file('acled: 1'));
    await bring(file('ucdp: 1'));
    commands.setOn('ucdp', false);
    await expect.poll(off).toEqual(['ucdp']);
    expect(view.getState().origin).toBe('act');
    commands.setOn('acled', false);
    await expect.poll(off).toEqual(['acled', 'ucdp']);
    commands.setOn('ucdp', true);
    await expect.poll(off).toEqual(['acled']);
    expect(ids()).toEqual(['acled', 'ucdp']);
    expect(log).toEqual(['load acled: 1', 'load ucdp: 1']);
  });

  test('is taken away with its report, and a notice says so', async () => {
    const { bring, commands, ids, notices, showLoaded, held, removal } = setUp();
    await bring(file('acled: 1'));
    await bring(file('ucdp: 1'));
    await commands.remove('acled');
    expect([...held.keys()]).toEqual(['ucdp']);
    expect(ids()).toEqual(['ucdp']);
    expect(notices()).toEqual([{ type: 'dataset-removed', id: 'acled' }]);
    expect(removal('acled')).toEqual({ status: 'removed' });
    expect(showLoaded).toHaveBeenCalledTimes(1);
  });

  test('that is taken away closes the details of its own incidents only', async () => {
    const { bring, commands, view } = setUp();
    await bring(file('acled: 1'));
    await bring(file('acled-2: 1'));
    changeView(view, { selection: 'acled-2:1' });
    await commands.remove('acled');
    expect(view.getState().selection).toBe('acled-2:1');
    await commands.remove('acled-2');
    expect(view.getState().selection).toBeNull();
    // Back does not lead to what is not there.
    expect(view.getState().origin).toBe('drag');
  });

  test('that cannot be taken away stays, and the fault is told', async () => {
    const { bring, commands, ids, faults, loader, removal, notices } = setUp();
    await bring(file('acled: 1'));
    const fault = new Error('the worker died');
    loader.remove = () => Promise.reject(fault);
    await commands.remove('acled');
    expect(ids()).toEqual(['acled']);
    expect(faults).toEqual([fault]);
    expect(removal('acled')).toBeUndefined();
    expect(notices()).toEqual([]);
  });
});

describe('what was taken away', () => {
  test('comes back where it stood, off where it was off, and its notice goes', async () => {
    const { bring, commands, ids, off, notices, held, removal, showLoaded } = setUp();
    for (const id of ['acled', 'ucdp', 'own']) await bring(file(`${id}: 1`));
    commands.setOn('ucdp', false);
    await expect.poll(off).toEqual(['ucdp']);
    await commands.remove('ucdp');
    expect(off()).toEqual([]);
    await commands.undoRemove('ucdp');
    expect(ids()).toEqual(['acled', 'ucdp', 'own']);
    expect(off()).toEqual(['ucdp']);
    expect([...held.keys()].toSorted()).toEqual(['acled', 'own', 'ucdp']);
    expect(notices()).toEqual([]);
    expect(removal('ucdp')).toBeUndefined();
    expect(showLoaded).toHaveBeenCalledTimes(2);
  });

  test('tells how far it has come back', async () => {
    const { bring, commands, datasets, removal } = setUp();
    await bring(file('acled: 1 2 3'));
    await commands.remove('acled');
    const told: unknown[] = [];
    datasets.subscribe(() => told.push(removal('acled')));
    await commands.undoRemove('acled');
    expect(told).toContainEqual({ status: 'returning', rows: 3, of: 3 });
  });

  test('comes back with the newer export that took its place', async () => {
    const { bring, commands, ids, off, held, log } = setUp();
    await bring(file('acled: 1 2'));
    await bring(file('acled: 2 3'));
    await commands.remove('acled');
    expect(ids()).toEqual([]);
    expect(off()).toEqual([]);
    expect(held.size).toBe(0);
    await commands.undoRemove('acled');
    expect(log.slice(-2)).toEqual(['load acled: 1 2', 'load acled: 2 3']);
    expect(ids()).toEqual(['acled', 'acled.removed']);
    expect(off()).toEqual(['acled.removed']);
  });

  test('comes back under the id that it had, and as a newer export of nothing else', async () => {
    const { bring, commands, loader } = setUp();
    await bring(file('acled: 1 2'));
    await bring(file('acled: 2 3'));
    await commands.remove('acled');
    const { load } = loader;
    const asked: unknown[] = [];
    loader.load = (source, ...rest) => {
      asked.push(source.type === 'file' ? source.loadsAs : null);
      return load(source, ...rest);
    };
    await commands.undoRemove('acled');
    expect(asked).toEqual(['acled', 'acled']);
  });

  test('is gone for good once its notice is dismissed, and no other with it', async () => {
    const { bring, commands, answers, ids, notices, log, removal } = setUp();
    await bring(file('acled: 1'));
    await bring(file('ucdp: 1'));
    await commands.remove('acled');
    await commands.remove('ucdp');
    const [first] = notices();
    if (first !== undefined) dismissNotice(answers, first);
    addNotice(answers, { type: 'engine-restarted' });
    expect(removal('acled')).toBeUndefined();
    const before = log.length;
    await commands.undoRemove('acled');
    expect(log).toHaveLength(before);
    await commands.undoRemove('ucdp');
    expect(ids()).toEqual(['ucdp']);
  });

  test('is gone for good where the notice is dismissed while it goes', async () => {
    const { bring, commands, answers, notices, log, removal, ids, loader } = setUp();
    await bring(file('acled: 1'));
    let letGo = (): void => undefined;
    loader.remove = () =>
      new Promise((resolve) => {
        letGo = resolve;
      });
    const removed = commands.remove('acled');
    await expect.poll(() => removal('acled')).toEqual({ status: 'removing' });
    const [notice] = notices();
    if (notice !== undefined) dismissNotice(answers, notice);
    letGo();
    await removed;
    expect(ids()).toEqual([]);
    expect(removal('acled')).toBeUndefined();
    await commands.undoRemove('acled');
    expect(log).toEqual(['load acled: 1']);
  });

  test('says why it does not come back, and then loads only what is missing', async () => {
    const { bring, commands, ids, removal, failWith, log } = setUp();
    await bring(file('acled: 1 2'));
    await bring(file('acled: 2 fails'));
    await commands.remove('acled');
    failWith(new LoadError('too-large', 'no room'));
    await commands.undoRemove('acled');
    expect(removal('acled')).toEqual({ status: 'failed', reason: 'no room' });
    expect(ids()).toEqual(['acled']);
    failWith(null);
    const before = log.length;
    await commands.undoRemove('acled');
    expect(log.slice(before)).toEqual(['load acled: 2 fails']);
    expect(ids()).toEqual(['acled', 'acled.removed']);
  });
});

describe('a newer export', () => {
  test('stands in the place of the older one, and what it leaves out is a dataset that is off', async () => {
    const { bring, answers, datasets, off } = setUp();
    await bring(file('acled: 1 2 3'));
    await bring(file('ucdp: 1'));
    await bring(file('acled: 2 3 4', 'acled-2026.csv'));
    const { reports } = answers.getState();
    expect(
      reports.map(({ datasetId, title, rows }) => [datasetId, textIn(title, 'en').text, rows]),
    ).toEqual([
      ['acled', 'The acled', 3],
      ['acled.removed', 'The acled: no longer in the newer export', 1],
      ['ucdp', 'The ucdp', 1],
    ]);
    expect(off()).toEqual(['acled.removed']);
    expect(datasets.getState().formerOf).toEqual(new Map([['acled.removed', 'acled']]));
    expect(datasets.getState().origins.get('acled')?.name).toBe('acled-2026.csv');
  });

  test('of a newer export leaves out what this one leaves out, and nothing of before', async () => {
    const { bring, ids, answers } = setUp();
    await bring(file('acled: 1 2 3'));
    await bring(file('acled: 2 3'));
    await bring(file('acled: 2 3 4'));
    expect(ids()).toEqual(['acled']);
    expect(answers.getState().reports[0]?.revision?.added).toBe(1);
  });

  test('is made a dataset of its own where somebody says that it is none', async () => {
    const { bring, commands, ids, off, held, imports, answers, datasets } = setUp();
    await bring(file('acled: 1 2 3'));
    await bring(file('ucdp: 1'));
    const report = await bring(file('acled: 2 3 4', 'other.csv'));
    imports.setState({ jobs: [{ id: 1, name: 'other.csv', state: { status: 'done', report } }] });
    await commands.keepBoth('acled');
    expect(ids()).toEqual(['acled', 'ucdp', 'other']);
    expect(held.get('acled')).toEqual(['1', '2', '3']);
    expect(held.get('other')).toEqual(['2', '3', '4']);
    expect(off()).toEqual([]);
    expect(datasets.getState().parting).toBeNull();
    const [job] = imports.getState().jobs;
    expect(job?.state.status === 'done' && job.state.report).toBe(answers.getState().reports[2]);
    // Each of both comes back by itself.
    await commands.remove('acled');
    await commands.undoRemove('acled');
    expect(ids()).toEqual(['acled', 'ucdp', 'other']);
    expect(held.get('acled')).toEqual(['1', '2', '3']);
  });
});
