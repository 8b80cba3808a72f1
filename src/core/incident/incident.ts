import type { Interval } from '../time/interval.ts';
import type { Kind } from './kinds.ts';
import type { Place } from './place.ts';
import type { FigureRange } from './figure-range.ts';

/** Plain text, never markup. Our own files may give it in two languages. */
export type LocalizedText = string | { readonly en: string; readonly uk?: string };

export const timePrecisions = [
  'instant',
  'day',
  'night',
  'range',
  'week',
  'month',
  'year',
  'unknown',
] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** `throughout`: it lasted the whole interval. `within`: at some unknown moment of it. */
export const timeMeanings = ['throughout', 'within'] as const;
export type TimeMeaning = (typeof timeMeanings)[number];

/** Half-open, in the event's own civil time; a clock time keeps its source's zone and is never converted. */
export interface IncidentTime extends Interval {
  readonly precision: TimePrecision;
  readonly meaning: TimeMeaning;
  /** The words of the source. */
  readonly raw?: string;
}

export const actorRoles = ['attacker', 'target', 'participant', 'speaker', 'unstated'] as const;
export type ActorRole = (typeof actorRoles)[number];

export interface Actor {
  readonly name: LocalizedText;
  readonly role: ActorRole;
  readonly associates?: readonly LocalizedText[];
}

/** Who said it, in which role and on which channel, as the source names them. */
export interface Attribution {
  readonly name: LocalizedText;
  readonly role?: LocalizedText;
  readonly channel?: LocalizedText;
}

export interface Source {
  readonly publisher: LocalizedText;
  /** Only http and https are kept. */
  readonly url?: string;
  /** ISO day. */
  readonly date?: string;
  /** ISO day. */
  readonly accessed?: string;
  readonly attribution?: Attribution;
  readonly note?: LocalizedText;
}

export const figureSubjects = [
  'killed',
  'injured',
  'launched',
  'damaged',
  'displaced',
  'detained',
  'other',
] as const;

/**
 * A reported number of something: munitions launched, houses damaged. One of `killed` or
 * `injured` stands behind the incident's own range and says who reported it.
 */
export interface Figure {
  readonly what: (typeof figureSubjects)[number];
  readonly unit?: LocalizedText;
  readonly range: FigureRange;
  readonly note?: LocalizedText;
  readonly reportedBy?: LocalizedText;
}

export const verifications = [
  'reported',
  'claimed',
  'corroborated',
  'geolocated',
  'disputed',
  'retracted',
] as const;
export type VerificationStatus = (typeof verifications)[number];

export interface Verification {
  readonly status: VerificationStatus;
  readonly basis?: LocalizedText;
}

export const flagKinds = ['inferred', 'assumed', 'placeholder', 'claimed', 'summary'] as const;
export type FlagKind = (typeof flagKinds)[number];
export const flagFields = [
  'place',
  'time',
  'kind',
  'grouping',
  'role',
  'killed',
  'injured',
  'actor',
  'other',
] as const;
export type FlagField = (typeof flagFields)[number];

/** A mark on one field that says how its value came to be. */
export interface Flag {
  readonly field: FlagField;
  readonly flag: FlagKind;
  readonly note?: LocalizedText;
}

export interface Media {
  readonly url: string;
  readonly warning?: LocalizedText;
}

/** The dataset's own words for what happened. */
export interface OwnType {
  readonly type: string;
  readonly subtype?: string;
}

/** One incident, whatever the file that it came from. */
export interface Incident {
  /** Unique over all datasets: `dataset:sourceId`. */
  readonly id: string;
  readonly dataset: string;
  /** Row of the file, counted from 1; in GeoJSON the feature's number. */
  readonly sourceRow: number;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly kind: Kind;
  readonly ownType?: OwnType;
  readonly actors: readonly Actor[];
  readonly time: IncidentTime;
  readonly place: Place;
  readonly killed: FigureRange;
  readonly injured: FigureRange;
  readonly figures: readonly Figure[];
  readonly damage?: LocalizedText;
  readonly sources: readonly Source[];
  readonly verification: Verification;
  readonly media: readonly Media[];
  readonly tags: readonly string[];
  readonly flags: readonly Flag[];
  /** Full id of the incident that groups this one. */
  readonly parent?: string;
  /** The row as it stood in the file: column name and text. */
  readonly raw: readonly (readonly [column: string, value: string])[];
}
