import fc from 'fast-check';
import type { TreeQuery } from '../../src/core/cluster/cluster-tree.ts';
import { worldBbox, type Bbox } from '../../src/core/geo/bbox.ts';
import type { LonLat } from '../../src/core/geo/distance.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import type { Place } from '../../src/core/incident/place.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { addRow, emptyRowSet, fullRowSet, type RowSet } from '../../src/core/table/row-set.ts';
import { minute, minutesPerDay, type TimeWindow } from '../../src/core/time/interval.ts';
import {
  areaIds,
  busyDay,
  earliest,
  incidentOf,
  latest,
  pointArbitrary,
} from './arbitrary-incidents.ts';
import { tableOf } from './table-of.ts';

const year = 365 * minutesPerDay;
export const ways = ['difference', 'recount', 'complement', 'search'] as const;
export type Way = (typeof ways)[number];

/** In one region, so that a few groups hold many points. */
const regionArbitrary: fc.Arbitrary<LonLat> = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }))
  .map(([east, north]): LonLat => [29 + east / 20, 49 + north / 20]);

/** Most meet others in time and in place. */
function incidentArbitrary(points: fc.Arbitrary<LonLat>): fc.Arbitrary<Omit<Incident, 'id'>> {
  return fc
    .record({
      start: fc.oneof(
        {
          weight: 12,
          arbitrary: fc.integer({ min: 0, max: 60 * 24 }).map((hours) => busyDay + hours * 60),
        },
        { weight: 2, arbitrary: fc.integer({ min: busyDay - 3 * year, max: busyDay + 3 * year }) },
        { weight: 1, arbitrary: fc.constantFrom<number>(earliest, latest - 1) },
      ),
      minutes: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(1, 60, minutesPerDay) },
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 * minutesPerDay }) },
        { weight: 1, arbitrary: fc.integer({ min: year, max: 40 * year }) },
        { weight: 1, arbitrary: fc.constant(latest - earliest) },
      ),
      meaning: fc.constantFrom('throughout' as const, 'within' as const),
      kind: fc.constantFrom(...kinds.slice(0, 4), ...kinds),
      place: fc.oneof(
        {
          weight: 6,
          arbitrary: points.map(([lon, lat]): Place => ({ precision: 'exact', lon, lat })),
        },
        {
          weight: 1,
          arbitrary: points.map(([lon, lat]): Place => ({
            precision: 'near',
            lon,
            lat,
            radiusMeters: 500,
          })),
        },
        {
          weight: 2,
          arbitrary: fc
            .tuple(
              fc.constantFrom(...areaIds),
              fc.constantFrom('admin1' as const, 'country' as const),
            )
            .map(([areaId, precision]): Place => ({ precision, areaId })),
        },
        { weight: 1, arbitrary: fc.constant<Place>({ precision: 'unknown' }) },
      ),
      isInferred: fc.boolean(),
    })
    .map(({ start, minutes, meaning, kind, place, isInferred }) =>
      incidentOf('', {
        kind,
        place,
        flags: isInferred ? [{ field: 'place', flag: 'inferred' }] : [],
        time: {
          start: minute(start),
          end: minute(Math.min(latest, start + minutes)),
          precision: 'range',
          meaning,
        },
      }),
    );
}

export const tableArbitrary: fc.Arbitrary<IncidentTable> = fc
  .oneof(
    fc.array(incidentArbitrary(pointArbitrary), { maxLength: 150, size: 'max' }),
    fc.array(incidentArbitrary(regionArbitrary), { maxLength: 150, size: 'max' }),
  )
  .map((drafts) => tableOf(drafts.map((draft, index) => ({ ...draft, id: `a:${index}` }))));

/** From one window to the next. */
type Move = (window: TimeWindow) => TimeWindow;

