import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardPlace } from '../../../src/ui/map-frame/card-place.ts';

const box = { left: 300, top: 0, right: 1200, bottom: 600 };

test('a card stands in what is free of the map and leaves a symbol at the point uncovered', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: box.left, max: box.right }),
      fc.integer({ min: box.top, max: box.bottom }),
      fc.integer({ min: 40, max: 256 }),
      fc.integer({ min: 20, max: 200 }),
      (x, y, width, height) => {
        const [left, top] = cardPlace([x, y], { width, height }, box);
        expect(left).toBeGreaterThanOrEqual(box.left);
        expect(top).toBeGreaterThanOrEqual(box.top);
        expect(left + width).toBeLessThanOrEqual(box.right);
        expect(top + height).toBeLessThanOrEqual(box.bottom);
        const dx = Math.max(left - x, 0, x - left - width);
        const dy = Math.max(top - y, 0, y - top - height);
        expect(Math.hypot(dx, dy)).toBeGreaterThan(32);
      },
    ),
    { seed: 20260204 },
  );
});

test('it goes to the lower right where there is room', () => {
  expect(cardPlace([400, 100], { width: 200, height: 80 }, box)).toEqual([424, 124]);
  expect(cardPlace([1100, 580], { width: 200, height: 80 }, box)).toEqual([876, 476]);
});
