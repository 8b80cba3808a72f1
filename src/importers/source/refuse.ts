import type { Refusal } from '../../core/import/refusal.ts';

const refusals = new WeakMap<object, Refusal>();

/** Ends a reading, however deep it is; `openFile` makes a value of it. */
export function refuse(refusal: Refusal): never {
  const error = new Error(`the file cannot be read: ${refusal.code}`);
  refusals.set(error, refusal);
  throw error;
}

/** What a reading was ended with; `null` of any other error. */
export function refusalOf(error: unknown): Refusal | null {
  return typeof error === 'object' && error !== null ? (refusals.get(error) ?? null) : null;
}
