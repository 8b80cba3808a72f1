import { chooseBins, maxBins } from './bins.ts';
import type { Interval } from './interval.ts';

/**
 * What a step does to the window: `moving` shifts it by one bin of the timeline, `cumulative`
 * holds its start at the beginning of the timeline and adds a bin at its end, `unit` shows
 * exactly one bin.
 */
export const playbackModes = ['moving', 'cumulative', 'unit'] as const;
export type PlaybackMode = (typeof playbackModes)[number];

/** Whether there is more than one bin to step through. */
export function canBePlayed(extent: Interval): boolean {
  return chooseBins(extent, maxBins).edges.length > 2;
}
