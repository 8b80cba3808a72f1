import type { FigureGrouping } from '../../src/core/cluster/figure-table.ts';
import type { FacetQuery } from '../../src/core/cluster/summary.ts';
import fc from 'fast-check';
import {
  facetFields,
  namedFacetFields,
  type Clause,
  type Filter,
} from '../../src/core/filter/filter.ts';
import type { Bbox } from '../../src/core/geo/bbox.ts';
import type { Shape } from '../../src/core/geo/shape.ts';
import { timePrecisions, verifications, type Incident } from '../../src/core/incident/incident.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import { isPointPlace, placeClasses } from '../../src/core/incident/place.ts';
import { sortFields, type RowSort } from '../../src/core/table/row-order.ts';
import { minute, minutesPerDay, type TimeWindow } from '../../src/core/time/interval.ts';
import { areaIds, busyDay, datasetIds, pointArbitrary, words } from './arbitrary-incidents.ts';
import { valuesOf } from './incident-oracle.ts';

export const sortArbitrary: fc.Arbitrary<RowSort> = fc.record({
  field: fc.constantFrom(...sortFields),
  order: fc.constantFrom('ascending' as const, 'descending' as const),
});

/** Edges lie on, a minute before and a minute after those of the incidents' intervals, or days around the busy one. */
export function windowArbitrary(incidents: readonly Incident[]): fc.Arbitrary<TimeWindow> {
  const edges = incidents.flatMap(({ time }) => [time.start, time.end]);
  const edge = fc.oneof(
    fc
      .tuple(
        fc.constantFrom<number>(busyDay, ...edges),
        fc.constantFrom(-1, 0, 0, 1, minutesPerDay),
      )
      .map(([at, shift]) => at + shift),
    fc.integer({ min: -20, max: 20 }).map((days) => busyDay + days * minutesPerDay),
  );
  return fc.tuple(edge, edge).map(([a, b]) => ({
    start: minute(Math.min(a, b)),
    end: minute(Math.max(a, b) + Number(a === b)),
  }));
}

/** Steps of a playback, with a jump and a growing window now and then. */
export function playbackArbitrary(
  incidents: readonly Incident[],
): fc.Arbitrary<readonly TimeWindow[]> {
  const steps = fc.tuple(
    fc.integer({ min: -12, max: 12 }),
    fc.constantFrom(60, minutesPerDay, 7 * minutesPerDay),
    fc.constantFrom('moving' as const, 'growing' as const),
    fc.integer({ min: 2, max: 6 }),
  );
  const played = steps.map(([day, width, mode, count]) => {
    const first = busyDay + day * minutesPerDay;
    return Array.from({ length: count }, (_, step) => ({
      start: minute(mode === 'moving' ? first + step * width : first),
      end: minute(first + (step + 1) * width),
    }));
  });
  const jumps = fc.array(windowArbitrary(incidents), { minLength: 1, maxLength: 2 });
  return fc.tuple(played, jumps, played).map((parts) => parts.flat());
}

/** Edges are often those of the incidents' own points; one in two crosses the antimeridian. */
export function boxArbitrary(incidents: readonly Incident[]): fc.Arbitrary<Bbox> {
  const own = incidents.flatMap(({ place }) =>
    isPointPlace(place) ? [[place.lon, place.lat] as const] : [],
  );
  const point =
    own.length === 0 ? pointArbitrary : fc.oneof(fc.constantFrom(...own), pointArbitrary);
  return fc
    .tuple(point, point)
    .map(([[west, a], [east, b]]): Bbox => [west, Math.min(a, b), east, Math.max(a, b)]);
}

/** Often a ring around one of the incidents' own points, which may go on beyond the antimeridian, but not beyond where the map ends. */
function shapeArbitrary(incidents: readonly Incident[]): fc.Arbitrary<Shape> {
  const own = incidents.flatMap(({ place }) =>
    isPointPlace(place) ? [[place.lon, place.lat] as const] : [],
  );
  const center =
    own.length === 0 ? pointArbitrary : fc.oneof(fc.constantFrom(...own), pointArbitrary);
  // Odd sizes, so that no corner and no side goes through a point.
  const reach = fc.constantFrom(0.0137, 3.1719, 21.0733, 71.0271);
  const ring = fc
    .tuple(center, fc.array(fc.tuple(reach, reach), { minLength: 3, maxLength: 7 }))
    .map(([[lon, lat], reaches]) =>
      reaches.map(([dLon, dLat], corner): readonly [number, number] => {
        const angle = (corner / reaches.length) * 2 * Math.PI + 0.1234;
        return [
          lon + dLon * Math.cos(angle),
          Math.max(-85, Math.min(85, lat + dLat * Math.sin(angle))),
        ];
      }),
    );
  return fc.oneof(
    boxArbitrary(incidents).map((bbox): Shape => ({ type: 'bbox', bbox })),
    ring.map((corners): Shape => ({ type: 'polygon', ring: corners })),
  );
}

