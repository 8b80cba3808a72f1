import type { Answer } from '../core/cluster/answer.ts';
import type { PixelBox } from '../core/cluster/map-symbol.ts';
import type { AreaFeature, BasemapLayers } from '../core/geo/basemap.ts';
import type { Bbox } from '../core/geo/bbox.ts';
import type { Ring, Shape } from '../core/geo/shape.ts';
import type { Kind } from '../core/incident/kinds.ts';
import type { Camera, Locale } from '../core/share/view-state.ts';
import type { TimeWindow } from '../core/time/interval.ts';
import type { ContextDrawing, ContextHit } from './context-layers.ts';
import type { SymbolInView } from './symbols-in-view.ts';

/** Space in CSS pixels that panels cover; fits and fly-tos keep clear of it. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** One thing on the map that can be pointed at. */
export type MapHit =
  | { readonly type: 'incident'; readonly id: string }
  | {
      readonly type: 'group';
      readonly cell: string;
      readonly count: number;
      readonly lon: number;
      readonly lat: number;
      readonly coincident: boolean;
    }
  | AreaHit
  | StackHit;

export interface AreaHit {
  readonly type: 'area';
  readonly areaId: string;
  /** How well its incidents are known: those known to a district have a badge of their own. */
  readonly level: AreaLevel;
  readonly count: number;
  /** The id where the badge stands for one incident. */
  readonly incident: string | null;
}

/** One badge for all areas of a country that have no room for badges of their own. */
export interface StackHit {
  readonly type: 'stack';
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Of all its areas. */
  readonly count: number;
  /** At least two. */
  readonly areas: readonly AreaHit[];
}

export type AreaLevel = 'admin2' | 'admin1' | 'country';

/** True extent of the selected incident's place. */
export type SelectedPlace =
  | {
      readonly type: 'point';
      readonly id: string;
      readonly lon: number;
      readonly lat: number;
      /** 0 where none is known. */
      readonly radiusMeters: number;
    }
  | { readonly type: 'area'; readonly id: string; readonly areaId: string };

/** Members of a group whose incidents share one coordinate, spread on screen only. */
export interface Spread {
  readonly cell: string;
  readonly lon: number;
  readonly lat: number;
  readonly members: readonly {
    readonly id: string;
    readonly kind: Kind;
    readonly inferred: boolean;
    /** Coordinates whose precision is not stated. */
    readonly given?: boolean;
  }[];
}

/**
 * What the last frame showed, for the interface and for tests that compare it with the oracle.
 * All is empty and `version` 0 until the whole answer is shown: before the first frame, while
 * the shape of an area is on its way, without MapLibre's worker, without a graphics context.
 * An area that the basemap does not have is left out.
 */
export interface Drawn {
  readonly version: number;
  /** Period of the incidents that are drawn; `null` where nothing is. */
  readonly window: TimeWindow | null;
  readonly nodes: readonly {
    readonly cell: string;
    readonly lon: number;
    readonly lat: number;
    readonly count: number;
    readonly incident: string | null;
  }[];
  readonly areas: readonly {
    readonly id: string;
    readonly level: AreaLevel;
    readonly count: number;
    readonly incident: string | null;
    /** Centre of its badge, or of its country's, in CSS pixels of the canvas; `null` where that is out of view. */
    readonly badge: readonly [x: number, y: number] | null;
  }[];
  readonly nodesOutside: number;
  readonly unlocated: number;
  readonly total: number;
}

export interface MapEvents {
  /** After every move, `settled` when it came to rest; `gesture` where a person caused it. */
  onMove(
    camera: Camera,
    bbox: Bbox,
    phase: { readonly settled: boolean; readonly gesture: boolean },
  ): void;
  onClick(hit: MapHit | null): void;
  /** Position in CSS pixels of the canvas. */
  onHover(hit: MapHit | null, position: readonly [x: number, y: number]): void;
  /** The first frame with incidents was drawn, and every later one. */
  onDrawn(version: number): void;
  onContext(state: 'lost' | 'restored'): void;
  /** Where no incident is: something of context was pointed at, or chosen by a click; `null` is nothing. */
  onContextHit(
    hit: ContextHit | null,
    position: readonly [x: number, y: number],
    isChosen: boolean,
  ): void;
}

export interface MapOptions {
  readonly container: HTMLElement;
  readonly camera: Camera;
  readonly theme: 'light' | 'dark';
  readonly locale: Locale;
  /** Accessible name of the canvas. */
  readonly label: string;
  /** Directory of the font files, absolute. */
  readonly fontsUrl: string;
  /** MapLibre's worker file, vouched for under Trusted Types. */
  readonly workerUrl: string;
  readonly reducedMotion: boolean;
  readonly events: MapEvents;
}

export interface FitOptions {
  readonly immediate?: boolean;
  readonly minZoom?: number;
  readonly maxZoom?: number;
}

/** MapLibre behind setters that are idempotent and survive a lost context. */
export interface MapView {
  setBasemap(layers: BasemapLayers): void;
  /** Geometries for area symbols; replaces the former set. */
  setAreas(features: readonly AreaFeature[]): void;
  setAnswer(answer: Answer): void;
  setSelection(selected: SelectedPlace | null): void;
  setHover(hit: MapHit | null): void;
  setSpread(spread: Spread | null): void;
  /** The one that stands; it ends as well when its group is no longer in the answer. */
  spread(): Spread | null;
  /** The edge of a part of the map, dashed; `null` is none. */
  setOutline(shape: Shape | null): void;
  /** Lines, areas and sums that lie below the incidents; replaces the former ones. */
  setContext(drawing: ContextDrawing): void;
  /** Lets the reader draw a polygon; `null` where that was cancelled or `signal` ended it. */
  drawArea(signal: AbortSignal): Promise<Ring | null>;
  setTheme(theme: 'light' | 'dark'): void;
  setLocale(locale: Locale, label: string): void;
  setPadding(padding: Padding): void;
  /** Moves at once under reduced motion, else eases. */
  moveTo(camera: Camera, options?: { readonly immediate?: boolean }): void;
  /** Zooms in to `minZoom` at least, also where the box is not wholly shown then. */
  fit(bbox: Bbox, options?: FitOptions): void;
  /** Zooms in to where the areas of a stack have badges of their own. */
  part(stack: StackHit): void;
  zoomBy(steps: 1 | -1): void;
  camera(): Camera;
  /** Where the move under way will end; the camera while at rest. */
  target(): Camera;
  isMoving(): boolean;
  /** Of what the panels leave free is not considered: the whole canvas. */
  bbox(): Bbox;
  /** CSS pixels of the canvas. */
  project(lon: number, lat: number): readonly [x: number, y: number];
  pick(point: readonly [x: number, y: number]): MapHit | null;
  drawn(): Drawn;
  /** Symbols of the last frame with their centre in a box of the canvas, in reading order. */
  symbolsIn(box: PixelBox): readonly SymbolInView[];
  /** Bytes of symbols that went to the graphics card since the map was made. */
  uploaded(): { readonly nodes: number; readonly others: number };
  /** Gives focus to the canvas, where keys pan and zoom. */
  focus(): void;
  /** Whether land of the basemap is rendered in view: false while it loads, and where MapLibre's worker is dead. */
  hasLand(): boolean;
  dispose(): void;
}
