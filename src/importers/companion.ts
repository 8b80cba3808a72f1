import type { RowNote } from '../core/incident/load-report.ts';
import type { CompanionEntries } from './companion-entries.ts';

/** What files beside the main one say of its rows; each was read once. */
export interface Companions {
  readonly viinaLabels: ViinaLabels | null;
  readonly timemapSources: TimemapSources | null;
  readonly timemapAssociations: TimemapAssociations | null;
  /** Memory that they take, estimated. */
  readonly bytes: number;
  /** Account of their entries, once all rows of the main file are read. */
  notes(): readonly RowNote[];
}

/** VIINA's `event_labels`: of each event the labels that are 1, without `_b`, in the order of the columns. */
export interface ViinaLabels {
  /** The column by which both files name an event. */
  readonly key: ViinaKey;
  readonly entries: CompanionEntries<readonly string[]>;
}

export type ViinaKey = 'event_id' | 'event_id_1pd';

/** Entries of `sources.json`, not yet trusted. */
export type TimemapSources = CompanionEntries<Readonly<Record<string, unknown>>>;

/** What an association stands for: a category of events, or words by which they are filtered. */
export interface TimemapAssociation {
  readonly isCategory: boolean;
  /** From the general to the particular: “Weapon System”, “Cruise missile”. */
  readonly path: readonly string[];
}

export type TimemapAssociations = CompanionEntries<TimemapAssociation>;
