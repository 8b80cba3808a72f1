import { nodeOfCell, type Answer } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import type { Family, Kind } from '../core/incident/kinds.ts';
import { badgeSymbols } from './badge-symbols.ts';
import { rankOf, type Emphasis } from './emphasis.ts';
import { liftedNodes } from './lifted-nodes.ts';
import type { MapHit, SelectedPlace, Spread } from './map-view.ts';
import { nodeSymbols, noNodeSymbols, type NodeSymbols, type SpreadNode } from './node-symbols.ts';
import { ringsOf, type SceneRing } from './rings.ts';
import { selectionMark, spreadSymbols } from './spread-symbols.ts';
import type { Viewport } from './viewport.ts';

/** One of the few symbols that are not drawn from the columns of nodes; all lengths in CSS pixels. */
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
  /** Incidents of a group by family, in their order; `null` for a single incident and for badges. */
  readonly familyCounts: Uint32Array | null;
  readonly emphasis: Emphasis;
  /** A line ties the symbol to the place that it stands for. */
  readonly leader: boolean;
  /** A node that is drawn from the columns as well, and here once more over the others. */
  readonly isLifted: boolean;
}

export interface Scene {
  /** What it shows. */
  readonly answer: Answer | null;
  /** The group that is spread into its members. */
  readonly spread: Spread | null;
  readonly spreadNode: SpreadNode | null;
  /** Drawn in this order, so the last lies on top: the first `under` of `symbols`, all nodes, then the others. */
  readonly symbols: readonly SceneSymbol[];
  readonly under: number;
  readonly nodes: NodeSymbols;
  readonly rings: readonly SceneRing[];
}

export interface SceneInput {
  readonly answer: Answer | null;
  readonly areas: ReadonlyMap<string, AreaFeature>;
  readonly selected: SelectedPlace | null;
  readonly hovered: MapHit | null;
  readonly spread: Spread | null;
  /** Only how places lie to one another matters, so a scene holds while the zoom does. */
  readonly viewport: Viewport;
}

export const emptyScene: Scene = {
  answer: null,
  spread: null,
  spreadNode: null,
  symbols: [],
  under: 0,
  nodes: noNodeSymbols,
  rings: [],
};

/**
 * Everything drawn by the symbol layer. An incident known to an area becomes a square badge,
 * of that area or of its country, and nothing else: no branch leads from an area to a point symbol.
 *
 * @param former what of its nodes still holds is used again
 */
export function buildScene(input: SceneInput, former: Scene = emptyScene): Scene {
  const { answer, spread, selected, hovered } = input;
  if (answer === null) return emptyScene;
  const isKnown = answer === former.answer && spread === former.spread;
  const spreadNode = isKnown ? former.spreadNode : spreadNodeOf(answer, spread);
  const nodes = isKnown ? former.nodes : nodeSymbols(answer.nodes, spreadNode);
  const members = spreadSymbols(
    spread,
    spreadNode === null ? 0 : middleRadius(nodes, spreadNode),
    input,
  );
  const badges = badgeSymbols(answer.areas, nodes, members, input);
  const lifted = liftedNodes(answer, nodes, spreadNode, selected, hovered);
  const under = badges.filter(({ emphasis }) => emphasis === 'none');
  const over = [...badges.filter(({ emphasis }) => emphasis !== 'none'), ...lifted, ...members];
  const isSelectionShown = over.some(({ emphasis }) => emphasis === 'selected');
  const mark = isSelectionShown ? [] : selectionMark(selected);
  return {
    answer,
    spread,
    spreadNode,
    symbols: [
      ...under,
      ...[...over, ...mark].toSorted((a, b) => rankOf(a.emphasis) - rankOf(b.emphasis)),
    ],
    under: under.length,
    nodes,
    rings: ringsOf(answer.nodes, input),
  };
}

function spreadNodeOf(answer: Answer, spread: Spread | null): SpreadNode | null {
  if (spread === null) return null;
  const node = nodeOfCell(answer, spread.cell);
  return node < 0 ? null : { node, members: spread.members.length };
}

/** Of what stays in the middle of a spread; 0 where nothing does. */
function middleRadius({ radius, order }: NodeSymbols, { node }: SpreadNode): number {
  return order.includes(node) ? (radius[node] ?? 0) : 0;
}
