import type { IncidentTable } from '../core/table/incident-table.ts';
import { createTurnTaking } from './in-turn.ts';
import type { Ingest } from './ingest/ingest.ts';
import type { Loader } from './protocol.ts';
import type { TemporalEngine } from './temporal-engine.ts';

/** Fills the engine with what an ingest reads, one source after the other. */
export function createLoader(
  ingest: Pick<Ingest, 'read' | 'merge' | 'keep' | 'without' | 'forget' | 'rawRows'>,
  engine: Pick<TemporalEngine, 'setTable'>,
): Loader {
  const inTurn = createTurnTaking();
  let table: IncidentTable | null = null;

  return {
    rawRows: (source, rows, signal) => ingest.rawRows(source, rows, signal),
    load: (source, signal, onProgress = ignore) =>
      inTurn(async () => {
        const report = await ingest.read(source, signal, onProgress);
        const merged = await ingest.merge(table, signal, onProgress);
        signal.throwIfAborted();
        ingest.keep();
        table = merged.table;
        engine.setTable(merged.table, merged.hierarchy, merged.datasets);
        return report;
      }, signal),
    remove: (datasetId, signal) =>
      inTurn(async () => {
        if (table === null) return;
        const rest = await ingest.without(table, datasetId, signal);
        signal.throwIfAborted();
        if (rest === null) return;
        ingest.forget(datasetId);
        table = rest.table;
        engine.setTable(rest.table, rest.hierarchy, rest.datasets);
      }, signal),
  };
}

function ignore(): void {
  // Whoever gives no listener wants no progress.
}
