import type { Answer } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import type { Family, Kind } from '../core/incident/kinds.ts';
import { badgeSymbols } from './badge-symbols.ts';
import { rankOf, type Emphasis } from './emphasis.ts';
import type { MapHit, SelectedPlace, Spread } from './map-view.ts';
import { pointSymbols, selectionMark, spreadSymbols } from './point-symbols.ts';
import { ringsOf, type SceneRing } from './rings.ts';

/** One symbol as it stands on the map; all lengths in CSS pixels. */
export interface SceneSymbol {
  readonly hit: MapHit;
  readonly lon: number;
  readonly lat: number;
  /** From the projected point to the symbol's centre. */
  readonly offset: readonly [x: number, y: number];
  /** A stack is a square upon others. */
  readonly shape: 'circle' | 'square' | 'stack';
  /** Of a square, half of its side. */
  readonly radius: number;
  readonly family: Family;
  /** Coordinates whose precision is not stated. */
  readonly hollow: boolean;
  /** The place is inferred. */
  readonly dashed: boolean;
  readonly mark:
    | { readonly type: 'glyph'; readonly kind: Kind }
    | { readonly type: 'count'; readonly count: number }
    | { readonly type: 'none' };
  /** Shares of the families in a group, in their order; `null` for a single incident. */
  readonly shares: readonly number[] | null;
  readonly emphasis: Emphasis;
  /** A line ties the symbol to the place that it stands for. */
  readonly leader: boolean;
}

export interface Scene {
  /** What it shows. */
  readonly answer: Answer | null;
  /** The group that is spread into its members. */
  readonly spreadCell: string | null;
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
  /** CSS pixels; only how places lie to one another matters, so a scene holds while the zoom does. */
  project(lon: number, lat: number): readonly [x: number, y: number];
}

export const emptyScene: Scene = { answer: null, spreadCell: null, symbols: [], rings: [] };

/**
 * Everything drawn by the symbol layer. An incident known to an area becomes a square badge,
 * of that area or of its country, and nothing else: no branch leads from an area to a point symbol.
 */
export function buildScene(input: SceneInput): Scene {
  const { answer, spread } = input;
  if (answer === null) return emptyScene;
  const points = [...pointSymbols(answer.nodes, input), ...spreadSymbols(answer.nodes, input)];
  const badges = badgeSymbols(answer.areas, points, input);
  const symbols = [...badges, ...points];
  return {
    answer,
    spreadCell: spread?.cell ?? null,
    symbols: [...symbols, ...selectionMark(symbols, input)].toSorted(
      (a, b) => rankOf(a.emphasis) - rankOf(b.emphasis),
    ),
    rings: ringsOf(answer.nodes, input),
  };
}
