import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/core/incident/kinds.ts';
import type { SceneInput } from '../../src/map/scene.ts';
import { symbolsInView } from '../../src/map/symbols-in-view.ts';
import { allSymbols, sceneOf } from './all-symbols.ts';
import { answerOf, cellAt } from './answer-of.ts';
import {
  seed,
  situationArbitrary,
  squareArea,
  viewport,
  type Situation,
} from './arbitrary-answers.ts';

const canvas = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };

function symbolsOf(
  { answer, areas }: Pick<Situation, 'answer' | 'areas'>,
  input: Partial<SceneInput> = {},
  box = canvas,
) {
  const scene = sceneOf({ answer, areas }, input);
  return { scene, symbols: symbolsInView(scene, viewport, box) };
}

test('every symbol of the scene is one, where it is drawn, with a key of its own', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const { scene, symbols } = symbolsOf(situation);
      const drawn = allSymbols(scene).map(({ lon, lat, offset }) => {
        const [x, y] = viewport.project(lon, lat);
        return `${x + offset[0]} ${y + offset[1]}`;
      });
      expect(symbols.map(({ x, y }) => `${x} ${y}`).toSorted()).toEqual(drawn.toSorted());
      expect(new Set(symbols.map(({ key }) => key)).size).toBe(symbols.length);
    }),
    { seed },
  );
});

test('all incidents of points and known areas are told, by kind as well', () => {
  fc.assert(
    fc.property(situationArbitrary, (situation) => {
      const told = symbolsOf(situation).symbols.flatMap(({ content }) => {
        switch (content.type) {
          case 'incident':
            return [content.kind];
          case 'group':
          case 'area':
          case 'stack':
            return content.counts.flatMap(({ kind, count }) => Array<string>(count).fill(kind));
          case 'rest':
            return [];
        }
      });
      const known = situation.entries.filter(({ areaId }) => situation.areas.has(areaId));
      const expected = [...situation.points, ...known].flatMap((entry) => entry.kinds);
      expect(told.toSorted()).toEqual(expected.toSorted());
    }),
    { seed },
  );
});

test('only what has its centre in the box is in view', () => {
  fc.assert(
    fc.property(situationArbitrary, fc.integer({ min: 0, max: 800 }), (situation, right) => {
      const all = symbolsOf(situation).symbols;
      const { symbols } = symbolsOf(situation, {}, { ...canvas, right });
      expect(symbols.map(({ key }) => key).toSorted()).toEqual(
        all
          .filter(({ x }) => x <= right)
          .map(({ key }) => key)
          .toSorted(),
      );
    }),
    { seed },
  );
});

describe('what a symbol stands for', () => {
  test('an incident says its kind, how well its place is known and whether that is inferred', () => {
    const answer = answerOf([
      { lon: 31, lat: 48, kinds: ['strike'], id: 'a', precision: 'settlement', inferred: true },
    ]);
    const [symbol] = symbolsOf({ answer, areas: new Map() }).symbols;
    expect(symbol?.content).toEqual({
      type: 'incident',
      id: 'a',
      kind: 'strike',
      precision: 'settlement',
      inferred: true,
    });
  });

  test('a group counts its kinds, the most frequent first', () => {
    const answer = answerOf([{ lon: 31, lat: 48, kinds: ['battle', 'strike', 'battle'] }]);
    const [symbol] = symbolsOf({ answer, areas: new Map() }).symbols;
    expect(symbol?.content).toEqual({
      type: 'group',
      count: 3,
      counts: [
        { kind: 'battle', count: 2 },
        { kind: 'strike', count: 1 },
      ],
    });
  });

  test('an area has its level, and its incident where there is one', () => {
    const answer = answerOf([], [{ areaId: 'UA-51', kinds: ['attack'], id: 'b' }]);
    const areas = new Map([['UA-51', squareArea('UA-51', 31, 48)]]);
    const [symbol] = symbolsOf({ answer, areas }).symbols;
    expect(symbol).toMatchObject({
      shape: 'square',
      content: { type: 'area', areaId: 'UA-51', level: 'admin1', count: 1, incident: 'b' },
    });
  });

  test('a stack has its country and counts the kinds of all its areas', () => {
    const ids = ['UA-12', 'UA-14', 'UA-23', 'UA-51'];
    const answer = answerOf(
      [],
      ids.map((areaId) => ({ areaId, kinds: ['strike', 'attack'] as const })),
    );
    const areas = new Map(ids.map((id, index) => [id, squareArea(id, 31 + index / 10, 48)]));
    const [symbol, ...others] = symbolsOf({ answer, areas }).symbols;
    expect(others).toEqual([]);
    expect(symbol).toMatchObject({ key: 'stack UA', shape: 'square', isSpread: false });
    expect(symbol?.content).toEqual({
      type: 'stack',
      country: 'UA',
      count: 8,
      counts: [
        { kind: 'strike', count: 4 },
        { kind: 'attack', count: 4 },
      ],
    });
  });

  test('members of a spread are symbols where they stand, the middle is the rest', () => {
    const many = Array.from({ length: 5 }, (_, index) => kinds[index] ?? 'other');
    const answer = answerOf([{ lon: 31, lat: 48, kinds: many, coincident: true }]);
    const spread = {
      cell: cellAt(0),
      lon: 31,
      lat: 48,
      members: ['a', 'b'].map((id) => ({ id, kind: 'strike' as const, inferred: false })),
    };
    const { symbols } = symbolsOf({ answer, areas: new Map() }, { spread });
    expect(symbols.map(({ key, content, isSpread }) => [key, content.type, isSpread])).toEqual([
      ['incident a', 'incident', true],
      [`group ${cellAt(0)}`, 'rest', true],
      ['incident b', 'incident', true],
    ]);
    expect(symbols[1]?.content).toEqual({ type: 'rest', count: 3 });
    expect(symbols[0]?.y).toBeLessThan((symbols[1]?.y ?? NaN) - 30);
  });

  test('the dot that marks a selection is none', () => {
    const answer = answerOf([{ lon: 31, lat: 48, kinds: ['strike', 'battle'] }]);
    const selected = { type: 'point', id: 'x', lon: 31.2, lat: 48, radiusMeters: 0 } as const;
    const { scene, symbols } = symbolsOf({ answer, areas: new Map() }, { selected });
    expect(allSymbols(scene).length).toBe(2);
    expect(symbols.map(({ content }) => content.type)).toEqual(['group']);
  });
});
