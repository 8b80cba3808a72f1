import type { RowNote } from './load-report.ts';

/** The same for notes of one reason about one field that had the same consequence. */
export function noteGroupKey({ reason, field, action }: RowNote): string {
  return JSON.stringify([reason.code, field, action]);
}
