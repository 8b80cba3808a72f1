import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOfNode, incidentOfNode, type Answer } from '../../src/core/cluster/answer.ts';
import { expectBins } from '../support/expect-bins.ts';
import { expectFacet } from '../support/expect-facet.ts';
import { clauseOfDatasetsOff } from '../../src/core/filter/datasets-off.ts';
import type { Filter } from '../../src/core/filter/filter.ts';
import { worldBbox, type Bbox } from '../../src/core/geo/bbox.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import { placeClasses } from '../../src/core/incident/place.ts';
import { defaultMatchRule } from '../../src/core/match/match-rule.ts';
import { minuteOfCivil } from '../../src/core/time/civil-time.ts';
import { minute, minutesPerDay, type TimeWindow } from '../../src/core/time/interval.ts';
import { buffersOf } from '../../src/engine/messages.ts';
import {
  type Engine,
  type MatchesPage,
  type MatchesQuery,
  type RowsQuery,
  type SummaryQuery,
  type ViewQuery,
} from '../../src/engine/protocol.ts';
import { readGeojson } from '../../src/importers/geojson.ts';
import {
  busyDay,
  datasetIds,
  earliest,
  incidentOf,
  incidentsArbitrary,
  latest,
} from '../support/arbitrary-incidents.ts';
import {
  binEdgesArbitrary,
  boxArbitrary,
  coveringEdges,
  cutsArbitrary,
  facetQueriesArbitrary,
  filterArbitrary,
  groupingArbitrary,
  playbackArbitrary,
  sortArbitrary,
  windowArbitrary,
} from '../support/arbitrary-queries.ts';
import { nearbyIncidentsArbitrary, ruleArbitrary } from '../support/arbitrary-matches.ts';
import { bulkOf, withTwoExceptions } from '../support/bulk-oracle.ts';
import { codeOf } from '../support/code-of.ts';
import { expectFigures } from '../support/expect-figures.ts';
import {
  areasOf,
  countKinds,
  hiddenBy,
  hiddenNotStatedBy,
  incidentsOn,
  inOrder,
  isInBox,
  isOnlyPossible,
  isPlaceInferred,
  isUnlocated,
  select,
} from '../support/incident-oracle.ts';
import { candidatesOf, pairsOf, type ExpectedPair } from '../support/match-oracle.ts';

export interface EngineUnderTest {
  readonly engine: Engine;
  /** Puts other data in the place of what is there. */
  replace(incidents: readonly Incident[]): Promise<void>;
  close(): void;
}

export type CreateEngine = (incidents: readonly Incident[]) => Promise<EngineUnderTest>;

const seed = 20260204;
const never = new AbortController().signal;
const allTime: TimeWindow = { start: earliest, end: latest };
const zoomArbitrary = fc.integer({ min: -4, max: 72 }).map((quarters) => quarters / 4);

