import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHistogram, type Histogram } from '../../../src/core/cluster/histogram.ts';
import { binsOfKinds, type KindBins } from '../../../src/core/cluster/kind-bins.ts';
import type { Summary } from '../../../src/core/cluster/summary.ts';
import type { Filter } from '../../../src/core/filter/filter.ts';
import type { Bbox } from '../../../src/core/geo/bbox.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import { finish } from '../../../src/core/slices.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import {
  busyDay,
  earliest,
  incidentOf,
  incidentsArbitrary,
  latest,
} from '../../support/arbitrary-incidents.ts';
import {
  binEdgesArbitrary,
  boxArbitrary,
  clauseArbitrary,
  coveringEdges,
  cutsArbitrary,
} from '../../support/arbitrary-queries.ts';
import { expectBins } from '../../support/expect-bins.ts';
import { isInBox, passesFilter } from '../../support/incident-oracle.ts';
import { rowsOf, tableOf } from '../../support/table-of.ts';

const seed = 20260204;

const everyKind = new Uint8Array(kinds.length).fill(1);
const day = (at: number): number => busyDay + at * minutesPerDay;

const casesArbitrary = incidentsArbitrary.chain((incidents) =>
  fc.tuple(
    fc.constant(incidents),
    fc.oneof(
      binEdgesArbitrary,
      cutsArbitrary.map((cuts) => coveringEdges(incidents, cuts)),
    ),
    fc.array(clauseArbitrary(incidents), { maxLength: 1 }),
    fc.subarray([...kinds]),
  ),
);

test('each bin holds of every incident the share of its interval that it covers', () => {
  fc.assert(
    fc.property(casesArbitrary, ([incidents, edges, filter, chosenKinds]) => {
      const some = histogramOf(incidents, edges, filter);
      const all = histogramOf(incidents, edges);
      expectBins(binsOfKinds(some.bins, everyKind, all.bins), incidents, filter, edges);
      const ofKinds: Filter = [...filter, { op: 'in', field: 'kind', values: chosenKinds }];
      const marks = Uint8Array.from(kinds, (kind) => Number(chosenKinds.includes(kind)));
      expectBins(binsOfKinds(some.bins, marks, all.bins), incidents, ofKinds, edges);
    }),
    { seed, numRuns: 200 },
  );
});

test('an incident that reaches over both ends is before, in and after in proportion', () => {
  const edges = Int32Array.of(day(2), day(5));
  const { before, throughout, within, after } = binsOf([lasting('a:1', day(0), day(10))], edges);
  expect([before, sum(throughout), sum(within), after]).toEqual([
    expect.closeTo(0.2, 12),
    expect.closeTo(0.3, 12),
    0,
    expect.closeTo(0.5, 12),
  ]);
});

test('an incident known to a month makes no peak: each day gets its share', () => {
  const days = 28;
  const month = lasting('a:1', day(0), day(days), 'within');
  const edges = Int32Array.from({ length: days + 1 }, (_, at) => day(at));
  const { throughout, within } = binsOf([month], edges);
  expect(sum(throughout)).toBe(0);
  const column = kinds.indexOf('other');
  for (let bin = 0; bin < days; bin++) {
    expect(within[bin * kinds.length + column]).toBeCloseTo(1 / days, 12);
  }
});

test('all the time that there is and its one first minute are both one incident', () => {
  const incidents = [
    lasting('a:ever', earliest, latest),
    lasting('a:minute', earliest, earliest + 1),
  ];
  const edges = Int32Array.of(earliest, earliest + 1, day(0), latest);
  const { throughout, before, after } = binsOf(incidents, edges);
  expect(sum(throughout)).toBeCloseTo(2, 12);
  expect([before, after]).toEqual([0, 0]);
  const rare = 1 / (latest - earliest);
  expect(throughout[kinds.indexOf('other')]).toBeCloseTo(1 + rare, 12);
});

test.each([[[]], [[busyDay]]])('edges %j make no bin, in view neither', (edges) => {
  const incidents = [standing('a:1', 30, 50, day(-1), day(1))];
  const histogram = histogramOf(incidents, Int32Array.from(edges));
  for (const bins of [histogram.bins, finish(histogram.within([0, 0, 90, 90]))]) {
    const { throughout, within, unfiltered, before, after } = binsOfKinds(bins, everyKind, bins);
    expect([throughout.length, within.length, unfiltered.length]).toEqual([0, 0, 0]);
    expect([before, after]).toEqual([0, 0]);
  }
});

/** The parts of the map that a view goes through. */
const pansArbitrary = incidentsArbitrary.chain((incidents) =>
  fc.tuple(
    fc.constant(incidents),
    binEdgesArbitrary,
    fc.array(clauseArbitrary(incidents), { maxLength: 1 }),
    fc.array(boxArbitrary(incidents), { minLength: 1, maxLength: 6 }),
  ),
);

