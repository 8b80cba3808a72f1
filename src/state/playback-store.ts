import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';

export const playbackSpeeds = [0.5, 1, 2, 4] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

export interface PlaybackState {
  readonly playing: boolean;
  readonly speed: PlaybackSpeed;
}

export type PlaybackStore = ReturnType<typeof createPlaybackStore>;

export function createPlaybackStore() {
  return createStore<PlaybackState>()(
    subscribeWithSelector((): PlaybackState => ({ playing: false, speed: 1 })),
  );
}
