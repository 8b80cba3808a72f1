import { project, worldSizePixels } from '../geo/mercator.ts';
import type { PlaceColumn } from '../table/place-column.ts';
import {
  groupRadiusPixels,
  lastGroupZoom,
  type ClusterHierarchy,
  type ClusterLevel,
} from './cluster-hierarchy.ts';
import { createPointGrid, type PointGrid } from './point-grid.ts';
import { shortWay, wrapUnit } from './short-way.ts';

/**
 * Groups points for every whole zoom, greedily from the deepest up: the heaviest center takes all
 * that are nearer than the radius and moves to the centroid of what it holds. Supercluster does
 * so once for each zoom; here it is repeated until no two centers are nearer than the radius, so
 * that symbols keep apart. Of equally heavy centers the western and then the southern goes
 * first, so that the groups depend on nothing but the set of points and their weights. The
 * antimeridian is no edge.
 *
 * Cost: for each zoom one sorting of its centers and one look at the neighbours of each. Whoever
 * did not move has no one too near, so a further pass looks only around those who did.
 *
 * @param points in degrees, each once
 * @param weight incidents at each point, at least 1
 */
export function groupPoints(
  { lon, lat }: Pick<PlaceColumn, 'lon' | 'lat'>,
  weight: Uint32Array,
): ClusterHierarchy {
  const points = fromWestToEast(lon, lat);
  const centers = centersOf(points, lon, lat, weight);
  const takings = createTakings(points.length);
  let standing = standingOf(centers, takings);
  const levels = [standing];
  for (let zoom = lastGroupZoom; zoom >= 0; zoom--) {
    joinNear(centers, standing.centers, groupRadiusPixels / worldSizePixels(zoom), takings);
    standing = standingOf(centers, takings);
    levels.unshift(standing);
  }
  const rank = ranksInTree(takings);
  const order = new Uint32Array(points.length);
  for (const [center, point] of points.entries()) order[rank[center] ?? 0] = point;
  return { order, levels: levels.map((level) => inOrderOfTree(level, rank)) };
}

/** How many incidents stand at each point. */
export function incidentsAtPoints({ lon, codes }: PlaceColumn): Uint32Array {
  const incidents = new Uint32Array(lon.length);
  for (let row = 0; row < codes.length; row++) {
    const point = codes[row] ?? 0;
    if (point < lon.length) incidents[point] = (incidents[point] ?? 0) + 1;
  }
  return incidents;
}

/** By number of the center. A center that takes others stands for all of them. */
interface Centers {
  /** Mercator, from 0 to 1. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Incidents. */
  readonly weight: Float64Array;
}

/** Who took whom. A center that was taken holds all that it had taken before. */
interface Takings {
  readonly isTaken: Uint8Array;
  readonly taker: Uint32Array;
  /** Centers that each holds, itself included. */
  readonly size: Uint32Array;
  /** Of a taken center: how many its taker held just before. */
  readonly offset: Uint32Array;
  /** Those taken, first to last. */
  readonly taken: Uint32Array;
  length: number;
}

function createTakings(length: number): Takings {
  return {
    isTaken: new Uint8Array(length),
    taker: new Uint32Array(length),
    size: new Uint32Array(length).fill(1),
    offset: new Uint32Array(length),
    taken: new Uint32Array(length),
    length: 0,
  };
}

/** By longitude and then by latitude: near a pole two points may be one on the map, and its coordinates do not tell which comes first. */
function fromWestToEast(lon: Float64Array, lat: Float64Array): Uint32Array {
  return Uint32Array.from(lon.keys()).toSorted(
    (a, b) => (lon[a] ?? 0) - (lon[b] ?? 0) || (lat[a] ?? 0) - (lat[b] ?? 0),
  );
}

function centersOf(
  points: Uint32Array,
  lon: Float64Array,
  lat: Float64Array,
  weight: Uint32Array,
): Centers {
  const { length } = points;
  const centers = {
    x: new Float64Array(length),
    y: new Float64Array(length),
    weight: new Float64Array(length),
  };
  for (let center = 0; center < length; center++) {
    const point = points[center] ?? 0;
    const [x, y] = project(lon[point] ?? NaN, lat[point] ?? NaN);
    centers.x[center] = wrapUnit(x);
    centers.y[center] = y;
    centers.weight[center] = weight[point] ?? 0;
  }
  return centers;
}

