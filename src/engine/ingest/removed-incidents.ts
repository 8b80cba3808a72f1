import type { Incident } from '../../core/incident/incident.ts';
import { revisionStandings } from '../../core/incident/revision.ts';
import { rowsOfTable } from '../../core/table/build-table.ts';
import { createCodes } from '../../core/table/code-array.ts';
import type { IncidentColumns } from '../../core/table/incident-columns.ts';
import type { IncidentTable } from '../../core/table/incident-table.ts';
import type { Records } from '../../core/table/records.ts';
import { textAt, textColumn } from '../../core/table/text-column.ts';
import { renamedRecords } from './rename-dataset.ts';

/** What a newer export no longer has of an older one. */
export interface RemovedIncidents {
  /** Of the older one, and of the newer as well. */
  readonly datasetId: string;
  /** Dataset that they become. */
  readonly id: string;
  /** Numbers among the records of the older one, ascending. */
  readonly numbers: Uint32Array;
  /** Of those, the ones whose source gave no id: another may be called by their row by now. */
  readonly withoutId: ReadonlySet<number>;
}

/** Their rows, from the table that has the older export. */
export function columnsOfRemoved(
  table: IncidentTable,
  { datasetId, id, numbers, withoutId }: RemovedIncidents,
): IncidentColumns {
  const { values, codes } = table.dataset;
  const older = values.indexOf(datasetId);
  const recordOf = new Map<number, number>();
  for (const [record, number] of numbers.entries()) recordOf.set(number, record);
  const rows = rowsOfTable(
    table,
    (row) => codes[row] === older && recordOf.has(table.record[row] ?? -1),
  );
  const ids = Array.from(rows.record, (number, row) => {
    const before = textAt(rows.ids, row);
    return withoutId.has(number) ? id + before.slice(datasetId.length) : before;
  });
  return {
    ...rows,
    ids: withoutId.size === 0 ? rows.ids : textColumn(ids),
    record: Uint32Array.from(rows.record, (number) => recordOf.get(number) ?? 0),
    dataset: { values: [id], codes: createCodes(rows.length, 2) },
    revision: new Uint8Array(rows.length).fill(revisionStandings.indexOf('removed')),
  };
}

/** Their records, taken from those of the older export. */
export function recordsOfRemoved(
  older: Records,
  { datasetId, id, numbers, withoutId }: RemovedIncidents,
): Records {
  const namedByRow = (incident: Incident): boolean =>
    withoutId.size > 0 && incident.id === `${datasetId}:row-${incident.sourceRow}`;
  return renamedRecords(older.part(numbers), (incident) => ({
    ...incident,
    dataset: id,
    id: namedByRow(incident) ? id + incident.id.slice(datasetId.length) : incident.id,
  }));
}