const moveArbitrary: fc.Arbitrary<Move> = fc.oneof(
  // Playing on and back, in steps from a minute to a week.
  {
    weight: 6,
    arbitrary: fc.constantFrom(1, 60, minutesPerDay, 7 * minutesPerDay, -60, -minutesPerDay).map(
      (by): Move =>
        ({ start, end }) =>
          windowOf(start + by, end + by),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.integer({ min: busyDay - 5 * minutesPerDay, max: busyDay + 65 * minutesPerDay }),
        fc.constantFrom(1, minutesPerDay, 30 * minutesPerDay, 365 * minutesPerDay),
      )
      .map(
        ([start, minutes]): Move =>
          () =>
            windowOf(start, start + minutes),
      ),
  },
  { weight: 1, arbitrary: edgeMove('end', minutesPerDay) },
  { weight: 1, arbitrary: edgeMove('end', -3 * minutesPerDay) },
  { weight: 1, arbitrary: edgeMove('start', 5 * minutesPerDay) },
  { weight: 1, arbitrary: edgeMove('start', -40 * minutesPerDay) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<[number, number]>(
        [earliest, latest],
        [earliest - 60, earliest],
        [latest, latest + 60],
        [busyDay, latest],
        [-2147483648, 2147483647],
      )
      .map(
        ([start, end]): Move =>
          () =>
            windowOf(start, end),
      ),
  },
);

function edgeMove(edge: keyof TimeWindow, by: number): fc.Arbitrary<Move> {
  return fc.constant<Move>((window) => {
    const moved = { ...window, [edge]: window[edge] + by };
    return windowOf(moved.start, moved.end);
  });
}

export function windowOf(start: number, end: number): TimeWindow {
  const from = Math.max(-2147483648, Math.min(start, 2147483646));
  return { start: minute(from), end: minute(Math.max(from + 1, Math.min(end, 2147483647))) };
}

export const firstWindow = windowOf(busyDay, busyDay + 10 * minutesPerDay);

const bboxArbitrary: fc.Arbitrary<Bbox> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(worldBbox) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: -90, max: 90 }),
      )
      .map(([west, east, a, b]): Bbox => [west, Math.min(a, b), east, Math.max(a, b)]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Bbox>(
      [30.5234, 50.4501, 30.53, 50.4501],
      [179, -17, -179, 11],
      [-180, 85.5, 180, 90],
      [-180, -90, 180, -86],
      [30, 50, 31, 51],
    ),
  },
);

export const kindsArbitrary: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.constant(new Uint8Array(kinds.length).fill(1)),
  fc
    .array(fc.boolean(), { minLength: kinds.length, maxLength: kinds.length })
    .map((chosen) => Uint8Array.from(chosen, Number)),
  fc
    .constantFrom(...kinds.keys())
    .map((kind) => new Uint8Array(kinds.length).fill(1).with(kind, 0)),
  fc.constantFrom(...kinds.keys()).map((kind) => new Uint8Array(kinds.length).with(kind, 1)),
);

export interface Frame {
  /** `null` asks a view that was prepared before. */
  readonly query: (Omit<TreeQuery, 'rows'> & { readonly filter: number }) | null;
  readonly earlier: number;
  readonly move: Move;
  readonly way: Way;
}

const frameArbitrary: fc.Arbitrary<Frame> = fc.record({
  query: fc.option(
    fc.record({
      viewId: fc.constantFrom('a', 'a', 'b'),
      filter: fc.constantFrom(0, 0, 1, 2, 3),
      kinds: kindsArbitrary,
      bbox: bboxArbitrary,
      zoom: fc.oneof(fc.integer({ min: 0, max: 15 }), fc.double({ min: -1, max: 22, noNaN: true })),
    }),
    { freq: 2 },
  ),
  earlier: fc.constantFrom(0, 0, 0, 1, 2, 3),
  move: moveArbitrary,
  way: fc.constantFrom(...ways),
});

export const framesArbitrary = fc.array(frameArbitrary, {
  minLength: 1,
  maxLength: 25,
  size: 'max',
});

export const filtersArbitrary = fc.tuple(fc.nat(), fc.nat());

/** None, all rows said one by one, some two thirds, and few. */
export function filtersOf(
  { length }: IncidentTable,
  salts: readonly number[],
): readonly (RowSet | null)[] {
  const some = salts.map((salt, index) => {
    const rows = emptyRowSet(length);
    for (let row = 0; row < length; row++) {
      const chance = (Math.imul(row + salt, 0x9e37_79b1) >>> 16) % 30;
      if (chance < (index === 0 ? 20 : 3)) addRow(rows, row);
    }
    return rows;
  });
  return [null, ...some, fullRowSet(length)];
}
