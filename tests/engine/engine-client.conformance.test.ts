import { createEngineClient } from '../../src/engine/engine-client.ts';
import { createServedEngine } from '../support/served-engine.ts';
import { describeEngine } from './conformance.ts';

describeEngine('the engine client over message channels', async (incidents) => {
  const { worker, replace } = createServedEngine();
  await replace(incidents);
  return {
    engine: createEngineClient(
      () => worker,
      () => {
        throw new Error('the worker does not crash here');
      },
    ),
    replace,
    close: () => worker.terminate(),
  };
});
