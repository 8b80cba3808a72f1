import { overlaps, type Minute, type TimeWindow } from '../time/interval.ts';
import type { ContextLayer } from './context-layer.ts';

export interface ShownFeatures {
  /** Places in `ContextLayer.features`, ascending. */
  readonly features: readonly number[];
  /** Start of the snapshot that is shown; `null` where none is. */
  readonly snapshot: Minute | null;
}

/**
 * Which features of a layer a period shows: those without a time; those whose stated interval
 * shares a minute with it; and of the snapshots the latest that begins before the period ends, so
 * that playback shows one front line at a time. `null` is all time.
 */
export function shownFeatures(
  { features, snapshots }: Pick<ContextLayer, 'features' | 'snapshots'>,
  window: TimeWindow | null,
): ShownFeatures {
  const snapshot = snapshots.findLast((start) => window === null || start < window.end) ?? null;
  const shown: number[] = [];
  features.forEach(({ time }, index) => {
    switch (time.type) {
      case 'always':
        shown.push(index);
        break;
      case 'during':
        if (window === null || overlaps(time.interval, window)) shown.push(index);
        break;
      case 'snapshot':
        if (time.stated.start === snapshot) shown.push(index);
        break;
    }
  });
  return { features: shown, snapshot };
}