/** What holds of every engine, whatever it is made of; run against each. */
export function describeEngine(name: string, create: CreateEngine): void {
  /** Everything that is asked of one engine, which is closed in the end. */
  const withEngine = async (
    incidents: readonly Incident[],
    work: (engine: Engine, underTest: EngineUnderTest) => Promise<void>,
  ): Promise<void> => {
    const underTest = await create(incidents);
    try {
      await work(underTest.engine, underTest);
    } finally {
      underTest.close();
    }
  };

  describe(`an engine: ${name}`, () => {
    test('a dataset that is off is as if it were not loaded, in every count', async () => {
      const cases = incidentsArbitrary.chain((incidents) =>
        fc.record({
          incidents: fc.constant(incidents),
          off: fc.subarray([...datasetIds, 'not loaded'], { minLength: 1 }),
          filter: filterArbitrary(incidents),
          bbox: boxArbitrary(incidents),
          window: windowArbitrary(incidents),
          binEdges: binEdgesArbitrary,
        }),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ({ incidents, off, filter, bbox, ...rest }) => {
          const ask = async (engine: Engine, asked: Filter) => {
            const view = { viewId: 'map', filter: asked, bbox, zoom: 3 };
            const { areas, ...answer } = await (await engine.prepare(view, never)).at(rest.window);
            const query = {
              ...rest,
              filter: asked,
              facets: [{ field: 'kind', limit: 99 }] as const,
            };
            const { bins, hidden, ...summary } = await engine.summary(query, never);
            return {
              frame: [answer.total, answer.possible, answer.unlocated, answer.all, [...areas.ids]],
              counts: summary.counts,
              facets: summary.facets,
              hidden: hidden.slice(0, filter.length),
              bins: [...bins.throughout, ...bins.within, ...bins.unfiltered].map((share) =>
                share.toFixed(6),
              ),
            };
          };
          const rows = { sort: { field: 'start', order: 'ascending' }, limit: 99 } as const;
          await withEngine(incidents, async (engine) => {
            await withEngine(
              incidents.filter(({ dataset }) => !off.includes(dataset)),
              async (without) => {
                const asked = [...filter, clauseOfDatasetsOff(off)];
                expect(await ask(engine, asked)).toEqual(await ask(without, filter));
                const { window } = rest;
                const page = await engine.rows({ ...rows, filter: asked, window }, never);
                expect(page).toEqual(await without.rows({ ...rows, filter, window }, never));
              },
            );
          });
        }),
        { seed, numRuns: 30 },
      );
    });

    describe('frames', () => {
      test('at every moment of a playback nodes, those outside, areas and unlocated are the total', async () => {
        const cases = incidentsArbitrary.chain((incidents) =>
          fc.record({
            incidents: fc.constant(incidents),
            filter: filterArbitrary(incidents),
            bbox: boxArbitrary(incidents),
            zoom: zoomArbitrary,
            windows: playbackArbitrary(incidents),
          }),
        );
        await fc.assert(
          fc.asyncProperty(cases, async ({ incidents, windows, ...query }) => {
            await withEngine(incidents, async (engine) => {
              const frames = await engine.prepare({ viewId: 'map', ...query }, never);
              for (const window of windows) {
                const answer = await frames.at(window);
                const { nodes, areas, nodesOutside, unlocated, total } = answer;
                expect(sum(nodes.count) + nodesOutside + sum(areas.count) + unlocated).toBe(total);
                const on = incidentsOn(incidents, query.filter);
                expectTotals(answer, select(incidents, query.filter, window), window, on);
              }
            });
          }),
          { seed, numRuns: 40 },
        );
      });

      test('a frame is the same whatever windows came before it', async () => {
        const cases = incidentsArbitrary.chain((incidents) =>
          fc.record({
            incidents: fc.constant(incidents),
            filter: filterArbitrary(incidents),
            bbox: boxArbitrary(incidents),
            zoom: zoomArbitrary,
            windows: playbackArbitrary(incidents),
          }),
        );
        await fc.assert(
          fc.asyncProperty(cases, async ({ incidents, windows, ...query }) => {
            await withEngine(incidents, async (engine) => {
              const frames = await engine.prepare({ viewId: 'map', ...query }, never);
              const played: Answer[] = [];
              for (const window of windows) played.push(await frames.at(window));
              await withEngine(incidents, async (fresh) => {
                for (const { version: _, ...answer } of played) {
                  const alone = await fresh.prepare({ viewId: 'map', ...query }, never);
                  expect(await alone.at(answer.window)).toMatchObject(answer);
                  alone.release();
                }
              });
            });
          }),
          { seed, numRuns: 20 },
        );
      });

      test('nodes are made of the incidents that their names stand for', async () => {
        await forEachView(async ({ incidents, filter, bbox, zoom, window }) => {
          await withEngine(incidents, async (engine) => {
            const frames = await engine.prepare({ viewId: 'map', filter, bbox, zoom }, never);
            const answer = await frames.at(window);
            const named = await membersOfNodes(engine, answer, filter);
            named.forEach((members, node) => expectNode(answer.nodes, node, members));
            const pointed = select(incidents, filter, window).filter(({ place }) => 'lon' in place);
            const inNodes = new Set(named.flat().map(({ id }) => id));
            expect(inNodes.size).toBe(named.flat().length);
            expect(pointed.filter(({ id }) => !inNodes.has(id)).length).toBe(answer.nodesOutside);
          });
        });
      });

      test('a node is in view where its symbol stands in the box, and else counted outside', async () => {
        await forEachView(async ({ incidents, filter, bbox, zoom, window }) => {
          await withEngine(incidents, async (engine) => {
            const view = { viewId: 'map', filter, zoom };
            const world = await engine.prepare({ ...view, bbox: worldBbox }, never);
            const everything = await world.at(window);
            expect(everything.nodesOutside).toBe(0);
            const frames = await engine.prepare({ ...view, bbox }, never);
            const inView = new Set(cellsOf(await frames.at(window)));
            cellsOf(everything).forEach((cell, node) => {
              const position = positionOf(everything.nodes, node);
              if (isOnEdge(bbox, position)) return;
              expect(inView.has(cell)).toBe(isInBox(bbox, ...position));
            });
          });
        });
      });

      test('window and filter change the counts of a group, never its members', async () => {
        const cases = incidentsArbitrary.chain((incidents) =>
          fc.record({
            incidents: fc.constant(incidents),
            filters: fc.array(filterArbitrary(incidents), { minLength: 2, maxLength: 3 }),
            zoom: zoomArbitrary,
            windows: fc.array(windowArbitrary(incidents), { minLength: 1, maxLength: 2 }),
          }),
        );
        await fc.assert(
          fc.asyncProperty(cases, async ({ incidents, filters, zoom, windows }) => {
            await withEngine(incidents, async (engine) => {
              const cellOfIncident = new Map<string, string>();
              for (const filter of [[], ...filters]) {
                const query = { viewId: 'map', filter, bbox: worldBbox, zoom };
                const frames = await engine.prepare(query, never);
                for (const window of windows) {
                  const answer = await frames.at(window);
                  const members = await membersOfNodes(engine, answer, filter);
                  members.forEach((incidentsOfNode, node) => {
                    for (const { id } of incidentsOfNode) {
                      const cell = cellOfNode(answer, node);
                      expect(cellOfIncident.get(id) ?? cell).toBe(cell);
                      cellOfIncident.set(id, cell);
                    }
                  });
                }
              }
            });
          }),
          { seed, numRuns: 20 },
        );
      });

      test('areas are listed by id and level with what is known to each, in view or not', async () => {
        await forEachView(async ({ incidents, filter, bbox, zoom, window }) => {
          await withEngine(incidents, async (engine) => {
            const frames = await engine.prepare({ viewId: 'map', filter, bbox, zoom }, never);
            const { areas } = await frames.at(window);
            const expected = areasOf(select(incidents, filter, window));
            expect(areas.length).toBe(expected.length);
            expect(areas.ids).toEqual(expected.map(({ id }) => id));
            expect(areas.level).toEqual(expected.map(({ level }) => level));
            expect([...areas.count]).toEqual(expected.map((area) => area.incidents.length));
            expect([...areas.countByKind]).toEqual(
              expected.flatMap((area) => countKinds(area.incidents)),
            );
            expect(areas.incidents).toEqual(
              expected.map((area) => onlyOne(area.incidents)?.id ?? null),
            );
            expect(Array.from(areas.inferred, (mark) => mark === 1)).toEqual(
              expected.map((area) => area.incidents.every(isPlaceInferred)),
            );
          });
        });
      });

      test('an answer says which view and window it is of, and versions rise', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const views = await Promise.all(
            ['left', 'right'].map((viewId) => engine.prepare({ ...wholeWorld, viewId }, never)),
          );
          let version = -Infinity;
          for (const window of [allTime, dayWindow(2026, 2, 3)]) {
            for (const [index, frames] of views.entries()) {
              const answer = await frames.at(window);
              expect([answer.viewId, answer.window]).toEqual([['left', 'right'][index], window]);
              expect(answer.version).toBeGreaterThan(version);
              version = answer.version;
            }
          }
        });
      });

      test('an answer that was handed out belongs to its asker: taking its buffers away changes no later one', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const frames = await engine.prepare(wholeWorld, never);
          const facets = [{ field: 'kind', limit: 9 }] as const;
          const binsWithin = [29, 45, 37, 52] as const;
          const grouping = { by: 'facet', field: 'region' } as const;
          const figures = { dataset: 'report-2026-02-04', filter: [], window: allTime, grouping };
          const questions: (() => Promise<{ readonly version: number }>)[] = [
            () => frames.at(allTime),
            () => engine.summary(summaryQuery({ binEdges: someEdges(), facets }), never),
            () => engine.summary(summaryQuery({ binEdges: someEdges(), binsWithin }), never),
            () => engine.figures(figures, never),
          ];
          for (const ask of questions) {
            const first = await ask();
            const { version: _, ...kept } = structuredClone(first);
            structuredClone(first, { transfer: buffersOf(first) });
            expect(await ask()).toMatchObject(kept);
          }
        });
      });

      test('without any incident there is nothing at any moment', async () => {
        await withEngine([], async (engine) => {
          const frames = await engine.prepare(wholeWorld, never);
          expect(await frames.at(allTime)).toMatchObject({
            nodes: { length: 0 },
            areas: { length: 0 },
            nodesOutside: 0,
            unlocated: 0,
            total: 0,
            possible: 0,
            all: 0,
          });
        });
      });
    });

    describe('summary', () => {
      test('counts, bins, facets and what each clause hides are those of the incidents one by one', async () => {
        const cases = incidentsArbitrary.chain((incidents) =>
          fc.record({
            incidents: fc.constant(incidents),
            filter: filterArbitrary(incidents),
            window: windowArbitrary(incidents),
            binEdges: binEdgesArbitrary,
            facets: facetQueriesArbitrary,
          }),
        );
        await fc.assert(
          fc.asyncProperty(cases, async ({ incidents, ...query }) => {
            await withEngine(incidents, async (engine) => {
              const { filter, window, binEdges, facets } = query;
              const summary = await engine.summary(query, never);
              const selected = select(incidents, filter, window);
              expect(summary.counts).toEqual({
                total: selected.length,
                possible: selected.filter((one) => isOnlyPossible(one, window)).length,
                all: incidentsOn(incidents, filter).length,
              });
              expectBins(summary.bins, incidentsOn(incidents, filter), filter, binEdges);
              expect(Object.keys(summary.facets).toSorted()).toEqual(
                facets.map(({ field }) => field).toSorted(),
              );
              for (const facet of facets) {
                expectFacet(summary.facets[facet.field], facet, incidents, filter, window);
              }
              expect(summary.hidden).toEqual(hiddenBy(incidents, filter, window));
              expect(summary.hiddenNotStated).toEqual(hiddenNotStatedBy(incidents, filter, window));
            });
          }),
          { seed, numRuns: 40 },
        );
      });

      test('of a part of the map the bins hold the points in it alone, wherever it moves; all else stays', async () => {
        const cases = incidentsArbitrary.chain((incidents) =>
          fc.record({
            incidents: fc.constant(incidents),
            filter: filterArbitrary(incidents),
            window: windowArbitrary(incidents),
            binEdges: binEdgesArbitrary,
            boxes: fc.array(boxArbitrary(incidents), { minLength: 1, maxLength: 4 }),
          }),
        );
        await fc.assert(
          fc.asyncProperty(cases, async ({ incidents, boxes, ...parts }) => {
            await withEngine(incidents, async (engine) => {
              const query = { ...parts, facets: [{ field: 'kind', limit: 5 }] as const };
              const { bins: _, version: __, ...whole } = await engine.summary(query, never);
              for (const binsWithin of boxes) {
                const summary = await engine.summary({ ...query, binsWithin }, never);
                const inPart = incidents.filter(
                  ({ place }) => 'lon' in place && isInBox(binsWithin, place.lon, place.lat),
                );
                const on = incidentsOn(inPart, query.filter);
                expectBins(summary.bins, on, query.filter, query.binEdges);
                expect(summary).toMatchObject(whole);
              }
            });
          }),
          { seed, numRuns: 30 },
        );
      });

      test('where the edges cover all time the bars add up to the filtered count', async () => {
        const cases = incidentsArbitrary.chain((incidents) =>
          fc.tuple(fc.constant(incidents), filterArbitrary(incidents), cutsArbitrary),
        );
        await fc.assert(
          fc.asyncProperty(cases, async ([incidents, filter, cuts]) => {
            await withEngine(incidents, async (engine) => {
              const binEdges = coveringEdges(incidents, cuts);
              const query = { filter, window: allTime, binEdges, facets: [] };
              const { bins, counts } = await engine.summary(query, never);
              const bars = sum(bins.throughout) + sum(bins.within);
              expect(Math.abs(bars - counts.total)).toBeLessThan(1e-6);
              expect(Math.abs(sum(bins.unfiltered) - counts.all)).toBeLessThan(1e-6);
            });
          }),
          { seed, numRuns: 30 },
        );
      });
    });

    describe('figures', () => {
      test('by any facet and by period are those of the incidents one by one', async () => {
        const cases = incidentsArbitrary.chain((incidents) =>
          fc.record({
            incidents: fc.constant(incidents),
            dataset: fc.constantFrom(...incidents.map(({ dataset }) => dataset), 'none'),
            filter: filterArbitrary(incidents),
            window: windowArbitrary(incidents),
            grouping: groupingArbitrary,
          }),
        );
        await fc.assert(
          fc.asyncProperty(cases, async ({ incidents, ...query }) => {
            await withEngine(incidents, async (engine) => {
              if (!incidents.some(({ dataset }) => dataset === query.dataset)) {
                expect(await codeOf(engine.figures(query, never))).toBe('unavailable');
                return;
              }
              const table = await engine.figures(query, never);
              const ofDataset = incidents.filter(({ dataset }) => dataset === query.dataset);
              const selected = select(ofDataset, query.filter, query.window);
              expectFigures(table, selected, query, incidents);
            });
          }),
          { seed, numRuns: 60 },
        );
      });
    });

    describe('rows', () => {
      test('the pages of a query are its incidents in order, each once', async () => {
        const cases = incidentsArbitrary.chain((incidents) =>
          fc.record({
            incidents: fc.constant(incidents),
            filter: filterArbitrary(incidents),
            window: windowArbitrary(incidents),
            sort: sortArbitrary,
            limit: fc.integer({ min: 1, max: 15 }),
          }),
        );
        await fc.assert(
          fc.asyncProperty(cases, async ({ incidents, ...query }) => {
            await withEngine(incidents, async (engine) => {
              const expected = inOrder(select(incidents, query.filter, query.window), query.sort);
              const found: Incident[] = [];
              let page = await engine.rows(query, never);
              for (;;) {
                expect(page.total).toBe(expected.length);
                found.push(...page.rows);
                if (page.next === undefined || found.length > expected.length) break;
                expect(page.rows.length).toBe(query.limit);
                page = await engine.rows({ ...query, after: page.next }, never);
              }
              expect(found).toEqual(expected.map(asKept));
            });
          }),
          { seed, numRuns: 40 },
        );
      });

      test('a page begins at any incident, or where it would stand, and some rows on', async () => {
        const cases = incidentsArbitrary
          .filter((incidents) => incidents.length > 0)
          .chain((incidents) =>
            fc.record({
              incidents: fc.constant(incidents),
              filter: filterArbitrary(incidents),
              window: windowArbitrary(incidents),
              sort: sortArbitrary,
              at: fc.constantFrom('no such', ...incidents.map(({ id }) => id)),
              skip: fc.integer({ min: 0, max: 4 }),
              limit: fc.integer({ min: 1, max: 5 }),
            }),
          );
        await fc.assert(
          fc.asyncProperty(cases, async ({ incidents, ...query }) => {
            await withEngine(incidents, async (engine) => {
              const { filter, window, sort, at, skip, limit } = query;
              const set = select(incidents, filter, window);
              const ordered = inOrder(set, sort);
              const named = incidents.filter(({ id }) => id === at);
              const first = inOrder([...new Set([...set, ...named])], sort).findIndex(
                ({ id }) => id === at,
              );
              const from = Math.max(0, first) + skip;
              const page = await engine.rows(query, never);
              expect(page.rows).toEqual(ordered.slice(from, from + limit).map(asKept));
              expect(page.before).toBe(Math.min(from, ordered.length));
              expect(page.total).toBe(ordered.length);
              expect(page.next === undefined).toBe(from + limit >= ordered.length);
            });
          }),
          { seed, numRuns: 60 },
        );
      });

      test('every incident is found again by its id, as it was', async () => {
        await fc.assert(
          fc.asyncProperty(incidentsArbitrary, async (incidents) => {
            await withEngine(incidents, async (engine) => {
              for (const incident of incidents) {
                expect(await engine.incident(incident.id, never)).toEqual(asKept(incident));
              }
            });
          }),
          { seed, numRuns: 10 },
        );
      });
    });

    describe('matches', () => {
      test('of one incident are its candidates in other datasets, by every pair of those that pass', async () => {
        await forEachMatching(async ({ incidents, rule, filter, window, skip, limit }) => {
          await withEngine(incidents, async (engine) => {
            const selected = select(incidents, filter, window);
            for (const a of incidents) {
              const others = selected.filter(({ dataset }) => dataset !== a.dataset);
              const query = { of: { type: 'incident', id: a.id } as const, rule, filter, window };
              const page = await engine.matches({ ...query, skip, limit }, never);
              const pairs = candidatesOf(a, others, rule);
              expectPairs(page, pairs, skip, limit);
              expect(page.compared).toBe(1);
            }
          });
        });
      });

      test('of two datasets are counted and paged as every pair of those that pass says', async () => {
        await forEachMatching(async ({ incidents, rule, filter, window, skip, limit }) => {
          await withEngine(incidents, async (engine) => {
            const of = { type: 'datasets', a: 'reports', b: 'survey' } as const;
            const query = { of, rule, filter, window, skip, limit };
            const [first, second] = [of.a, of.b].map((id) =>
              incidents.filter(({ dataset }) => dataset === id),
            );
            if (first?.length === 0 || second?.length === 0) {
              expect(await codeOf(engine.matches(query, never))).toBe('unavailable');
              return;
            }
            const compared = select(first ?? [], filter, window);
            const page = await engine.matches(query, never);
            expectPairs(
              page,
              pairsOf(compared, select(second ?? [], filter, window), rule),
              skip,
              limit,
            );
            expect(page.compared).toBe(compared.length);
          });
        });
      });

      test('what was counted for one question is not taken for another', async () => {
        const place = { precision: 'exact', lon: 30, lat: 50 } as const;
        const [a, b] = [
          incidentOf('a:1', { place }),
          incidentOf('b:1', { place, time: { ...dayWindow(2026, 2, 5), ...dayLong } }),
        ];
        await withEngine([a, b], async (engine) => {
          const of = { type: 'datasets', a: 'a', b: 'b' } as const;
          const asked = matchesQuery({ of });
          const others: Partial<MatchesQuery>[] = [
            { window: a.time },
            { rule: { ...defaultMatchRule, days: 0 } },
            { filter: [{ op: 'in', field: 'id', values: ['a:1'] }] },
          ];
          for (const other of others) {
            expect((await engine.matches(asked, never)).total).toBe(1);
            expect((await engine.matches({ ...asked, ...other }, never)).total).toBe(0);
          }
          const { pairs } = await engine.matches(asked, never);
          const turned = await engine.matches({ ...asked, of: { ...of, a: 'b', b: 'a' } }, never);
          expect(pairs.map((pair) => [pair.a.id, pair.b.id])).toEqual([['a:1', 'b:1']]);
          expect(turned.pairs.map((pair) => [pair.a.id, pair.b.id])).toEqual([['b:1', 'a:1']]);
        });
      });

      test('versions rise', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const [first, second] = [
            await engine.matches(matchesQuery(), never),
            await engine.matches(matchesQuery(), never),
          ];
          expect(second.version).toBeGreaterThan(first.version);
        });
      });
    });

    describe('description', () => {
      test('names datasets, their rows and the extent of what they hold', async () => {
        await fc.assert(
          fc.asyncProperty(incidentsArbitrary, async (incidents) => {
            await withEngine(incidents, async (engine) => {
              const { datasets, extent } = await engine.describe(never);
              const rows = Object.fromEntries(
                datasets.map((dataset) => [dataset.id, dataset.rows]),
              );
              const expected: Record<string, number> = {};
              for (const { dataset } of incidents) expected[dataset] = (expected[dataset] ?? 0) + 1;
              expect(rows).toEqual(expected);
              expectExtent(extent, incidents);
            });
          }),
          { seed, numRuns: 40 },
        );
      });

      test('where a few lie far off, it tells the span of nearly all beside that of all', async () => {
        const incidents = withTwoExceptions();
        await withEngine(incidents, async (engine) => {
          const { extent } = await engine.describe(never);
          expectExtent(extent, incidents);
          expect(extent.bulk).not.toEqual(extent.time);
        });
      });

      test('a dataset’s version is of its content: the same again, another with other rows', async () => {
        await withEngine(reportIncidents, async (engine, { replace }) => {
          const { datasets } = await engine.describe(never);
          await replace(reportIncidents.slice(1));
          const changed = await engine.describe(never);
          await replace(reportIncidents);
          expect((await engine.describe(never)).datasets).toEqual(datasets);
          expect(changed.datasets[0]?.version).not.toBe(datasets[0]?.version);
        });
      });
    });

    describe('the report of 4 February 2026', () => {
      test.each<[words: string, window: TimeWindow, count: number]>([
        ['all time', allTime, 7],
        ['the last 7 days', spanOf([2026, 1, 29], [2026, 2, 4]), 6],
        ['the last 30 days', spanOf([2026, 1, 6], [2026, 2, 4]), 7],
        ['3 February alone', dayWindow(2026, 2, 3), 4],
        ['4 February alone', dayWindow(2026, 2, 4), 6],
        ['23 to 24 January', spanOf([2026, 1, 23], [2026, 1, 24]), 1],
      ])('%s', async (_, window, count) => {
        await withEngine(reportIncidents, async (engine) => {
          const frames = await engine.prepare(wholeWorld, never);
          expect((await frames.at(window)).total).toBe(count);
          const query = { filter: [], window, binEdges: new Int32Array(), facets: [] };
          expect((await engine.summary(query, never)).counts.total).toBe(count);
          expect((await engine.rows(rowsQuery({ window }), never)).total).toBe(count);
        });
      });

      test('regions and the country are areas at every zoom, never points', async () => {
        await withEngine(reportIncidents, async (engine) => {
          for (let zoom = 0; zoom <= 20; zoom++) {
            const frames = await engine.prepare({ ...wholeWorld, zoom }, never);
            const { nodes, areas } = await frames.at(allTime);
            expect(areas.ids).toEqual(['UA', 'UA-12', 'UA-51']);
            expect(sum(nodes.count)).toBe(4);
          }
        });
      });

      test('two killed are reported, in Odesa it is not stated; the country’s strikes add none', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const window = dayWindow(2026, 2, 4);
          const filter: Filter = [{ op: 'in', field: 'kind', values: ['strike', 'attack'] }];
          const grouping = { by: 'facet', field: 'kind' } as const;
          const query = { dataset: 'report-2026-02-04', filter, window, grouping };
          const { killed, injured } = (await engine.figures(query, never)).total;
          expect(killed).toEqual({ low: 2, best: 2, high: 2, stated: 1, unknown: 2 });
          expect(injured).toEqual({ low: 7, best: 7, high: null, stated: 2, unknown: 1 });
        });
      });
    });

    describe('at the ends of time', () => {
      const year = 365 * minutesPerDay;
      const incidents = [
        lasting('year 1', earliest, earliest + 1),
        lasting('year 6000', latest - 1, latest),
        lasting('all time', earliest, latest),
        lasting('decades', busyDay - 30 * year, busyDay + 10 * year),
        lasting('the decades before', busyDay - 60 * year, busyDay - 20 * year),
        lasting('a minute', busyDay, busyDay + 1),
        lasting('the next minute', busyDay + 1, busyDay + 2),
        lasting('the day', busyDay, busyDay + minutesPerDay),
      ];

      test.each<[words: string, start: number, end: number, count: number]>([
        ['all time', earliest, latest, 8],
        ['the first minute', earliest, earliest + 1, 2],
        ['the last minute', latest - 1, latest, 2],
        ['before the first minute', earliest - year, earliest, 0],
        ['after the last minute', latest, latest + year, 0],
        ['from long before to long after', earliest - year, latest + year, 8],
        ['one minute', busyDay, busyDay + 1, 4],
        ['the minute before', busyDay - 1, busyDay, 2],
        ['the last minute of a decade-long one', busyDay - 20 * year - 1, busyDay - 20 * year, 3],
        ['the minute after it', busyDay - 20 * year, busyDay - 20 * year + 1, 2],
        ['a century', busyDay - 50 * year, busyDay + 50 * year, 6],
      ])('%s: frame, counts, bins and rows agree', async (_, start, end, count) => {
        const window = { start: minute(start), end: minute(end) };
        await withEngine(incidents, async (engine) => {
          const frames = await engine.prepare(wholeWorld, never);
          const answer = await frames.at(window);
          expectTotals(answer, select(incidents, [], window), window, incidents);
          expect([answer.total, sum(answer.nodes.count)]).toEqual([count, count]);
          const binEdges = Int32Array.of(start, end);
          const summary = await engine.summary(summaryQuery({ window, binEdges }), never);
          expect(summary.counts).toEqual({
            total: count,
            possible: answer.possible,
            all: incidents.length,
          });
          expectBins(summary.bins, incidents, [], binEdges);
          expect((await engine.rows(rowsQuery({ window }), never)).total).toBe(count);
        });
      });

      test('a window that moves through all of it shows in each moment what is there then', async () => {
        await withEngine(incidents, async (engine) => {
          const frames = await engine.prepare(wholeWorld, never);
          const steps = [0, -1, 1, 5 * year, -70 * year, 200 * year, earliest - busyDay - 5];
          for (const width of [1, 2, year, latest - earliest]) {
            for (const step of steps) {
              const start = busyDay + step;
              const end = Math.min(start + width, latest + year);
              const window = { start: minute(start), end: minute(end) };
              const answer = await frames.at(window);
              expectTotals(answer, select(incidents, [], window), window, incidents);
            }
          }
        });
      });
    });

    describe('errors', () => {
      test('a released view is stale', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const frames = await engine.prepare(wholeWorld, never);
          await frames.at(allTime);
          frames.release();
          frames.release();
          expect(await codeOf(frames.at(allTime))).toBe('stale');
        });
      });

      test('releasing one view leaves the others', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const [first, second] = [
            await engine.prepare(wholeWorld, never),
            await engine.prepare(wholeWorld, never),
          ];
          first.release();
          expect((await second.at(allTime)).total).toBe(7);
        });
      });

      test('other data makes views and names of groups stale', async () => {
        await withEngine(reportIncidents, async (engine, { replace }) => {
          const frames = await engine.prepare(wholeWorld, never);
          const filter: Filter = [{ op: 'cell', cell: cellOfNode(await frames.at(allTime), 0) }];
          expect((await engine.rows(rowsQuery({ filter }), never)).total).toBeGreaterThan(0);
          await replace(reportIncidents.slice(1));
          expect(await codeOf(frames.at(allTime))).toBe('stale');
          expect(await codeOf(engine.rows(rowsQuery({ filter }), never))).toBe('stale');
          expect(await codeOf(engine.prepare({ ...wholeWorld, filter }, never))).toBe('stale');
          const negated: Filter = [{ op: 'not', clause: { op: 'cell', cell: 'no such' } }];
          expect(await codeOf(engine.rows(rowsQuery({ filter: negated }), never))).toBe('stale');
        });
      });

      test('names of groups hold where the same data is put there again', async () => {
        await withEngine(reportIncidents, async (engine, { replace }) => {
          const frames = await engine.prepare(wholeWorld, never);
          const answer = await frames.at(allTime);
          const filter: Filter = [{ op: 'cell', cell: cellOfNode(answer, 0) }];
          await replace(reportIncidents);
          const { total } = await engine.rows(rowsQuery({ filter }), never);
          expect(total).toBe(answer.nodes.count[0]);
        });
      });

      test.each<[words: string, window: { start: number; end: number }]>([
        ['no minute', { start: busyDay, end: busyDay }],
        ['its end before its start', { start: busyDay, end: busyDay - 1 }],
        ['no start', { start: NaN, end: busyDay }],
        ['no end', { start: busyDay, end: NaN }],
      ])('a window with %s is unsupported', async (_, malformed) => {
        const window = malformed as TimeWindow;
        await withEngine(reportIncidents, async (engine) => {
          const frames = await engine.prepare(wholeWorld, never);
          expect(await codeOf(frames.at(window))).toBe('unsupported');
          expect(await codeOf(engine.summary(summaryQuery({ window }), never))).toBe('unsupported');
          expect(await codeOf(engine.rows(rowsQuery({ window }), never))).toBe('unsupported');
          expect((await frames.at(allTime)).total).toBe(7);
        });
      });

      test.each<[words: string, ask: (engine: Engine) => Promise<unknown>]>([
        [
          'a box without an edge',
          (engine) => engine.prepare({ ...wholeWorld, bbox: [0, NaN, 1, 1] }, never),
        ],
        [
          'a zoom that is no number',
          (engine) => engine.prepare({ ...wholeWorld, zoom: NaN }, never),
        ],
        [
          'edges that fall',
          (engine) => engine.summary(summaryQuery({ binEdges: Int32Array.of(0, 9, 8) }), never),
        ],
        [
          'an edge twice',
          (engine) => engine.summary(summaryQuery({ binEdges: Int32Array.of(0, 9, 9) }), never),
        ],
        ['a page of none', (engine) => engine.rows(rowsQuery({ limit: 0 }), never)],
        ['a page of half a row', (engine) => engine.rows(rowsQuery({ limit: 1.5 }), never)],
        ['a page after −1 rows', (engine) => engine.rows(rowsQuery({ skip: -1 }), never)],
        [
          'a page with two beginnings',
          (engine) => engine.rows(rowsQuery({ at: 'a', after: 'b' }), never),
        ],
        [
          'half a day apart',
          (engine) =>
            engine.matches(matchesQuery({ rule: { ...defaultMatchRule, days: 0.5 } }), never),
        ],
        [
          'a distance below 0',
          (engine) =>
            engine.matches(matchesQuery({ rule: { ...defaultMatchRule, kilometers: -1 } }), never),
        ],
        [
          'a dataset compared with itself',
          (engine) =>
            engine.matches(matchesQuery({ of: { type: 'datasets', a: 'a', b: 'a' } }), never),
        ],
        ['a page of no pairs', (engine) => engine.matches(matchesQuery({ limit: 0 }), never)],
      ])('%s is unsupported', async (_, ask) => {
        await withEngine(reportIncidents, async (engine) => {
          expect(await codeOf(ask(engine))).toBe('unsupported');
        });
      });

      test('an unknown id is unavailable, and the message names it', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const asked = engine.incident('report:no-such', never);
          expect(await codeOf(asked)).toBe('unavailable');
          await expect(asked).rejects.toThrow('report:no-such');
          for (const of of [
            { type: 'incident', id: 'report:no-such' },
            { type: 'datasets', a: 'report-2026-02-04', b: 'report:no-such' },
          ] as const) {
            const matching = engine.matches(matchesQuery({ of }), never);
            expect(await codeOf(matching)).toBe('unavailable');
            await expect(matching).rejects.toThrow('report:no-such');
          }
        });
      });

      test('a cursor of another sort or from elsewhere is stale', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const { next } = await engine.rows(rowsQuery({ limit: 2 }), never);
          if (next === undefined) throw new Error('no second page');
          const byKilled = { field: 'killed', order: 'descending' } as const;
          const oldest = { field: 'start', order: 'ascending' } as const;
          for (const sort of [byKilled, oldest]) {
            expect(await codeOf(engine.rows(rowsQuery({ sort, after: next }), never))).toBe(
              'stale',
            );
          }
          for (const after of ['', '{}', '[]', 'null', `${next} `.slice(1)]) {
            expect(await codeOf(engine.rows(rowsQuery({ after }), never))).toBe('stale');
          }
        });
      });

      test('what is aborted rejects with the reason of its signal, before or while it is asked', async () => {
        await withEngine(reportIncidents, async (engine) => {
          const questions: ((signal: AbortSignal) => Promise<unknown>)[] = [
            (signal) => engine.describe(signal),
            (signal) => engine.prepare(wholeWorld, signal),
            (signal) => engine.summary(summaryQuery(), signal),
            (signal) => engine.rows(rowsQuery(), signal),
            (signal) => engine.incident(reportIncidents[0]?.id ?? '', signal),
            (signal) => engine.matches(matchesQuery(), signal),
          ];
          for (const ask of questions) {
            const reason = new Error('the reader went on');
            await expect(ask(AbortSignal.abort(reason))).rejects.toBe(reason);
            const controller = new AbortController();
            const asked = ask(controller.signal);
            controller.abort(reason);
            await expect(asked).rejects.toBe(reason);
          }
          expect((await engine.rows(rowsQuery(), never)).total).toBe(7);
        });
      });
    });
  });
}

