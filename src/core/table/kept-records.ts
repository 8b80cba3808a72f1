import { searchableText } from '../filter/searchable-text.ts';
import type { Incident } from '../incident/incident.ts';
import { incidentTexts } from './incident-texts.ts';
import { recordsAtHand, type RecordsAtHand } from './records.ts';
import { buildTextStore, someTexts, type TextStore } from './text-store.ts';

/** Takes incidents one after the other; the record of each is its index. */
export interface RecordKeeper {
  add(incident: Incident): void;
  /** All that was added; nothing may be added afterwards. */
  records(): RecordsAtHand;
}

/**
 * Keeps incidents as JSON and what a search looks through as UTF-8. What comes back equals what
 * was given; only −0 becomes 0.
 */
export function createRecordKeeper(): RecordKeeper {
  const wholes = buildTextStore();
  const searchable = buildTextStore();
  return {
    add(incident) {
      wholes.add(JSON.stringify(incident));
      searchable.add(searchableText(incidentTexts(incident)));
    },
    records() {
      return recordsIn(wholes.store(), searchable.store());
    },
  };
}

function recordsIn(whole: TextStore, search: TextStore): RecordsAtHand {
  return recordsAtHand({
    length: whole.length,
    bytes: whole.bytes + search.bytes,
    // As it was written by this file.
    incident: (record) => JSON.parse(whole.text(record)) as Incident,
    searchableTexts: search.texts,
    part: (numbers) => recordsIn(someTexts(whole, numbers), someTexts(search, numbers)),
  });
}

export function keepRecords(incidents: readonly Incident[]): RecordsAtHand {
  const keeper = createRecordKeeper();
  for (const incident of incidents) keeper.add(incident);
  return keeper.records();
}
