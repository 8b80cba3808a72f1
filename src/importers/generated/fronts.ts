/** Where incidents follow one course of time and are of one mixture. */
export interface Front {
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Share of all incidents. */
  readonly weight: number;
  /** In the order of `kinds`. */
  readonly kindWeights: readonly number[];
  /** Day of the year with the most incidents, and how much the seasons matter, 0 to 1. */
  readonly season: { readonly peak: number; readonly strength: number };
  /** How much more happens on a Friday. */
  readonly friday: number;
}

export const fronts: readonly Front[] = [
  {
    countries: ['UA'],
    weight: 36,
    kindWeights: [26, 34, 5, 3, 20, 2, 3, 0.5, 1, 2.5, 3],
    season: { peak: 200, strength: 0.2 },
    friday: 0,
  },
  {
    countries: ['SD', 'SS', 'ET'],
    weight: 18,
    kindWeights: [8, 10, 2, 6, 30, 24, 8, 3, 3, 3, 3],
    season: { peak: 60, strength: 0.45 },
    friday: 0.1,
  },
  {
    countries: ['SY', 'IQ', 'YE'],
    weight: 18,
    kindWeights: [14, 18, 9, 7, 22, 10, 9, 3, 2, 3, 2],
    season: { peak: 250, strength: 0.15 },
    friday: 0.3,
  },
  {
    countries: ['ML', 'BF', 'NE', 'NG'],
    weight: 16,
    kindWeights: [5, 3, 8, 10, 26, 30, 8, 4, 2, 2, 2],
    season: { peak: 100, strength: 0.3 },
    friday: 0.1,
  },
  {
    countries: ['MM'],
    weight: 7,
    kindWeights: [14, 14, 9, 8, 28, 10, 10, 1, 1, 3, 2],
    season: { peak: 30, strength: 0.4 },
    friday: 0,
  },
  {
    countries: ['CO'],
    weight: 5,
    kindWeights: [1, 1, 7, 10, 12, 22, 28, 9, 4, 3, 3],
    season: { peak: 140, strength: 0.1 },
    friday: 0.2,
  },
];
