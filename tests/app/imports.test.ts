import { afterEach, describe, expect, test, vi } from 'vitest';
import { createImports, type KeptSource } from '../../src/app/imports.ts';
import type { MappingQuestion } from '../../src/core/import/mapping.ts';
import type { ContextLayer, ContextReport } from '../../src/core/context/context-layer.ts';
import type { LoadReport } from '../../src/core/incident/load-report.ts';
import { LoadError, type DatasetSource, type LocalFile } from '../../src/engine/protocol.ts';
import { createContextStore } from '../../src/state/context-store.ts';
import { createImportStore } from '../../src/state/import-store.ts';

const question: MappingQuestion = {
  columns: ['when', 'lat', 'lon'],
  sample: [],
  guess: { columns: {}, dateOrder: null },
  doubts: [{ about: 'missing', field: 'date' }],
  headerKey: 'when|lat|lon',
};
const answer = { columns: { date: 0, latitude: 1, longitude: 2 }, dateOrder: null } as const;

const events = 'viina_version,event_id,date,text\nx,1,20220310,Text\n';
const labels = 'event_id,date,t_mil_b,t_uav_b,a_rus_b\n1,20220310,1,1,0\n';

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

function layerNamed(title: string): ContextLayer {
  return {
    type: 'shapes',
    title,
    attribution: '',
    licence: '',
    features: [],
    paths: { coordinates: new Float64Array(), ends: new Uint32Array() },
    bbox: [0, 0, 1, 1],
    snapshots: [],
    dates: null,
  };
}

const lineReport: ContextReport = {
  format: 'geojson',
  encoding: 'utf-8',
  features: 1,
  used: 1,
  rejected: 0,
  areas: 0,
  lines: 1,
  points: 0,
  undated: 1,
  notes: [],
  notesTotal: 0,
};

/** Reads files as told: by what their text says. */
function setUp(loadedIds: readonly string[] = [], storage: Storage | null = memory()) {
  const imports = createImportStore();
  const context = createContextStore();
  const added: string[] = [];
  const removed: string[] = [];
  const read: LocalFile[] = [];
  const reports: LoadReport[] = [];
  const broughtBack: string[] = [];
  const commands = createImports({
    fail: (error) => expect.unreachable(String(error)),
    loader: {
      async load(source: DatasetSource, signal) {
        if (source.type !== 'file') throw new Error(`a file was expected, not ${source.type}`);
        read.push(source);
        const text = await source.file.text();
        signal.throwIfAborted();
        if (text === 'sums') {
          throw new LoadError('refused', 'sums', { refusal: { code: 'aggregates' } });
        }
        if (text === 'refused') {
          throw new LoadError('refused', 'no', { refusal: { code: 'empty' } });
        }
        if (text === labels && source.companions === undefined) {
          const refusal = { code: 'companion-alone', role: 'viina-labels' } as const;
          throw new LoadError('refused', 'alone', { refusal });
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
      remove: () => Promise.reject(new Error('nothing is taken away')),
      rawRows: async (_, rows) =>
        rows.map((row) => ({
          row,
          cells: [
            ['date', '=1+1'],
            ['title', 'A, "b"'],
          ] as const,
        })),
    },
    context: {
      context,
      added: (id) => void added.push(id),
      reader: {
        async readContext({ file, name }) {
          const text = await file.text();
          if (text === 'too much') {
            return { outcome: 'refused', refusal: { code: 'too-many-vertices', most: 5 } };
          }
          const [layer, report] = [layerNamed(name), lineReport];
          return { outcome: 'shapes', layer, report };
        },
      },
    },
    remove: async (id) => void removed.push(id),
    imports,
    assetsUrl: 'https://atlas.example/',
    storage,
    standingOfAddress: async (url) => (url.includes('sealed') ? 'sealed' : 'elsewhere'),
    locale: () => 'en',
    loadedIds: () => loadedIds,
    async loaded(report, _, { isBroughtBack }) {
      reports.push(report);
      if (isBroughtBack) broughtBack.push(report.datasetId);
    },
  });
  const states = () => imports.getState().jobs.map(({ state }) => state.status);
  const layers = () => context.getState().entries.map(({ id }) => id);
  return { imports, commands, read, reports, broughtBack, states, layers, added, removed };
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

describe('an address', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('is asked for without the password in it, and what comes is read under the name of the file', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      return new Response('a');
    });
    const { imports, commands, read, states } = setUp();
    commands.addAddress('https://name:secret@files.example/data/events.csv?x=1');
    await expect.poll(states).toEqual(['done']);
    const url = 'https://files.example/data/events.csv?x=1';
    expect(asked).toEqual([url]);
    expect(imports.getState().jobs[0]?.name).toBe(url);
    expect(read).toMatchObject([{ name: url, datasetId: 'events' }]);
  });

  test('that the page may not ask is refused with the reason', async () => {
    const { imports, commands, states } = setUp();
    commands.addAddress('https://sealed.example/a.csv');
    await expect.poll(states).toEqual(['refused']);
    expect(imports.getState().jobs[0]?.state).toMatchObject({
      refusal: { code: 'page-sealed', host: 'sealed.example' },
    });
  });

  test('whose file is on its way is said to be, and can be cancelled', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        ),
    );
    const { imports, commands, states } = setUp();
    commands.addAddress('https://files.example/a.csv');
    await expect.poll(states).toEqual(['fetching']);
    expect(imports.getState().jobs[0]?.state).toEqual({
      status: 'fetching',
      host: 'files.example',
      bytes: 0,
      of: null,
    });
    commands.cancel(1);
    await expect.poll(states).toEqual(['cancelled']);
  });
});

