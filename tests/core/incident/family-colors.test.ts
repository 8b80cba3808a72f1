import { describe, expect, test } from 'vitest';
import { familyColors } from '../../../src/core/incident/family-colors.ts';
import { families } from '../../../src/core/incident/kinds.ts';
import { basemapColors } from '../../../src/map/style.ts';

type Rgb = [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB. */
const simulations: Record<string, number[]> = {
  'normal sight': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
};

describe.each(['light', 'dark'] as const)('family colours on the %s basemap', (theme) => {
  const colors = familyColors[theme];

  test.each(families)('%s: glyph and count stand out from the fill by 4.5:1', (family) => {
    const { fill, ink } = colors[family];
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(families)('%s: the symbol stands out from land and water by 3:1', (family) => {
    const { land, water } = basemapColors[theme];
    expect(contrast(colors[family].fill, land)).toBeGreaterThanOrEqual(3);
    expect(contrast(colors[family].fill, water)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(simulations))('stay apart under %s', (name) => {
    expect(
      closest(families.map((family) => lab(simulate(name, colors[family].fill)))),
    ).toBeGreaterThan(15);
  });

  test('stay apart in greyscale', () => {
    const lightness = families.map(
      (family) => lab(simulate('normal sight', colors[family].fill))[0],
    );
    lightness.sort((a, b) => a - b);
    for (let i = 1; i < lightness.length; i++) {
      expect((lightness[i] ?? 0) - (lightness[i - 1] ?? 0)).toBeGreaterThan(4);
    }
  });
});

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, bl] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function simulate(name: string, hex: string): Rgb {
  const m = simulations[name] ?? [];
  const [r, g, b] = linear(hex);
  const row = (i: number): number =>
    Math.max(0, Math.min(1, (m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
}

/** CIE L*a*b*, D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function closest(points: readonly Rgb[]): number {
  let nearest = Infinity;
  points.forEach((a, i) => {
    for (const b of points.slice(0, i)) {
      nearest = Math.min(nearest, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
    }
  });
  return nearest;
}