/** Joins until no two of the standing centers are nearer than the radius, a part of the world's width. */
function joinNear(centers: Centers, standing: Uint32Array, radius: number, takings: Takings): void {
  const { x, y, weight } = centers;
  const grid = createPointGrid(centers, standing, radius);
  let crowded = crowdedAmong(standing, grid);
  while (crowded.length > 0) {
    const moved: number[] = [];
    // All of one pass stand where they stood when it began.
    const movedTo: number[] = [];
    for (const center of heaviestFirst(crowded, weight)) {
      if (takings.isTaken[center] === 1) continue;
      const found = grid.near(center);
      if (found === 0) continue;
      const centerX = x[center] ?? 0;
      const centerY = y[center] ?? 0;
      let sum = weight[center] ?? 0;
      let sumX = 0;
      let sumY = 0;
      for (let index = 0; index < found; index++) {
        const other = grid.found[index] ?? 0;
        const otherWeight = weight[other] ?? 0;
        sum += otherWeight;
        sumX += otherWeight * shortWay(centerX, x[other] ?? 0);
        sumY += otherWeight * ((y[other] ?? 0) - centerY);
        take(takings, center, other);
        grid.remove(other);
      }
      weight[center] = sum;
      moved.push(center);
      movedTo.push(wrapUnit(centerX + sumX / sum), centerY + sumY / sum);
    }
    for (const [index, center] of moved.entries()) {
      grid.move(center, movedTo[2 * index] ?? 0, movedTo[2 * index + 1] ?? 0);
    }
    crowded = crowdedAround(moved, grid);
  }
}

/** To know that there is someone too near it takes only one: a crowd is not looked at by each of its members. */
function crowdedAmong(centers: Uint32Array, grid: PointGrid): Uint32Array {
  const crowded = new Uint32Array(centers.length);
  let length = 0;
  for (let index = 0; index < centers.length; index++) {
    const center = centers[index] ?? 0;
    if (grid.near(center, 1) > 0) crowded[length++] = center;
  }
  return crowded.subarray(0, length);
}

/** Those of the centers that have others too near, and these others. */
function crowdedAround(centers: readonly number[], grid: PointGrid): Uint32Array {
  const crowded = new Set<number>();
  for (const center of centers) {
    const found = grid.near(center);
    if (found > 0) crowded.add(center);
    for (let index = 0; index < found; index++) crowded.add(grid.found[index] ?? 0);
  }
  return Uint32Array.from(crowded);
}

/** Sorted as one number each: how much lighter than the heaviest, then the number of the center. */
function heaviestFirst(centers: Uint32Array, weight: Float64Array): Uint32Array {
  let heaviest = 0;
  for (let index = 0; index < centers.length; index++) {
    heaviest = Math.max(heaviest, weight[centers[index] ?? 0] ?? 0);
  }
  const keys = new Float64Array(centers.length);
  for (let index = 0; index < centers.length; index++) {
    const center = centers[index] ?? 0;
    keys[index] = (heaviest - (weight[center] ?? 0)) * weight.length + center;
  }
  keys.sort();
  const sorted = new Uint32Array(centers.length);
  for (let index = 0; index < keys.length; index++) {
    sorted[index] = (keys[index] ?? 0) % weight.length;
  }
  return sorted;
}

/** What `other` holds comes after what `center` holds. */
function take(takings: Takings, center: number, other: number): void {
  takings.isTaken[other] = 1;
  takings.taker[other] = center;
  takings.offset[other] = takings.size[center] ?? 0;
  takings.size[center] = (takings.size[center] ?? 0) + (takings.size[other] ?? 0);
  takings.taken[takings.length++] = other;
}

/**
 * Where each center comes in the order of the tree. What a center holds at a zoom stands right
 * behind it, what it took at deeper zooms first, so that a group of any zoom is a run. A taker is
 * itself taken later, if at all: from last to first its rank is known before theirs.
 */
function ranksInTree({ isTaken, taker, size, offset, taken, length }: Takings): Uint32Array {
  const rank = new Uint32Array(isTaken.length);
  let end = 0;
  for (let center = 0; center < rank.length; center++) {
    if (isTaken[center] === 1) continue;
    rank[center] = end;
    end += size[center] ?? 0;
  }
  for (let index = length - 1; index >= 0; index--) {
    const center = taken[index] ?? 0;
    rank[center] = (rank[taker[center] ?? 0] ?? 0) + (offset[center] ?? 0);
  }
  return rank;
}

/** The centers that stand at one zoom, and where. */
interface Standing {
  readonly centers: Uint32Array;
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
}

function standingOf({ x, y }: Centers, { isTaken, length }: Takings): Standing {
  const count = isTaken.length - length;
  const centers = new Uint32Array(count);
  const standing = { centers, x: new Float32Array(count), y: new Float32Array(count) };
  let index = 0;
  for (let center = 0; center < isTaken.length; center++) {
    if (isTaken[center] === 1) continue;
    standing.centers[index] = center;
    standing.x[index] = x[center] ?? 0;
    standing.y[index] = y[center] ?? 0;
    index++;
  }
  return standing;
}

function inOrderOfTree({ centers, x, y }: Standing, rank: Uint32Array): ClusterLevel {
  const { length } = centers;
  const indexAtRank = new Int32Array(rank.length).fill(-1);
  for (let index = 0; index < length; index++) indexAtRank[rank[centers[index] ?? 0] ?? 0] = index;
  const level = {
    length,
    first: new Uint32Array(length + 1),
    x: new Float32Array(length),
    y: new Float32Array(length),
  };
  let group = 0;
  for (let place = 0; place < rank.length; place++) {
    const index = indexAtRank[place] ?? -1;
    if (index < 0) continue;
    level.first[group] = place;
    level.x[group] = x[index] ?? 0;
    level.y[group] = y[index] ?? 0;
    group++;
  }
  level.first[length] = rank.length;
  return level;
}