interface ViewCase {
  readonly incidents: readonly Incident[];
  readonly filter: Filter;
  readonly bbox: Bbox;
  readonly zoom: number;
  readonly window: TimeWindow;
}

async function forEachView(check: (view: ViewCase) => Promise<void>): Promise<void> {
  const views = incidentsArbitrary.chain((incidents) =>
    fc.record({
      incidents: fc.constant(incidents),
      filter: filterArbitrary(incidents),
      bbox: boxArbitrary(incidents),
      zoom: zoomArbitrary,
      window: windowArbitrary(incidents),
    }),
  );
  await fc.assert(fc.asyncProperty(views, check), { seed, numRuns: 30 });
}

interface MatchingCase extends Pick<MatchesQuery, 'rule' | 'filter' | 'window' | 'skip' | 'limit'> {
  readonly incidents: readonly Incident[];
}

async function forEachMatching(check: (matching: MatchingCase) => Promise<void>): Promise<void> {
  const cases = nearbyIncidentsArbitrary.chain((incidents) =>
    fc.record({
      incidents: fc.constant(incidents),
      rule: ruleArbitrary,
      filter: fc.oneof(fc.constant([]), filterArbitrary(incidents)),
      window: fc.oneof(fc.constant(allTime), windowArbitrary(incidents)),
      skip: fc.integer({ min: 0, max: 3 }),
      limit: fc.integer({ min: 1, max: 8 }),
    }),
  );
  await fc.assert(fc.asyncProperty(cases, check), { seed, numRuns: 30 });
}