test('in view are the shares of incidents whose own point lies in the box, to the last bit as if counted anew', () => {
  fc.assert(
    fc.property(pansArbitrary, ([incidents, edges, filter, boxes]) => {
      const some = histogramOf(incidents, edges, filter);
      const all = histogramOf(incidents, edges);
      for (const box of boxes) {
        const found = finish(some.within(box));
        const inside = incidents.filter((incident) => isIn(box, incident));
        const unfiltered = finish(all.within(box));
        expectBins(binsOfKinds(found, everyKind, unfiltered), inside, filter, edges);
        const anew = finish(histogramOf(incidents, edges, filter).within(box));
        expect(columnsOf(found)).toEqual(columnsOf(anew));
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('a pan touches no more rows than stand at the points that entered or left, or than are inside', () => {
  fc.assert(
    fc.property(pansArbitrary, ([incidents, edges, filter, boxes]) => {
      fc.pre(edges.length > 1);
      const passing = incidents.filter((incident) => passesFilter(incident, filter));
      const histogram = histogramOf(incidents, edges, filter);
      let before: readonly Incident[] = [];
      for (const box of boxes) {
        const inside = passing.filter((incident) => isIn(box, incident));
        const entered = inside.filter((incident) => !before.includes(incident)).length;
        const left = before.filter((incident) => !inside.includes(incident)).length;
        const { rowsTouched } = finish(histogram.within(box));
        expect(rowsTouched).toBe(Math.min(entered + left, inside.length));
        before = inside;
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('after a thousand pans nothing is left behind: an empty view is exactly 0', () => {
  const incidents = Array.from({ length: 120 }, (_, index) =>
    standing(
      `a:${index}`,
      index % 20,
      50,
      day(index % 7) + index,
      day(3 + (index % 11)) + 7 * index,
    ),
  );
  const edges = Int32Array.of(day(1), day(2) + 1, day(4) + 17, day(9));
  const histogram = histogramOf(incidents, edges);
  for (let pan = 0; pan < 1000; pan++) {
    const west = (pan * 7) % 23;
    finish(histogram.within([west, 49, west + (pan % 9), 51]));
  }
  const last: Bbox = [3, 49, 8, 51];
  const anew = finish(histogramOf(incidents, edges).within(last));
  expect(columnsOf(finish(histogram.within(last)))).toEqual(columnsOf(anew));
  // One point is left out after the other, so that none is thrown away with all the rest.
  for (let east = 7; east >= 3; east--) {
    expect(finish(histogram.within([3, 49, east, 51])).rowsTouched).toBe(6);
  }
  const empty = finish(histogram.within([3, 60, 8, 61]));
  expect(new Set(columnsOf(empty).flat())).toEqual(new Set([0]));
});

test('a bin from which all incidents have left is exactly 0 while others are counted', () => {
  const edges = Int32Array.of(day(0), day(1), day(2), day(3));
  const stays = lasting('a:stays', day(2), day(3));
  const incidents = [
    { ...stays, place: { precision: 'given', lon: 1, lat: 50 } as const },
    standing('a:0', 2, 50, day(0) + 7, day(1) + 11),
    standing('a:1', 2, 50, day(0) + 311, day(1) + 313),
    ...Array.from({ length: 4 }, (_, index) => standing(`a:near ${index}`, 1, 50, day(2), day(3))),
  ];
  const histogram = histogramOf(incidents, edges);
  finish(histogram.within([0, 49, 3, 51]));
  const { throughout, rowsTouched } = finish(histogram.within([0, 49, 1, 51]));
  expect(rowsTouched).toBe(2);
  const column = kinds.indexOf('other');
  expect([0, 1, 2].map((bin) => throughout[bin * kinds.length + column])).toEqual([0, 0, 5]);
});

test('a move that was left unfinished, wherever it stood, spoils none that follows', () => {
  const incidents = Array.from({ length: 9000 }, (_, index) =>
    standing(`a:${index}`, index % 3, 50, day(-5) + index, day(60) + 3 * index),
  );
  const edges = Int32Array.from({ length: 60 }, (_, bin) => day(bin));
  const boxes: readonly Bbox[] = [
    [0, 49, 1, 51],
    [1, 49, 2, 51],
    [2, 49, 2, 51],
  ];
  const expected = boxes.map((box) => finish(histogramOf(incidents, edges).within(box)));
  const histogram = histogramOf(incidents, edges);
  let steps = 1;
  for (let isDone = false; !isDone; steps++) {
    finish(histogram.within([5, 49, 6, 51]));
    const move = histogram.within([0, 49, 2, 51]);
    for (let step = 0; step < steps && !isDone; step++) isDone = move.next().done === true;
    const box = steps % boxes.length;
    const found = finish(histogram.within(boxes[box] ?? [0, 0, 0, 0]));
    expect(columnsOf(found)).toEqual(columnsOf(expected[box] ?? found));
  }
  // It paused often enough to be left at many places.
  expect(steps).toBeGreaterThan(9);
});

function histogramOf(
  incidents: readonly Incident[],
  edges: Int32Array,
  filter: Filter = [],
): Histogram {
  const table = tableOf(incidents);
  const passing = incidents.filter((incident) => passesFilter(incident, filter));
  return finish(createHistogram(table, rowsOf(table, passing), edges));
}

function binsOf(incidents: readonly Incident[], edges: Int32Array): Summary['bins'] {
  const { bins } = histogramOf(incidents, edges);
  return binsOfKinds(bins, everyKind, bins);
}

function columnsOf({ throughout, within, before, after }: KindBins): readonly number[][] {
  return [throughout, within, before, after].map((column) => [...column]);
}

function lasting(
  id: string,
  start: number,
  end: number,
  meaning: 'throughout' | 'within' = 'throughout',
): Incident {
  const time = { start: minute(start), end: minute(end), precision: 'range', meaning } as const;
  return incidentOf(id, { time });
}

function standing(id: string, lon: number, lat: number, start: number, end: number): Incident {
  return { ...lasting(id, start, end), place: { precision: 'given', lon, lat } };
}

function isIn(box: Bbox, { place }: Incident): boolean {
  return 'lon' in place && isInBox(box, place.lon, place.lat);
}

function sum(values: Iterable<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
