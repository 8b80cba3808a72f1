import type { NodeColumns } from '../core/cluster/answer.ts';
import { project } from '../core/geo/mercator.ts';
import { families, kinds } from '../core/incident/kinds.ts';
import { placeClasses } from '../core/incident/place.ts';
import { countCodes } from './count-label.ts';
import { familyOfIndex, indexOfLargest, sumFamilies } from './leading-family.ts';
import { drawnRadius, glyphCodes, lookBits, shareBits, singleBits } from './look-bits.ts';
import { radiusScale, singleRadius } from './radius-scale.ts';

/** The nodes of an answer as they are drawn, row by row: circles at their own places. */
export interface NodeSymbols {
  /** In mercator, 0 to 1. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** CSS pixels. */
  readonly radius: Float32Array;
  /** See `shareBits` and `singleBits`. */
  readonly shares: Uint32Array;
  /** See `lookBits`. */
  readonly look: Uint32Array;
  /** Rows in the order in which they are drawn: the largest first, so that none hides a smaller one. A node that is wholly spread is not among them. */
  readonly order: Uint32Array;
}

/** Members of a node that stand around it, so that it counts so many less. */
export interface SpreadNode {
  readonly node: number;
  readonly members: number;
}

export const noNodeSymbols: NodeSymbols = {
  x: new Float64Array(),
  y: new Float64Array(),
  radius: new Float32Array(),
  shares: new Uint32Array(),
  look: new Uint32Array(),
  order: new Uint32Array(),
};

const statedNot = placeClasses.indexOf('given');

/** Cost: one look at every node; makes columns, and nothing a node. */
export function nodeSymbols(nodes: NodeColumns, spread: SpreadNode | null): NodeSymbols {
  const { length, lon, lat, count, countByKind, placeClass, inferred } = nodes;
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  const radius = new Float32Array(length);
  const shares = new Uint32Array(length);
  const look = new Uint32Array(length);
  const radiusOf = radiusScale(largest(count));
  const counts = new Uint32Array(families.length);
  for (let node = 0; node < length; node++) {
    [x[node], y[node]] = project(lon[node] ?? 0, lat[node] ?? 0);
    const whole = count[node] ?? 0;
    if (whole === 1) {
      const kind = kindOf(countByKind, node);
      radius[node] = singleRadius;
      shares[node] = singleBits(placeClass[node] === statedNot);
      look[node] = lookBits(
        singleRadius,
        glyphCodes(kind),
        familyOfIndex[kind] ?? 0,
        inferred[node] === 1,
      );
      continue;
    }
    // Members that are not spread stay together in the middle.
    const shown = node === spread?.node ? Math.max(1, whole - spread.members) : whole;
    const size = drawnRadius(radiusOf(shown));
    sumFamilies(countByKind, node, counts);
    radius[node] = size;
    shares[node] = shareBits(counts);
    look[node] = lookBits(size, countCodes(shown), indexOfLargest(counts), false);
  }
  const hidden =
    spread !== null && (count[spread.node] ?? 0) <= spread.members ? spread.node : null;
  return { x, y, radius, shares, look, order: largestFirst(radius, hidden) };
}

/** The only kind of a single incident. */
export function kindOf(countByKind: Uint32Array, node: number): number {
  const first = node * kinds.length;
  for (let kind = 0; kind < kinds.length; kind++) {
    if ((countByKind[first + kind] ?? 0) > 0) return kind;
  }
  return kinds.length - 1;
}

function largest(values: Uint32Array): number {
  let found = 0;
  for (let index = 0; index < values.length; index++) found = Math.max(found, values[index] ?? 0);
  return found;
}

/** Sorted by counting: radii are eighths of a pixel, and few. Those of one size stay in their order. */
function largestFirst(radius: Float32Array, hidden: number | null): Uint32Array {
  const sizes = 512;
  const sizeOf = (node: number): number => sizes - 1 - Math.round((radius[node] ?? 0) * 8);
  const at = new Uint32Array(sizes + 1);
  for (let node = 0; node < radius.length; node++) {
    if (node !== hidden) at[sizeOf(node) + 1] = (at[sizeOf(node) + 1] ?? 0) + 1;
  }
  for (let size = 0; size < sizes; size++) at[size + 1] = (at[size + 1] ?? 0) + (at[size] ?? 0);
  const order = new Uint32Array(at[sizes] ?? 0);
  for (let node = 0; node < radius.length; node++) {
    if (node === hidden) continue;
    const place = at[sizeOf(node)] ?? 0;
    order[place] = node;
    at[sizeOf(node)] = place + 1;
  }
  return order;
}