function expectPairs(
  page: MatchesPage,
  expected: readonly ExpectedPair[],
  skip: number,
  limit: number,
): void {
  const kept = expected.map((pair) => ({ ...pair, a: asKept(pair.a), b: asKept(pair.b) }));
  expect(page.pairs).toEqual(kept.slice(skip, skip + limit));
  expect(page.total).toBe(expected.length);
  expect(page.rowsOfA).toBe(new Set(expected.map(({ a }) => a.id)).size);
}

/** In the order of the nodes: what the engine lists under the name of each. */
async function membersOfNodes(
  engine: Engine,
  answer: Answer,
  filter: Filter,
): Promise<(readonly Incident[])[]> {
  const { window } = answer;
  const pages = cellsOf(answer).map((cell) =>
    engine.rows(
      rowsQuery({ filter: [...filter, { op: 'cell', cell }], window }),
      new AbortController().signal,
    ),
  );
  return (await Promise.all(pages)).map(({ rows }) => rows);
}

function cellsOf(answer: Answer): readonly string[] {
  return Array.from({ length: answer.nodes.length }, (_, node) => cellOfNode(answer, node));
}

function expectTotals(
  answer: Answer,
  selected: readonly Incident[],
  window: TimeWindow,
  incidents: readonly Incident[],
): void {
  const areas = selected.filter(({ place }) => 'areaId' in place);
  expect(answer).toMatchObject({
    total: selected.length,
    possible: selected.filter((incident) => isOnlyPossible(incident, window)).length,
    unlocated: selected.filter(isUnlocated).length,
    all: incidents.length,
  });
  expect(sum(answer.areas.count)).toBe(areas.length);
}

