import { overlaps, type Interval, type TimeWindow } from '../time/interval.ts';
import type { AreaSums, SumArea, SumMeasure } from './area-sums.ts';

export interface SumChoice {
  readonly measure: SumMeasure;
  /** Place in `AreaSums.types`. */
  readonly type: number;
}

export interface SumsInWindow {
  /** The periods of the file that the window touches, ascending; each counts whole. */
  readonly periods: readonly Interval[];
  /** Whether the window touches one of them only in part. */
  readonly isCut: boolean;
  /** One an area that the file has any row of this type of, largest first, those without a number last. */
  readonly areas: readonly SumOfArea[];
}

export interface SumOfArea extends SumArea {
  /** `null`: the file says nothing of it in these periods. */
  readonly value: number | null;
  /** Rows without a number, which are not in the value. */
  readonly unknown: number;
}

/**
 * The sum of each area over the periods that the window touches. A sum cannot be parted: a window
 * within a month takes the whole month, which `isCut` says. `null` is all time.
 */
export function sumsInWindow(
  { areas, periods, sums }: AreaSums,
  { measure, type }: SumChoice,
  window: TimeWindow | null,
): SumsInWindow {
  const isTouched = periods.map((period) => window === null || overlaps(period, window));
  const touched = periods.filter((_, index) => isTouched[index]);
  const values = new Map<number, { value: number | null; unknown: number }>();
  for (const sum of sums) {
    if (sum.type !== type) continue;
    const found = values.get(sum.area) ?? { value: null, unknown: 0 };
    values.set(sum.area, found);
    if (isTouched[sum.period] !== true) continue;
    const value = sum.values[measure];
    if (value !== null) found.value = (found.value ?? 0) + value;
    found.unknown += sum.unknown[measure];
  }
  return {
    periods: touched,
    isCut:
      window !== null &&
      touched.some((period) => period.start < window.start || period.end > window.end),
    areas: [...values]
      .flatMap(([index, of]): SumOfArea[] => {
        const area = areas[index];
        return area === undefined ? [] : [{ ...area, ...of }];
      })
      .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1)),
  };
}

/** The type with the most events, which is shown until another is chosen; 0 where there is none. */
export function leadingType({ types, sums }: AreaSums): number {
  const totals = types.map(() => 0);
  for (const { type, values } of sums) totals[type] = (totals[type] ?? 0) + (values.events ?? 0);
  return Math.max(0, totals.indexOf(Math.max(...totals)));
}
