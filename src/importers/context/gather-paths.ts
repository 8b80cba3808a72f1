import type { Bbox } from '../../core/geo/bbox.ts';
import type { ContextPaths } from '../../core/context/context-layer.ts';
import { refuse } from '../source/refuse.ts';

/** Positions of one file: more take longer to draw than anybody waits. */
const mostVertices = 4_000_000;

export interface PathGathering {
  /** Longitudes and latitudes by turns; the number of the path. Refuses the file where they become too many. */
  add(coordinates: readonly number[]): number;
  /** Paths so far. */
  count(): number;
  paths(): ContextPaths;
  /** `null` without a position. */
  bbox(): Bbox | null;
}

/** Gathers paths in two columns that grow. */
export function gatherPaths(most = mostVertices): PathGathering {
  let coordinates = new Float64Array(1 << 12);
  let length = 0;
  const ends: number[] = [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];

  return {
    add(path) {
      if (length + path.length > 2 * most) refuse({ code: 'too-many-vertices', most });
      if (length + path.length > coordinates.length) {
        const grown = new Float64Array(Math.max(2 * coordinates.length, length + path.length));
        grown.set(coordinates.subarray(0, length));
        coordinates = grown;
      }
      coordinates.set(path, length);
      length += path.length;
      for (let at = 0; at < path.length; at += 2) {
        const [lon = 0, lat = 0] = [path[at], path[at + 1]];
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
      return ends.push(length / 2) - 1;
    },
    count: () => ends.length,
    paths: () => ({ coordinates: coordinates.slice(0, length), ends: Uint32Array.from(ends) }),
    bbox: () => (length === 0 ? null : [west, south, east, north]),
  };
}
