import type { Kind } from '../incident/kinds.ts';
import type { PlaceClass } from '../incident/place.ts';
import type { TimeWindow } from '../time/interval.ts';

/** Degrees and MapLibre zoom (512 px tiles); north is up. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export const locales = ['en', 'uk'] as const;
export type Locale = (typeof locales)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the reader chose to see. `null` is always "no choice": everything, or the default. */
export interface FilterIntent {
  /** Kinds shown; `null` is all. */
  readonly kinds: readonly Kind[] | null;
  /** Place classes shown; `null` is all. */
  readonly places: readonly PlaceClass[] | null;
  /** Incidents known to this area only; `null` is everywhere. */
  readonly area: string | null;
  /** Words to find; blank is none. */
  readonly text: string;
}

/** Everything that a link carries. */
export interface ViewState {
  /** `null`: fitted to all located incidents. */
  readonly camera: Camera | null;
  /** `null`: all time. */
  readonly window: TimeWindow | null;
  readonly filter: FilterIntent;
  /** Id of the open incident. */
  readonly selection: string | null;
  /** `null`: by the browser's languages. */
  readonly locale: Locale | null;
  readonly theme: Theme;
}

export const noFilter: FilterIntent = { kinds: null, places: null, area: null, text: '' };

export const defaultViewState: ViewState = {
  camera: null,
  window: null,
  filter: noFilter,
  selection: null,
  locale: null,
  theme: 'system',
};
