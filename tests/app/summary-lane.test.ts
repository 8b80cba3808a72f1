import { expect, test } from 'vitest';
import { createSummaryLane } from '../../src/app/summary-lane.ts';
import type { Summary } from '../../src/core/cluster/summary.ts';
import { noFilter } from '../../src/core/share/view-state.ts';
import { EngineError, type Engine } from '../../src/engine/protocol.ts';
import { createLocalEngine } from '../support/local-engine.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';
import { createFacetStore } from '../../src/state/facet-store.ts';
import { createLayoutStore } from '../../src/state/layout-store.ts';
import { changeView, createViewStore } from '../../src/state/view-store.ts';
import { crowdedPlace } from '../support/crowded-place.ts';
import { fillEngine } from '../support/fill-engine.ts';

/** Fails as often as is said, then answers. */
async function openLane(failures: readonly Error[]) {
  const real = createLocalEngine();
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
  const layout = createLayoutStore(null);
  const lane = createSummaryLane(
    { ...real, summary },
    view,
    answers,
    createFacetStore(),
    layout,
    (error) => errors.push(error),
  );
  return { lane, view, answers, layout, errors, asked: () => asked };
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

test('bars of the points in view follow the map, and those of all do not', async () => {
  const { lane, answers, layout, asked } = await openLane([]);
  lane.refresh();
  await expect.poll(() => answers.getState().timeline?.isOfPart).toBe(false);
  const once = asked();
  answers.setState({ shownBbox: [100, 10, 110, 20] });
  await later();
  expect(asked()).toBe(once);
  layout.setState({ scope: 'view' });
  await expect.poll(() => answers.getState().timeline?.isOfPart).toBe(true);
  expect(barsOf(answers)).toBe(0);
  answers.setState({ shownBbox: [-180, -90, 180, 90] });
  await expect.poll(() => barsOf(answers)).toBeCloseTo(11, 6);
  layout.setState({ scope: 'whole' });
  await expect.poll(() => answers.getState().timeline?.isOfPart).toBe(false);
  lane.dispose();
});

/** Incidents in the bars, before and after them. */
function barsOf(answers: ReturnType<typeof createAnswerStore>): number {
  const bins = answers.getState().timeline?.summary.bins;
  if (bins === undefined) return NaN;
  const shares = [...bins.throughout, ...bins.within, bins.before, bins.after];
  return shares.reduce((sum, share) => sum + share, 0);
}
