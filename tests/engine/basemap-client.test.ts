import { describe, expect, test } from 'vitest';
import {
  createBasemap,
  type BasemapReply,
  type BasemapRequest,
  type BasemapWorker,
} from '../../src/engine/basemap/basemap-client.ts';

const never = new AbortController().signal;
const baseUrl = 'https://atlas.example/basemap/';
const areas = [{ id: 'UA-51' }];

/** Stands for the worker at its boundary. */
class FakeWorker extends EventTarget {
  readonly requests: BasemapRequest[] = [];
  isTerminated = false;
  postMessage(request: BasemapRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(reply: BasemapReply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
  answerAll(value: unknown): void {
    for (const { number } of this.requests) this.answer({ number, outcome: 'done', value });
  }
  crash(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function start() {
  const workers: FakeWorker[] = [];
  let restarts = 0;
  const basemap = createBasemap(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as BasemapWorker;
    },
    baseUrl,
    () => restarts++,
  );
  const worker = (index: number): FakeWorker => {
    const found = workers[index];
    if (found === undefined) throw new Error(`worker ${index} was not started`);
    return found;
  };
  return { basemap, worker, workers, restarts: () => restarts };
}

describe('the basemap', () => {
  test('gives what the worker answers, and rejects with its reason', async () => {
    const { basemap, worker } = start();
    const asked = basemap.areas(['UA-51'], never);
    worker(0).answer({ number: 1, outcome: 'done', value: areas });
    expect(await asked).toBe(areas);
    const layers = basemap.layers(never);
    worker(0).answer({ number: 2, outcome: 'failed', reason: 'water.json: HTTP 404' });
    await expect(layers).rejects.toThrow('water.json: HTTP 404');
  });

  test('that crashes is started once more and asked again what it owes', async () => {
    const { basemap, worker, restarts } = start();
    const first = basemap.areas(['UA-51'], never);
    worker(0).answerAll(areas);
    await first;
    const owed = basemap.areas(['UA-53'], never);
    worker(0).crash('provoked');
    expect(worker(0).isTerminated).toBe(true);
    expect(restarts()).toBe(1);
    expect(worker(1).requests).toEqual([{ number: 2, baseUrl, ask: 'areas', ids: ['UA-53'] }]);
    worker(1).answerAll(areas);
    expect(await owed).toBe(areas);
    const later = basemap.areas(['UA-51'], never);
    worker(1).answerAll(areas);
    expect(await later).toBe(areas);
  });

  test('that was given up is not asked again for', async () => {
    const { basemap, worker } = start();
    const controller = new AbortController();
    const asked = basemap.layers(controller.signal);
    controller.abort(new Error('the reader went on'));
    await expect(asked).rejects.toThrow('the reader went on');
    worker(0).crash('provoked');
    expect(worker(1).requests).toEqual([]);
  });

  test('that crashes a second time rejects what it owes and what is asked later', async () => {
    const { basemap, worker, workers, restarts } = start();
    const owed = basemap.layers(never);
    worker(0).crash('first');
    // A dead worker’s last words count no more.
    worker(0).crash('late');
    worker(1).crash('second');
    await expect(owed).rejects.toThrow('second');
    await expect(basemap.areas([], never)).rejects.toThrow('second');
    expect(workers).toHaveLength(2);
    expect(restarts()).toBe(1);
  });

  test('whose file cannot be run says so', async () => {
    const { basemap, worker } = start();
    const owed = basemap.layers(never);
    worker(0).crash('');
    worker(1).crash('');
    await expect(owed).rejects.toThrow('the worker could not be run');
  });
});
