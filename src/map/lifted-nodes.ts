import { incidentOfNode, nodeOfCell, cellOfNode, type Answer } from '../core/cluster/answer.ts';
import { families, kinds } from '../core/incident/kinds.ts';
import { placeClasses } from '../core/incident/place.ts';
import { rowOfId } from '../core/table/row-of-id.ts';
import type { Emphasis } from './emphasis.ts';
import { leadingFamily, sumFamilies } from './leading-family.ts';
import type { MapHit, SelectedPlace } from './map-view.ts';
import { kindOf, type NodeSymbols, type SpreadNode } from './node-symbols.ts';
import type { SceneSymbol } from './scene.ts';

/** What a click on a node hits. */
export function hitOfNode(answer: Answer, node: number): MapHit {
  const { nodes } = answer;
  const id = incidentOfNode(nodes, node);
  if (id !== null) return { type: 'incident', id };
  return {
    type: 'group',
    cell: cellOfNode(answer, node),
    count: nodes.count[node] ?? 0,
    lon: nodes.lon[node] ?? 0,
    lat: nodes.lat[node] ?? 0,
    coincident: nodes.coincident[node] === 1,
  };
}

/** −1 where the answer has no such node. Cost: one look at every node. */
export function nodeOfHit(answer: Answer, hit: MapHit): number {
  switch (hit.type) {
    case 'incident':
      return rowOfId(answer.nodes, hit.id);
    case 'group':
      return nodeOfCell(answer, hit.cell);
    case 'area':
    case 'stack':
      return -1;
  }
}

/** A node as a symbol of its own, for what is said or drawn of few. */
export function symbolOfNode(
  answer: Answer,
  symbols: NodeSymbols,
  spread: SpreadNode | null,
  node: number,
  emphasis: Emphasis,
): SceneSymbol {
  const { nodes } = answer;
  const hit = hitOfNode(answer, node);
  const isSingle = hit.type === 'incident';
  const counts = new Uint32Array(families.length);
  sumFamilies(nodes.countByKind, node, counts);
  const whole = nodes.count[node] ?? 0;
  const count = spread?.node === node ? whole - spread.members : whole;
  const kind = kinds[kindOf(nodes.countByKind, node)] ?? 'other';
  return {
    hit,
    lon: nodes.lon[node] ?? 0,
    lat: nodes.lat[node] ?? 0,
    offset: [0, 0],
    shape: 'circle',
    radius: symbols.radius[node] ?? 0,
    family: leadingFamily(nodes.countByKind, node),
    hollow: isSingle && placeClasses[nodes.placeClass[node] ?? -1] === 'given',
    dashed: isSingle && nodes.inferred[node] === 1,
    mark: isSingle ? { type: 'glyph', kind } : { type: 'count', count },
    familyCounts: isSingle ? null : counts,
    emphasis,
    leader: false,
    isLifted: true,
  };
}

/** What is pointed at and what is selected, over the others: a group where all of it stands at the selected place. */
export function liftedNodes(
  answer: Answer,
  symbols: NodeSymbols,
  spread: SpreadNode | null,
  selected: SelectedPlace | null,
  hovered: MapHit | null,
): SceneSymbol[] {
  const emphases = new Map<number, Emphasis>();
  if (hovered !== null) emphases.set(nodeOfHit(answer, hovered), 'hover');
  for (const node of selectedNodes(answer, selected)) emphases.set(node, 'selected');
  return [...emphases]
    .filter(([node]) => symbols.order.includes(node))
    .map(([node, emphasis]) => symbolOfNode(answer, symbols, spread, node, emphasis));
}

function selectedNodes({ nodes }: Answer, selected: SelectedPlace | null): number[] {
  if (selected === null) return [];
  const found = [rowOfId(nodes, selected.id)];
  if (selected.type === 'area') return found;
  for (let node = 0; node < nodes.length; node++) {
    const isThere =
      nodes.coincident[node] === 1 &&
      nodes.count[node] !== 1 &&
      nodes.lon[node] === selected.lon &&
      nodes.lat[node] === selected.lat;
    if (isThere) found.push(node);
  }
  return found;
}
