import type { NoteReason } from '../../core/incident/note-reason.ts';
import type { Refusal } from '../../core/import/refusal.ts';
import type { TableRow } from '../table.ts';
import { refusalOf } from './refuse.ts';

/** Rows up to what cannot be read, and then one row in place of the rest, which says why. */
export async function* endingWithFault(
  rows: AsyncGenerator<readonly TableRow[], void, void>,
  signal: AbortSignal,
): AsyncGenerator<readonly TableRow[], void, void> {
  let last = 0;
  try {
    for await (const batch of rows) {
      last = batch.at(-1)?.row ?? last;
      yield batch;
    }
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    yield [faultRow(last + 1, reasonOf(refusal))];
  }
}

function faultRow(row: number, fault: NoteReason): TableRow {
  return { row, cellCount: 0, isTruncated: false, text: () => '', fault };
}

function reasonOf(refusal: Refusal): NoteReason {
  if (refusal.code === 'too-much-inflated') return { code: 'table-too-large', most: refusal.most };
  return { code: 'table-fault', fault: 'fault' in refusal ? refusal.fault : refusal.code };
}
