import type { MapTheme } from './style.ts';

export interface ContextColors {
  /** Of lines and areas, by layer in turn. */
  readonly tints: readonly string[];
  /** Of sums: one hue, from little to much. */
  readonly sums: readonly string[];
  /** Hatching of areas of which nothing is known. */
  readonly missing: string;
}

/** Hues that no family of incidents has. */
export const contextColors: Readonly<Record<MapTheme, ContextColors>> = {
  light: {
    tints: ['#00796b', '#b5126f', '#1a1c1f'],
    sums: ['#e6edc0', '#c6d77f', '#9bb83e', '#6c8c1c', '#43600b'],
    missing: '#8b8983',
  },
  dark: {
    tints: ['#3fd0b6', '#ff6fb5', '#ffffff'],
    sums: ['#37411c', '#536222', '#75892a', '#9db635', '#cbe648'],
    missing: '#7f868e',
  },
};
