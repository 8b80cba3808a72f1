import type { Incident } from '../incident/incident.ts';

/**
 * The whole incidents behind the rows of one dataset, by their record number (0 to `length` − 1):
 * made only of the rows that somebody looks at.
 */
export interface Records {
  readonly length: number;
  /** Memory that they hold. */
  readonly bytes: number;
  incident(record: number): Incident;
  /** What a search looks through, as `searchableText` writes it, of the records [from, to). */
  searchableTexts(from: number, to: number): readonly string[];
}
