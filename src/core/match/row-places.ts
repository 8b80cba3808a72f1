import type { LonLat } from '../geo/distance.ts';
import type { IncidentTable } from '../table/incident-table.ts';

/** What a table knows of where its rows lie. */
export interface RowPlaces {
  pointOf(row: number): LonLat | null;
  /** 0 where none is stated. */
  radiusMeters(row: number): number;
  /** The area that the row is known to; `null` for a point and for what is on no map. */
  areaOf(row: number): string | null;
  /** Areas that the row is known to lie in, by id: its own, its region's and its country's; none for what is on no map. */
  areasAround(row: number): readonly string[];
  /** Whether `area` is known to an area only and `row` lies in that. */
  isInAreaOf(row: number, area: number): boolean;
}

export function createRowPlaces({ place, radius, region, country }: IncidentTable): RowPlaces {
  const points = place.lon.length;

  const areaOf = (row: number): string | null => {
    const area = (place.codes[row] ?? 0) - points;
    // An array is slow to say that it has nothing below 0.
    return area < 0 ? null : (place.areas[area]?.id ?? null);
  };

  const isUnlocated = (row: number): boolean =>
    (place.codes[row] ?? 0) >= points + place.areas.length;

  const lieIn = (row: number, area: string): boolean =>
    area === areaOf(row) ||
    area === region.values[region.codes[row] ?? -1] ||
    area === country.values[country.codes[row] ?? -1];

  return {
    pointOf(row) {
      const code = place.codes[row] ?? points;
      const [lon, lat] = [place.lon[code], place.lat[code]];
      return lon === undefined || lat === undefined ? null : [lon, lat];
    },
    radiusMeters: (row) => radius.meters[radius.codes[row] ?? -1] ?? 0,
    areaOf,
    areasAround(row) {
      if (isUnlocated(row)) return [];
      const names = [
        areaOf(row),
        region.values[region.codes[row] ?? -1],
        country.values[country.codes[row] ?? -1],
      ];
      return [...new Set(names.filter((name) => name !== null && name !== undefined))];
    },
    isInAreaOf(row, area) {
      const wanted = areaOf(area);
      return wanted !== null && !isUnlocated(row) && lieIn(row, wanted);
    },
  };
}
