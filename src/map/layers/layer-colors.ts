import { familyColors } from '../../core/incident/family-colors.ts';
import { families, type Family } from '../../core/incident/kinds.ts';
import { basemapColors, type MapTheme } from '../style.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** A theme as shares of one, for the graphics card. */
export interface LayerColors {
  readonly fill: Readonly<Record<Family, Rgb>>;
  readonly ink: Readonly<Record<Family, Rgb>>;
  /** Behind and around symbols, and what stands out from it. */
  readonly surface: Rgb;
  readonly contrast: Rgb;
  /** Fills in the order of `families`, one after the other. */
  readonly palette: Float32Array;
}

export function layerColors(theme: MapTheme): LayerColors {
  const of = (part: 'fill' | 'ink'): Record<Family, Rgb> =>
    Object.fromEntries(
      families.map((family) => [family, rgb(familyColors[theme][family][part])]),
    ) as Record<Family, Rgb>;
  const fill = of('fill');
  return {
    fill,
    ink: of('ink'),
    surface: rgb(basemapColors[theme].halo),
    contrast: rgb(basemapColors[theme].label),
    palette: Float32Array.from(families.flatMap((family) => fill[family])),
  };
}

function rgb(hex: string): Rgb {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
