import type { MultiLineString, Position } from 'geojson';

/**
 * The lines without their stretches along the edge of the flat map, the antimeridian and the
 * pole: land is cut there, but has no coast.
 */
export function withoutWorldEdge({ coordinates }: MultiLineString): MultiLineString {
  return { type: 'MultiLineString', coordinates: coordinates.flatMap(partsOffEdge) };
}

function partsOffEdge(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const position of line) {
    const previous = part.at(-1);
    if (previous !== undefined && runsAlongEdge(previous, position)) {
      if (part.length > 1) parts.push(part);
      part = [];
    }
    part.push(position);
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

/** Degrees within which quantized positions count as on the edge. */
const tolerance = 0.01;

function runsAlongEdge([aLon = 0, aLat = 0]: Position, [bLon = 0, bLat = 0]: Position): boolean {
  const isAtPole = Math.min(Math.abs(aLat), Math.abs(bLat)) >= 90 - tolerance;
  return isAtPole || Math.min(Math.abs(aLon), Math.abs(bLon)) >= 180 - tolerance;
}
