import type { CodeArray } from './code-array.ts';

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
