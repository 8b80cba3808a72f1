import { mappedFields, type Mapping } from '../core/import/mapping.ts';

/** A mapping as it was stored, perhaps by another version or by hand; `null` where it is none. */
export function readStoredMapping(stored: unknown): Mapping | null {
  if (!isRecord(stored) || !isRecord(stored['columns'])) return null;
  const { columns, dateOrder } = stored;
  const read: Partial<Record<(typeof mappedFields)[number], number>> = {};
  for (const field of mappedFields) {
    const column = columns[field];
    if (typeof column === 'number' && Number.isInteger(column) && column >= 0) read[field] = column;
  }
  return {
    columns: read,
    dateOrder: dateOrder === 'day-first' || dateOrder === 'month-first' ? dateOrder : null,
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
