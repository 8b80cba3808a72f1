import type { Family } from './kinds.ts';

export interface FamilyColor {
  /** Hex sRGB of symbols and bars. */
  readonly fill: string;
  /** Glyphs and counts on the fill, at least 4.5:1. */
  readonly ink: string;
}

type Scale = Readonly<Record<Family, FamilyColor>>;

/**
 * One scale a basemap. Families differ in lightness as well as in hue, so that the scale
 * survives greyscale, deuteranopia and protanopia; a test holds them to it.
 */
export const familyColors: Readonly<Record<'light' | 'dark', Scale>> = {
  light: {
    distance: { fill: '#c0461a', ink: '#ffffff' },
    fighting: { fill: '#510f56', ink: '#ffffff' },
    civilians: { fill: '#8a2b5c', ink: '#ffffff' },
    unrest: { fill: '#523a09', ink: '#ffffff' },
    diplomacy: { fill: '#1a6598', ink: '#ffffff' },
    other: { fill: '#1f2328', ink: '#ffffff' },
  },
  dark: {
    distance: { fill: '#f35451', ink: '#14171a' },
    fighting: { fill: '#9e8ffb', ink: '#14171a' },
    civilians: { fill: '#f593a9', ink: '#14171a' },
    unrest: { fill: '#fccd8f', ink: '#14171a' },
    diplomacy: { fill: '#8dc9f8', ink: '#14171a' },
    other: { fill: '#ddeaf2', ink: '#14171a' },
  },
};
