import { project, unproject, worldSizePixels } from '../geo/mercator.ts';
import type { Locations } from '../table/locations.ts';

/** Groups of one zoom, heaviest seed first. */
export interface LocationGroups {
  readonly length: number;
  /** Degrees; the centroid by weight in mercator, or the location itself where it is alone. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Group of each location. */
  readonly ofLocation: Int32Array;
}

/** Centers of two groups of one zoom are at least this far apart, in CSS pixels at that whole zoom. */
export const groupRadiusPixels = 36;
/** Above it every location stands alone. */
export const lastGroupZoom = 14;

/** Mercator units, 0 to 1. */
interface Centers {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Groups for every whole zoom, index 0 to `lastGroupZoom` + 1; in the last one each location
 * is alone.
 *
 * Greedy from the deepest zoom up, as supercluster does it, so that a group is made of whole
 * groups of the next zoom: the heaviest center takes all within the radius. Unlike there,
 * that is repeated until no two centers of the zoom are closer than the radius, so that
 * symbols keep apart. The order is by weight and then by coordinate, so the result depends
 * on nothing but the set of locations. The antimeridian is no edge.
 */
export function groupLocations(locations: Locations): readonly LocationGroups[] {
  const order = sortedByDegrees(locations);
  let centers = centersOf(locations, order);
  let ofLocation = new Int32Array(locations.length);
  order.forEach((location, center) => {
    ofLocation[location] = center;
  });
  const levels: LocationGroups[] = [];
  // A radius that joins nothing still puts the centers in order.
  for (let zoom = lastGroupZoom + 1; zoom >= 0; zoom--) {
    const radius = zoom > lastGroupZoom ? 0 : groupRadiusPixels / worldSizePixels(zoom);
    let before: number;
    do {
      before = centers.x.length;
      const merged = mergeWithin(centers, radius);
      centers = merged.centers;
      ofLocation = ofLocation.map((center) => merged.ofCenter[center] ?? -1);
    } while (centers.x.length < before);
    levels.unshift(levelOf(locations, centers, ofLocation));
  }
  return levels;
}

/** By longitude and then by latitude: near a pole two locations may be one point of the map, and its coordinates do not tell which comes first. */
function sortedByDegrees({ lon, lat }: Locations): Uint32Array {
  return Uint32Array.from(lon, (_, index) => index).toSorted(
    (a, b) => compareBy(lon, a, b) || compareBy(lat, a, b),
  );
}

function centersOf({ lon, lat, weight }: Locations, order: Uint32Array): Centers {
  const x = new Float64Array(order.length);
  const y = new Float64Array(order.length);
  order.forEach((location, center) => {
    const [projectedX, projectedY] = project(lon[location] ?? NaN, lat[location] ?? NaN);
    x[center] = wrapUnit(projectedX);
    y[center] = projectedY;
  });
  return { x, y, weight: Float64Array.from(order, (location) => weight[location] ?? 0) };
}

function levelOf(locations: Locations, centers: Centers, ofLocation: Int32Array): LocationGroups {
  const lon = new Float64Array(centers.x.length);
  const lat = new Float64Array(centers.x.length);
  centers.x.forEach((x, group) => {
    [lon[group], lat[group]] = unproject(x, centers.y[group] ?? NaN);
  });
  const members = new Uint32Array(lon.length);
  for (const group of ofLocation) members[group] = (members[group] ?? 0) + 1;
  for (let location = 0; location < locations.length; location++) {
    const group = ofLocation[location] ?? -1;
    if (members[group] !== 1) continue;
    lon[group] = locations.lon[location] ?? NaN;
    lat[group] = locations.lat[location] ?? NaN;
  }
  return { length: lon.length, lon, lat, ofLocation };
}

interface Merged {
  readonly centers: Centers;
  /** New center of each old one. */
  readonly ofCenter: Int32Array;
}

/** One greedy pass. */
function mergeWithin(centers: Centers, radius: number): Merged {
  const { x, y, weight } = centers;
  const length = x.length;
  const order = sortedByWeight(centers);
  const near = radius > 0 ? neighbourLookup(centers, order, radius) : () => [];
  const ofCenter = new Int32Array(length).fill(-1);
  const seeds: number[] = [];
  const newX = new Float64Array(length);
  const newY = new Float64Array(length);
  const newWeight = new Float64Array(length);
  for (const seed of order) {
    if (ofCenter[seed] !== -1) continue;
    const group = seeds.push(seed) - 1;
    ofCenter[seed] = group;
    const seedX = x[seed] ?? NaN;
    const seedY = y[seed] ?? NaN;
    let sum = weight[seed] ?? 0;
    let sumX = 0;
    let sumY = 0;
    for (const other of near(seed)) {
      if (ofCenter[other] !== -1) continue;
      const dx = wrappedDifference(x[other] ?? NaN, seedX);
      const dy = (y[other] ?? NaN) - seedY;
      if (dx * dx + dy * dy >= radius * radius) continue;
      ofCenter[other] = group;
      const w = weight[other] ?? 0;
      sum += w;
      sumX += w * dx;
      sumY += w * dy;
    }
    newX[group] = wrapUnit(seedX + sumX / sum);
    newY[group] = seedY + sumY / sum;
    newWeight[group] = sum;
  }
  return {
    centers: {
      x: newX.slice(0, seeds.length),
      y: newY.slice(0, seeds.length),
      weight: newWeight.slice(0, seeds.length),
    },
    ofCenter,
  };
}

/** Heaviest first, then from west to east and from north to south. */
function sortedByWeight({ x, y, weight }: Centers): Uint32Array {
  return Uint32Array.from(x, (_, index) => index).toSorted(
    (a, b) => compareBy(weight, b, a) || compareBy(x, a, b) || compareBy(y, a, b),
  );
}

function compareBy(column: Float64Array, a: number, b: number): number {
  return (column[a] ?? 0) - (column[b] ?? 0);
}

/** A grid of cells no smaller than the radius, whose columns go round the world; a center's neighbours are in the nine cells around it. */
function neighbourLookup(
  { x, y }: Centers,
  order: Uint32Array,
  radius: number,
): (center: number) => number[] {
  const columns = Math.floor(1 / radius);
  const column = (center: number): number => Math.floor((x[center] ?? 0) * columns) % columns;
  const line = (center: number): number => Math.floor((y[center] ?? 0) * columns);
  const cells = new Map<string, number[]>();
  for (const center of order) {
    const key = `${column(center)} ${line(center)}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [center]);
    else cell.push(center);
  }
  return (center) => {
    const found: number[] = [];
    for (let dLine = -1; dLine <= 1; dLine++) {
      for (let dColumn = -1; dColumn <= 1; dColumn++) {
        const key = `${(column(center) + dColumn + columns) % columns} ${line(center) + dLine}`;
        found.push(...(cells.get(key) ?? []));
      }
    }
    return found;
  };
}

/** The short way round from `b` to `a`, at least −0.5 and at most 0.5. */
function wrappedDifference(a: number, b: number): number {
  const difference = a - b;
  return difference - Math.round(difference);
}

/** Into [0, 1). */
function wrapUnit(value: number): number {
  return value - Math.floor(value);
}
