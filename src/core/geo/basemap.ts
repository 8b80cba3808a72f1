import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopologyMultiPolygon,
  Polygon as TopologyPolygon,
  Topology,
} from 'topojson-specification';
import type { Bbox } from './bbox.ts';
import { borderClasses, classOfBorder, type BorderClass, type BorderSide } from './border-class.ts';
import {
  bboxOfGeometry,
  distanceToEdges,
  labelPointOf,
  polygonContains,
  type AreaGeometry,
} from './polygon.ts';
import { withoutWorldEdge } from './world-edge.ts';

export type Unit = TopologyPolygon<BorderSide> | TopologyMultiPolygon<BorderSide>;
export type AdminTopology = Topology<{
  admin1: { type: 'GeometryCollection'; geometries: Unit[] };
}>;
export type WaterTopology = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

export const labelKinds = ['country', 'admin1', 'capital', 'city', 'sea', 'river'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** One array a field, most important first; an empty `uk` is not known. */
export interface LabelColumns {
  readonly kind: readonly LabelKind[];
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** Smallest MapLibre zoom at which the label is shown. */
  readonly zoom: readonly number[];
  readonly en: readonly string[];
  readonly uk: readonly string[];
}

/** English and, where known, Ukrainian names by id. */
export interface AreaNames {
  readonly units: Readonly<Record<string, readonly [en: string, uk?: string]>>;
  readonly countries: Readonly<Record<string, readonly [en: string, uk?: string]>>;
}

/** The files of `public/basemap`, parsed. */
export interface BasemapFiles {
  readonly admin: AdminTopology;
  readonly water: WaterTopology;
  readonly labels: LabelColumns;
  readonly names: AreaNames;
}

export interface LabelProperties {
  readonly kind: LabelKind;
  readonly zoom: number;
  /** Place in the order of importance, 0 first. */
  readonly rank: number;
  readonly en: string;
  /** The English name where the Ukrainian one is not known. */
  readonly uk: string;
}

/** What the map draws underneath, ready for MapLibre sources. */
export interface BasemapLayers {
  readonly land: MultiPolygon;
  readonly lines: Readonly<Record<BorderClass, MultiLineString>>;
  readonly lakes: FeatureCollection;
  readonly rivers: FeatureCollection;
  readonly labels: FeatureCollection<Point, LabelProperties>;
}

/** A country or first-level unit. */
export interface AreaFeature {
  /** ISO 3166-2, or ISO 3166-1 alpha-2 for a country. */
  readonly id: string;
  readonly level: 'admin1' | 'country';
  readonly country: string;
  readonly name: { readonly en: string; readonly uk?: string };
  readonly geometry: AreaGeometry;
  readonly labelPoint: readonly [lon: number, lat: number];
  readonly bbox: Bbox;
}

/** Land, typed lines and labels, all from the same arcs so that they agree. */
export function decodeLayers({ admin, water, labels }: BasemapFiles): BasemapLayers {
  const { admin1 } = admin.objects;
  const sides = new Map(admin1.geometries.map((unit) => [unit, sideOf(unit)]));
  const classOf = (a: Unit, b: Unit): BorderClass =>
    a === b ? 'coast' : classOfBorder(sides.get(a) ?? sideOf(a), sides.get(b) ?? sideOf(b));
  const lines = Object.fromEntries(
    borderClasses.map((wanted) => [
      wanted,
      withoutWorldEdge(mesh(admin, admin1, (a, b) => classOf(a as Unit, b as Unit) === wanted)),
    ]),
  ) as Record<BorderClass, MultiLineString>;
  return {
    land: merge(admin, admin1.geometries),
    lines,
    lakes: feature(water, water.objects.lakes),
    rivers: feature(water, water.objects.rivers),
    labels: labelFeatures(labels),
  };
}

/** What is needed of many areas at once: without label points, which take most of the time. */
export type AreaOutline = Omit<AreaFeature, 'labelPoint'>;

/** The areas with these ids, in their order; an id that the basemap does not have is left out. */
export function decodeAreas(
  files: Pick<BasemapFiles, 'admin' | 'names'>,
  ids: readonly string[],
): AreaFeature[] {
  return decodeOutlines(files, ids).map((area) => ({
    ...area,
    labelPoint: labelPointOf(area.geometry),
  }));
}

/** As `decodeAreas`. */
export function decodeOutlines(
  { admin, names }: Pick<BasemapFiles, 'admin' | 'names'>,
  ids: readonly string[],
): AreaOutline[] {
  return ids.flatMap((id) => {
    const units = unitsOf(admin, id);
    const first = units[0];
    if (first === undefined) return [];
    const geometry = merge(admin, units);
    const level = first.id === id && !isCountry(id, names) ? 'admin1' : 'country';
    const [en, uk] = (level === 'country' ? names.countries[id] : names.units[id]) ?? [id];
    return [
      {
        id,
        level,
        country: sideOf(first).country,
        name: uk === undefined ? { en } : { en, uk },
        geometry,
        bbox: bboxOfGeometry(geometry),
      },
    ];
  });
}

export interface AreaOfPoint {
  /** ISO 3166-2. */
  readonly id: string;
  readonly country: string;
}

/** How far off a simplified coast (degrees of latitude, about 10 km) a point still counts as on land. */
const coastTolerance = 0.09;

/**
 * Answers which unit a point lies in, else the nearest within 10 km: ports lie in the water of a
 * simplified coast. `null` at sea. Takes 0.2 s to make, then 0.1 ms a point.
 */
export function createAreaLookup(
  admin: AdminTopology,
): (lon: number, lat: number) => AreaOfPoint | null {
  const areas = admin.objects.admin1.geometries.map((unit) => {
    const geometry = merge(admin, [unit]);
    return { unit, geometry, bbox: bboxOfGeometry(geometry) };
  });
  return (lon, lat) => {
    let nearest: { unit: Unit; distance: number } | null = null;
    const margin = coastTolerance / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
    for (const { unit, geometry, bbox } of areas) {
      const [west, south, east, north] = bbox;
      if (lat < south - coastTolerance || lat > north + coastTolerance) continue;
      if (west <= east && (lon < west - margin || lon > east + margin)) continue;
      if (polygonContains(geometry, lon, lat)) return placeOf(unit);
      const distance = distanceToEdges(geometry, lon, lat);
      if (distance <= (nearest?.distance ?? coastTolerance)) nearest = { unit, distance };
    }
    return nearest === null ? null : placeOf(nearest.unit);
  };
}

function placeOf(unit: Unit): AreaOfPoint {
  return { id: String(unit.id), country: sideOf(unit).country };
}

/** The units of a country, or the one unit of that id; none where the basemap does not have it. */
export function unitsOf(admin: AdminTopology, id: string): Unit[] {
  const { geometries } = admin.objects.admin1;
  const isUnit = geometries.filter((unit) => unit.id === id);
  const ofCountry = geometries.filter((unit) => sideOf(unit).country === id);
  return ofCountry.length > 0 ? ofCountry : isUnit;
}

function isCountry(id: string, names: AreaNames): boolean {
  return names.countries[id] !== undefined;
}

export function sideOf(unit: Unit): BorderSide {
  if (unit.properties === undefined) throw new Error(`unit ${unit.id} has no properties`);
  return unit.properties;
}

function labelFeatures(labels: LabelColumns): FeatureCollection<Point, LabelProperties> {
  const features = labels.en.map((en, rank): Feature<Point, LabelProperties> => {
    const uk = labels.uk[rank] ?? '';
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [labels.lon[rank] ?? 0, labels.lat[rank] ?? 0] },
      properties: {
        kind: labels.kind[rank] ?? 'city',
        zoom: labels.zoom[rank] ?? 0,
        rank,
        en,
        uk: uk === '' ? en : uk,
      },
    };
  });
  return { type: 'FeatureCollection', features };
}
