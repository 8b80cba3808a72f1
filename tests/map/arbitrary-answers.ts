import fc from 'fast-check';
import type { AreaFeature } from '../../src/core/geo/basemap.ts';
import { kinds, type Kind } from '../../src/core/incident/kinds.ts';
import { viewportOf, type Viewport } from '../../src/map/viewport.ts';
import { answerOf, type AreaEntry, type PointEntry } from './answer-of.ts';

export const seed = 20260204;

/** At zoom 4 the world is 8192 px wide, so the places below share an area of some 340 by 400 px. */
export const viewport: Viewport = viewportOf({ lon: 31, lat: 48, zoom: 4 }, 800, 600);

const kindsArbitrary: fc.Arbitrary<readonly Kind[]> = fc.oneof(
  fc.constantFrom(...kinds).map((kind) => [kind]),
  fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 30, size: 'max' }),
);
const lonArbitrary = fc.double({ min: 24, max: 39, noNaN: true });
const latArbitrary = fc.double({ min: 42, max: 53, noNaN: true });

const pointArbitrary: fc.Arbitrary<PointEntry> = fc.record({
  lon: lonArbitrary,
  lat: latArbitrary,
  kinds: kindsArbitrary,
  precision: fc.constantFrom('exact' as const, 'settlement', 'near', 'given'),
  radiusMeters: fc.constantFrom(0, 900, 25_000),
  inferred: fc.boolean(),
  coincident: fc.boolean(),
});

/** Squares of about a degree around their label points. */
const areaArbitrary = fc.tuple(lonArbitrary, latArbitrary).map(([lon, lat]) => ({ lon, lat }));

export interface Situation {
  readonly answer: ReturnType<typeof answerOf>;
  readonly points: readonly PointEntry[];
  readonly entries: readonly AreaEntry[];
  readonly areas: ReadonlyMap<string, AreaFeature>;
}

/** Points, groups and areas of every sort, half of them of one country; the shapes of some are not known. */
export const situationArbitrary: fc.Arbitrary<Situation> = fc
  .record({
    points: fc.array(pointArbitrary, { maxLength: 12 }),
    places: fc.array(
      fc.tuple(
        areaArbitrary,
        fc.record({
          kinds: kindsArbitrary,
          level: fc.constantFrom('admin1' as const, 'country', 'admin2'),
          inferred: fc.boolean(),
        }),
        fc.integer({ min: 0, max: 9 }),
      ),
      { maxLength: 12 },
    ),
  })
  .map(({ points, places }) => {
    const entries = places.map(([, entry], index) => ({ areaId: idOf(index), ...entry }));
    const areas = places.flatMap(([{ lon, lat }, , luck], index) =>
      luck === 0 ? [] : [squareArea(idOf(index), lon, lat)],
    );
    return {
      answer: answerOf(points, entries),
      points,
      entries,
      areas: new Map(areas.map((area) => [area.id, area])),
    };
  });

function idOf(index: number): string {
  return index % 2 === 0 ? `XX-${index}` : `X${index}-1`;
}

export function squareArea(id: string, lon: number, lat: number, half = 0.5): AreaFeature {
  const [west, south, east, north] = [lon - half, lat - half, lon + half, lat + half];
  return {
    id,
    level: 'admin1',
    country: 'XX',
    name: { en: id },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
    labelPoint: [lon, lat],
    bbox: [west, south, east, north],
  };
}
