import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapSymbol } from '../../../src/core/cluster/map-symbol.ts';
import {
  follow,
  goTo,
  hold,
  mostSymbols,
  noWalk,
  release,
  step,
  type Direction,
  type Walk,
} from '../../../src/ui/map-frame/symbol-walk.ts';

const seed = 20260204;

function symbolAt(key: string, x = 0, y = 0): MapSymbol {
  return {
    key,
    x,
    y,
    radius: 12,
    shape: 'circle',
    isSpread: false,
    content: { type: 'incident', id: key, kind: 'strike', precision: 'exact', inferred: false },
  };
}

const symbolsArbitrary = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(...numbers.map((number) => fc.tuple(fc.constant(number), fc.nat(800), fc.nat(600)))),
  )
  .map((places) => places.map(([number, x, y]) => symbolAt(`symbol ${number}`, x, y)));

/** Inside, on the symbol of that key. */
const walkOn = (symbols: readonly MapSymbol[], key: string): Walk =>
  goTo(follow(noWalk, symbols, false), key);

describe('where focus stands', () => {
  test('is on what it was on, else on the nearest that is left, else nowhere', () => {
    fc.assert(
      fc.property(symbolsArbitrary, symbolsArbitrary, fc.nat(), (before, after, pick) => {
        const start = before[pick % Math.max(1, before.length)];
        if (start === undefined) return;
        const { current } = follow(walkOn(before, start.key), after, true);
        const same = after.find(({ key }) => key === start.key);
        const distance = ({ x, y }: { x: number; y: number }): number =>
          Math.hypot(x - start.x, y - start.y);
        if (same !== undefined) expect(current).toEqual(same);
        else if (current === null) expect(after).toEqual([]);
        else expect(distance(current)).toBe(Math.min(...after.map(distance)));
      }),
      { seed },
    );
  });

  test('is the first of what is in view until somebody comes', () => {
    const first = follow(noWalk, [symbolAt('b', 9), symbolAt('c', 10)], false);
    expect(first.current?.key).toBe('b');
    const before = [symbolAt('a', 0), symbolAt('b', 9)];
    expect(follow(first, before, false).current?.key).toBe('a');
    expect(follow(goTo(first, 'b'), before, false).current?.key).toBe('b');
  });

  test('is not moved by what comes where nothing was', () => {
    const gone = follow(walkOn([symbolAt('a')], 'a'), [], true);
    const back = follow(gone, [symbolAt('b')], true);
    expect([gone.current, back.current]).toEqual([null, null]);
    expect(step(back, 'next').current?.key).toBe('b');
    expect(follow(gone, [symbolAt('b')], false).current?.key).toBe('b');
  });

  test('stays on what was opened, wherever that is, until it is left or what opened is there', () => {
    const opened = hold(walkOn([symbolAt('a'), symbolAt('b', 50)], 'a'), 'member');
    const waiting = follow(opened, [symbolAt('c')], true);
    expect(waiting.current?.key).toBe('a');
    expect(waiting.stops.map(({ key }) => key)).toEqual(['c']);
    const there = [symbolAt('c'), symbolAt('member', 5)];
    expect(follow(waiting, there, true).current?.key).toBe('member');
    expect(follow(release(waiting), there, true).current?.key).toBe('c');
    expect(step(waiting, 'next').current?.key).toBe('c');
  });

  test('is the same object while nothing changes, so that nothing is drawn again', () => {
    fc.assert(
      fc.property(symbolsArbitrary, (symbols) => {
        fc.pre(symbols.length > 0);
        const walk = walkOn(symbols, symbols[0]?.key ?? '');
        expect(follow(walk, structuredClone(symbols), true)).toBe(walk);
      }),
      { seed },
    );
  });
});

describe('a step', () => {
  test('reaches every symbol in order from the first, and back, and stops at the ends', () => {
    fc.assert(
      fc.property(symbolsArbitrary, (symbols) => {
        fc.pre(symbols.length > 0);
        const keys = symbols.map(({ key }) => key);
        const walked = (from: Direction, direction: Direction): (string | undefined)[] => {
          let walk = step(walkOn(symbols, keys[0] ?? ''), from);
          const seen = [walk.current?.key];
          for (const _ of symbols) {
            walk = step(walk, direction);
            seen.push(walk.current?.key);
          }
          return seen;
        };
        expect(walked('first', 'next')).toEqual([...keys, keys.at(-1)]);
        expect(walked('last', 'previous')).toEqual([...keys.toReversed(), keys[0]]);
      }),
      { seed },
    );
  });
});

test('of more symbols than are of use the last stop says how many are missing', () => {
  const symbols = Array.from({ length: mostSymbols + 7 }, (_, index) => symbolAt(`s${index}`));
  const { stops } = follow(noWalk, symbols, false);
  expect(stops.length).toBe(mostSymbols + 1);
  expect(stops.at(-1)?.content).toEqual({ type: 'more', count: 7 });
  expect(follow(noWalk, symbols.slice(0, mostSymbols), false).stops.at(-1)?.content.type).toBe(
    'incident',
  );
});
