import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetFields } from '../../src/core/filter/filter.ts';
import { chooseBins, maxBins } from '../../src/core/time/bins.ts';
import { civilOfMinute } from '../../src/core/time/civil-time.ts';
import { minute } from '../../src/core/time/interval.ts';
import { createLocalEngine } from '../support/local-engine.ts';
import {
  boxArbitrary,
  facetQueriesArbitrary,
  filterArbitrary,
  windowArbitrary,
} from '../support/arbitrary-queries.ts';
import { expectBins } from '../support/expect-bins.ts';
import { expectFacet } from '../support/expect-facet.ts';
import { expectFigures } from '../support/expect-figures.ts';
import { generateIncidents } from '../support/generated-incidents.ts';
import { hiddenBy, hiddenNotStatedBy, isOnlyPossible, select } from '../support/incident-oracle.ts';
import { isLong } from '../support/long-run.ts';

const seed = 20260204;
const never = new AbortController().signal;

const { incidents } = generateIncidents();
const engine = createLocalEngine();
engine.setDataset('generated', incidents);

/** Windows and filters are made from some of the incidents, so that they are about something. */
const sample = incidents.filter((_, index) => index % 97 === 0);
const queryArbitrary = fc.record({
  filter: filterArbitrary(sample),
  window: windowArbitrary(sample),
});

test('timeline, counts, facets and what is hidden are those of 20,000 incidents one by one', async () => {
  const { extent } = await engine.describe(never);
  if (extent.time === null) throw new Error('the generated dataset is empty');
  const recent = { start: Math.min(...sample.map(({ time }) => time.start)), end: extent.time.end };
  const edges = [chooseBins(extent.time, maxBins).edges, evenly(recent.start, recent.end, 60)];
  await fc.assert(
    fc.asyncProperty(
      queryArbitrary,
      fc.constantFrom(...edges),
      facetQueriesArbitrary,
      async ({ filter, window }, binEdges, facets) => {
        const summary = await engine.summary({ filter, window, binEdges, facets }, never);
        const selected = select(incidents, filter, window);
        expect(summary.counts).toEqual({
          total: selected.length,
          possible: selected.filter((incident) => isOnlyPossible(incident, window)).length,
          all: incidents.length,
        });
        expect(summary.hidden).toEqual(hiddenBy(incidents, filter, window));
        expect(summary.hiddenNotStated).toEqual(hiddenNotStatedBy(incidents, filter, window));
        for (const facet of facets) {
          expectFacet(summary.facets[facet.field], facet, incidents, filter, window);
        }
        expectBins(summary.bins, incidents, filter, binEdges);
      },
    ),
    { seed, numRuns: isLong ? 60 : 4 },
  );
});

test('figures by any facet and by month are those of 20,000 incidents one by one', async () => {
  const months = Int32Array.from({ length: 200 }, (_, month) => Date.UTC(2012, month, 1) / 60_000);
  const groupings = [
    ...facetFields.map((field) => ({ by: 'facet', field }) as const),
    { by: 'period', edges: months } as const,
  ];
  await fc.assert(
    fc.asyncProperty(queryArbitrary, fc.constantFrom(...groupings), async (query, grouping) => {
      const asked = { dataset: 'generated', ...query, grouping };
      const table = await engine.figures(asked, never);
      expectFigures(table, select(incidents, query.filter, query.window), asked, incidents);
    }),
    { seed, numRuns: isLong ? 150 : 5 },
  );
});

test('at every zoom nodes, those outside, areas and unlocated are the total', async () => {
  const views = fc.record({
    query: queryArbitrary,
    bbox: boxArbitrary(sample),
    zoom: fc.integer({ min: 0, max: 18 }),
  });
  await fc.assert(
    fc.asyncProperty(views, async ({ query, bbox, zoom }) => {
      const frames = await engine.prepare(
        { viewId: 'map', filter: query.filter, bbox, zoom },
        never,
      );
      const { nodes, areas, nodesOutside, unlocated, total } = await frames.at(query.window);
      const shown = [...nodes.count, ...areas.count].reduce((sum, count) => sum + count, 0);
      expect(shown + nodesOutside + unlocated).toBe(total);
      expect(total).toBe(select(incidents, query.filter, query.window).length);
    }),
    { seed, numRuns: 30 },
  );
});

test('nearly all lie in 2014 to 2026: bars, earlier and later are the filtered count', async () => {
  const { extent } = await engine.describe(never);
  const { bulk } = extent;
  if (bulk === null) throw new Error('the generated dataset is empty');
  const years = [bulk.start, minute(bulk.end - 1)].map((at) => civilOfMinute(at).year);
  expect(years).toEqual([2014, 2026]);
  const binEdges = chooseBins(bulk, maxBins).edges;
  await fc.assert(
    fc.asyncProperty(filterArbitrary(sample), async (filter) => {
      const query = { filter, window: extent.time ?? bulk, binEdges, facets: [] };
      const { bins, counts } = await engine.summary(query, never);
      const bars = sumOf(bins.throughout) + sumOf(bins.within);
      expect(Math.abs(bars + bins.before + bins.after - counts.total)).toBeLessThan(1e-6);
    }),
    { seed, numRuns: 12, examples: [[[]]] },
  );
});

function sumOf(values: Iterable<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

function evenly(start: number, end: number, count: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, index) =>
    Math.floor(start + ((end - start) * index) / count),
  );
}
