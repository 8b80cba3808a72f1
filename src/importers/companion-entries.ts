import { createNoteLog } from '../core/incident/field.ts';
import type { RowNote } from '../core/incident/load-report.ts';

/** Entries of a file beside the main one, by their ids. Account is kept of what the main file asked for. */
export interface CompanionEntries<Entry> {
  /** Memory that they take, estimated. */
  readonly bytes: number;
  /** `null` where the file has none of that id, which is counted. */
  entry(id: string): Entry | null;
  /** What of the file was not used and what was looked for in vain, as notes of the whole file. */
  notes(): readonly RowNote[];
}

export interface EntryGatherer<Entry> {
  /** The first of an id counts. */
  add(id: string, entry: Entry, bytes: number): void;
  /** An entry that cannot be read, or has no id. */
  addBroken(): void;
  entries(): CompanionEntries<Entry>;
}

/** For the id, the number of its entry and its place in the table of ids. */
const bytesOfId = 64;

/**
 * @param file its name, for notes
 * @param isVocabulary entries are words to choose from, so that it is no news that some are not used
 */
export function gatherEntries<Entry>(file: string, isVocabulary: boolean): EntryGatherer<Entry> {
  const numbers = new Map<string, number>();
  const entries: Entry[] = [];
  let bytes = 0;
  let repeated = 0;
  let broken = 0;

  return {
    add(id, entry, size) {
      if (numbers.has(id)) {
        repeated += 1;
        return;
      }
      numbers.set(id, entries.length);
      entries.push(entry);
      bytes += size + id.length + bytesOfId;
    },
    addBroken: () => void (broken += 1),
    entries() {
      const used = new Uint8Array(entries.length);
      let missing = 0;
      return {
        bytes,
        entry(id) {
          const number = numbers.get(id);
          const found = number === undefined ? undefined : entries[number];
          if (number === undefined || found === undefined) {
            missing += 1;
            return null;
          }
          used[number] = 1;
          return found;
        },
        notes() {
          const log = createNoteLog(0);
          const unused = isVocabulary ? 0 : used.reduce((sum, flag) => sum - flag, used.length);
          if (unused + repeated + broken > 0) {
            const total = entries.length + repeated + broken;
            log.note({ path: '', value: file }, 'ignored', {
              code: 'companion-entries-left',
              entries: total,
              unused,
              repeated,
              broken,
            });
          }
          if (missing > 0) {
            log.note({ path: '', value: file }, 'assumed', {
              code: 'companion-entries-missing',
              times: missing,
            });
          }
          return log.notes;
        },
      };
    },
  };
}
