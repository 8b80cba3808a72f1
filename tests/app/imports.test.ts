import { describe, expect, test } from 'vitest';
import { createImports } from '../../src/app/imports.ts';
import type { MappingQuestion } from '../../src/core/import/mapping.ts';
import type { LoadReport } from '../../src/core/incident/load-report.ts';
import { LoadError, type DatasetSource, type LocalFile } from '../../src/engine/protocol.ts';
import { createImportStore } from '../../src/state/import-store.ts';

const question: MappingQuestion = {
  columns: ['when', 'lat', 'lon'],
  sample: [],
  guess: { columns: {}, dateOrder: null },
  doubts: [{ about: 'missing', field: 'date' }],
  headerKey: 'when|lat|lon',
};
const answer = { columns: { date: 0, latitude: 1, longitude: 2 }, dateOrder: null } as const;

function reportOf(datasetId: string): LoadReport {
  return {
    datasetId,
    title: datasetId,
    rows: 2,
    placed: 1,
    warned: 0,
    unlocated: 0,
    rejected: 1,
    notes: [
      { row: 2, field: 'date', value: '=1+1', reason: { code: 'not-a-date' }, action: 'rejected' },
    ],
    notesTotal: 1,
    file: null,
  };
}

/** Reads files as told: by what their text says. */
function setUp(loadedIds: readonly string[] = [], storage: Storage | null = memory()) {
  const imports = createImportStore();
  const read: LocalFile[] = [];
  const reports: LoadReport[] = [];
  const commands = createImports({
    fail: (error) => expect.unreachable(String(error)),
    loader: {
      async load(source: DatasetSource, signal) {
        if (source.type !== 'file') throw new Error(`a file was expected, not ${source.type}`);
        read.push(source);
        const text = await source.file.text();
        signal.throwIfAborted();
        if (text === 'refused') {
          throw new LoadError('refused', 'no', { refusal: { code: 'empty' } });
        }
        if (text === 'unknown' && source.mapping === null) {
          throw new LoadError('mapping-needed', 'what?', { question });
        }
        if (text === 'endless') {
          await new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason)),
          );
        }
        return reportOf(source.datasetId);
      },
      rawRows: async (_, rows) =>
        rows.map((row) => ({
          row,
          cells: [
            ['date', '=1+1'],
            ['title', 'A, "b"'],
          ] as const,
        })),
    },
    imports,
    assetsUrl: 'https://atlas.example/',
    storage,
    locale: () => 'en',
    loadedIds: () => loadedIds,
    loaded: async (report) => void reports.push(report),
  });
  const states = () => imports.getState().jobs.map(({ state }) => state.status);
  return { imports, commands, read, reports, states };
}

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const file = (text: string, name: string): File => new File([text], name);

describe('files that are brought', () => {
  test('are read one after the other, and one that is refused stops no other', async () => {
    const { commands, read, reports, states } = setUp();
    commands.addFiles([file('a', 'a.csv'), file('refused', 'b.csv'), file('c', 'c.csv')]);
    await expect.poll(states).toEqual(['done', 'refused', 'done']);
    expect(read.map(({ name }) => name)).toEqual(['a.csv', 'b.csv', 'c.csv']);
    expect(reports.map(({ datasetId }) => datasetId)).toEqual(['a', 'c']);
  });

  test('take the id of no dataset that is loaded, and none of one another', async () => {
    const { commands, read, states } = setUp(['events']);
    commands.addFiles([file('1', 'events.csv'), file('2', 'events.json'), file('3', 'Події.csv')]);
    await expect.poll(states).toEqual(['done', 'done', 'done']);
    expect(read.map(({ datasetId }) => datasetId)).toEqual(['events-2', 'events-3', 'data']);
  });

  test('that are cancelled are cancelled, whether they are read or wait', async () => {
    const { commands, read, states } = setUp();
    commands.addFiles([file('endless', 'a.csv'), file('b', 'b.csv'), file('c', 'c.csv')]);
    await expect.poll(states).toEqual(['reading', 'waiting', 'waiting']);
    commands.cancel(2);
    commands.cancel(1);
    await expect.poll(states).toEqual(['cancelled', 'cancelled', 'done']);
    expect(read.map(({ name }) => name)).toEqual(['a.csv', 'c.csv']);
  });
});

describe('a table that must be explained', () => {
  test('is asked about, read as answered, and the answer holds for the next of its columns', async () => {
    const storage = memory();
    const first = setUp([], storage);
    first.commands.addFiles([file('unknown', 'a.csv')]);
    await expect.poll(first.states).toEqual(['asking']);
    first.commands.answer(1, answer);
    await expect.poll(first.states).toEqual(['done']);
    expect(first.read.map(({ mapping }) => mapping)).toEqual([null, answer]);

    const later = setUp([], storage);
    later.commands.addTable('unknown');
    await expect.poll(later.states).toEqual(['done']);
    expect(later.read.at(-1)?.mapping).toEqual(answer);
    expect(later.imports.getState().jobs[0]?.name).toBe('Pasted table');
  });

  test('is asked about again where what was remembered is none', async () => {
    const storage = memory();
    storage.setItem('incident-atlas:mapping:when|lat|lon', '{"schemaVersion":2}');
    const { commands, states } = setUp([], storage);
    commands.addFiles([file('unknown', 'a.csv')]);
    await expect.poll(states).toEqual(['asking']);
  });
});

test('rejected rows are given with their reasons, and no spreadsheet runs them', async () => {
  const { commands, states } = setUp();
  commands.addFiles([file('a', 'a.csv')]);
  await expect.poll(states).toEqual(['done']);
  const csv = await commands.rejectedRows(1);
  expect(csv).toBe(
    '\uFEFFrow,reason,date,title\r\n2,date “=1+1” is not a date,\'=1+1,"A, ""b"""\r\n',
  );
});
