import { familyColors } from '../../core/incident/family-colors.ts';
import { families } from '../../core/incident/kinds.ts';
import { basemapColors, type MapTheme } from '../style.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** A theme as shares of one, for the graphics card. */
export interface LayerColors {
  /** In the order of `families`, one after the other. */
  readonly fills: Float32Array;
  readonly inks: Float32Array;
  /** Behind and around symbols, and what stands out from it. */
  readonly surface: Rgb;
  readonly contrast: Rgb;
}

export function layerColors(theme: MapTheme): LayerColors {
  const of = (part: 'fill' | 'ink'): Float32Array =>
    Float32Array.from(families.flatMap((family) => rgb(familyColors[theme][family][part])));
  return {
    fills: of('fill'),
    inks: of('ink'),
    surface: rgb(basemapColors[theme].halo),
    contrast: rgb(basemapColors[theme].label),
  };
}

function rgb(hex: string): Rgb {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
