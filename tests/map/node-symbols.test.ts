import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project } from '../../src/core/geo/mercator.ts';
import { families, familyOfKind, kindIndex, kinds } from '../../src/core/incident/kinds.ts';
import { countLabel } from '../../src/map/count-label.ts';
import { nodeSymbols } from '../../src/map/node-symbols.ts';
import { radiusScale } from '../../src/map/radius-scale.ts';
import { answerOf, type PointEntry } from './answer-of.ts';
import { seed, situationArbitrary } from './arbitrary-answers.ts';

const characters = '0123456789.kM';

/** The words of a node as the shader takes them apart. */
function lookOf({ look, shares }: ReturnType<typeof nodeSymbols>, node: number) {
  const [word = 0, other = 0] = [look[node], shares[node]];
  const bits = (from: number, count: number, of = word): number => (of >>> from) & (2 ** count - 1);
  const codes = [0, 4, 8, 12].map((from) => bits(8 + from, 4));
  const isGlyph = codes[0] === 15;
  return {
    radius: 4 + bits(0, 8) / 8,
    text: isGlyph
      ? kinds[codes[1] ?? -1]
      : codes.map((code) => characters[code - 1] ?? '').join(''),
    family: families[bits(24, 3)],
    shape: bits(27, 2),
    emphasis: bits(29, 2),
    isDashed: bits(31, 1) === 1,
    isGroup: bits(30, 1, other) === 1,
    isHollow: bits(31, 1, other) === 1,
    ends: [0, 6, 12, 18, 24].map((from) => bits(from, 6, other) / 60),
  };
}

function familyCounts({ kinds: all }: PointEntry): number[] {
  return families.map((family) => all.filter((kind) => familyOfKind[kind] === family).length);
}

test('the words of a node say what stands at its place', () => {
  fc.assert(
    fc.property(situationArbitrary, ({ answer, points }) => {
      const symbols = nodeSymbols(answer.nodes, null);
      const radiusOf = radiusScale(Math.max(1, ...answer.nodes.count));
      points.forEach((point, node) => {
        const look = lookOf(symbols, node);
        const { lon, lat, precision, inferred, kinds: all } = point;
        const isSingle = all.length === 1;
        const counts = familyCounts(point);
        expect([symbols.x[node], symbols.y[node]]).toEqual(project(lon, lat));
        expect(look.radius).toBe(symbols.radius[node]);
        expect(Math.abs(look.radius - radiusOf(all.length))).toBeLessThanOrEqual(1 / 16);
        expect(look).toMatchObject({
          text: isSingle ? all[0] : countLabel(all.length),
          family: families[counts.indexOf(Math.max(...counts))],
          shape: 0,
          emphasis: 0,
          isDashed: isSingle && inferred === true,
          isGroup: !isSingle,
          isHollow: isSingle && precision === 'given',
        });
        if (isSingle) return;
        let sum = 0;
        look.ends.forEach((end, family) => {
          sum += counts[family] ?? 0;
          expect(Math.abs(end - sum / all.length)).toBeLessThanOrEqual(1 / 120 + 1e-9);
        });
      });
    }),
    { seed },
  );
});

test('counts of every size are told by their label', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 2 ** 29 }), (count) => {
      const { nodes } = answerOf([{ lon: 31, lat: 48, kinds: ['strike', 'strike'] }]);
      nodes.count[0] = count;
      nodes.countByKind[kindIndex('strike')] = count;
      expect(lookOf(nodeSymbols(nodes, null), 0).text).toBe(countLabel(count));
    }),
    { seed },
  );
});

test('the largest are drawn first, and of one size in the order of the answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 300 }),
      fc.nat(),
      fc.boolean(),
      (counts, pick, isSpread) => {
        const { nodes } = answerOf(counts.map(() => ({ lon: 31, lat: 48, kinds: ['strike'] })));
        nodes.count.set(counts);
        for (const [node, count] of counts.entries()) {
          nodes.countByKind[node * kinds.length] = count;
        }
        const node = pick % Math.max(1, counts.length);
        const spread = isSpread ? { node, members: counts[node] ?? 0 } : null;
        const { order, radius } = nodeSymbols(nodes, spread);
        const expected = counts
          .map((_, index) => index)
          .filter((index) => index !== spread?.node)
          .toSorted((a, b) => (radius[b] ?? 0) - (radius[a] ?? 0) || a - b);
        expect([...order]).toEqual(expected);
      },
    ),
    { seed },
  );
});

test('of a spread node what is not spread is counted in its middle, and is as large', () => {
  const kindsOf = (count: number) => Array.from({ length: count }, () => 'strike' as const);
  const { nodes } = answerOf([
    { lon: 31, lat: 48, kinds: kindsOf(69), coincident: true },
    { lon: 32, lat: 48, kinds: kindsOf(9) },
  ]);
  const symbols = nodeSymbols(nodes, { node: 0, members: 60 });
  expect(lookOf(symbols, 0).text).toBe('9');
  expect(symbols.radius[0]).toBe(symbols.radius[1]);
  expect([...symbols.order]).toEqual([0, 1]);
  expect([...nodeSymbols(nodes, { node: 0, members: 69 }).order]).toEqual([1]);
});
