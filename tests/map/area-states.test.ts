import { expect, test } from 'vitest';
import { areaStates } from '../../src/map/area-states.ts';
import { emptyScene } from '../../src/map/scene.ts';
import { sceneOf } from './all-symbols.ts';
import { answerOf } from './answer-of.ts';
import { squareArea } from './arbitrary-answers.ts';

function statesOf(places: readonly (readonly [id: string, lon: number])[]) {
  const areas = new Map(places.map(([id, lon]) => [id, squareArea(id, lon, 48)]));
  const entries = places.map(([areaId]) => ({ areaId, kinds: ['strike' as const] }));
  return areaStates(sceneOf({ answer: answerOf([], entries), areas }));
}

const row = (country: string, count: number, degrees: number) =>
  Array.from({ length: count }, (_, index) => [`${country}-${index}`, index * degrees] as const);

test('the areas of a stack fade, and those of another country do not', () => {
  const states = statesOf([...row('UA', 4, 0.1), ['PL-14', 20], ['PL', 21]]);
  expect([...states.keys()].toSorted()).toEqual(['UA-0', 'UA-1', 'UA-2', 'UA-3']);
  expect(states.get('UA-0')).toEqual({ stacked: true, crowded: false });
});

test('many regions of one country fade although each has its badge', () => {
  expect(statesOf(row('UA', 8, 5)).size).toBe(0);
  const states = statesOf(row('UA', 9, 5));
  expect(states.size).toBe(9);
  expect(states.get('UA-0')).toEqual({ stacked: false, crowded: true });
});

test('without an answer nothing fades', () => {
  expect(areaStates(emptyScene).size).toBe(0);
});