function expectNode(nodes: Answer['nodes'], node: number, members: readonly Incident[]): void {
  const kindsOfNode = nodes.countByKind.subarray(node * kinds.length, (node + 1) * kinds.length);
  expect(nodes.count[node]).toBe(members.length);
  expect([...kindsOfNode]).toEqual(countKinds(members));
  const points = new Set(
    members.map(({ place }) => 'lon' in place && `${place.lon % 360} ${place.lat}`),
  );
  const single = onlyOne(members);
  expect(incidentOfNode(nodes, node)).toBe(single?.id ?? null);
  if (single === undefined) {
    expect([nodes.placeClass[node], nodes.radiusMeters[node], nodes.inferred[node]]).toEqual([
      255, 0, 0,
    ]);
    const isOne = points.size === 1 || [...points].every((point) => /^-?180 /.test(String(point)));
    if (!isOne) expect(nodes.coincident[node]).toBe(0);
    if (points.size === 1) expect(nodes.coincident[node]).toBe(1);
    return;
  }
  const { place } = single;
  if (!('lon' in place)) throw new Error(`${single.id} has no point and is a node`);
  expect(samePoint(positionOf(nodes, node))).toEqual(samePoint([place.lon, place.lat]));
  expect(placeClasses[nodes.placeClass[node] ?? -1]).toBe(place.precision);
  expect(nodes.radiusMeters[node]).toBe('radiusMeters' in place ? place.radiusMeters : 0);
  expect(nodes.inferred[node] === 1).toBe(isPlaceInferred(single));
  expect(nodes.coincident[node]).toBe(0);
}

