import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { PlaybackMode } from '../core/time/playback-mode.ts';

export const playbackSpeeds = [0.5, 1, 2, 4] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

export interface PlaybackState {
  readonly playing: boolean;
  readonly speed: PlaybackSpeed;
  readonly mode: PlaybackMode;
}

export type PlaybackStore = ReturnType<typeof createPlaybackStore>;

export function createPlaybackStore() {
  return createStore<PlaybackState>()(
    subscribeWithSelector((): PlaybackState => ({ playing: false, speed: 1, mode: 'moving' })),
  );
}
