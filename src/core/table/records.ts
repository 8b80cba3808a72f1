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
  /** Some of them, numbered anew in the order given, without memory that only others need. */
  part(numbers: Uint32Array): Records;
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

/** Some records, made of all when somebody looks at them. */
export function someRecords(records: Records, numbers: Uint32Array): Records {
  const numberOf = (record: number): number => {
    const number = numbers[record];
    if (number === undefined) throw new RangeError(`record ${record} of ${numbers.length}`);
    return number;
  };
  return {
    length: numbers.length,
    bytes: records.bytes + numbers.byteLength,
    incidents: (some, signal) => records.incidents(Array.from(some, numberOf), signal),
    searchableTexts: (from, to) =>
      Array.from(numbers.subarray(from, to)).flatMap((number) =>
        records.searchableTexts(number, number + 1),
      ),
    part: (some) => someRecords(records, Uint32Array.from(some, numberOf)),
  };
}
