import type { Mapping } from '../core/import/mapping.ts';
import { isRecord, readStoredMapping } from './stored-mapping.ts';

/** How tables of the same columns were read before. */
export interface RememberedMappings {
  recall(headerKey: string): Mapping | null;
  remember(headerKey: string, mapping: Mapping): void;
}

/** Before the columns, in the name under which an answer is stored. */
export const mappingPrefix = 'incident-atlas:mapping:';

/** @param storage `null` where the browser gives none: then each table is asked about anew */
export function rememberedMappings(storage: Storage | null): RememberedMappings {
  return {
    recall(headerKey) {
      const text = storage?.getItem(mappingPrefix + headerKey) ?? null;
      return text === null ? null : readMapping(text);
    },
    remember(headerKey, mapping) {
      try {
        storage?.setItem(mappingPrefix + headerKey, JSON.stringify({ schemaVersion: 1, mapping }));
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
  return readStoredMapping(stored['mapping']);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
