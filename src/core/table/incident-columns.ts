import type { AreaName } from './place-column.ts';
import type { CodeArray } from './code-array.ts';
import type { DictionaryColumn } from './dictionary.ts';
import type { FigureColumn } from './figure-column.ts';
import type { NamedColumn, NamedListColumn } from './named-columns.ts';
import type { PlaceColumn } from './place-column.ts';
import type { TextColumn } from './text-column.ts';

export type { AreaName };

/**
 * Incidents as columns of `length` rows, in any order: what an importer hands on, batch by batch.
 * Every column that repeats itself is a dictionary of its values and one code a row; the code
 * after the last value stands for "not stated".
 */
export interface IncidentColumns {
  readonly length: number;
  readonly ids: TextColumn;
  /** Where the whole incident is kept: its number among the records of its dataset. */
  readonly record: Uint32Array<ArrayBuffer>;
  readonly dataset: DictionaryColumn;
  /** Civil minutes, [start, end). */
  readonly start: Int32Array<ArrayBuffer>;
  readonly end: Int32Array<ArrayBuffer>;
  /** 1 where the interval means some time within it, 0 where throughout. */
  readonly isWithin: Uint8Array<ArrayBuffer>;
  /** Index into `kinds`. */
  readonly kind: Uint8Array<ArrayBuffer>;
  /** Index into `placeClasses`. */
  readonly placeClass: Uint8Array<ArrayBuffer>;
  /** Index into `timePrecisions`. */
  readonly timePrecision: Uint8Array<ArrayBuffer>;
  /** Index into `verifications`. */
  readonly verification: Uint8Array<ArrayBuffer>;
  /** Index into `revisionStandings`, their length where the row is of no newer export. */
  readonly revision: Uint8Array<ArrayBuffer>;
  /** 1 where the place is inferred. */
  readonly inferredPlace: Uint8Array<ArrayBuffer>;
  readonly place: PlaceColumn;
  /** Meters; not stated where no radius is known. */
  readonly radius: { readonly meters: Float32Array<ArrayBuffer>; readonly codes: CodeArray };
  readonly ownType: NamedColumn;
  readonly country: NamedColumn;
  readonly region: NamedColumn;
  readonly actors: NamedListColumn;
  readonly publishers: NamedListColumn;
  readonly tags: NamedListColumn;
  /** Ids as given, whether or not there is such a row. */
  readonly parent: DictionaryColumn;
  readonly killed: FigureColumn;
  readonly injured: FigureColumn;
}
