import type { Answer } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import { familyOfKind, families, kinds, type Family, type Kind } from '../core/incident/kinds.ts';
import { placeClasses } from '../core/incident/place.ts';
import { placeBadges, type Obstacle } from './badge-placement.ts';
import { countsByFamily, leadingFamily } from './leading-family.ts';
import type { MapHit, SelectedPlace, Spread } from './map-view.ts';

export type Emphasis = 'none' | 'hover' | 'selected';

/** One symbol as it stands on the map; all lengths in CSS pixels. */
export interface SceneSymbol {
  readonly hit: MapHit;
  readonly lon: number;
  readonly lat: number;
  /** From the projected point to the symbol's centre. */
  readonly offset: readonly [x: number, y: number];
  readonly shape: 'circle' | 'square';
  readonly radius: number;
  readonly family: Family;
  /** Coordinates whose precision is not stated. */
  readonly hollow: boolean;
  /** The place is inferred. */
  readonly dashed: boolean;
  readonly mark: { readonly type: 'glyph'; readonly kind: Kind } | { readonly type: 'count'; readonly count: number };
  /** Shares of the families in a group, in their order; `null` for a single incident. */
  readonly shares: readonly number[] | null;
  readonly emphasis: Emphasis;
  readonly leader: boolean;
}

/** What is known of a place, in true size around its point. */
export interface SceneRing {
  readonly lon: number;
  readonly lat: number;
  readonly radiusMeters: number;
  readonly dashed: boolean;
  readonly family: Family;
  readonly selected: boolean;
}

export interface Scene {
  /** Drawn in this order, so the last lies on top. */
  readonly symbols: readonly SceneSymbol[];
  readonly rings: readonly SceneRing[];
}

export interface SceneInput {
  readonly answer: Answer | null;
  readonly areas: ReadonlyMap<string, AreaFeature>;
  readonly selected: SelectedPlace | null;
  readonly hovered: MapHit | null;
  readonly spread: Spread | null;
  project(lon: number, lat: number): readonly [x: number, y: number];
}

const singleRadius = 12;
const badgeReach = 11;
const largestRadius = 38;

/**
 * Everything drawn by the symbol layer. An incident known to an area becomes a square badge
 * and nothing else: no branch leads from an area to a point symbol.
 */
export function buildScene(input: SceneInput): Scene {
  const { answer } = input;
  if (answer === null) return { symbols: [], rings: [] };
  const points = pointSymbols(answer, input);
  const spread = spreadSymbols(input);
  const badges = badgeSymbols(answer, input, [...points, ...spread]);
  const byEmphasis = [...badges, ...points, ...spread].sort(
    (a, b) => rankOf(a.emphasis) - rankOf(b.emphasis),
  );
  return { symbols: byEmphasis, rings: ringsOf(answer, input) };
}

/** Area of a group grows with its count; single incidents have one size. */
export function radiusOfCount(count: number): number {
  return Math.min(largestRadius, singleRadius * Math.sqrt(Math.max(1, count)));
}

function pointSymbols({ nodes }: Answer, { spread, selected, hovered }: SceneInput): SceneSymbol[] {
  const symbols: SceneSymbol[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const cell = nodes.cells[i] ?? '';
    if (spread?.cell === cell) continue;
    const id = nodes.incidents[i] ?? null;
    const count = nodes.count[i] ?? 0;
    const lon = nodes.lon[i] ?? 0;
    const lat = nodes.lat[i] ?? 0;
    const hit: MapHit =
      id === null
        ? { type: 'group', cell, count, lon, lat, coincident: nodes.coincident[i] === 1 }
        : { type: 'incident', id };
    const family = leadingFamily(nodes.countByKind, i);
    symbols.push({
      hit,
      lon,
      lat,
      offset: [0, 0],
      shape: 'circle',
      radius: radiusOfCount(count),
      family,
      hollow: id !== null && placeClasses[nodes.placeClass[i] ?? 0] === 'given',
      dashed: id !== null && nodes.inferred[i] === 1,
      mark:
        id === null ? { type: 'count', count } : { type: 'glyph', kind: kindOfRow(nodes.countByKind, i) },
      shares: id === null ? sharesOf(nodes.countByKind, i, count) : null,
      emphasis: emphasisOf(hit, selected, hovered),
      leader: false,
    });
  }
  return symbols;
}

