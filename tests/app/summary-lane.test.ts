import { expect, test } from 'vitest';
import { createSummaryLane } from '../../src/app/summary-lane.ts';
import type { Summary } from '../../src/core/cluster/summary.ts';
import { noFilter } from '../../src/core/share/view-state.ts';
import { EngineError, type Engine } from '../../src/engine/protocol.ts';
import { createBruteForceEngine } from '../../src/engine/brute-force.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';
import { createFacetStore } from '../../src/state/facet-store.ts';
import { changeView, createViewStore } from '../../src/state/view-store.ts';
import { crowdedPlace } from '../support/crowded-place.ts';
import { fillEngine } from '../support/fill-engine.ts';

/** Fails as often as is said, then answers. */
async function openLane(failures: readonly Error[]) {
  const real = createBruteForceEngine();
  fillEngine(real, crowdedPlace(10));
  const { extent } = await real.describe(new AbortController().signal);
  const left = [...failures];
  let asked = 0;
  const summary: Engine['summary'] = async (query, signal): Promise<Summary> => {
    asked++;
    await Promise.resolve();
    const failure = left.shift();
    if (failure !== undefined) throw failure;
    return real.summary(query, signal);
  };
  const view = createViewStore();
  const answers = createAnswerStore();
  answers.setState({ extent: extent.time, span: extent.time });
  const errors: unknown[] = [];
  const lane = createSummaryLane({ ...real, summary }, view, answers, createFacetStore(), (error) =>
    errors.push(error),
  );
  return { lane, view, answers, errors, asked: () => asked };
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const broken = new Error('broken');
const stale = new EngineError('stale', 'the engine starts anew');

test.each([
  ['an error', broken, [broken]],
  ['an engine that starts anew', stale, []],
])('a question that comes before %s is asked after it', async (_, failure, told) => {
  const { lane, view, answers, errors } = await openLane([failure]);
  lane.refresh();
  const filter = { ...noFilter, text: 'words' };
  changeView(view, { filter });
  await expect.poll(() => answers.getState().timeline?.filter).toEqual(filter);
  expect(errors).toEqual(told);
  lane.dispose();
});

test('an engine that fails for good is asked once a question', async () => {
  const { lane, view, errors, asked } = await openLane(Array.from({ length: 50 }, () => broken));
  lane.refresh();
  await later();
  expect(asked()).toBe(1);
  changeView(view, { filter: { ...noFilter, text: 'words' } });
  await later();
  expect(asked()).toBe(2);
  expect(errors).toEqual([broken, broken]);
  lane.dispose();
});
