import { distinctTuples } from './distinct-runs.ts';
import { mergeCodes, renumber } from './merge-codes.ts';
import type { PartRows } from './part-rows.ts';
import type { AreaName, PlaceColumn } from './place-column.ts';

/**
 * Points are numbered by their first row and are as this row gives them; areas come by id and
 * then by level. A point of which a coordinate is NaN is none.
 */
export function mergePlaces(rows: PartRows, columns: readonly PlaceColumn[]): PlaceColumn {
  const ofPoints = distinctPoints(columns);
  const ofAreas = distinctAreas(columns);
  const count = ofPoints.count + ofAreas.count;
  const meaning = columns.map((column, part) => {
    const own = new Uint32Array(column.lon.length + column.areas.length + 1).fill(count);
    own.set(ofPoints.numbers[part] ?? []);
    for (let point = 0; point < column.lon.length; point++) {
      if (Number.isNaN((column.lon[point] ?? NaN) + (column.lat[point] ?? NaN))) own[point] = count;
    }
    for (const [area, number] of (ofAreas.numbers[part] ?? []).entries()) {
      own[column.lon.length + area] = ofPoints.count + number;
    }
    return own;
  });
  const { codes, origins } = mergeCodes(
    rows,
    columns.map((column) => column.codes),
    meaning,
    count,
  );

  const none = { lon: [], lat: [], areas: [] };
  const lon = new Float64Array(origins.length);
  const lat = new Float64Array(origins.length);
  let points = 0;
  const found: { readonly area: AreaName; readonly code: number }[] = [];
  const numbers = new Uint32Array(origins.length + 1);
  for (let code = 0; code < origins.length; code++) {
    const { lon: ownLon, lat: ownLat, areas: ownAreas } = columns[origins.part[code] ?? 0] ?? none;
    const own = origins.code[code] ?? 0;
    if (own < ownLon.length) {
      numbers[code] = points;
      lon[points] = ownLon[own] ?? NaN;
      lat[points] = ownLat[own] ?? NaN;
      points++;
    } else {
      const area = ownAreas[own - ownLon.length];
      if (area !== undefined) found.push({ area, code });
    }
  }
  found.sort((a, b) => compare(a.area.id, b.area.id) || compare(a.area.level, b.area.level));
  for (const [index, { code }] of found.entries()) numbers[code] = points + index;
  numbers[origins.length] = origins.length;
  return {
    lon: lon.slice(0, points),
    lat: lat.slice(0, points),
    areas: found.map(({ area }) => area),
    codes: renumber(codes, numbers, origins.length + 1),
  };
}

interface Numbered {
  /** Of each part. */
  readonly numbers: readonly Uint32Array[];
  readonly count: number;
}

/** By the bits of both coordinates. */
function distinctPoints(columns: readonly PlaceColumn[]): Numbered {
  let length = 0;
  for (const { lon } of columns) length += lon.length;
  const coordinates = new Float64Array(2 * length);
  let at = 0;
  for (const { lon, lat } of columns) {
    for (let point = 0; point < lon.length; point++) {
      const x = lon[point] ?? NaN;
      // 0 and −0 have different bits.
      coordinates[at++] = x === 180 ? -180 : x + 0;
      coordinates[at++] = (lat[point] ?? NaN) + 0;
    }
  }
  const { numbers, firsts } = distinctTuples(new Uint32Array(coordinates.buffer), 4);
  let from = 0;
  return {
    numbers: columns.map(({ lon }) => numbers.subarray(from, (from += lon.length))),
    count: firsts.length,
  };
}

function distinctAreas(columns: readonly PlaceColumn[]): Numbered {
  const numberOfArea = new Map<string, number>();
  const numbers = columns.map(({ areas }) =>
    Uint32Array.from(areas, ({ id, level }) => {
      const area = `${level} ${id}`;
      const number = numberOfArea.get(area) ?? numberOfArea.size;
      numberOfArea.set(area, number);
      return number;
    }),
  );
  return { numbers, count: numberOfArea.size };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
