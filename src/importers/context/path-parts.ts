import type { ContextPart } from '../../core/context/context-layer.ts';
import type { Field, NoteLog } from '../../core/incident/field.ts';
import type { PathGathering } from './gather-paths.ts';

/** Longitudes and latitudes by turns, as they stand in a file: anything that is no pair of degrees is NaN. */
export type ReadPath = readonly number[];

/** Beyond the antimeridian files go on counting. */
const farthestLon = 360;

/** A line; `null` where it cannot be drawn, which is noted at `field`. */
export function linePart(
  path: ReadPath,
  paths: PathGathering,
  field: Field,
  log: NoteLog,
): ContextPart | null {
  if (!isSound(path, field, log)) return null;
  if (path.length < 4) return tooShort(field, log);
  return partOf('line', [path], paths);
}

/** A polygon: outer ring first. One ring that cannot be drawn spoils it: without a hole it would say too much. */
export function areaPart(
  rings: readonly ReadPath[],
  paths: PathGathering,
  field: Field,
  log: NoteLog,
): ContextPart | null {
  if (rings.length === 0) return tooShort(field, log);
  const closed: ReadPath[] = [];
  for (const ring of rings) {
    if (!isSound(ring, field, log)) return null;
    const whole = closedRing(ring);
    if (whole.length < 8) return tooShort(field, log);
    closed.push(whole);
  }
  return partOf('area', closed, paths);
}

export function pointsPart(
  points: ReadPath,
  paths: PathGathering,
  field: Field,
  log: NoteLog,
): ContextPart | null {
  if (!isSound(points, field, log)) return null;
  if (points.length === 0) return tooShort(field, log);
  return partOf('points', [points], paths);
}

function partOf(
  shape: ContextPart['shape'],
  of: readonly ReadPath[],
  paths: PathGathering,
): ContextPart {
  const firstPath = paths.count();
  for (const path of of) paths.add(path);
  return { shape, firstPath, endPath: paths.count() };
}

function isSound(path: ReadPath, { path: name }: Field, log: NoteLog): boolean {
  for (let at = 0; at < path.length; at += 2) {
    const [lon = NaN, lat = NaN] = [path[at], path[at + 1]];
    if (Math.abs(lon) <= farthestLon && Math.abs(lat) <= 90) continue;
    const isPair = Number.isFinite(lon) && Number.isFinite(lat);
    const value = isPair ? `${lon}, ${lat}` : '';
    log.note({ path: name, value }, 'ignored', { code: 'path-broken' });
    return false;
  }
  return true;
}

function tooShort(field: Field, log: NoteLog): null {
  log.note({ path: field.path, value: '' }, 'ignored', { code: 'path-too-short' });
  return null;
}

function closedRing(ring: ReadPath): ReadPath {
  const [lon = 0, lat = 0] = ring;
  return ring.at(-2) === lon && ring.at(-1) === lat ? ring : [...ring, lon, lat];
}