function expectExtent(
  { time, bulk, bbox, areaIds }: Awaited<ReturnType<Engine['describe']>>['extent'],
  incidents: readonly Incident[],
): void {
  const points = incidents.flatMap(({ place }) =>
    'lon' in place ? [[place.lon, place.lat] as const] : [],
  );
  expect(time).toEqual(
    incidents.length === 0
      ? null
      : {
          start: Math.min(...incidents.map((incident) => incident.time.start)),
          end: Math.max(...incidents.map((incident) => incident.time.end)),
        },
  );
  expect(bulk).toEqual(bulkOf(incidents));
  expect(bbox === null).toBe(points.length === 0);
  expect(points.every(([lon, lat]) => bbox !== null && isInBox(bbox, lon, lat))).toBe(true);
  const areas = new Set(
    incidents.flatMap(({ place }) => ('areaId' in place ? [place.areaId] : [])),
  );
  expect(areaIds.toSorted()).toEqual([...areas].toSorted());
}

function positionOf(nodes: Answer['nodes'], node: number): [lon: number, lat: number] {
  return [nodes.lon[node] ?? NaN, nodes.lat[node] ?? NaN];
}

/** Either zero is one zero, and the antimeridian has two names. */
function samePoint([lon, lat]: readonly [number, number]): readonly [number, number] {
  return [lon === 180 ? -180 : lon + 0, lat + 0];
}

