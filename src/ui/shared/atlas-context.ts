import { createContext, useContext } from 'react';
import type { Bbox } from '../../core/geo/bbox.ts';
import type { FoundPlace, FoundPlaces } from '../../core/geo/found-place.ts';
import type { AddressStanding } from '../../core/import/address-standing.ts';
import type { LocatorRequest, LocatorShapes } from '../../core/geo/locator-shapes.ts';
import type { Ring } from '../../core/geo/shape.ts';
import type { Engine } from '../../engine/protocol.ts';
import type { AnswerStore } from '../../state/answer-store.ts';
import type { DatasetCommands, DatasetStore } from '../../state/dataset-store.ts';
import type { ContextStore } from '../../state/context-store.ts';
import type { FacetStore } from '../../state/facet-store.ts';
import type { ImportCommands, ImportStore } from '../../state/import-store.ts';
import type { KeptCommands, KeptStore } from '../../state/kept-store.ts';
import type { LayoutStore } from '../../state/layout-store.ts';
import type { PlaybackStore } from '../../state/playback-store.ts';
import type { PlaybackCommands } from '../../state/playback.ts';
import type { ViewStore } from '../../state/view-store.ts';
import type { MapSymbols } from './map-symbols.ts';

/** Acts that only the map can do; `app/wire.ts` carries them over. Without a map they do nothing. */
export interface MapCommands {
  zoomIn(): void;
  zoomOut(): void;
  showAll(): void;
  /** Brings the selected incident's place into the free part of the map. */
  showSelected(): void;
  /** Leads the map to a place and says for a moment which it is. */
  goTo(place: FoundPlace): void;
  /** Brings all of a box into the free part of the map. */
  showBox(bbox: Bbox): void;
  /** Lets the reader draw an area on the map; `null` where that was cancelled or `signal` ended it. Rejects where there is no map to draw on. */
  drawArea(signal: AbortSignal): Promise<Ring | null>;
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
  readonly facets: FacetStore;
  readonly layout: LayoutStore;
  readonly mapCommands: MapCommands;
  readonly mapSymbols: MapSymbols;
  readonly playbackCommands: PlaybackCommands;
  /** Brings the map up in an empty element; returns what takes it down again. */
  readonly attachMap: (container: HTMLElement) => () => void;
  /** At most `limit` places of the basemap that the query names, best first; rejects where that cannot be read. */
  readonly findPlaces: (query: string, limit: number, signal: AbortSignal) => Promise<FoundPlaces>;
  /** The same with the towns and further names of the gazetteer; the first answer takes longer. */
  readonly findMorePlaces: (
    query: string,
    limit: number,
    signal: AbortSignal,
  ) => Promise<FoundPlaces>;
  readonly datasets: DatasetStore;
  readonly datasetCommands: DatasetCommands;
  /** Layers below the incidents, which are never counted. */
  readonly context: ContextStore;
  readonly imports: ImportStore;
  readonly importCommands: ImportCommands;
  /** Whether this page may ask an absolute address, once the reader wants it; nothing leaves the origin to find that out. */
  readonly standingOfAddress: (url: string) => Promise<AddressStanding>;
  /** Ends the loading of the dataset that is being loaded; what was loaded before stays. */
  readonly cancelLoading: () => void;
  readonly kept: KeptStore;
  readonly keptCommands: KeptCommands;
  /** Shapes of a small map around a place; `null` where the basemap does not have it, rejects where that cannot be read. */
  readonly locator: (request: LocatorRequest, signal: AbortSignal) => Promise<LocatorShapes | null>;
}

export const AtlasContext = createContext<Atlas | null>(null);

/** @throws Error outside an `AtlasContext` */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (atlas === null) throw new Error('useAtlas needs an AtlasContext around it');
  return atlas;
}
