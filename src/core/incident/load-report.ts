import type { LocalizedText } from './incident.ts';

export interface RowNote {
  /** Counted from 1; in GeoJSON the feature's number. 0: the file as a whole. */
  readonly row: number;
  /** Path of the field, such as `properties.time.start`. */
  readonly field: string;
  /** The value as text, shortened. */
  readonly value: string;
  readonly reason: string;
  readonly action: 'rejected' | 'ignored' | 'assumed';
}

/** rows = placed + unlocated + rejected. */
export interface LoadReport {
  readonly datasetId: string;
  readonly title: LocalizedText;
  /** As the file states it. */
  readonly version?: string;
  /** ISO day on which it was taken from its source, as the file states it. */
  readonly accessed?: string;
  /** ISO instant of the copy that stood in for the file, where the server could not give it. */
  readonly keptAt?: string;
  /** Made up, to try the map with. */
  readonly generated?: true;
  readonly rows: number;
  readonly placed: number;
  readonly unlocated: number;
  readonly rejected: number;
  readonly notes: readonly RowNote[];
}
