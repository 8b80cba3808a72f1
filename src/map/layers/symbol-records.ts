import { maxLatitude, metersPerPixel, project, worldSizePixels } from '../../core/geo/mercator.ts';
import { families, kindIndex } from '../../core/incident/kinds.ts';
import { countCodes } from '../count-label.ts';
import { glyphCodes, lookBits, shareBits, singleBits } from '../look-bits.ts';
import type { SceneRing } from '../rings.ts';
import type { SceneSymbol } from '../scene.ts';
import { wordsPerTexel } from './record-texture.ts';

export type Origin = readonly [x: number, y: number];

export const texelsPerSymbol = 2;
/** Offsets are whole numbers of so many to a CSS pixel, of 16 bits. */
export const offsetSteps = 64;

/**
 * Rings, then symbols, two texels each: anchor from the origin in mercator (two floats), shares;
 * offset, radius in widths of the world (a float), look. One with an offset has a leader line.
 */
export function symbolRecords(
  rings: readonly SceneRing[],
  symbols: readonly SceneSymbol[],
  [originX, originY]: Origin,
): Uint32Array<ArrayBuffer> {
  const wordsPerSymbol = texelsPerSymbol * wordsPerTexel;
  const words = new Uint32Array((rings.length + symbols.length) * wordsPerSymbol);
  const floats = new Float32Array(words.buffer);
  let at = 0;
  const put = (
    { lon, lat }: SceneRing | SceneSymbol,
    [right, down]: readonly [number, number],
    worlds: number,
    shares: number,
    look: number,
  ): void => {
    const [x, y] = project(lon, lat);
    floats[at] = x - originX;
    floats[at + 1] = y - originY;
    words[at + 2] = shares;
    words[at + 3] =
      (Math.round(right * offsetSteps) & 0xffff) | (Math.round(down * offsetSteps) << 16);
    floats[at + 4] = worlds;
    words[at + 5] = look;
    at += wordsPerSymbol;
  };
  for (const ring of rings) {
    const { family, dashed, selected } = ring;
    const emphasis = selected ? 'selected' : 'none';
    const look = lookBits(0, 0, families.indexOf(family), dashed, 'ring', emphasis);
    put(ring, [0, 0], worldsOfRadius(ring), 0, look);
  }
  for (const symbol of symbols) {
    const { offset, radius, mark, family, familyCounts, hollow, dashed, shape, emphasis } = symbol;
    const shares = familyCounts === null ? singleBits(hollow) : shareBits(familyCounts);
    const index = families.indexOf(family);
    put(symbol, offset, 0, shares, lookBits(radius, codesOf(mark), index, dashed, shape, emphasis));
  }
  return words;
}

/** Mercator stretches with latitude; in widths of the world. Nearer to a pole than the map reaches it is as wide as on the map's edge, where its middle is drawn. */
export function worldsOfRadius({ lat, radiusMeters }: SceneRing): number {
  const drawnLat = Math.max(-maxLatitude, Math.min(maxLatitude, lat));
  return radiusMeters / (metersPerPixel(drawnLat, 0) * worldSizePixels(0));
}

function codesOf(mark: SceneSymbol['mark']): number {
  switch (mark.type) {
    case 'glyph':
      return glyphCodes(kindIndex(mark.kind));
    case 'count':
      return countCodes(mark.count);
    case 'none':
      return 0;
  }
}
