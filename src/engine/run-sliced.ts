import type { Slices } from '../core/slices.ts';

/** Long work in turns, between which messages are taken. */
export interface SlicedRunner {
  /** Rejects with the signal's reason when aborted, and does no further step then. */
  run<Result>(slices: Slices<Result>, signal: AbortSignal): Promise<Result>;
}

export interface Turns {
  /** Milliseconds. */
  now(): number;
  /** Resolves when every message that came meanwhile was taken. */
  giveWay(): Promise<void>;
}

/** A frame that is asked for waits no longer than this. */
const sliceMilliseconds = 8;

interface Task {
  /** Runs a slice; whether there is more to do. */
  advance(): boolean;
}

/**
 * Between two turns of giving way one task runs for at most 8 ms, or one step where that takes
 * longer. The newest comes first, so that what is short need not wait; then they take turns.
 */
export function createSlicedRunner({ now, giveWay }: Turns = platformTurns): SlicedRunner {
  const tasks: Task[] = [];
  let isRunning = false;

  const runAll = async (): Promise<void> => {
    isRunning = true;
    for (;;) {
      await giveWay();
      const task = tasks.shift();
      if (task === undefined) break;
      if (task.advance()) tasks.push(task);
    }
    isRunning = false;
  };

  return {
    run: (slices, signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const task: Task = {
          advance() {
            const until = now() + sliceMilliseconds;
            try {
              let step = slices.next();
              while (step.done !== true && now() < until) step = slices.next();
              if (step.done !== true) return true;
              settled();
              resolve(step.value);
            } catch (error) {
              settled();
              reject(error);
            }
            return false;
          },
        };
        const abort = (): void => {
          const index = tasks.indexOf(task);
          if (index >= 0) tasks.splice(index, 1);
          reject(signal.reason);
        };
        const settled = (): void => signal.removeEventListener('abort', abort);
        signal.addEventListener('abort', abort, { once: true });
        tasks.unshift(task);
        if (!isRunning) void runAll();
      }),
  };
}

/** By the clock and the message queue of this thread. */
export const platformTurns: Turns = {
  now: () => performance.now(),
  // A timer would wait 4 ms each time.
  giveWay: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        resolve();
      });
      port1.start();
      port2.postMessage(null);
    }),
};
