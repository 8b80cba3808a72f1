import { searchableText } from '../filter/searchable-text.ts';
import type { Incident } from '../incident/incident.ts';
import { incidentTexts } from './incident-texts.ts';
import type { Records } from './records.ts';
import { storeTexts } from './text-store.ts';

/**
 * Keeps incidents as JSON and what a search looks through as UTF-8, the record of an incident
 * being its index. What comes back equals what was given; only −0 becomes 0.
 */
export function keepRecords(incidents: readonly Incident[]): Records {
  const at = (record: number): Incident => {
    const incident = incidents[record];
    if (incident === undefined) throw new RangeError(`record ${record} of ${incidents.length}`);
    return incident;
  };
  const length = incidents.length;
  const wholes = storeTexts(length, (record) => JSON.stringify(at(record)));
  const searchable = storeTexts(length, (record) => searchableText(incidentTexts(at(record))));
  return {
    length,
    bytes: wholes.bytes + searchable.bytes,
    // As it was written by this file.
    incident: (record) => JSON.parse(wholes.text(record)) as Incident,
    searchableTexts: searchable.texts,
  };
}
