import { createEngineClient } from '../../src/engine/engine-client.ts';
import { createServedEngine } from '../support/served-engine.ts';
import { describeEngine } from './conformance.ts';

describeEngine('the engine client over a message channel', async (incidents) => {
  const { worker, replace } = createServedEngine();
  replace(incidents);
  return {
    engine: createEngineClient(
      () => worker,
      () => {
        throw new Error('the worker does not crash here');
      },
    ),
    replace: async (next) => replace(next),
    close: () => worker.terminate(),
  };
});
