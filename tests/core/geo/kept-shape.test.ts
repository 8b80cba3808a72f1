import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKept } from '../../../src/core/geo/kept-shape.ts';
import { insideTest, type Shape } from '../../../src/core/geo/shape.ts';
import { decodeView, encodeView } from '../../../src/core/share/view-codec.ts';
import { defaultViewState, noFilter } from '../../../src/core/share/view-state.ts';

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const corner = (turn: number) =>
  fc.tuple(degrees(180), degrees(85)).map(([lon, lat]) => [lon + 360 * turn, lat] as const);
/** As it was drawn on any of the worlds beside one another. */
const polygon = fc
  .integer({ min: -3, max: 3 })
  .chain((turn) => fc.array(corner(turn), { minLength: 3, maxLength: 100 }))
  .map((ring): Shape => ({ type: 'polygon', ring }));
const box = fc
  .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
  .map(([west, a, east, b]): Shape => {
    return { type: 'bbox', bbox: [west, Math.min(a, b), east, Math.max(a, b)] };
  });

describe('a part of the map as it is kept', () => {
  test('comes back from a link as it is', () => {
    fc.assert(
      fc.property(fc.oneof(polygon, box), (shape) => {
        const within = asKept(shape);
        const link = encodeView({ ...defaultViewState, filter: { ...noFilter, within } });
        expect(decodeView(link).state.filter.within).toEqual(within);
      }),
    );
  });

  test('as a box holds every point that it held, and hardly more', () => {
    fc.assert(
      fc.property(box, fc.double({ min: 0, max: 1, noNaN: true }), (shape, share) => {
        const kept = asKept(shape);
        if (shape.type !== 'bbox' || kept.type !== 'bbox') throw new Error('a box is wanted');
        const [west, south, east, north] = shape.bbox;
        const lat = south + share * (north - south);
        for (const lon of [west, east]) expect(insideTest(kept)(lon, lat)).toBe(true);
        expect(Math.abs(kept.bbox[1] - south)).toBeLessThan(1.1e-5);
        expect(Math.abs(kept.bbox[3] - north)).toBeLessThan(1.1e-5);
      }),
    );
  });

  test('as a box whose ends meet across the antimeridian goes all around', () => {
    expect(asKept({ type: 'bbox', bbox: [20.000004, 0, 20.000001, 10] })).toEqual({
      type: 'bbox',
      bbox: [-180, 0, 180, 10],
    });
  });

  test('holds the same points, on whatever world it was drawn', () => {
    const triangle = [
      [28, 46],
      [34, 48],
      [30, 53],
    ] as const;
    for (const turn of [-2, -1, 0, 1, 2]) {
      const drawn = triangle.map(([lon, lat]) => [lon + 360 * turn, lat] as const);
      const kept = asKept({ type: 'polygon', ring: drawn });
      expect(kept).toEqual({ type: 'polygon', ring: triangle });
      expect(insideTest(kept)(30.5, 50.45)).toBe(true);
    }
  });

  test('across the antimeridian goes on beyond 180°', () => {
    const ring = [
      [170, 0],
      [195, 0],
      [180, 20],
    ] as const;
    expect(asKept({ type: 'polygon', ring })).toEqual({
      type: 'polygon',
      ring: [
        [-190, 0],
        [-165, 0],
        [-180, 20],
      ],
    });
  });

  test('has at most a hundred corners', () => {
    const ring = Array.from({ length: 130 }, (_, index) => [index / 10, index % 7] as const);
    const kept = asKept({ type: 'polygon', ring });
    expect(kept.type === 'polygon' && kept.ring).toEqual(ring.slice(0, 100));
  });
});
