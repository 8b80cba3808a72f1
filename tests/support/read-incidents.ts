import type { AreaNames } from '../../src/core/geo/basemap.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { createPlaceKeys } from '../../src/core/incident/place-keys.ts';
import { columnsOfIncidents } from '../../src/core/table/columns-of-incidents.ts';
import { fingerprint } from '../../src/core/table/fingerprint.ts';
import { keepRecords } from '../../src/core/table/kept-records.ts';
import type { ReadDataset } from '../../src/engine/ingest/read-dataset.ts';

/** What a source that holds these incidents is read as; areas go by `names` where there are some. */
export function readIncidents(
  id: string,
  incidents: readonly Incident[],
  names: AreaNames | null = null,
): ReadDataset {
  const rows = incidents.length;
  return {
    description: { id, version: fingerprint(JSON.stringify(incidents)), rows },
    columns: [columnsOfIncidents(incidents, createPlaceKeys(names))],
    records: keepRecords(incidents),
    report: {
      datasetId: id,
      title: id,
      rows,
      placed: rows,
      warned: 0,
      unlocated: 0,
      rejected: 0,
      notes: [],
      notesTotal: 0,
      file: null,
    },
    identity: null,
    bytes: 0,
    loaded: () => undefined,
  };
}
