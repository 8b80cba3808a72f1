import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createClusterTree,
  type ClusterView,
  type TreeOptions,
  type TreeQuery,
} from '../../../src/core/cluster/cluster-tree.ts';
import { groupPoints, incidentsAtPoints } from '../../../src/core/cluster/group-points.ts';
import { worldBbox } from '../../../src/core/geo/bbox.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import type { IncidentTable } from '../../../src/core/table/incident-table.ts';
import { minutesPerDay, type TimeWindow } from '../../../src/core/time/interval.ts';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';
import {
  filtersArbitrary,
  filtersOf,
  firstWindow,
  framesArbitrary,
  kindsArbitrary,
  tableArbitrary,
  ways,
  windowOf,
  type Frame,
  type Way,
} from '../../support/arbitrary-playback.ts';
import { plainAnswer, plainForm, shownRows } from '../../support/plain-answer.ts';
import { tableOf } from '../../support/table-of.ts';

const seed = 20260204;

/** Every frame of a playback; `look` is told what was asked before and now. */
function play(
  table: IncidentTable,
  frames: readonly Frame[],
  salts: readonly number[],
  options: (way: () => Way) => TreeOptions,
  look: (frame: Played) => void,
): void {
  const hierarchy = groupPoints(table.place, incidentsAtPoints(table.place));
  let way: Way = 'difference';
  const tree = createClusterTree(
    table,
    hierarchy,
    options(() => way),
  );
  const filters = filtersOf(table, salts);
  const views: { readonly query: TreeQuery; readonly view: ClusterView }[] = [];
  let window = firstWindow;
  for (const { query, earlier, move, way: wanted } of frames) {
    const before = window;
    window = move(window);
    way = wanted;
    if (query !== null || views.length === 0) {
      const { filter, ...rest } = query ?? everything;
      const asked = { ...rest, rows: filters[filter] ?? null };
      views.push({ query: asked, view: tree.prepare(asked) });
    }
    const { query: asked, view } = views.at(-1 - earlier) ?? views.at(-1) ?? {};
    if (asked === undefined || view === undefined) throw new Error('no view was prepared');
    const answer = plainForm(view.at(window));
    expect(answer).toEqual(plainAnswer(table, hierarchy, asked, window));
    look({ table, query: asked, before, window, view, answer });
  }
}

interface Played {
  readonly table: IncidentTable;
  readonly query: TreeQuery;
  readonly before: TimeWindow;
  readonly window: TimeWindow;
  readonly view: ClusterView;
  readonly answer: ReturnType<typeof plainForm>;
}

const everything = {
  viewId: 'a',
  filter: 0,
  kinds: new Uint8Array(kinds.length).fill(1),
  bbox: worldBbox,
  zoom: 3,
};

test('every frame of a playback is what a look at every row finds, whichever way it is come by', () => {
  const ran: Record<string, number> = {};
  const forced = (way: () => Way): TreeOptions => ({
    choose: ({ difference }) => {
      const possible = way() === 'difference' && difference === Infinity ? 'recount' : way();
      ran[possible] = (ran[possible] ?? 0) + 1;
      return possible;
    },
  });
  fc.assert(
    fc.property(tableArbitrary, framesArbitrary, filtersArbitrary, (table, frames, salts) => {
      play(table, frames, salts, forced, ({ view }) => {
        const { method } = view.lastStep();
        ran[method] = (ran[method] ?? 0) + 1;
      });
    }),
    { seed, numRuns: 150 },
  );
  for (const way of [...ways, 'none', 'incremental']) expect(ran[way]).toBeGreaterThan(50);
});

test('so it is by the way that the tree takes itself', () => {
  fc.assert(
    fc.property(tableArbitrary, framesArbitrary, filtersArbitrary, (table, frames, salts) => {
      play(
        table,
        frames,
        salts,
        () => ({}),
        ({ answer }) => {
          const inNodes = answer.nodes.reduce((sum, { count }) => sum + count, 0);
          const inAreas = answer.areas.reduce((sum, { count }) => sum + count, 0);
          expect(inNodes + answer.nodesOutside + inAreas + answer.unlocated).toBe(answer.total);
        },
      );
    }),
    { seed, numRuns: 100 },
  );
});

