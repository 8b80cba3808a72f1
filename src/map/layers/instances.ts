import { maxLatitude, metersPerPixel, project, worldSizePixels } from '../../core/geo/mercator.ts';
import type { SceneRing } from '../rings.ts';
import type { Scene, SceneSymbol } from '../scene.ts';
import type { AtlasCell, SymbolAtlas } from '../symbol-atlas.ts';
import type { LayerColors } from './layer-colors.ts';
import { floatsPerInstance } from './gl-program.ts';

export const symbolAttributes = [
  { name: 'a_anchor', size: 2 },
  { name: 'a_offset', size: 2 },
  { name: 'a_radius', size: 2 },
  { name: 'a_flags', size: 4 },
  { name: 'a_fill', size: 3 },
  { name: 'a_ink', size: 3 },
  { name: 'a_cell', size: 3 },
  { name: 'a_sharesA', size: 3 },
  { name: 'a_sharesB', size: 3 },
] as const;
export const leaderAttributes = [
  { name: 'a_anchor', size: 2 },
  { name: 'a_offset', size: 2 },
] as const;

export type Origin = readonly [x: number, y: number];

const noShares = [0, 0, 0, 0, 0, 0];
const shapes = { circle: 0, square: 1, ring: 2, stack: 3 };
const emphases = { none: 0, hover: 1, selected: 2 };

/** Rings, then symbols, in the order of `symbolAttributes`; anchors in mercator units from the origin. */
export function symbolInstances(
  { rings, symbols }: Scene,
  [originX, originY]: Origin,
  atlas: SymbolAtlas,
  colors: LayerColors,
): Float32Array {
  const data = new Float32Array(
    (rings.length + symbols.length) * floatsPerInstance(symbolAttributes),
  );
  let at = 0;
  const put = (values: ArrayLike<number>): void => {
    data.set(values, at);
    at += values.length;
  };
  const putAnchor = ({ lon, lat }: SceneRing | SceneSymbol): void => {
    const [x, y] = project(lon, lat);
    put([x - originX, y - originY]);
  };
  for (const ring of rings) {
    putAnchor(ring);
    put([0, 0, 0, worldsOfRadius(ring)]);
    put([shapes.ring, 0, Number(ring.dashed), ring.selected ? emphases.selected : emphases.none]);
    put(colors.fill[ring.family]);
    put(colors.ink[ring.family]);
    put([0, 0, 0]);
    put(noShares);
  }
  for (const symbol of symbols) {
    const { offset, radius, shape, hollow, dashed, emphasis, family, mark, shares } = symbol;
    putAnchor(symbol);
    put([offset[0], offset[1], radius, 0]);
    put([shapes[shape], Number(hollow), Number(dashed), emphases[emphasis]]);
    put(colors.fill[family]);
    put(colors.ink[family]);
    put(cellOf(atlas, mark));
    put(shares ?? noShares);
  }
  return data;
}

export function leaderInstances({ symbols }: Scene, [originX, originY]: Origin): Float32Array {
  const tied = symbols.filter(({ leader }) => leader);
  const data = new Float32Array(tied.length * floatsPerInstance(leaderAttributes));
  tied.forEach(({ lon, lat, offset }, index) => {
    const [x, y] = project(lon, lat);
    data.set([x - originX, y - originY, ...offset], index * floatsPerInstance(leaderAttributes));
  });
  return data;
}

/** Mercator stretches with latitude; in widths of the world. Nearer to a pole than the map reaches it is as wide as on the map's edge, where its middle is drawn. */
export function worldsOfRadius({ lat, radiusMeters }: SceneRing): number {
  const drawnLat = Math.max(-maxLatitude, Math.min(maxLatitude, lat));
  return radiusMeters / (metersPerPixel(drawnLat, 0) * worldSizePixels(0));
}

function cellOf(atlas: SymbolAtlas, mark: SceneSymbol['mark']): AtlasCell {
  return mark.type === 'none' ? [0, 0, 0] : atlas.cellOf(mark);
}
