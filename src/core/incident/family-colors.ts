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
 * survives greyscale, deuteranopia and protanopia; a test holds them to it. Attacks from a
 * distance have the strongest colour, what is none of the others has none.
 */
export const familyColors: Readonly<Record<'light' | 'dark', Scale>> = {
  light: {
    distance: { fill: '#c55312', ink: '#ffffff' },
    fighting: { fill: '#30215f', ink: '#ffffff' },
    civilians: { fill: '#6e213c', ink: '#ffffff' },
    unrest: { fill: '#694218', ink: '#ffffff' },
    diplomacy: { fill: '#155f9d', ink: '#ffffff' },
    other: { fill: '#696969', ink: '#ffffff' },
  },
  dark: {
    distance: { fill: '#fc803a', ink: '#14171a' },
    fighting: { fill: '#ac7cd6', ink: '#14171a' },
    civilians: { fill: '#e4acb5', ink: '#14171a' },
    unrest: { fill: '#f6e9b0', ink: '#14171a' },
    diplomacy: { fill: '#98d8fd', ink: '#14171a' },
    other: { fill: '#818181', ink: '#14171a' },
  },
};
