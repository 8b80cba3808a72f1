import { describe, expect, test } from 'vitest';
import type { Slices } from '../../src/core/slices.ts';
import { createSlicedRunner } from '../../src/engine/run-sliced.ts';

const never = new AbortController().signal;

describe('work in slices', () => {
  test('is done in slices of 8 ms, however long it takes in all', async () => {
    const { runner, turn, steps, work } = createWork();
    const result = runner.run(work('a', 20, 3), never);
    expect(steps).toEqual([]);
    // 3 ms a step: after the third 9 ms are over.
    for (const done of [3, 6, 9, 12, 15, 18]) {
      await turn();
      expect(steps.length).toBe(done);
    }
    await turn();
    await expect(result).resolves.toBe('a');
  });

  test('does one step a turn where a step takes longer', async () => {
    const { runner, turn, steps, work } = createWork();
    const result = runner.run(work('a', 2, 100), never);
    await turn();
    expect(steps.length).toBe(1);
    await turn();
    expect(steps.length).toBe(2);
    await turn();
    await expect(result).resolves.toBe('a');
  });

  test('of two pieces takes turns, the newest first, one slice between two turns', async () => {
    const { runner, turn, steps, work } = createWork();
    const [older, newer] = [
      runner.run(work('older', 4, 8), never),
      runner.run(work('newer', 2, 8), never),
    ];
    for (let turns = 0; turns < 8; turns++) await turn();
    await Promise.all([older, newer]);
    expect(steps).toEqual(['newer', 'older', 'newer', 'older', 'older', 'older']);
  });

  test('that is aborted does no further step, and the next need not wait for it', async () => {
    const { runner, turn, steps, work } = createWork();
    const controller = new AbortController();
    const reason = new Error('the reader went on');
    const aborted = runner.run(work('aborted', 1000, 8), controller.signal);
    await turn();
    expect(steps).toEqual(['aborted']);
    controller.abort(reason);
    const next = runner.run(work('next', 1, 8), never);
    await expect(aborted).rejects.toBe(reason);
    await turn();
    await turn();
    await expect(next).resolves.toBe('next');
    expect(steps).toEqual(['aborted', 'next']);
  });

  test('that was aborted before is not begun', async () => {
    const { runner, steps, work } = createWork();
    const reason = new Error('too late');
    await expect(runner.run(work('a', 1, 1), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(steps).toEqual([]);
  });

  test('that fails rejects, and the rest goes on', async () => {
    const { runner, turn, work } = createWork();
    const fault = new RangeError('row 9 of 7');
    const failing = runner.run(fail(fault), never);
    const other = runner.run(work('other', 3, 8), never);
    const outcomes = Promise.allSettled([failing, other]);
    for (let turns = 0; turns < 6; turns++) await turn();
    expect(await outcomes).toEqual([
      { status: 'rejected', reason: fault },
      { status: 'fulfilled', value: 'other' },
    ]);
  });

  test('lets messages that were posted before a slice’s end be taken before the next slice', async () => {
    const { port1, port2 } = new MessageChannel();
    const order: string[] = [];
    port1.addEventListener('message', () => order.push('message'));
    port1.start();
    // On the thread’s own clock and queue; 50 slices at least.
    await createSlicedRunner().run(
      (function* spin() {
        for (let slice = 0; slice < 50; slice++) {
          const until = performance.now() + 9;
          while (performance.now() < until);
          order.push('slice');
          if (slice === 10) port2.postMessage(null);
          yield;
        }
      })(),
      never,
    );
    port1.close();
    expect(order.indexOf('message')).toBe(11);
    expect(order.length).toBe(51);
  });
});

/** A clock that only work moves, and turns that are given by hand. */
function createWork() {
  const steps: string[] = [];
  let now = 0;
  let pass: () => void = () => undefined;
  const runner = createSlicedRunner({
    now: () => now,
    giveWay: () =>
      new Promise((resolve) => {
        pass = resolve;
      }),
  });

  function* work(name: string, length: number, milliseconds: number): Slices<string> {
    for (let step = 0; step < length; step++) {
      steps.push(name);
      now += milliseconds;
      yield;
    }
    return name;
  }

  const turn = async (): Promise<void> => {
    pass();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { runner, turn, steps, work };
}

function* fail(fault: Error): Slices<never> {
  yield;
  throw fault;
}
