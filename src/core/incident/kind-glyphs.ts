import type { Kind } from './kinds.ts';

/** One filled shape a kind, as an SVG path on a square of 24, legible at 12 px. */
export const kindGlyphs: Readonly<Record<Kind, string>> = {
  // A dart that comes down.
  strike: 'M19 4 L20 5 L15.5 13.5 L18 16 L6 18 L8 6 L10.5 8.5 Z',
  // A shell on its way.
  shelling:
    'M20 4 C15 4 11.5 5.5 9 8 L6 11 L13 18 L16 15 C18.5 12.5 20 9 20 4 Z M5 13 L11 19 L4 20 Z',
  // A disc in the ground with its pin.
  mine: 'M11 4 H13 V9 H11 Z M4 17 A8 7 0 0 1 20 17 Z M3 18 H21 V20 H3 Z',
  // A burst, without a weapon.
  attack:
    'M12 2 L14 8.5 L20 5 L16.5 11 L22 13 L15.8 14.4 L18 21 L12 17 L6 21 L8.2 14.4 L2 13 L7.5 11 L4 5 L10 8.5 Z',
  // Two lines that cross.
  battle: 'M5 3 L12 10 L19 3 L21 5 L14 12 L21 19 L19 21 L12 14 L5 21 L3 19 L10 12 L3 5 Z',
  // A person.
  'violence-against-civilians':
    'M12 3 A3.4 3.4 0 1 1 11.9 3 Z M5 21 C5 14 8 11.5 12 11.5 C16 11.5 19 14 19 21 Z',
  // A placard.
  protest: 'M4 3 H20 V13 H13.2 V22 H10.8 V13 H4 Z',
  // A flame.
  riot: 'M13 2 C14 7 19 9 19 15 A7 7 0 0 1 5 15 C5 12 6.5 10.5 8 8.5 C8.5 10.5 9.5 11 10.5 11 C9.5 7.5 11 4 13 2 Z',
  // Two who speak with each other.
  talks: 'M2 4 H14 V12 H8 L4 16 V12 H2 Z M16 9 H22 V17 H20 V21 L16 17 H10 V14 H16 Z',
  // One who speaks.
  statement: 'M3 4 H21 V16 H12 L7 21 V16 H3 Z',
  other: 'M12 7 A5 5 0 1 1 11.9 7 Z',
};