/** Members around their common coordinate, clockwise from the top, in the order given. */
function spreadSymbols({ spread, selected, hovered }: SceneInput): SceneSymbol[] {
  if (spread === null) return [];
  const { members, lon, lat } = spread;
  const distance = Math.max(30, (members.length * (2 * singleRadius + 4)) / (2 * Math.PI));
  return members.map(({ id, kind, inferred }, index) => {
    const angle = (index / members.length) * 2 * Math.PI - Math.PI / 2;
    const hit: MapHit = { type: 'incident', id };
    return {
      hit,
      lon,
      lat,
      offset: [distance * Math.cos(angle), distance * Math.sin(angle)],
      shape: 'circle',
      radius: singleRadius,
      family: familyOfKind[kind],
      hollow: false,
      dashed: inferred,
      mark: { type: 'glyph', kind },
      shares: null,
      emphasis: emphasisOf(hit, selected, hovered),
      leader: true,
    };
  });
}

function badgeSymbols(
  { areas: columns }: Answer,
  { areas, selected, hovered, project }: SceneInput,
  points: readonly SceneSymbol[],
): SceneSymbol[] {
  const obstacles: Obstacle[] = points.map(({ lon, lat, offset, radius }) => {
    const [x, y] = project(lon, lat);
    return { x: x + offset[0], y: y + offset[1], reach: radius };
  });
  const rows = new Map<string, { row: number; area: AreaFeature }>();
  columns.ids.forEach((id, row) => {
    const area = areas.get(id);
    if (area !== undefined) rows.set(id, { row, area });
  });
  const anchors = [...rows].map(([id, { area }]) => {
    const [x, y] = project(...area.labelPoint);
    return { id, x, y, reach: badgeReach };
  });
  return placeBadges(anchors, obstacles).flatMap(({ id, x, y, badgeX, badgeY }): SceneSymbol[] => {
    const found = rows.get(id);
    if (found === undefined) return [];
    const { row, area } = found;
    const count = columns.count[row] ?? 0;
    const hit: MapHit = { type: 'area', areaId: id, count, incident: columns.incidents[row] ?? null };
    return [
      {
        hit,
        lon: area.labelPoint[0],
        lat: area.labelPoint[1],
        offset: [badgeX - x, badgeY - y],
        shape: 'square',
        radius: badgeReach,
        family: leadingFamily(columns.countByKind, row),
        hollow: false,
        dashed: columns.inferred[row] === 1,
        mark: { type: 'count', count },
        shares: null,
        emphasis: emphasisOf(hit, selected, hovered),
        leader: badgeX !== x || badgeY !== y,
      },
    ];
  });
}

function ringsOf({ nodes }: Answer, { selected }: SceneInput): SceneRing[] {
  const rings: SceneRing[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const radiusMeters = nodes.radiusMeters[i] ?? 0;
    const id = nodes.incidents[i] ?? null;
    if (id === null || radiusMeters === 0 || id === selected?.id) continue;
    rings.push({
      lon: nodes.lon[i] ?? 0,
      lat: nodes.lat[i] ?? 0,
      radiusMeters,
      dashed: placeClasses[nodes.placeClass[i] ?? 0] === 'settlement',
      family: leadingFamily(nodes.countByKind, i),
      selected: false,
    });
  }
  if (selected?.type === 'point' && selected.radiusMeters > 0) {
    const { lon, lat, radiusMeters } = selected;
    rings.push({ lon, lat, radiusMeters, dashed: true, family: 'other', selected: true });
  }
  return rings;
}

function emphasisOf(hit: MapHit, selected: SelectedPlace | null, hovered: MapHit | null): Emphasis {
  if (selected !== null) {
    if (hit.type === 'incident' && hit.id === selected.id) return 'selected';
    if (hit.type === 'area' && selected.type === 'area' && hit.areaId === selected.areaId) return 'selected';
    if (
      hit.type === 'group' &&
      selected.type === 'point' &&
      hit.lon === selected.lon &&
      hit.lat === selected.lat
    ) {
      return 'selected';
    }
  }
  return hovered !== null && sameHit(hit, hovered) ? 'hover' : 'none';
}

export function sameHit(a: MapHit | null, b: MapHit | null): boolean {
  if (a === null || b === null) return a === b;
  switch (a.type) {
    case 'incident':
      return b.type === 'incident' && a.id === b.id;
    case 'group':
      return b.type === 'group' && a.cell === b.cell;
    case 'area':
      return b.type === 'area' && a.areaId === b.areaId;
  }
}

function rankOf(emphasis: Emphasis): number {
  return emphasis === 'selected' ? 2 : emphasis === 'hover' ? 1 : 0;
}

function kindOfRow(countByKind: Uint32Array, row: number): Kind {
  const index = kinds.findIndex((_, kind) => (countByKind[row * kinds.length + kind] ?? 0) > 0);
  return kinds[index] ?? 'other';
}

function sharesOf(countByKind: Uint32Array, row: number, count: number): number[] {
  const counts = countsByFamily(countByKind, row);
  return families.map((_, index) => (counts[index] ?? 0) / Math.max(1, count));
}
