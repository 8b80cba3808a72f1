import type { FormatId } from '../import/format-id.ts';
import type { Redistribution } from './dataset.ts';
import type { LocalizedText } from './incident.ts';
import type { NoteReason } from './note-reason.ts';
import type { PlaceClass } from './place.ts';
import type { Revision } from './revision.ts';

export type { Revision };

/**
 * `rejected`: the row is not loaded. `ignored`: the value is not used. `assumed`: something
 * stands in that the source does not say. `corrected`: the value was put right (a swapped pair of
 * coordinates). `placed-by-name`: a name led to where it is drawn. `doubted`: the value is used as it
 * stands, though it does not agree with another.
 */
export type NoteAction =
  | 'rejected'
  | 'ignored'
  | 'assumed'
  | 'doubted'
  | 'corrected'
  | 'placed-by-name';

export interface RowNote {
  /** Counted from 1; in GeoJSON the feature's number. 0: the file as a whole. */
  readonly row: number;
  /** Path of the field, such as `properties.time.start`, or name of the column. */
  readonly field: string;
  /** The value as text, shortened. */
  readonly value: string;
  readonly reason: NoteReason;
  readonly action: NoteAction;
}

/** rows = placed + warned + unlocated + rejected. */
export interface LoadReport {
  readonly datasetId: string;
  readonly title: LocalizedText;
  /** As the file states it. */
  readonly version?: string;
  /** ISO day on which it was taken from its source, as the file states it. */
  readonly accessed?: string;
  /** As the file states it, or what is known of its format. */
  readonly licence?: LocalizedText;
  /** Whether its rows may be passed on; not of what was generated. */
  readonly redistribution?: Redistribution;
  /** Where it was taken from; http or https. */
  readonly url?: string;
  /** Where it took the place of an older export. */
  readonly revision?: Revision;
  /** ISO instant of the copy that stood in for the file, where the server could not give it. */
  readonly keptAt?: string;
  /** Made up, to try the map with. */
  readonly generated?: true;
  readonly rows: number;
  /** Drawn as a point or an area from the file's own fields. */
  readonly placed: number;
  /** Drawn, but placed by name or corrected. */
  readonly warned: number;
  readonly unlocated: number;
  readonly rejected: number;
  /** In the order of the rows; of each reason, field and action the first 100, of rejections all. */
  readonly notes: readonly RowNote[];
  readonly notesTotal: number;
  /** How many notes there are of each group (`noteGroupKey`) of which not all are listed. */
  readonly noteCounts?: readonly (readonly [group: string, count: number])[];
  /** Of a file; `null` of what was generated. */
  readonly file: FileFacts | null;
}

/** What a file holds, whatever becomes of its rows on the map. */
export interface FileFacts {
  readonly format: FormatId;
  /** `null` where the file is no text. */
  readonly encoding: string | null;
  /** Rows whose own coordinates are valid. */
  readonly withCoordinates: number;
  /** ISO days of the earliest start and the latest last day, as the file gives them; `null` without a date. */
  readonly minDate: string | null;
  readonly maxDate: string | null;
  /** Sum of the known best numbers. */
  readonly killedBest: number;
  /** Rows that state no best number. */
  readonly killedUnknown: number;
  /** The dataset's own types of event, as written in the file. */
  readonly types: readonly (readonly [type: string, rows: number])[];
  readonly places: readonly (readonly [precision: PlaceClass, rows: number])[];
  /** Rows that are a line or an area; left out where there are none. */
  readonly shapes?: number;
  /** Rows whose id an earlier row has. */
  readonly duplicateIds: number;
}
