import { expect, test } from 'vitest';
import { joinWorkers } from '../../src/engine/join-workers.ts';

test('the two workers get a channel to each other first', async () => {
  const { engine, ingest } = join();
  const [near, far] = [portOf(engine), portOf(ingest)];
  const arrived = new Promise((resolve) => {
    far.addEventListener('message', ({ data }) => resolve(data));
  });
  far.start();
  near.postMessage('are you there?');
  expect(await arrived).toBe('are you there?');
  near.close();
  far.close();
});

test('questions go to the engine, answers come from it alone', () => {
  const { engine, ingest, joined } = join();
  const heard: unknown[] = [];
  joined.addEventListener('message', ({ data }) => heard.push(data));
  joined.postMessage({ type: 'abort', number: 1 });
  expect(engine.posted.slice(1)).toEqual([{ type: 'abort', number: 1 }]);
  expect(ingest.posted.length).toBe(1);
  engine.dispatchEvent(new MessageEvent('message', { data: 'answer' }));
  ingest.dispatchEvent(new MessageEvent('message', { data: 'noise' }));
  expect(heard).toEqual(['answer']);
});

test.each(['error', 'messageerror'] as const)('an %s of either is one of both', (type) => {
  const { engine, ingest, joined } = join();
  let faults = 0;
  joined.addEventListener(type, () => faults++);
  engine.dispatchEvent(new Event(type));
  ingest.dispatchEvent(new Event(type));
  expect(faults).toBe(2);
});

test('both end together', () => {
  const { engine, ingest, joined } = join();
  joined.terminate();
  expect([engine.isTerminated, ingest.isTerminated]).toEqual([true, true]);
});

/** Stands for a worker at its boundary. */
class FakeWorker extends EventTarget {
  readonly posted: unknown[] = [];
  isTerminated = false;
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

function join() {
  const [engine, ingest] = [new FakeWorker(), new FakeWorker()];
  return { engine, ingest, joined: joinWorkers(engine, ingest) };
}

function portOf({ posted }: FakeWorker): MessagePort {
  const [first] = posted;
  if (!(first instanceof MessagePort))
    throw new Error(`expected a port first, got ${typeof first}`);
  return first;
}
