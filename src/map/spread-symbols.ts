import { familyOfKind } from '../core/incident/kinds.ts';
import { emphasisOf } from './emphasis.ts';
import type { MapHit, SelectedPlace, Spread } from './map-view.ts';
import { singleRadius } from './radius-scale.ts';
import type { SceneInput, SceneSymbol } from './scene.ts';

const selectionRadius = 5;
/** CSS pixels between members of a spread, and from ring to ring. */
const spreadGap = 4;
const smallestSpread = 30;
const spreadStep = 2 * singleRadius + spreadGap;

/**
 * Members in rings around their common coordinate, each ring clockwise from the top, in the order given.
 *
 * @param middleRadius of what stays in the middle, 0 where nothing does
 */
export function spreadSymbols(
  spread: Spread | null,
  middleRadius: number,
  { selected, hovered }: Pick<SceneInput, 'selected' | 'hovered'>,
): SceneSymbol[] {
  if (spread === null) return [];
  const { members, lon, lat } = spread;
  const middle = middleRadius > 0 ? middleRadius + singleRadius + spreadGap : 0;
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
      familyCounts: null,
      emphasis: emphasisOf(hit, selected, hovered),
      leader: true,
      isLifted: false,
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

/** A dot where the selected incident lies, for where no symbol stands for it alone, as within a group or outside the window. */
export function selectionMark(selected: SelectedPlace | null): SceneSymbol[] {
  if (selected?.type !== 'point') return [];
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
      familyCounts: null,
      emphasis: 'selected',
      leader: false,
      isLifted: false,
    },
  ];
}
