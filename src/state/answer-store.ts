import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Answer } from '../core/cluster/answer.ts';
import type { Summary } from '../core/cluster/summary.ts';
import type { Bbox } from '../core/geo/bbox.ts';
import type { FoundPlace } from '../core/geo/found-place.ts';
import type { Refusal } from '../core/import/refusal.ts';
import type { Incident, LocalizedText } from '../core/incident/incident.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import type { FilterIntent } from '../core/share/view-state.ts';
import type { Interval } from '../core/time/interval.ts';
import type { KeptNews } from './kept-store.ts';

/** Something that the reader must be told; shown until dismissed. */
export type Notice =
  | { readonly type: 'malformed-link'; readonly detail: string }
  | DatasetFailed
  | { readonly type: 'loading-cancelled'; readonly what: LoadedThing }
  | { readonly type: 'dataset-rows-rejected'; readonly report: LoadReport }
  | {
      readonly type: 'dataset-from-copy';
      readonly title: LocalizedText;
      /** ISO instant. */
      readonly keptAt: string;
    }
  /** It can be had again until this is dismissed; what it is called is in the dataset store. */
  | { readonly type: 'dataset-removed'; readonly id: string }
  | { readonly type: 'kept'; readonly news: KeptNews }
  | { readonly type: 'incident-not-found'; readonly id: string }
  | { readonly type: 'engine-restarted' }
  | { readonly type: 'engine-failed'; readonly reason: string }
  | { readonly type: 'basemap-restarted' }
  | { readonly type: 'basemap-failed'; readonly reason: string }
  | { readonly type: 'language-failed'; readonly reason: string }
  | { readonly type: 'map-failed'; readonly reason: string };

/** `empty`: every dataset was taken away. */
export type LoadPhase = 'loading' | 'ready' | 'failed' | 'empty';

/** A file by its address, or so many generated incidents. */
export type LoadedThing =
  | { readonly type: 'file'; readonly url: string }
  | { readonly type: 'generated'; readonly rows: number };

export interface DatasetFailed {
  readonly type: 'dataset-failed';
  readonly what: LoadedThing;
  readonly reason: string;
  /** Bytes of memory, both estimated, of what is too large. */
  readonly shortage?: { readonly needed: number; readonly available: number };
  /** Why its content cannot be used, or it cannot be had. */
  readonly refusal?: Refusal;
}

/** What takes longer to load than a moment. */
export interface Loading {
  readonly what: LoadedThing;
  /** `reading` rows, then `grouping` them for the map. */
  readonly phase: 'reading' | 'grouping';
  readonly rows: number;
  /** `null` where it is not known how many there will be. */
  readonly of: number | null;
  /** Memory that it will take, estimated. */
  readonly bytes: number;
}

/** `unavailable`: without WebGL there is no map, but list and timeline work. */
export type MapPhase = 'loading' | 'ready' | 'unavailable' | 'context-lost';

export interface HoverCard {
  readonly incident: Incident | null;
  /** Of a group, an area or a stack. */
  readonly count: number;
  readonly areaId: string | null;
  /** All areas of the country `areaId` under one badge. */
  readonly isStack?: boolean;
  /** CSS pixels of the map's canvas. */
  readonly position: readonly [x: number, y: number];
}

/** Bins of the timeline and the answer that fills them. */
export interface TimelineAnswer {
  readonly binEdges: Int32Array;
  readonly summary: Summary;
  /** What the summary was asked for: `summary.hidden` goes by its clauses. */
  readonly filter: FilterIntent;
  /** Whether the bins are of the points in view only. */
  readonly isOfPart: boolean;
}

export interface AnswerState {
  readonly load: LoadPhase;
  /** `null` also while what is loaded has only begun. */
  readonly loading: Loading | null;
  readonly map: MapPhase;
  readonly notices: readonly Notice[];
  readonly reports: readonly LoadReport[];
  /** Of all datasets; `null` before the first is loaded or where there is no row. */
  readonly extent: Interval | null;
  /** In which nearly all of it lies; the extent where there are no exceptions. */
  readonly bulk: Interval | null;
  /** What the timeline shows: the bulk or the extent. */
  readonly span: Interval | null;
  readonly answer: Answer | null;
  readonly timeline: TimelineAnswer | null;
  /** Rises when data was loaded, so that list and details ask again. */
  readonly dataVersion: number;
  readonly hover: HoverCard | null;
  /** Names of the areas that incidents are known to, by id. */
  readonly areaNames: ReadonlyMap<string, LocalizedText>;
  /** What the map shows at this moment, for the scale bar; `null` without a map. */
  readonly shownCamera: { readonly lat: number; readonly zoom: number } | null;
  /** What panels leave free of it. */
  readonly shownBbox: Bbox | null;
  /** The place that the map was last led to by its name. */
  readonly reachedPlace: FoundPlace | null;
}

export type AnswerStore = ReturnType<typeof createAnswerStore>;

/** Holds the last answer only, never event data. */
export function createAnswerStore() {
  return createStore<AnswerState>()(
    subscribeWithSelector((): AnswerState => ({
      load: 'loading',
      loading: null,
      map: 'loading',
      notices: [],
      reports: [],
      extent: null,
      bulk: null,
      span: null,
      answer: null,
      timeline: null,
      dataVersion: 0,
      hover: null,
      areaNames: new Map(),
      shownCamera: null,
      shownBbox: null,
      reachedPlace: null,
    })),
  );
}
