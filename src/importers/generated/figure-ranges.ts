import {
  atLeast,
  exactly,
  unknownRange,
  type FigureRange,
} from '../../core/incident/figure-range.ts';
import { weightedSlots, type WeightedSlots } from './weighted-slots.ts';

const exactUpTo = 120;
const atLeastUpTo = 40;

/** Every number that is reported, the unknown one first. */
export const figureRanges: readonly FigureRange[] = [
  unknownRange,
  ...Array.from({ length: exactUpTo + 1 }, (_, value) => exactly(value)),
  ...Array.from({ length: atLeastUpTo }, (_, index) => atLeast(index + 1)),
  ...Array.from({ length: 30 }, (_, low) => ({ low, best: low + 1, high: 2 * low + 3 })),
  ...Array.from({ length: 20 }, (_, low) => ({ low, best: null, high: low + 5 })),
  ...Array.from({ length: 10 }, (_, index) => ({ low: null, best: index + 1, high: null })),
  ...Array.from({ length: 10 }, (_, index) => ({ low: null, best: null, high: 5 * (index + 1) })),
];

/** How often nothing is known and how often nobody is counted, in percent; larger numbers are rarer, the less so the smaller `fall`. */
function rangeSlots(unknown: number, nobody: number, fall: number): WeightedSlots {
  const known = figureRanges.map(({ low, best, high }) => {
    const size = best ?? low ?? high ?? 0;
    const isExact = low !== null && low === high;
    return size === 0 ? 0 : (isExact ? 1 : 0.4) / size ** fall;
  });
  const sum = known.reduce((all, weight) => all + weight, 0);
  return weightedSlots(
    figureRanges.map((range, index) => {
      if (range === unknownRange) return unknown;
      if (range.high === 0) return nobody;
      return ((known[index] ?? 0) / sum) * (100 - unknown - nobody);
    }),
    14,
  );
}

export const killedSlots = { violent: rangeSlots(38, 30, 1.7), other: rangeSlots(90, 8, 3) };
export const injuredSlots = { violent: rangeSlots(45, 22, 1.3), other: rangeSlots(84, 8, 2) };
