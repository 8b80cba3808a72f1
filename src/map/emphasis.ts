import type { MapHit, SelectedPlace } from './map-view.ts';

export type Emphasis = 'none' | 'hover' | 'selected';

/** A group counts as selected where all of it stands at the selected place. */
export function emphasisOf(
  hit: MapHit,
  selected: SelectedPlace | null,
  hovered: MapHit | null,
): Emphasis {
  if (selected !== null && holds(hit, selected)) return 'selected';
  return hovered !== null && sameHit(hit, hovered) ? 'hover' : 'none';
}

function holds(hit: MapHit, selected: SelectedPlace): boolean {
  switch (hit.type) {
    case 'incident':
      return hit.id === selected.id;
    case 'group':
      return (
        selected.type === 'point' &&
        hit.coincident &&
        hit.lon === selected.lon &&
        hit.lat === selected.lat
      );
    case 'stack':
      return hit.areas.some((area) => holds(area, selected));
    case 'area':
      if (selected.type !== 'area' || hit.areaId !== selected.areaId) return false;
      return hit.incident === null || hit.incident === selected.id;
  }
}

export function sameHit(a: MapHit | null, b: MapHit | null): boolean {
  if (a === null || b === null) return a === b;
  switch (a.type) {
    case 'incident':
      return b.type === 'incident' && a.id === b.id;
    case 'group':
      return b.type === 'group' && a.cell === b.cell;
    case 'area':
      return b.type === 'area' && a.areaId === b.areaId && a.level === b.level;
    case 'stack':
      return b.type === 'stack' && a.country === b.country;
  }
}

export function samePlace(a: SelectedPlace | null, b: SelectedPlace | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.id !== b.id) return false;
  return a.type === 'area'
    ? b.type === 'area' && a.areaId === b.areaId
    : b.type === 'point' && a.lon === b.lon && a.lat === b.lat && a.radiusMeters === b.radiusMeters;
}

/** What is emphasised lies above the rest. */
export function rankOf(emphasis: Emphasis): number {
  return emphasis === 'selected' ? 2 : emphasis === 'hover' ? 1 : 0;
}
