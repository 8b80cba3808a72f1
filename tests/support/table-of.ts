import type { Incident } from '../../src/core/incident/incident.ts';
import { buildIncidentTable } from '../../src/core/table/build-table.ts';
import { columnsOfIncidents } from '../../src/core/table/columns-of-incidents.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { addRow, emptyRowSet, hasRow, type RowSet } from '../../src/core/table/row-set.ts';
import { textAt } from '../../src/core/table/text-column.ts';

/** A table of two parts; of incidents that begin at once, that with the lower id comes first. */
export function tableOf(incidents: readonly Incident[]): IncidentTable {
  const byId = incidents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const half = Math.floor(byId.length / 2);
  return buildIncidentTable(
    [byId.slice(0, half), byId.slice(half)].map((part) => columnsOfIncidents(part)),
  );
}

/** The ids of a set's rows, sorted. */
export function idsIn(table: IncidentTable, rows: RowSet): readonly string[] {
  return idsByRow(table)
    .filter((_, row) => hasRow(rows, row))
    .toSorted();
}

/** The rows of those incidents that the table has. */
export function rowsOf(table: IncidentTable, incidents: readonly Incident[]): RowSet {
  const ids = new Set(incidents.map(({ id }) => id));
  const rows = emptyRowSet(table.length);
  for (const [row, id] of idsByRow(table).entries()) if (ids.has(id)) addRow(rows, row);
  return rows;
}

function idsByRow({ ids }: IncidentTable): string[] {
  return Array.from({ length: ids.length }, (_, row) => textAt(ids, row));
}
