import { merge } from 'topojson-client';
import { sideOf, type AdminTopology, type Unit } from './basemap.ts';
import { distanceMeters } from './distance.ts';
import { partsOf } from './polygon.ts';

/** A first-level unit: where it lies, its shape decoded when it is first needed. */
export interface IndexedUnit {
  /** ISO 3166-2. */
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Degrees; an area on both sides of the antimeridian spans all longitudes. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** Closed rings, longitude and latitude in turn. */
  rings(): readonly Float64Array[];
}

export interface AreaIndex {
  readonly units: readonly IndexedUnit[];
  /**
   * The unit that holds the point, else the nearest within about 10 km, since ports lie in the
   * water of a simplified coast; `null` at sea. A few microseconds where points lie close together.
   */
  unitAt(lon: number, lat: number): IndexedUnit | null;
  /** The same among the units that `isWanted`. */
  unitAtAmong(
    lon: number,
    lat: number,
    isWanted: (unit: IndexedUnit) => boolean,
  ): IndexedUnit | null;
  /** The unit that holds the point, without tolerance. */
  unitHolding(lon: number, lat: number): IndexedUnit | null;
  /** Kilometers to the nearest of the units, 0 within one, Infinity where there are none. */
  kilometersTo(units: readonly IndexedUnit[], lon: number, lat: number): number;
}

/** Degrees of latitude, about 10 km. */
const coastTolerance = 0.09;
/** Cells a degree. */
const fineness = 8;
const mostCells = 200_000;

/** What may hold a point of a cell. */
interface Cell {
  /** The unit that holds all of the cell, where one does. */
  readonly whole: IndexedUnit | null;
  /** Units that hold some of it or have an edge within the tolerance of it. */
  readonly near: readonly IndexedUnit[];
}

export function createAreaIndex(admin: AdminTopology): AreaIndex {
  const units = indexUnits(admin);
  const byDegree = bucketByDegree(units);
  let cells = new Map<number, Cell>();

  const cellAt = (lon: number, lat: number): Cell => {
    const column = Math.floor((lon + 180) * fineness);
    const row = Math.floor((lat + 90) * fineness);
    const key = row * 361 * fineness + column;
    const known = cells.get(key);
    if (known !== undefined) return known;
    if (cells.size >= mostCells) cells = new Map();
    const cell = makeCell(
      byDegree(lon, lat),
      column / fineness - 180,
      row / fineness - 90,
      1 / fineness,
    );
    cells.set(key, cell);
    return cell;
  };

  const unitAtAmong: AreaIndex['unitAtAmong'] = (lon, lat, isWanted) => {
    if (!isOnGlobe(lon, lat)) return null;
    const { whole, near } = cellAt(lon, lat);
    if (whole !== null && isWanted(whole)) return whole;
    for (const unit of near) if (isWanted(unit) && contains(unit, lon, lat)) return unit;
    let nearest: IndexedUnit | null = null;
    let least = coastTolerance * coastTolerance;
    for (const unit of near) {
      if (!isWanted(unit)) continue;
      const { squared } = nearestOnEdges(unit, lon, lat, least);
      if (squared >= least) continue;
      least = squared;
      nearest = unit;
    }
    return nearest;
  };

  const unitHolding: AreaIndex['unitHolding'] = (lon, lat) => {
    if (!isOnGlobe(lon, lat)) return null;
    const { whole, near } = cellAt(lon, lat);
    return whole ?? near.find((unit) => contains(unit, lon, lat)) ?? null;
  };

  return {
    units,
    unitAtAmong,
    unitHolding,
    unitAt: (lon, lat) => unitAtAmong(lon, lat, isAny),
    kilometersTo,
  };
}

const isAny = (): boolean => true;