describe('files that belong together', () => {
  test('are read as one, and others beside them by themselves', async () => {
    const { imports, commands, read, states } = setUp();
    commands.addFiles([file(labels, 'l.csv'), file('a', 'a.csv'), file(events, 'e.csv')]);
    await expect.poll(states).toEqual(['done', 'done']);
    expect(imports.getState().jobs.map(({ name }) => name)).toEqual(['a.csv', 'e.csv + l.csv']);
    expect(
      read.map(({ name, companions }) => [name, companions?.map((each) => each.name)]),
    ).toEqual([
      ['a.csv', undefined],
      ['e.csv', ['l.csv']],
    ]);
  });

  test('find one another though the one that says more of the rows comes later: both are read again', async () => {
    const { imports, commands, read, states } = setUp();
    commands.addFiles([file(events, 'e.csv'), file('a', 'a.csv')]);
    await expect.poll(states).toEqual(['done', 'done']);
    commands.addFiles([file(labels, 'l.csv')]);
    const names = () => imports.getState().jobs.map(({ name }) => name);
    await expect.poll(names).toEqual(['e.csv', 'a.csv', 'e.csv + l.csv']);
    await expect.poll(states).toEqual(['done', 'done', 'done']);
    expect(read.at(-1)?.companions?.map(({ name }) => name)).toEqual(['l.csv']);
  });

  test('find one another though the one that says more of the rows comes first, and alone', async () => {
    const { imports, commands, read, states } = setUp();
    commands.addFiles([file(labels, 'l.csv')]);
    await expect.poll(states).toEqual(['refused']);
    commands.addFiles([file('a', 'a.csv')]);
    await expect.poll(states).toEqual(['refused', 'done']);
    commands.addFiles([file(events, 'e.csv')]);
    await expect.poll(states).toEqual(['done', 'done']);
    expect(imports.getState().jobs.map(({ name }) => name)).toEqual(['a.csv', 'e.csv + l.csv']);
    expect(read.at(-1)?.companions?.map(({ name }) => name)).toEqual(['l.csv']);
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

describe('context', () => {
  test('is read in its turn and becomes a layer, not a dataset', async () => {
    const { commands, read, states, layers, added } = setUp();
    commands.addFiles([file('a', 'a.csv')]);
    commands.addContext([file('line', 'front.geojson')]);
    await expect.poll(states).toEqual(['done', 'context']);
    expect(read.map(({ name }) => name)).toEqual(['a.csv']);
    expect(layers()).toEqual(['front']);
    expect(added).toEqual(['front']);
  });

  test('is what sums become, whichever way they are brought', async () => {
    const { commands, states, layers, reports } = setUp();
    commands.addFiles([file('sums', 'sums.csv')]);
    await expect.poll(states).toEqual(['context']);
    expect(layers()).toEqual(['sums']);
    expect(reports).toEqual([]);
  });

  test('takes the place of the dataset that the same file was', async () => {
    const { commands, states, layers, removed } = setUp();
    commands.addFiles([file('a', 'a.geojson')]);
    await expect.poll(states).toEqual(['done']);
    commands.showAsContext(1);
    await expect.poll(states).toEqual(['context']);
    expect(layers()).toEqual(['a']);
    await expect.poll(() => removed).toEqual(['a']);
  });

  test('that cannot be leaves the dataset where it is and says why', async () => {
    const { imports, commands, states, layers, removed } = setUp();
    commands.addFiles([file('too much', 'a.geojson')]);
    await expect.poll(states).toEqual(['done']);
    commands.showAsContext(1);
    await expect
      .poll(() => imports.getState().jobs[0]?.state)
      .toMatchObject({ status: 'done', noContext: { code: 'too-many-vertices' } });
    expect([...layers(), ...removed]).toEqual([]);
  });
});

describe('what was kept', () => {
  const kept = (datasetId: string, text: string, more: Partial<LocalFile> = {}): KeptSource => ({
    role: 'incidents',
    loadedAs: datasetId,
    source: {
      type: 'file',
      datasetId,
      name: `${datasetId}.csv`,
      file: new Blob([text]),
      mapping: null,
      assetsUrl: 'https://atlas.example/',
      ...more,
    },
  });

  test('is read in its order before anything that is brought, as it was read before', async () => {
    const { commands, read, states, broughtBack, imports } = setUp();
    const done = commands.bringBack([
      kept('b', 'unknown', { mapping: answer }),
      kept('a', 'text', { comparesAs: 'own' }),
    ]);
    commands.addFiles([file('later', 'a.csv')]);
    await done;
    await expect.poll(states).toEqual(['done', 'done', 'done']);
    expect(read.map(({ datasetId }) => datasetId)).toEqual(['b', 'a', 'a-2']);
    expect(read[0]?.mapping).toEqual(answer);
    expect(read[1]?.comparesAs).toBe('own');
    expect(broughtBack).toEqual(['b', 'a']);
    expect(imports.getState().jobs.map(({ keptAs }) => keptAs)).toEqual(['b', 'a', undefined]);
  });

  test('gives way where its id is taken by what the page loads itself', async () => {
    const { commands, read } = setUp(['report']);
    await commands.bringBack([kept('report', 'text')]);
    expect(read.map(({ datasetId }) => datasetId)).toEqual(['report-2']);
  });

  test('and is refused, asked about or cancelled holds up nothing after it', async () => {
    const { commands, states } = setUp();
    const done = commands.bringBack([
      kept('a', 'refused'),
      kept('b', 'unknown'),
      kept('c', 'endless'),
      kept('d', 'text'),
    ]);
    await expect.poll(states).toEqual(['refused', 'asking', 'reading', 'waiting']);
    commands.cancel(3);
    await done;
    expect(states()).toEqual(['refused', 'asking', 'cancelled', 'done']);
  });

  test('as context is context again', async () => {
    const { commands, imports, added } = setUp();
    await commands.bringBack([{ ...kept('front', 'lines'), role: 'context' }]);
    expect(added).toEqual(['front']);
    expect(imports.getState().jobs[0]?.keptAs).toBe('context front');
  });
});
