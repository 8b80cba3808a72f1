import type { Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import type { LocalizedText } from '../incident/incident.ts';
import {
  createAreaLookup,
  sideOf,
  unitsOf,
  type AdminTopology,
  type AreaNames,
  type BasemapFiles,
  type Unit,
} from './basemap.ts';
import { bboxAround, bboxOfPoint } from './bbox.ts';
import { classOfBorder, type BorderClass } from './border-class.ts';
import { locatorFrame, planeBox, type PlaneBox } from './locator-frame.ts';
import { linesPath, pixelOf, ringsPath, type LocatorFrame } from './locator-path.ts';
import { mainBbox } from './main-box.ts';
import { metersPerPixel, tileSize } from './mercator.ts';
import { bboxOfGeometry, partsOf, type AreaGeometry } from './polygon.ts';
import { withoutWorldEdge } from './world-edge.ts';

export type LocatorTarget =
  | {
      readonly type: 'point';
      readonly lon: number;
      readonly lat: number;
      /** `null` for a site. */
      readonly radiusMeters: number | null;
    }
  | { readonly type: 'area'; readonly areaId: string };

export interface LocatorRequest {
  readonly target: LocatorTarget;
  /** CSS pixels of the picture. */
  readonly width: number;
  readonly height: number;
}

/** Where the incident is. An area has a shape and no point. All in pixels of the picture. */
export type LocatorSpot =
  | { readonly type: 'point'; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly type: 'area';
      readonly shape: string;
      readonly outline: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** SVG paths of a small map; shapes are for the even-odd rule. */
export interface LocatorShapes {
  readonly land: string;
  /** The country of the place; blank where it lies in none. */
  readonly home: string;
  readonly lines: Readonly<Record<'coast' | 'border' | 'disputed', string>>;
  readonly spot: LocatorSpot;
  /** Name of the country that the place lies in; `null` at sea, and where the place is a country. */
  readonly country: LocalizedText | null;
}

interface BoxedUnit {
  readonly unit: Unit;
  readonly box: PlaneBox;
}

/**
 * Answers with the shapes of a small map around a place; `null` for an area that the basemap
 * does not have. Takes 0.2 s to make and as long for the first point, then some ms a map.
 */
export function createLocator({
  admin,
  names,
}: Pick<BasemapFiles, 'admin' | 'names'>): (request: LocatorRequest) => LocatorShapes | null {
  const boxed = admin.objects.admin1.geometries.map((unit): BoxedUnit => {
    return { unit, box: planeBox(bboxOfGeometry(merge(admin, [unit]))) };
  });
  let lookup: ReturnType<typeof createAreaLookup> | null = null;
  const countryAt = (lon: number, lat: number): string | null => {
    lookup ??= createAreaLookup(admin);
    return lookup(lon, lat)?.country ?? null;
  };

  return ({ target, width, height }) => {
    const place =
      target.type === 'point' ? pointPlace(target, countryAt) : areaPlace(admin, target);
    if (place === null) return null;
    const { country, isCountry, box } = place;
    const home = country === null ? null : merge(admin, unitsOf(admin, country));
    const frame = locatorFrame(
      { box, home: home === null || isCountry ? null : planeBox(mainBbox(home)), isCountry },
      width,
      height,
    );
    const units = boxed.filter((unit) => touches(unit.box, frame)).map(({ unit }) => unit);
    const line = (wanted: BorderClass): string => linesPath(linesOf(admin, units, wanted), frame);
    return {
      land: ringsPath(partsOf(merge(admin, units)).flat(), frame),
      home: home === null ? '' : ringsPath(partsOf(home).flat(), frame),
      lines: { coast: line('coast'), border: line('border'), disputed: line('disputed') },
      spot: place.geometry === null ? spotOfPoint(place, frame) : spotOfArea(place, frame),
      country: country === null || isCountry ? null : nameOf(country, names),
    };
  };
}

interface PlacedPoint {
  readonly geometry: null;
  readonly lon: number;
  readonly lat: number;
  readonly radiusMeters: number | null;
  readonly box: PlaneBox;
  readonly country: string | null;
  readonly isCountry: false;
}

interface PlacedArea {
  readonly geometry: AreaGeometry;
  readonly box: PlaneBox;
  readonly country: string;
  readonly isCountry: boolean;
}

function pointPlace(
  { lon, lat, radiusMeters }: LocatorTarget & { type: 'point' },
  countryAt: (lon: number, lat: number) => string | null,
): PlacedPoint {
  const bbox = radiusMeters === null ? bboxOfPoint(lon, lat) : bboxAround(lon, lat, radiusMeters);
  const country = countryAt(lon, lat);
  const box = planeBox(bbox);
  return { geometry: null, lon, lat, radiusMeters, box, country, isCountry: false };
}

function areaPlace(
  admin: AdminTopology,
  { areaId }: LocatorTarget & { type: 'area' },
): PlacedArea | null {
  const units = unitsOf(admin, areaId);
  const first = units[0];
  if (first === undefined) return null;
  const geometry = merge(admin, units);
  const { country } = sideOf(first);
  return { geometry, box: planeBox(mainBbox(geometry)), country, isCountry: country === areaId };
}

function spotOfPoint({ lon, lat, radiusMeters }: PlacedPoint, frame: LocatorFrame): LocatorSpot {
  const [x, y] = pixelOf(lon, lat, frame);
  const zoom = Math.log2(frame.worldPixels / tileSize);
  return { type: 'point', x, y, radius: (radiusMeters ?? 0) / metersPerPixel(lat, zoom) };
}

function spotOfArea({ geometry, box }: PlacedArea, frame: LocatorFrame): LocatorSpot {
  const rings = partsOf(geometry).flat();
  const outline = withoutWorldEdge({ type: 'MultiLineString', coordinates: rings });
  const { left, top, worldPixels, width } = frame;
  const middle = left + width / worldPixels / 2;
  const world = Math.round(middle - (box.left + box.right) / 2);
  return {
    type: 'area',
    shape: ringsPath(rings, frame),
    outline: linesPath(outline.coordinates, frame),
    x: (box.left + world - left) * worldPixels,
    y: (box.top - top) * worldPixels,
    width: (box.right - box.left) * worldPixels,
    height: (box.bottom - box.top) * worldPixels,
  };
}

function linesOf(admin: AdminTopology, units: Unit[], wanted: BorderClass): Position[][] {
  const collection = { type: 'GeometryCollection' as const, geometries: units };
  const lines = mesh(
    admin,
    collection,
    (a, b) => classOfBorder(sideOf(a as Unit), sideOf(b as Unit)) === wanted,
  );
  return withoutWorldEdge(lines).coordinates;
}

function touches(box: PlaneBox, { left, top, worldPixels, width, height }: LocatorFrame): boolean {
  const right = left + width / worldPixels;
  const bottom = top + height / worldPixels;
  if (box.top > bottom || box.bottom < top) return false;
  return [-1, 0, 1].some((world) => box.left + world <= right && box.right + world >= left);
}

function nameOf(country: string, { countries }: AreaNames): LocalizedText | null {
  const [en, uk] = countries[country] ?? [];
  if (en === undefined) return null;
  return uk === undefined ? en : { en, uk };
}
