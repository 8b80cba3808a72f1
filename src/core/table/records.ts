import type { Incident } from '../incident/incident.ts';

/**
 * The whole incidents behind the rows of one dataset, by their record number (0 to `length` − 1):
 * made only of the rows that somebody looks at.
 */
export interface Records {
  readonly length: number;
  /** Memory that they hold. */
  readonly bytes: number;
  /** @param numbers of records, in any order; rejects where what they are made of is gone */
  incidents(numbers: Iterable<number>, signal: AbortSignal): Promise<readonly Incident[]>;
  /** What a search looks through, as `searchableText` writes it, of the records [from, to). */
  searchableTexts(from: number, to: number): readonly string[];
}

/** Records of which each is at hand at once. */
export interface RecordsAtHand extends Records {
  incident(record: number): Incident;
}

export function recordsAtHand(records: Omit<RecordsAtHand, 'incidents'>): RecordsAtHand {
  return {
    ...records,
    incidents: async (numbers, signal) => {
      signal.throwIfAborted();
      return Array.from(numbers, (number) => records.incident(number));
    },
  };
}
