import { isAreaPlace, isPointPlace, type Place } from '../incident/place.ts';
import { createCodes, type CodeArray } from './code-array.ts';

/** An area and how well incidents are known to it: district, region or country. */
export interface AreaName {
  readonly id: string;
  readonly level: 'admin2' | 'admin1' | 'country';
}

/**
 * Where rows lie. A code is the number of a point; after the points that of an area; after these
 * the one that stands for neither.
 */
export interface PlaceColumn {
  /** Degrees; in a table every point once, 180° and −180° being one meridian. */
  readonly lon: Float64Array<ArrayBuffer>;
  readonly lat: Float64Array<ArrayBuffer>;
  readonly areas: readonly AreaName[];
  readonly codes: CodeArray;
}

/** The code of a row that has neither point nor area. */
export function unlocatedCode({ lon, areas }: Pick<PlaceColumn, 'lon' | 'areas'>): number {
  return lon.length + areas.length;
}

/** Points and areas are numbered in the order of their first row. NaN is no point. */
export function placeColumn(places: readonly Place[]): PlaceColumn {
  const lon: number[] = [];
  const lat: number[] = [];
  const areas: AreaName[] = [];
  const pointOfName = new Map<string, number>();
  const areaOfName = new Map<string, number>();
  for (const place of places) {
    const name = nameOf(place);
    if (isPointPlace(place) && name !== '' && !pointOfName.has(name)) {
      pointOfName.set(name, lon.push(place.lon) - 1);
      lat.push(place.lat);
    }
    if (isAreaPlace(place) && !areaOfName.has(name)) {
      areaOfName.set(name, areas.push({ id: place.areaId, level: place.precision }) - 1);
    }
  }

  const unlocated = lon.length + areas.length;
  const codes = createCodes(places.length, unlocated + 1);
  for (const [row, place] of places.entries()) {
    const name = nameOf(place);
    const area = areaOfName.get(name);
    codes[row] = area === undefined ? (pointOfName.get(name) ?? unlocated) : lon.length + area;
  }
  return { lon: Float64Array.from(lon), lat: Float64Array.from(lat), areas, codes };
}

/** The same for the same point or area, empty where there is neither. */
function nameOf(place: Place): string {
  if (isAreaPlace(place)) return `${place.precision} ${place.areaId}`;
  if (!isPointPlace(place) || Number.isNaN(place.lon) || Number.isNaN(place.lat)) return '';
  // As text, 0 and −0 are the same.
  return `${place.lon === 180 ? -180 : place.lon} ${place.lat}`;
}
