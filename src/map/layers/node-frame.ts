import type { NodeSymbols } from '../node-symbols.ts';
import { wordsPerTexel } from './record-texture.ts';

export const texelsPerNode = 1;

/** What is looked at: the centre in mercator, and how many CSS pixels the world is wide. */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly worldSize: number;
  /** The longer side of the canvas in CSS pixels. */
  readonly reach: number;
}

/**
 * A square of the map that places are given in as shares of its side, of 16 bits each; the map
 * goes on beyond 0 and 1 to the west and east.
 */
export interface NodeFrame {
  /** Its upper left corner, and its side, in mercator. */
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** Steps from one edge of a frame to the other. */
export const shareSteps = 65_535;
/** CSS pixels: a step is a sixteenth of one. */
const exactSide = 4096;
/** CSS pixels: a step is a quarter of one. What lies farther out is not packed. */
const largestSide = 16_384;

/**
 * The frame for what is looked at. Its step is a sixteenth of a CSS pixel where all nodes lie
 * within 2,048 px of the centre, as those of a map of that width do, else up to a quarter; a
 * place is off by half of it at most. Zooming in doubles it once, then a new frame is made.
 *
 * @param former goes on to hold where it can, so that what stands still does not tremble
 */
export function frameOf(nodes: NodeSymbols, look: Look, former: NodeFrame | null): NodeFrame {
  const needed = sideOf(nodes, look);
  if (former !== null && doesHold(former, nodes, look, needed)) return former;
  const side = fittingSide(needed * look.worldSize) / look.worldSize;
  return { left: look.x - side / 2, top: look.y - side / 2, side };
}

/** In CSS pixels. */
function fittingSide(needed: number): number {
  return Math.max(exactSide, Math.min(largestSide, needed));
}

/** One texel a node, in the order in which they are drawn: place, shares, look. A node outside the frame is left out. */
export function nodeRecords(
  { x, y, shares, look, order }: NodeSymbols,
  { left, top, side }: NodeFrame,
): { readonly words: Uint32Array<ArrayBuffer>; readonly order: Uint32Array } {
  const words = new Uint32Array(order.length * wordsPerTexel);
  const packed = new Uint32Array(order.length);
  let count = 0;
  for (const node of order) {
    const across = eastOf(x[node] ?? 0, left + side / 2) / side + 0.5;
    const down = ((y[node] ?? 0) - top) / side;
    if (across < 0 || across > 1 || down < 0 || down > 1) continue;
    const at = count * wordsPerTexel;
    words[at] = Math.round(across * shareSteps) | (Math.round(down * shareSteps) << 16);
    words[at + 1] = shares[node] ?? 0;
    words[at + 2] = look[node] ?? 0;
    packed[count++] = node;
  }
  return {
    words: words.subarray(0, count * wordsPerTexel),
    order: count === order.length ? order : packed.subarray(0, count),
  };
}

/** Of a square around the centre that holds all of them, in mercator. */
function sideOf({ x, y, order }: NodeSymbols, look: Look): number {
  let half = 0;
  for (const node of order) {
    half = Math.max(
      half,
      Math.abs(eastOf(x[node] ?? 0, look.x)),
      Math.abs((y[node] ?? 0) - look.y),
    );
  }
  // A hair more, for what stands on its edge.
  return 2 * half * 1.0001;
}

function doesHold(
  frame: NodeFrame,
  { x, y, order }: NodeSymbols,
  look: Look,
  needed: number,
): boolean {
  const fitting = fittingSide(needed * look.worldSize);
  if (frame.side * look.worldSize > 2 * fitting) return false;
  const middle = frame.left + frame.side / 2;
  if (needed * look.worldSize > largestSide) {
    // Not all can be in it: what is looked at must.
    const far = look.reach / look.worldSize;
    const dx = Math.abs(eastOf(look.x, middle)) + far;
    const dy = Math.abs(look.y - frame.top - frame.side / 2) + far;
    return Math.max(dx, dy) <= frame.side / 2;
  }
  for (const node of order) {
    const dx = eastOf(x[node] ?? 0, middle);
    const dy = (y[node] ?? 0) - frame.top - frame.side / 2;
    if (Math.max(Math.abs(dx), Math.abs(dy)) > frame.side / 2) return false;
  }
  return true;
}

/** How far a place lies to the east, the shorter way around the world. */
function eastOf(x: number, from: number): number {
  const east = x - from;
  return east - Math.round(east);
}
