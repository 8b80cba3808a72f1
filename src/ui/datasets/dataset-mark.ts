import type { DatasetState } from '../../state/dataset-store.ts';

/** What tells a dataset from the others at a glance. */
export interface DatasetMark {
  /** Its own among all datasets of this visit: A to Z, then AA. */
  readonly letter: string;
  readonly tone: MarkTone;
  /** Of what a newer export leaves out: the letter and the tone of its dataset, as an outline. */
  readonly isFormer: boolean;
}

export interface MarkTone {
  /** Hex sRGB; the letter on it has at least 4.5:1. */
  readonly light: string;
  readonly dark: string;
}

/**
 * None of them is the colour of a family. The letter tells datasets apart, and squares tell them
 * from kinds, so nothing rests on the colour alone.
 */
export const markTones: readonly MarkTone[] = [
  { light: '#0f7a4a', dark: '#4fc47f' },
  { light: '#a3148f', dark: '#ff6fd0' },
  { light: '#5b6b00', dark: '#c3d33c' },
  { light: '#6a3bd1', dark: '#8d8cff' },
  { light: '#00767a', dark: '#00c2d1' },
];

export const markInk: MarkTone = { light: '#ffffff', dark: '#14171a' };

/** By the order in which datasets first came, so that a mark never goes over to another. */
export function markOfDataset(
  { origins, formerOf }: Pick<DatasetState, 'origins' | 'formerOf'>,
  id: string,
): DatasetMark {
  const owner = formerOf.get(id);
  const place = Math.max(0, [...origins.keys()].indexOf(owner ?? id));
  const tone = markTones[place % markTones.length] ?? markInk;
  return { letter: letterOf(place), tone, isFormer: owner !== undefined };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function letterOf(place: number): string {
  const rest = Math.floor(place / letters.length);
  return `${rest === 0 ? '' : letterOf(rest - 1)}${letters[place % letters.length]}`;
}
