import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDatasetLoading } from '../../src/app/dataset-loading.ts';
import type { LoadReport } from '../../src/core/incident/load-report.ts';
import {
  LoadError,
  type DatasetSource,
  type LoadProgress,
  type Loader,
} from '../../src/engine/protocol.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';

const generated: DatasetSource = { type: 'generated', rows: 1_000_000, seed: 1 };
const what = { type: 'generated', rows: 1_000_000 };
const url = 'https://news.example/a.geojson';
const file: DatasetSource = { type: 'address', datasetId: 'a', url };
const report: LoadReport = {
  datasetId: 'a',
  title: 'A',
  rows: 3,
  placed: 3,
  warned: 0,
  unlocated: 0,
  rejected: 0,
  notes: [],
  notesTotal: 0,
  file: null,
};
const news = (rows: number): LoadProgress => ({
  phase: 'reading',
  rows,
  of: 1_000_000,
  bytes: 300_000_000,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A loader whose one load is in the hands of the test. */
function heldLoad() {
  const answers = createAnswerStore();
  const kept: string[] = [];
  let resolve: (report: LoadReport) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const held = new Promise<LoadReport>((...settle) => ([resolve, reject] = settle));
  let tell: (progress: LoadProgress) => void = () => undefined;
  const loader: Loader = {
    load(_, signal, onProgress) {
      tell = onProgress ?? tell;
      signal.addEventListener('abort', () => reject(signal.reason));
      return held;
    },
    remove: () => Promise.reject(new Error('nothing is taken away')),
    rawRows: () => Promise.reject(new Error('no rows are asked for')),
  };
  const loading = createDatasetLoading(
    loader,
    answers,
    async (loaded) => answers.setState({ reports: [loaded] }),
    (address) => kept.push(address),
  );
  const shown = () => answers.getState().loading;
  const notices = () => answers.getState().notices;
  return {
    resolve,
    reject,
    answers,
    kept,
    loading,
    shown,
    notices,
    tell: (of: LoadProgress) => tell(of),
  };
}

describe('a load', () => {
  test('that is done within a moment is not spoken of', async () => {
    const { loading, resolve, shown, answers } = heldLoad();
    const seen: unknown[] = [];
    answers.subscribe(
      (state) => state.loading,
      (now) => seen.push(now),
    );
    const done = loading.load(file);
    await vi.advanceTimersByTimeAsync(299);
    expect(shown()).toBeNull();
    resolve(report);
    await done;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toEqual([]);
    expect(answers.getState().reports).toEqual([report]);
  });

  test('that takes longer shows how far it has come, ten times a second', async () => {
    const { loading, resolve, shown, tell, answers } = heldLoad();
    const seen: (number | undefined)[] = [];
    answers.subscribe(
      (state) => state.loading,
      (now) => seen.push(now?.rows),
    );
    const done = loading.load(generated);
    await vi.advanceTimersByTimeAsync(300);
    expect(shown()).toEqual({ what, phase: 'reading', rows: 0, of: null, bytes: 0 });
    for (let rows = 1; rows <= 40; rows++) {
      tell(news(rows));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(seen).toEqual([0, 10, 20, 30, 40]);
    expect(shown()).toEqual({ what, ...news(40) });
    // Nothing new, nothing said.
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toHaveLength(5);
    resolve({ ...report, generated: true });
    await done;
    expect(shown()).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown()).toBeNull();
  });

  test('that is cancelled leaves nothing but a notice', async () => {
    const { loading, shown, notices, answers } = heldLoad();
    const done = loading.load(generated);
    await vi.advanceTimersByTimeAsync(500);
    loading.cancel();
    await done;
    expect(shown()).toBeNull();
    expect(notices()).toEqual([{ type: 'loading-cancelled', what }]);
    expect(answers.getState().reports).toEqual([]);
    // There is nothing to cancel any more.
    loading.cancel();
  });

  test('of what is too large says by how much', async () => {
    const { loading, reject, notices } = heldLoad();
    const shortage = { needed: 3e9, available: 2e9 };
    reject(new LoadError('too-large', 'It is too large.', { shortage }));
    await loading.load(generated);
    expect(notices()).toEqual([
      { type: 'dataset-failed', what, reason: 'It is too large.', shortage },
    ]);
  });

  test('that fails says of which file and why', async () => {
    const { loading, reject, notices, kept } = heldLoad();
    const refusal = { code: 'not-found' } as const;
    reject(new LoadError('not-found', 'a.geojson: not-found', { refusal }));
    await loading.load(file);
    const failed = { type: 'file', url };
    expect(notices()).toEqual([
      { type: 'dataset-failed', what: failed, reason: 'a.geojson: not-found', refusal },
    ]);
    expect(kept).toEqual([]);
  });

  test('rejects with a fault of the engine, and is over', async () => {
    const { loading, reject, shown, notices } = heldLoad();
    const done = loading.load(generated);
    await vi.advanceTimersByTimeAsync(400);
    reject(new Error('out of order'));
    await expect(done).rejects.toThrow('out of order');
    expect(shown()).toBeNull();
    expect(notices()).toEqual([]);
  });

  test('keeps a file that the server gave, not a copy of it and nothing generated', async () => {
    for (const [source, given, expected] of [
      [file, report, [url]],
      [file, { ...report, keptAt: '2026-03-01T10:00:00Z' }, []],
      [generated, report, []],
    ] as const) {
      const { loading, resolve, kept, notices } = heldLoad();
      resolve(given);
      await loading.load(source);
      expect(kept).toEqual(expected);
      expect(notices().map(({ type }) => type)).toEqual(
        'keptAt' in given ? ['dataset-from-copy'] : [],
      );
    }
  });
});
