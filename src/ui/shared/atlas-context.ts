import { createContext, useContext } from 'react';
import type { Engine } from '../../engine/protocol.ts';
import type { AnswerStore } from '../../state/answer-store.ts';
import type { LayoutStore } from '../../state/layout-store.ts';
import type { PlaybackStore } from '../../state/playback-store.ts';
import type { PlaybackCommands } from '../../state/playback.ts';
import type { ViewStore } from '../../state/view-store.ts';

/** Acts that only the map can do; `app/wire.ts` carries them over. Without a map they do nothing. */
export interface MapCommands {
  zoomIn(): void;
  zoomOut(): void;
  showAll(): void;
  /** Brings the selected incident's place into the free part of the map. */
  showSelected(): void;
  /** CSS pixels at each edge of the map that panels cover; fits keep clear of them. */
  setCoveredEdges(edges: CoveredEdges): void;
}

export interface CoveredEdges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What every part of the interface works with. */
export interface Atlas {
  readonly engine: Engine;
  readonly view: ViewStore;
  readonly answers: AnswerStore;
  readonly playback: PlaybackStore;
  readonly layout: LayoutStore;
  readonly mapCommands: MapCommands;
  readonly playbackCommands: PlaybackCommands;
  /** Brings the map up in an empty element; returns what takes it down again. */
  readonly attachMap: (container: HTMLElement) => () => void;
}

export const AtlasContext = createContext<Atlas | null>(null);

/** @throws Error outside an `AtlasContext` */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (atlas === null) throw new Error('useAtlas needs an AtlasContext around it');
  return atlas;
}
