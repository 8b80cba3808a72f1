import type { Incident } from '../../src/core/incident/incident.ts';
import { createBruteForceEngine } from '../../src/engine/brute-force.ts';
import { fillEngine } from '../support/fill-engine.ts';
import { describeEngine, type EngineUnderTest } from './conformance.ts';

describeEngine('the brute-force engine', async (incidents): Promise<EngineUnderTest> => {
  const engine = createBruteForceEngine();
  let current: readonly Incident[] = [];
  const replace = async (next: readonly Incident[]): Promise<void> => {
    fillEngine(engine, next, current);
    current = next;
  };
  await replace(incidents);
  return { engine, replace, close: () => undefined };
});
