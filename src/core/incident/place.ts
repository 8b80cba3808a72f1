import type { LocalizedText } from './incident.ts';

/** How well a place is known, from a claimed site to nothing at all. The order is fixed: columns are indexed by it. */
export const placeClasses = [
  'exact',
  'settlement',
  'near',
  'given',
  'admin2',
  'admin1',
  'country',
  'line',
  'sea',
  'unknown',
] as const;
export type PlaceClass = (typeof placeClasses)[number];

/** Classes that cannot be drawn, only listed. */
export const unlocatedClasses = ['line', 'sea', 'unknown'] as const satisfies PlaceClass[];

export function isUnlocatedClass(wanted: PlaceClass): boolean {
  return unlocatedClasses.some((precision) => precision === wanted);
}

/** Whether the classes are exactly those that are not on the map. */
export function areUnlocated(classes: readonly PlaceClass[]): boolean {
  return (
    classes.length === unlocatedClasses.length &&
    unlocatedClasses.every((wanted) => classes.includes(wanted))
  );
}

interface PlaceNames {
  readonly name?: LocalizedText;
  readonly admin2?: LocalizedText;
  readonly admin1?: LocalizedText;
  readonly country?: LocalizedText;
  readonly pcode?: string;
}

/** A site that the source claims, or coordinates whose precision it does not state. */
export interface SitePlace extends PlaceNames {
  readonly precision: 'exact' | 'given';
  readonly lon: number;
  readonly lat: number;
}

/** A town, or somewhere near one: the circle of `radiusMeters` around the point is what is known. */
export interface RadiusPlace extends PlaceNames {
  readonly precision: 'settlement' | 'near';
  readonly lon: number;
  readonly lat: number;
  readonly radiusMeters: number;
}

/** Known to an area only, so it has no coordinates. `areaId`: ISO 3166-2 (`UA-12`; the basemap’s own `XK-X02~` where ISO has none) or, for a country, ISO 3166-1 alpha-2 (`UA`). */
export interface AreaPlace extends PlaceNames {
  readonly precision: 'admin2' | 'admin1' | 'country';
  readonly areaId: string;
}

/** Cannot be drawn: a line, the sea, or not known. */
export interface UnlocatedPlace extends PlaceNames {
  readonly precision: (typeof unlocatedClasses)[number];
}

export type PointPlace = SitePlace | RadiusPlace;
export type Place = PointPlace | AreaPlace | UnlocatedPlace;

export function isPointPlace(place: Place): place is PointPlace {
  return 'lon' in place;
}

export function isAreaPlace(place: Place): place is AreaPlace {
  return 'areaId' in place;
}
