import type { AreaNames } from '../../src/core/geo/basemap.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { mergeDatasets } from '../../src/engine/ingest/merge-datasets.ts';
import { createRecordStore } from '../../src/engine/ingest/record-store.ts';
import type { DatasetDescription, Engine } from '../../src/engine/protocol.ts';
import { createSlicedRunner, type SlicedRunner } from '../../src/engine/run-sliced.ts';
import { createTemporalEngine } from '../../src/engine/temporal-engine.ts';
import { readIncidents } from './read-incidents.ts';

/** The engine in this thread, with datasets put there as they are. */
export interface LocalEngine extends Engine {
  /** Adds a dataset or replaces the one of that id. Areas go by `names` where there are some. */
  setDataset(id: string, incidents: readonly Incident[], names?: AreaNames | null): void;
}

export function createLocalEngine(runner: SlicedRunner = createSlicedRunner()): LocalEngine {
  const store = createRecordStore(runner);
  const engine = createTemporalEngine(store, runner);
  let table: IncidentTable | null = null;
  let datasets: readonly DatasetDescription[] = [];

  return {
    ...engine,
    setDataset(id, incidents, names = null) {
      const { description, columns, records } = readIncidents(id, incidents, names);
      const merged = mergeDatasets(table, [id], columns);
      table = merged.table;
      datasets = [...datasets.filter((dataset) => dataset.id !== id), description];
      store.put(id, records);
      engine.setTable(merged.table, merged.hierarchy, datasets);
    },
  };
}
