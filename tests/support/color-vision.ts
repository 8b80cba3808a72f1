import type { Lab } from './color-difference.ts';

/** Shares of linear light, each from 0 to 1. */
type LinearRgb = readonly [red: number, green: number, blue: number];

export const sights = ['normal sight', 'deuteranopia', 'protanopia', 'greyscale'] as const;
export type Sight = (typeof sights)[number];

/** Rows of red, green and blue. */
type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

/** Of ITU-R BT.709, which is what grey printing and a grey screen keep. */
const luminanceWeights: LinearRgb = [0.2126, 0.7152, 0.0722];

/**
 * G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, “A Physiologically-based Model for
 * Simulation of Color Vision Deficiency”, IEEE TVCG 15 (2009), severity 1.0, on linear sRGB.
 */
const matrices: Readonly<Record<Sight, Matrix>> = {
  'normal sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  greyscale: [luminanceWeights, luminanceWeights, luminanceWeights],
};

/** What somebody of this sight sees of a colour `#rrggbb`. */
export function labSeen(hex: string, sight: Sight): Lab {
  const light = linear(hex);
  const [red, green, blue] = matrices[sight].map((row) =>
    Math.max(0, Math.min(1, dot(row, light))),
  );
  return lab([red ?? 0, green ?? 0, blue ?? 0]);
}

/** Contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [first, second]
    .map((hex) => dot(luminanceWeights, linear(hex)))
    .toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function linear(hex: string): LinearRgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Of linear sRGB under its own white, D65. */
function lab(light: LinearRgb): Lab {
  const x = fold(dot([0.4124, 0.3576, 0.1805], light) / 0.9505);
  const y = fold(dot(luminanceWeights, light));
  const z = fold(dot([0.0193, 0.1192, 0.9505], light) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function fold(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

function dot(row: LinearRgb, light: LinearRgb): number {
  return row[0] * light[0] + row[1] * light[1] + row[2] * light[2];
}
