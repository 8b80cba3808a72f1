import type { NodeColumns } from '../core/cluster/answer.ts';
import { familyOfKind, families, kinds, type Kind } from '../core/incident/kinds.ts';
import { placeClasses } from '../core/incident/place.ts';
import { emphasisOf } from './emphasis.ts';
import { countsByFamily, leadingFamily } from './leading-family.ts';
import type { MapHit } from './map-view.ts';
import type { SceneInput, SceneSymbol } from './scene.ts';

const singleRadius = 12;
/** Groups may stand as close as 36 px: so none covers the count of another. */
const largestRadius = 26;
const selectionRadius = 5;
/** CSS pixels between members of a spread, and from ring to ring. */
const spreadGap = 4;
const smallestSpread = 30;
const spreadStep = 2 * singleRadius + spreadGap;

/** Area of a group grows with its count, up to a limit; single incidents have one size. */
export function radiusOfCount(count: number): number {
  return Math.min(largestRadius, singleRadius * Math.sqrt(Math.max(1, count)));
}

/** Incidents and groups, the largest first, so that none hides a smaller one. */
export function pointSymbols(
  nodes: NodeColumns,
  { spread, selected, hovered }: SceneInput,
): SceneSymbol[] {
  const symbols: SceneSymbol[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const cell = nodes.cells[i] ?? '';
    const id = nodes.incidents[i] ?? null;
    const whole = nodes.count[i] ?? 0;
    // Members that are not spread stay together in the middle.
    const count = spread?.cell === cell ? whole - spread.members.length : whole;
    if (count <= 0) continue;
    const lon = nodes.lon[i] ?? 0;
    const lat = nodes.lat[i] ?? 0;
    const hit: MapHit =
      id === null
        ? { type: 'group', cell, count: whole, lon, lat, coincident: nodes.coincident[i] === 1 }
        : { type: 'incident', id };
    symbols.push({
      hit,
      lon,
      lat,
      offset: [0, 0],
      shape: 'circle',
      radius: radiusOfCount(count),
      family: leadingFamily(nodes.countByKind, i),
      hollow: id !== null && placeClasses[nodes.placeClass[i] ?? -1] === 'given',
      dashed: id !== null && nodes.inferred[i] === 1,
      mark:
        id === null
          ? { type: 'count', count }
          : { type: 'glyph', kind: kindOfRow(nodes.countByKind, i) },
      shares: id === null ? sharesOf(nodes.countByKind, i, whole) : null,
      emphasis: emphasisOf(hit, selected, hovered),
      leader: false,
    });
  }
  return symbols.toSorted((a, b) => b.radius - a.radius);
}

/** Members in rings around their common coordinate, each ring clockwise from the top, in the order given. */
export function spreadSymbols(
  nodes: NodeColumns,
  { spread, selected, hovered }: SceneInput,
): SceneSymbol[] {
  if (spread === null) return [];
  const { members, lon, lat } = spread;
  const row = nodes.cells.indexOf(spread.cell);
  const rest = (nodes.count[row] ?? 0) - members.length;
  const middle = rest > 0 ? radiusOfCount(rest) + singleRadius + spreadGap : 0;
  const places = ringPlaces(members.length, Math.max(smallestSpread, middle));
  return members.map(({ id, kind, inferred, given = false }, index) => {
    const hit: MapHit = { type: 'incident', id };
    return {
      hit,
      lon,
      lat,
      offset: places[index] ?? [0, 0],
      shape: 'circle',
      radius: singleRadius,
      family: familyOfKind[kind],
      hollow: given,
      dashed: inferred,
      mark: { type: 'glyph', kind },
      shares: null,
      emphasis: emphasisOf(hit, selected, hovered),
      leader: true,
    };
  });
}

/** Offsets of `count` members: every ring holds as many as stand apart in it, the first at `smallest`. */
function ringPlaces(count: number, smallest: number): (readonly [x: number, y: number])[] {
  const places: (readonly [number, number])[] = [];
  for (let distance = smallest; places.length < count; distance += spreadStep) {
    // The chord between neighbours, not the arc, is what keeps them apart.
    const room = Math.floor(Math.PI / Math.asin(spreadStep / (2 * distance)));
    const inRing = Math.min(room, count - places.length);
    for (let index = 0; index < inRing; index++) {
      const angle = (index / inRing) * 2 * Math.PI - Math.PI / 2;
      places.push([distance * Math.cos(angle), distance * Math.sin(angle)]);
    }
  }
  return places;
}

/** A dot where the selected incident lies while no symbol stands for it alone, as within a group or outside the window. */
export function selectionMark(
  symbols: readonly SceneSymbol[],
  { selected }: SceneInput,
): SceneSymbol[] {
  if (selected?.type !== 'point') return [];
  if (symbols.some(({ emphasis }) => emphasis === 'selected')) return [];
  return [
    {
      hit: { type: 'incident', id: selected.id },
      lon: selected.lon,
      lat: selected.lat,
      offset: [0, 0],
      shape: 'circle',
      radius: selectionRadius,
      family: 'other',
      hollow: false,
      dashed: false,
      mark: { type: 'none' },
      shares: null,
      emphasis: 'selected',
      leader: false,
    },
  ];
}

function kindOfRow(countByKind: Uint32Array, row: number): Kind {
  const index = kinds.findIndex((_, kind) => (countByKind[row * kinds.length + kind] ?? 0) > 0);
  return kinds[index] ?? 'other';
}

function sharesOf(countByKind: Uint32Array, row: number, count: number): number[] {
  const counts = countsByFamily(countByKind, row);
  return families.map((_, index) => (counts[index] ?? 0) / Math.max(1, count));
}
