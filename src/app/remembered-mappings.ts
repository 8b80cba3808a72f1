import { mappedFields, type Mapping } from '../core/import/mapping.ts';

/** How tables of the same columns were read before. */
export interface RememberedMappings {
  recall(headerKey: string): Mapping | null;
  remember(headerKey: string, mapping: Mapping): void;
}

const prefix = 'incident-atlas:mapping:';

/** @param storage `null` where the browser gives none: then each table is asked about anew */
export function rememberedMappings(storage: Storage | null): RememberedMappings {
  return {
    recall(headerKey) {
      const text = storage?.getItem(prefix + headerKey) ?? null;
      return text === null ? null : readMapping(text);
    },
    remember(headerKey, mapping) {
      try {
        storage?.setItem(prefix + headerKey, JSON.stringify({ schemaVersion: 1, mapping }));
      } catch {
        // Full or forbidden: the table is asked about again.
      }
    },
  };
}

/** What was written by this file, perhaps by another version of it or by hand. */
function readMapping(text: string): Mapping | null {
  const stored = parse(text);
  if (!isRecord(stored) || stored['schemaVersion'] !== 1) return null;
  const mapping = stored['mapping'];
  if (!isRecord(mapping) || !isRecord(mapping['columns'])) return null;
  const { columns, dateOrder } = mapping;
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
