/** Unique coordinates of a table. */
export interface Locations {
  readonly length: number;
  /** Degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Incidents at each, at least 1. */
  readonly weight: Uint32Array;
  /** Location of each row of the table, −1 where the row has no point. */
  readonly ofRow: Int32Array;
}

/** Numbers the distinct points in the order of their first row. 180° and −180° are one meridian; NaN is no point. */
export function uniqueLocations(lon: Float64Array, lat: Float64Array): Locations {
  const locationOfPoint = new Map<string, number>();
  const firstRows: number[] = [];
  const ofRow = new Int32Array(lon.length).fill(-1);
  for (let row = 0; row < lon.length; row++) {
    const x = lon[row] ?? NaN;
    const y = lat[row] ?? NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    // As text, 0 and −0 are the same.
    const point = `${x === 180 ? -180 : x} ${y}`;
    let location = locationOfPoint.get(point);
    if (location === undefined) {
      location = firstRows.length;
      firstRows.push(row);
      locationOfPoint.set(point, location);
    }
    ofRow[row] = location;
  }
  const weight = new Uint32Array(firstRows.length);
  for (const location of ofRow) {
    if (location >= 0) weight[location] = (weight[location] ?? 0) + 1;
  }
  return {
    length: firstRows.length,
    lon: Float64Array.from(firstRows, (row) => lon[row] ?? NaN),
    lat: Float64Array.from(firstRows, (row) => lat[row] ?? NaN),
    weight,
    ofRow,
  };
}
