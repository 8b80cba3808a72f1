import type { Shape } from '../geo/shape.ts';
import type { TimePrecision, VerificationStatus } from '../incident/incident.ts';
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

/** Reported numbers wanted, both ends inclusive and `null` where open; at least one is set, or unknown is excluded. */
export interface FigureIntent {
  readonly min: number | null;
  readonly max: number | null;
  /** What becomes of incidents of which no number is known. */
  readonly unknown: 'include' | 'exclude';
}

/** Values of a facet that are shown; `''` stands for incidents where it is not stated. `null` is all. */
export type ValuesIntent = readonly string[] | null;

/** What the reader chose to see. `null` is always "no choice": everything, or the default. */
export interface FilterIntent {
  /** Kinds shown; `null` is all. */
  readonly kinds: readonly Kind[] | null;
  /** Place classes shown; `null` is all. */
  readonly places: readonly PlaceClass[] | null;
  readonly times: readonly TimePrecision[] | null;
  readonly verifications: readonly VerificationStatus[] | null;
  readonly ownTypes: ValuesIntent;
  readonly actors: ValuesIntent;
  readonly countries: ValuesIntent;
  readonly regions: ValuesIntent;
  readonly publishers: ValuesIntent;
  readonly tags: ValuesIntent;
  /** What became of incidents in a newer export of their dataset; '' stands for those of no such export. */
  readonly revisions: ValuesIntent;
  readonly killed: FigureIntent | null;
  readonly injured: FigureIntent | null;
  /** Incidents known to this area only; `null` is everywhere. */
  readonly area: string | null;
  /** Incidents with a point in this part of the map; `null` is everywhere. */
  readonly within: Shape | null;
  /** Words to find; blank is none. */
  readonly text: string;
  /** Ids of datasets that are turned off: as if they were not loaded. */
  readonly datasetsOff: readonly string[];
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

export const noFilter: FilterIntent = {
  kinds: null,
  places: null,
  times: null,
  verifications: null,
  ownTypes: null,
  actors: null,
  countries: null,
  regions: null,
  publishers: null,
  tags: null,
  revisions: null,
  killed: null,
  injured: null,
  area: null,
  within: null,
  text: '',
  datasetsOff: [],
};

export const defaultViewState: ViewState = {
  camera: null,
  window: null,
  filter: noFilter,
  selection: null,
  locale: null,
  theme: 'system',
};