/** So near that rounding may tell either way: groups stand where single floats can say. */
function isOnEdge(
  [west, south, east, north]: Bbox,
  [lon, lat]: readonly [number, number],
): boolean {
  const distances = [lon - west, lon - east, lat - south, lat - north].map(Math.abs);
  return distances.some((distance) => distance < 1e-4 || Math.abs(distance - 360) < 1e-4);
}

/** Kept as JSON, which knows one zero only. */
function asKept(incident: Incident): Incident {
  return JSON.parse(JSON.stringify(incident)) as Incident;
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function sum(values: Iterable<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}

const wholeWorld: ViewQuery = { viewId: 'map', filter: [], bbox: worldBbox, zoom: 3 };

function summaryQuery(parts: Partial<SummaryQuery> = {}): SummaryQuery {
  return { filter: [], window: allTime, binEdges: Int32Array.of(0, 1), facets: [], ...parts };
}

function rowsQuery(parts: Partial<RowsQuery> = {}): RowsQuery {
  const sort = { field: 'start', order: 'descending' } as const;
  return { filter: [], window: allTime, sort, limit: 1000, ...parts };
}

function matchesQuery(parts: Partial<MatchesQuery> = {}): MatchesQuery {
  const of = { type: 'incident', id: reportIncidents[0]?.id ?? '' } as const;
  return {
    of,
    rule: defaultMatchRule,
    filter: [],
    window: allTime,
    skip: 0,
    limit: 10,
    ...parts,
  };
}

function someEdges(): Int32Array {
  return Int32Array.of(busyDay - 30 * minutesPerDay, busyDay, busyDay + minutesPerDay);
}

/** At one place, so that only time tells them apart. */
function lasting(id: string, start: number, end: number): Incident {
  return incidentOf(`a:${id}`, {
    place: { precision: 'exact', lon: 30.5, lat: 50.4 },
    time: {
      start: minute(start),
      end: minute(end),
      precision: 'range',
      meaning: id === 'decades' ? 'within' : 'throughout',
    },
  });
}

type Day = readonly [year: number, month: number, day: number];

/** Both days included. */
function spanOf(first: Day, last: Day): TimeWindow {
  const start = minuteOfCivil({ year: first[0], month: first[1], day: first[2] });
  const lastDay = minuteOfCivil({ year: last[0], month: last[1], day: last[2] });
  return { start, end: minute(lastDay + minutesPerDay) };
}

const dayLong = { precision: 'day', meaning: 'throughout' } as const;

function dayWindow(...day: Day): TimeWindow {
  return spanOf(day, day);
}

const reportIncidents = readReport();

function readReport(): readonly Incident[] {
  const file = new URL('../../public/data/report-2026-02-04.geojson', import.meta.url);
  const result = readGeojson(readFileSync(file, 'utf8'), 'report');
  if (result.outcome === 'refused') throw new Error(result.refusal.code);
  return result.incidents;
}