function isOnGlobe(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function indexUnits(admin: AdminTopology): IndexedUnit[] {
  const boxes = boxesOfArcs(admin);
  return admin.objects.admin1.geometries.map((unit) => {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    for (const arc of arcsOf(unit)) {
      const at = arc * 4;
      west = Math.min(west, boxes[at] ?? west);
      south = Math.min(south, boxes[at + 1] ?? south);
      east = Math.max(east, boxes[at + 2] ?? east);
      north = Math.max(north, boxes[at + 3] ?? north);
    }
    let rings: readonly Float64Array[] | null = null;
    return {
      id: String(unit.id),
      country: sideOf(unit).country,
      west,
      south,
      east,
      north,
      rings: () => (rings ??= ringsOf(admin, unit)),
    };
  });
}

function arcsOf(unit: Unit): number[] {
  const parts = unit.type === 'Polygon' ? [unit.arcs] : unit.arcs;
  return parts.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}

/** West, south, east and north of each arc, degrees. */
function boxesOfArcs({ arcs, transform }: AdminTopology): Float64Array {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1];
  const [shiftX, shiftY] = transform?.translate ?? [0, 0];
  const boxes = new Float64Array(arcs.length * 4);
  arcs.forEach((arc, index) => {
    let x = 0;
    let y = 0;
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    for (const [stepX = 0, stepY = 0] of arc) {
      x = transform === undefined ? stepX : x + stepX;
      y = transform === undefined ? stepY : y + stepY;
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
    boxes.set(
      [
        west * scaleX + shiftX,
        south * scaleY + shiftY,
        east * scaleX + shiftX,
        north * scaleY + shiftY,
      ],
      index * 4,
    );
  });
  return boxes;
}

function ringsOf(admin: AdminTopology, unit: Unit): Float64Array[] {
  return partsOf(merge(admin, [unit]))
    .flat()
    .map((ring) => Float64Array.from(ring.flatMap(([lon = 0, lat = 0]) => [lon, lat])));
}

/** The units whose box, with the tolerance around it, reaches into the square degree of a point. */
function bucketByDegree(
  units: readonly IndexedUnit[],
): (lon: number, lat: number) => readonly IndexedUnit[] {
  const buckets = new Map<number, IndexedUnit[]>();
  for (const unit of units) {
    const south = Math.floor(Math.max(-90, unit.south - coastTolerance));
    const north = Math.floor(Math.min(90, unit.north + coastTolerance));
    for (let row = south; row <= north; row++) {
      const margin = marginAt(Math.max(Math.abs(row), Math.abs(row + 1)));
      const west = Math.floor(Math.max(-180, unit.west - margin));
      const east = Math.floor(Math.min(180, unit.east + margin));
      for (let column = west; column <= east; column++) {
        const key = row * 512 + column;
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [unit]);
        else bucket.push(unit);
      }
    }
  }
  return (lon, lat) => buckets.get(Math.floor(lat) * 512 + Math.floor(lon)) ?? [];
}

/** The tolerance in degrees of longitude. */
function marginAt(lat: number): number {
  return coastTolerance / Math.max(0.05, Math.cos((Math.min(90, Math.abs(lat)) * Math.PI) / 180));
}

function makeCell(
  candidates: readonly IndexedUnit[],
  west: number,
  south: number,
  size: number,
): Cell {
  const east = west + size;
  const north = south + size;
  const margin = marginAt(Math.max(Math.abs(south), Math.abs(north)));
  const near: IndexedUnit[] = [];
  let whole: IndexedUnit | null = null;
  for (const unit of candidates) {
    const isNear = hasEdgeIn(
      unit,
      west - margin,
      south - coastTolerance,
      east + margin,
      north + coastTolerance,
    );
    const holdsCentre = contains(unit, west + size / 2, south + size / 2);
    if (!isNear && !holdsCentre) continue;
    near.push(unit);
    if (holdsCentre && (!isNear || !hasEdgeIn(unit, west, south, east, north))) whole = unit;
  }
  return { whole, near };
}

