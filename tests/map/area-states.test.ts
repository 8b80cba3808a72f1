import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { families, familyOfKind } from '../../src/core/incident/kinds.ts';
import { areaStates } from '../../src/map/area-states.ts';
import { emptyScene } from '../../src/map/scene.ts';
import { sceneOf } from './all-symbols.ts';
import { answerOf, type AreaEntry } from './answer-of.ts';
import { seed, situationArbitrary, squareArea } from './arbitrary-answers.ts';

function statesOf(entries: readonly AreaEntry[], selectedArea: string | null = null) {
  return areaStates(sceneOf({ answer: answerOf([], entries), areas: new Map() }), selectedArea);
}

test('every area is drawn by the leading family of all that is known to it, its line by how', () => {
  fc.assert(
    fc.property(situationArbitrary, fc.boolean(), (situation, isTwofold) => {
      // Of one area what is known to it and to its districts.
      const rename = (id: string): string => (isTwofold ? id.replace(/\d+/, '7') : id);
      const entries = situation.entries.map((entry) => ({
        ...entry,
        areaId: rename(entry.areaId),
      }));
      const states = statesOf(entries);
      expect([...states.keys()]).toEqual([...new Set(entries.map(({ areaId }) => areaId))]);
      for (const [id, { family, line, isRegion, isSelected }] of states) {
        const own = entries.filter(({ areaId }) => areaId === id);
        const tally = families.map(
          (each) =>
            own.flatMap(({ kinds }) => kinds).filter((kind) => familyOfKind[kind] === each).length,
        );
        expect(family).toBe(families[tally.indexOf(Math.max(...tally))]);
        const whole = own.filter(({ level }) => level !== 'admin2');
        const isInferred = whole.every(({ inferred }) => inferred);
        expect(line).toBe(whole.length === 0 ? 'dotted' : isInferred ? 'dashed' : 'solid');
        expect(isRegion).toBe(own.some(({ level }) => level !== 'country'));
        expect(isSelected).toBe(false);
      }
    }),
    { seed },
  );
});

test('counts alone change nothing of how areas are drawn', () => {
  const few = statesOf([{ areaId: 'UA-12', kinds: ['strike', 'strike'] }]);
  expect(statesOf([{ areaId: 'UA-12', kinds: ['strike', 'strike', 'battle'] }])).toEqual(few);
});

test('the selected area is drawn also where the window hides it, and without an answer', () => {
  const selectedIn = (...input: Parameters<typeof areaStates>) =>
    [...areaStates(...input)].map(([id, { isSelected }]) => [id, isSelected]);
  const scene = sceneOf({
    answer: answerOf([], [{ areaId: 'UA-12', kinds: ['strike'] }]),
    areas: new Map(),
  });
  expect(selectedIn(scene, 'UA-12')).toEqual([['UA-12', true]]);
  expect(selectedIn(scene, 'UA-51')).toEqual([
    ['UA-12', false],
    ['UA-51', true],
  ]);
  expect(selectedIn(emptyScene, 'UA-51')).toEqual([['UA-51', true]]);
});

describe('what fades', () => {
  const fadingAt = (places: readonly (readonly [id: string, lon: number])[]) => {
    const areas = new Map(places.map(([id, lon]) => [id, squareArea(id, lon, 48)]));
    const entries = places.map(([areaId]) => ({ areaId, kinds: ['strike' as const] }));
    const states = areaStates(sceneOf({ answer: answerOf([], entries), areas }), null);
    return new Map(
      [...states]
        .filter(([, { stacked, crowded }]) => stacked || crowded)
        .map(([id, { stacked, crowded }]) => [id, { stacked, crowded }]),
    );
  };
  const row = (country: string, count: number, degrees: number) =>
    Array.from({ length: count }, (_, index) => [`${country}-${index}`, index * degrees] as const);

  test('the areas of a stack fade, and those of another country do not', () => {
    const fading = fadingAt([...row('UA', 4, 0.1), ['PL-14', 20], ['PL', 21]]);
    expect([...fading.keys()].toSorted()).toEqual(['UA-0', 'UA-1', 'UA-2', 'UA-3']);
    expect(fading.get('UA-0')).toEqual({ stacked: true, crowded: false });
  });

  test('many regions of one country fade although each has its badge', () => {
    expect(fadingAt(row('UA', 8, 5)).size).toBe(0);
    const fading = fadingAt(row('UA', 9, 5));
    expect(fading.size).toBe(9);
    expect(fading.get('UA-0')).toEqual({ stacked: false, crowded: true });
  });
});

test('without an answer nothing is drawn', () => {
  expect(areaStates(emptyScene, null).size).toBe(0);
});
