import type { Channel } from '../../src/engine/answer-questions.ts';
import type { EngineWorker } from '../../src/engine/engine-client.ts';
import type { EngineQuestion } from '../../src/engine/engine-questions.ts';
import type { Reply, Request } from '../../src/engine/messages.ts';

/** Stands for a worker at its boundary: everything posted is cloned or moved by the platform, but both ends run here. */
export interface ChannelWorker extends EngineWorker {
  /** What was posted to the worker, in order. */
  readonly requests: readonly Request<EngineQuestion>[];
  readonly isTerminated: boolean;
  /** What an uncaught error in the worker's script does. */
  crash(message: string): void;
  /** What a message that cannot be read back does. */
  garble(): void;
}

/** @param serve what the worker's script does with its own end of the channel; gives what ends it */
export function createChannelWorker(
  serve: (channel: Channel<EngineQuestion>) => () => void,
): ChannelWorker {
  const { port1: near, port2: far } = new MessageChannel();
  const faults = new EventTarget();
  const requests: Request<EngineQuestion>[] = [];
  let isTerminated = false;
  const end = serve({
    postMessage: (message, options) => far.postMessage(message, options),
    addEventListener: (type, listener) => far.addEventListener(type, listener),
  });
  far.start();
  return {
    requests,
    get isTerminated() {
      return isTerminated;
    },
    postMessage(message) {
      requests.push(message);
      near.postMessage(message);
    },
    addEventListener(type, listener) {
      if (type === 'message') {
        near.addEventListener('message', (event) =>
          listener(event as MessageEvent<Reply> & ErrorEvent),
        );
        near.start();
      } else {
        faults.addEventListener(type, (event) =>
          listener(event as MessageEvent<Reply> & ErrorEvent),
        );
      }
    },
    terminate() {
      isTerminated = true;
      near.close();
      far.close();
      end();
    },
    crash: (message) => faults.dispatchEvent(Object.assign(new Event('error'), { message })),
    garble: () => faults.dispatchEvent(new Event('messageerror')),
  };
}
