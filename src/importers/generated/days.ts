import { dayCount } from './calendar.ts';
import { chanceOf, normal, share, streamOf } from './chance.ts';
import type { Front } from './fronts.ts';
import { weightedSlots, type WeightedSlots } from './weighted-slots.ts';

/** A wave of so many days around its middle, so many times what is usual at its height. */
interface Wave {
  readonly middle: number;
  readonly width: number;
  readonly height: number;
}

/** A choice of the day on which something happens on one front: by season, weekday and day, in waves of its own. */
export function createDays(seed: number, number: number, front: Front): WeightedSlots {
  const stream = streamOf(seed, 16 + number);
  const waves = Array.from({ length: 5 }, (_, index): Wave => {
    const chance = chanceOf(stream, dayCount + index);
    return {
      middle: share(chance, 1) * dayCount,
      width: 20 + 160 * share(chance, 2),
      height: 0.5 + 3 * share(chance, 3) ** 2,
    };
  });
  const weights = Array.from({ length: dayCount }, (_, day) => {
    const { season, friday } = front;
    const turn = (2 * Math.PI * (day - season.peak)) / 365.25;
    const chanceOfDay = Math.exp(0.35 * normal(chanceOf(stream, day), 1));
    // The first day is a Monday.
    const weekday = day % 7 === 4 ? 1 + friday : 1;
    const usual = 1 + season.strength * Math.cos(turn);
    return (
      chanceOfDay * weekday * usual * waves.reduce((sum, wave) => sum + heightOn(day, wave), 0.6)
    );
  });
  return weightedSlots(weights, 16);
}

function heightOn(day: number, { middle, width, height }: Wave): number {
  return height * Math.exp(-(((day - middle) / width) ** 2));
}
