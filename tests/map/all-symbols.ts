import type { SceneInput, Scene, SceneSymbol } from '../../src/map/scene.ts';
import { buildScene } from '../../src/map/scene.ts';
import { symbolOfNode } from '../../src/map/lifted-nodes.ts';
import type { Situation } from './arbitrary-answers.ts';
import { viewport } from './arbitrary-answers.ts';

/** The scene of a situation, without selection, pointer and spread unless told otherwise. */
export function sceneOf(
  { answer, areas }: Pick<Situation, 'answer' | 'areas'>,
  input: Partial<SceneInput> = {},
): Scene {
  const nothing = { selected: null, hovered: null, spread: null };
  return buildScene({ answer, areas, viewport, ...nothing, ...input });
}

/** Every symbol that a scene draws, nodes as well, once and in the order in which they are drawn. */
export function allSymbols(scene: Scene): SceneSymbol[] {
  const { answer, symbols, under, nodes, spreadNode } = scene;
  if (answer === null) return [];
  const over = symbols.slice(under);
  const lifted = new Set(over.filter(({ isLifted }) => isLifted).map(({ hit }) => nameOf(hit)));
  const circles = Array.from(nodes.order, (node) =>
    symbolOfNode(answer, nodes, spreadNode, node, 'none'),
  );
  return [
    ...symbols.slice(0, under),
    ...circles.filter(({ hit }) => !lifted.has(nameOf(hit))),
    ...over,
  ];
}

function nameOf(hit: SceneSymbol['hit']): string {
  return JSON.stringify(hit);
}
