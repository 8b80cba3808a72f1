import type { NodeColumns } from '../core/cluster/answer.ts';
import type { Family } from '../core/incident/kinds.ts';
import { placeClasses } from '../core/incident/place.ts';
import { rowOfId } from '../core/table/row-of-id.ts';
import { leadingFamily } from './leading-family.ts';
import type { SceneInput } from './scene.ts';

/** What is known of a place, in true size around its point. */
export interface SceneRing {
  readonly lon: number;
  readonly lat: number;
  readonly radiusMeters: number;
  /** The extent of a town rather than a stated distance. */
  readonly dashed: boolean;
  readonly family: Family;
  readonly selected: boolean;
}

/** Of single incidents that have a radius, and of the selected one also within a group or outside the window. */
export function ringsOf(nodes: NodeColumns, { selected }: SceneInput): SceneRing[] {
  const rings: SceneRing[] = [];
  const selectedNode = selected === null ? -1 : rowOfId(nodes, selected.id);
  let isSelectedShown = selected?.type !== 'point' || selected.radiusMeters === 0;
  for (let i = 0; i < nodes.length; i++) {
    const radiusMeters = nodes.radiusMeters[i] ?? 0;
    if (nodes.count[i] !== 1 || radiusMeters === 0) continue;
    const isSelected = i === selectedNode;
    isSelectedShown ||= isSelected;
    rings.push({
      lon: nodes.lon[i] ?? 0,
      lat: nodes.lat[i] ?? 0,
      radiusMeters,
      dashed: placeClasses[nodes.placeClass[i] ?? -1] === 'settlement',
      family: leadingFamily(nodes.countByKind, i),
      selected: isSelected,
    });
  }
  if (selected?.type === 'point' && !isSelectedShown) {
    const { lon, lat, radiusMeters } = selected;
    rings.push({ lon, lat, radiusMeters, dashed: true, family: 'other', selected: true });
  }
  return rings;
}