/** Whether the box of some edge meets the box: never wrongly false. */
function hasEdgeIn(
  unit: IndexedUnit,
  west: number,
  south: number,
  east: number,
  north: number,
): boolean {
  if (unit.west > east || unit.east < west || unit.south > north || unit.north < south) {
    return false;
  }
  for (const ring of unit.rings()) {
    let lastX = ring[0] ?? 0;
    let lastY = ring[1] ?? 0;
    for (let i = 2; i < ring.length; i += 2) {
      const x = ring[i] ?? 0;
      const y = ring[i + 1] ?? 0;
      const meets =
        (x >= west || lastX >= west) &&
        (x <= east || lastX <= east) &&
        (y >= south || lastY >= south) &&
        (y <= north || lastY <= north);
      if (meets) return true;
      lastX = x;
      lastY = y;
    }
  }
  return false;
}

/** Even-odd rule over all rings, as `polygonContains` has it. */
function contains(unit: IndexedUnit, lon: number, lat: number): boolean {
  if (lon < unit.west || lon > unit.east || lat < unit.south || lat > unit.north) return false;
  let inside = false;
  for (const ring of unit.rings()) {
    let lastX = ring[0] ?? 0;
    let lastY = ring[1] ?? 0;
    for (let i = 2; i < ring.length; i += 2) {
      const x = ring[i] ?? 0;
      const y = ring[i + 1] ?? 0;
      if (y > lat !== lastY > lat && lon < ((lastX - x) * (lat - y)) / (lastY - y) + x) {
        inside = !inside;
      }
      lastX = x;
      lastY = y;
    }
  }
  return inside;
}

interface NearestPoint {
  /** Squared degrees of latitude. */
  readonly squared: number;
  readonly lon: number;
  readonly lat: number;
}

/** The nearest point of the edges, measured flat around the point; `squared` stays `least` where none is nearer. */
function nearestOnEdges(unit: IndexedUnit, lon: number, lat: number, least: number): NearestPoint {
  let squared = least;
  let nearestX = NaN;
  let nearestY = NaN;
  const squeeze = Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  for (const ring of unit.rings()) {
    let ax = eastward((ring[0] ?? 0) - lon) * squeeze;
    let ay = (ring[1] ?? 0) - lat;
    for (let i = 2; i < ring.length; i += 2) {
      const bx = eastward((ring[i] ?? 0) - lon) * squeeze;
      const by = (ring[i + 1] ?? 0) - lat;
      const dx = bx - ax;
      const dy = by - ay;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
      const x = ax + t * dx;
      const y = ay + t * dy;
      const distance = x * x + y * y;
      if (distance < squared) {
        squared = distance;
        nearestX = x;
        nearestY = y;
      }
      ax = bx;
      ay = by;
    }
  }
  return { squared, lon: lon + nearestX / squeeze, lat: lat + nearestY };
}

/** The difference of longitudes the short way round. */
function eastward(degrees: number): number {
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}

function kilometersTo(units: readonly IndexedUnit[], lon: number, lat: number): number {
  const squeeze = Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const byDistance = units
    .map((unit) => ({ unit, squared: squaredToBox(unit, lon, lat, squeeze) }))
    .toSorted((a, b) => a.squared - b.squared);
  let nearest: NearestPoint = { squared: Infinity, lon: NaN, lat: NaN };
  for (const { unit, squared } of byDistance) {
    if (squared >= nearest.squared) break;
    if (squared === 0 && contains(unit, lon, lat)) return 0;
    const found = nearestOnEdges(unit, lon, lat, nearest.squared);
    if (found.squared < nearest.squared) nearest = found;
  }
  if (nearest.squared === Infinity) return Infinity;
  return distanceMeters([lon, lat], [nearest.lon, nearest.lat]) / 1000;
}

/** Squared degrees of latitude to the box; 0 within. */
function squaredToBox(unit: IndexedUnit, lon: number, lat: number, squeeze: number): number {
  const north = Math.max(unit.south - lat, lat - unit.north, 0);
  const isWithin = lon >= unit.west && lon <= unit.east;
  const east = isWithin
    ? 0
    : Math.min(Math.abs(eastward(unit.west - lon)), Math.abs(eastward(unit.east - lon)));
  return north * north + (east * squeeze) ** 2;
}