test('a step that plays on looks at no more incidents than entered and left', () => {
  const steps = fc.array(fc.constantFrom(1, 60, minutesPerDay, -1, -60, -minutesPerDay), {
    minLength: 5,
    maxLength: 20,
  });
  let touched = 0;
  fc.assert(
    fc.property(
      tableArbitrary,
      steps,
      filtersArbitrary,
      fc.constantFrom(1, 10, 400),
      kindsArbitrary,
      (table, minutes, salts, days, chosen) => {
        const hierarchy = groupPoints(table.place, incidentsAtPoints(table.place));
        const tree = createClusterTree(table, hierarchy);
        for (const rows of filtersOf(table, salts)) {
          const view = tree.prepare({ ...everything, rows, kinds: chosen });
          let window = windowOf(busyDay, busyDay + days * minutesPerDay);
          view.at(window);
          for (const by of minutes) {
            const moved = windowOf(window.start + by, window.end + by);
            view.at(moved);
            const step = view.lastStep();
            const was = new Set(shownRows(table, { ...everything, rows }, window));
            const is = new Set(shownRows(table, { ...everything, rows }, moved));
            const entered = [...is].filter((row) => !was.has(row)).length;
            const left = [...was].filter((row) => !is.has(row)).length;
            expect(step.touched).toBeLessThanOrEqual(entered + left);
            touched += step.touched;
            window = moved;
          }
        }
      },
    ),
    { seed, numRuns: 60 },
  );
  expect(touched).toBeGreaterThan(300);
});

test('over many incidents each way is taken where it is cheapest, and all are right', () => {
  const table = manyIncidents(12_000);
  const hierarchy = groupPoints(table.place, incidentsAtPoints(table.place));
  const tree = createClusterTree(table, hierarchy);
  const asked: TreeQuery = { ...everything, rows: null, zoom: 12, bbox: [30, 50, 30.2, 50.2] };
  const deep = tree.prepare(asked);
  const wholeRegion = { ...asked, viewId: 'b', zoom: 4, bbox: worldBbox };
  const wide = tree.prepare(wholeRegion);
  const stepTo = (fromDay: number, days: number) => {
    const start = busyDay + fromDay * minutesPerDay;
    const window = windowOf(start, start + days * minutesPerDay);
    expect(plainForm(wide.at(window))).toEqual(plainAnswer(table, hierarchy, wholeRegion, window));
    expect(plainForm(deep.at(window))).toEqual(plainAnswer(table, hierarchy, asked, window));
    return deep.lastStep();
  };

  expect(stepTo(100, 30)).toMatchObject({ method: 'recount' });
  // Twelve begin, and all but one of the first day end.
  expect(stepTo(101, 30)).toMatchObject({ method: 'incremental', touched: 23 });
  expect(stepTo(700, 30).method).toBe('recount');
  expect(stepTo(700, 30)).toMatchObject({ method: 'none', touched: 0 });

  // All but some days: when it has cost as much to count them, what is outside is taken from everything.
  const nearlyAll = Array.from({ length: 5 }, (_, jump) => {
    stepTo(500, 30);
    return stepTo(-10 + jump, 1000);
  });
  expect(nearlyAll[0]?.touched).toBeGreaterThan(9_000);
  expect(nearlyAll.slice(3).every(({ touched }) => touched < 500)).toBe(true);

  // Jumps of a year at a deep zoom: when they have cost as much, lists are made and then searched.
  const jumps = Array.from({ length: 30 }, (_, jump) => stepTo(jump % 2 === 0 ? 0 : 450, 450));
  const methods = jumps.map(({ method }) => method);
  expect(methods.slice(0, 3)).toEqual(['recount', 'recount', 'recount']);
  expect(methods.at(-1)).toBe('search');

  // Small moves after it pay one recount.
  const small = Array.from({ length: 4 }, (_, day) => stepTo(451 + day, 450).method);
  expect(small).toEqual(['recount', 'incremental', 'incremental', 'incremental']);
});

/** Twelve a day at some thousand points, one day long each; every hundredth for half a year. */
function manyIncidents(count: number): IncidentTable {
  return tableOf(
    Array.from({ length: count }, (_, index) => {
      const start = busyDay + Math.floor(index / 12) * minutesPerDay;
      const days = index % 100 === 0 ? 180 : 1;
      return incidentOf(`a:${index}`, {
        kind: kinds[index % kinds.length] ?? 'other',
        place:
          index % 50 === 0
            ? { precision: 'country', areaId: 'UA' }
            : {
                precision: 'exact',
                lon: 20 + ((index * 7) % 61) / 3,
                lat: 40 + ((index * 11) % 47) / 3,
              },
        time: {
          ...windowOf(start, start + days * minutesPerDay),
          precision: 'day',
          meaning: index % 3 === 0 ? 'within' : 'throughout',
        },
      });
    }),
  );
}
