/** What became of an incident in a newer export of its dataset. */
export const revisionStandings = ['added', 'changed', 'unchanged', 'removed'] as const;
export type RevisionStanding = (typeof revisionStandings)[number];

/** How a newer export of a dataset differs from what was loaded of it. */
export interface Revision {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Dataset that the removed incidents are kept as, off until somebody turns it on; `null` where none was removed. */
  readonly removedDatasetId: string | null;
}