/** Values that some incidents have, "not stated", and one that none has. */
function namedClauseArbitrary(incidents: readonly Incident[]): fc.Arbitrary<Clause> {
  return fc.constantFrom(...namedFacetFields).chain((field) => {
    const known = new Set(incidents.flatMap((incident) => valuesOf(incident, field)));
    return fc.record({
      op: fc.constant('in' as const),
      field: fc.constant(field),
      values: fc.subarray([...known, '', 'nobody']),
    });
  });
}

/** Every clause but `cell`, which only an engine can name. */
export function clauseArbitrary(incidents: readonly Incident[]): fc.Arbitrary<Clause> {
  const ids = ['', 'reports:gone', ...incidents.map(({ id }) => id)];
  const figure = fc.integer({ min: 0, max: 7 });
  const plain: fc.Arbitrary<Clause> = fc.oneof(
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('kind' as const),
      values: fc.subarray([...kinds]),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('place' as const),
      values: fc.subarray([...placeClasses]),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('area' as const),
      values: fc.subarray([...areaIds, 'ua-12', 'XX', '']),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('dataset' as const),
      values: fc.subarray([...datasetIds, 'Reports']),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constantFrom('parent' as const, 'id' as const),
      values: fc.subarray(ids),
    }),
    fc.record(
      {
        op: fc.constant('range' as const),
        field: fc.constantFrom('killed' as const, 'injured' as const),
        min: figure,
        max: figure,
        unknown: fc.constantFrom('include' as const, 'exclude' as const),
      },
      { requiredKeys: ['op', 'field', 'unknown'] },
    ),
    fc.record({ op: fc.constant('within' as const), shape: shapeArbitrary(incidents) }),
    namedClauseArbitrary(incidents),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('time' as const),
      values: fc.subarray([...timePrecisions]),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('verification' as const),
      values: fc.subarray([...verifications]),
    }),
    fc.record({ op: fc.constant('text' as const), query: queryArbitrary }),
  );
  return fc.oneof(
    { weight: 5, arbitrary: plain },
    { weight: 2, arbitrary: plain.map((clause): Clause => ({ op: 'not', clause })) },
    {
      weight: 1,
      arbitrary: plain.map((clause): Clause => ({ op: 'not', clause: { op: 'not', clause } })),
    },
  );
}

/** Words and parts of words, folded or not. */
const queryArbitrary = fc
  .array(
    fc
      .tuple(
        fc.constantFrom(...words, 'kyiv', 'киів', 'lodz', 'ete', 'example', 'stood', "м'ята"),
        fc.integer({ min: 0, max: 2 }),
      )
      .map(([word, from]) => word.slice(from)),
    { maxLength: 2 },
  )
  .map((query) => query.join('  '));

/** Some facets, each once, some of them searched or cut short. */
export const facetQueriesArbitrary: fc.Arbitrary<readonly FacetQuery[]> = fc
  .subarray(['dataset' as const, ...facetFields])
  .chain((fields) =>
    fc.tuple(
      ...fields.map((field) =>
        fc.record(
          {
            field: fc.constant(field),
            limit: fc.constantFrom(1, 3, 1000),
            contains: fc.constantFrom('', ' ', 'KYIV', 'Київ', 'e'),
          },
          { requiredKeys: ['field', 'limit'] },
        ),
      ),
    ),
  );

/** Often empty or one clause, so that something passes. */
export function filterArbitrary(incidents: readonly Incident[]): fc.Arbitrary<Filter> {
  return fc.array(clauseArbitrary(incidents), { maxLength: 3 });
}

/** Strictly ascending; often too narrow for the incidents, now and then without a bin. */
export const binEdgesArbitrary: fc.Arbitrary<Int32Array> = fc
  .uniqueArray(fc.integer({ min: -600, max: 600 }), { maxLength: 12 })
  .map((hours) => Int32Array.from(hours, (hour) => busyDay + hour * 60).toSorted());

export const cutsArbitrary = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  maxLength: 40,
});

/** From the earliest start to the latest end, cut at shares of that. */
export function coveringEdges(incidents: readonly Incident[], cuts: readonly number[]): Int32Array {
  const first = Math.min(busyDay, ...incidents.map(({ time }) => time.start));
  const last = Math.max(busyDay + 1, ...incidents.map(({ time }) => time.end));
  const inner = cuts.map((share) => Math.round(first + share * (last - first)));
  return Int32Array.from(new Set([first, last, ...inner])).toSorted();
}

export const groupingArbitrary: fc.Arbitrary<FigureGrouping> = fc.oneof(
  fc.record({ by: fc.constant('facet' as const), field: fc.constantFrom(...facetFields) }),
  fc.record({ by: fc.constant('period' as const), edges: binEdgesArbitrary }),
);
