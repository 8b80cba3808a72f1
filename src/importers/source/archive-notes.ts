import type { NoteAction } from '../../core/incident/load-report.ts';
import type { NoteReason } from '../../core/incident/note-reason.ts';

/** What is to be said of a file as a whole. */
export interface FileNote {
  readonly field: string;
  readonly value: string;
  readonly reason: NoteReason;
  readonly action: NoteAction;
}

const mostNames = 20;
const longestName = 80;

/** Names from an archive, to be shown: not all of very many, and none of any length. */
export function shownNames(names: readonly string[]): readonly string[] {
  const shown = names
    .slice(0, mostNames)
    .map((name) => (name.length > longestName ? `${name.slice(0, longestName)}…` : name));
  return names.length > mostNames ? [...shown, '…'] : shown;
}
