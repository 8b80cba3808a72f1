import type { CompanionRole } from '../core/import/companion-role.ts';
import { createNoteLog } from '../core/incident/field.ts';
import type { Companions, TimemapAssociations, TimemapSources, ViinaLabels } from './companion.ts';
import {
  areTimemapAssociations,
  areTimemapSources,
  entriesIn,
  readTimemapAssociations,
  readTimemapSources,
} from './formats/timemap-references.ts';
import { areViinaLabels, readViinaLabels } from './formats/viina-labels.ts';
import type { RowNote } from '../core/incident/load-report.ts';
import { openFile } from './source/open-file.ts';
import type { OpenedFile } from './source/opened-file.ts';
import { refusalOf } from './source/refuse.ts';
import type { SourceFile } from './source/source-file.ts';

/** What a file is to another one; `null` of a file that is read by itself. */
export function companionRoleOf(opened: OpenedFile): CompanionRole | null {
  switch (opened.type) {
    case 'table':
      return areViinaLabels(opened.table) ? 'viina-labels' : null;
    case 'json':
      return roleOfEntries(entriesIn(opened));
    case 'xml':
    case 'archive':
    case 'refused':
      return null;
  }
}

/** Of the first entries of a file of JSON. */
export function roleOfEntries(entries: readonly unknown[]): CompanionRole | null {
  if (areTimemapSources(entries)) return 'timemap-sources';
  return areTimemapAssociations(entries) ? 'timemap-associations' : null;
}

/** In an archive the first of its files that is one. */
async function companionIn(opened: OpenedFile, signal: AbortSignal): Promise<OpenedFile> {
  if (opened.type !== 'archive') return opened;
  for (const member of opened.members) {
    const content = await member.open(signal);
    if (companionRoleOf(content) !== null) return content;
  }
  return opened;
}

/** Reads each file once; what cannot be read any more is noted, and rows stay as they are without it. */
export async function readCompanions(
  files: readonly SourceFile[],
  signal: AbortSignal,
): Promise<Companions> {
  let viinaLabels: ViinaLabels | null = null;
  let timemapSources: TimemapSources | null = null;
  let timemapAssociations: TimemapAssociations | null = null;
  const unread = createNoteLog(0);

  /** Whether it is what it was taken for, and the first of its kind. */
  const read = async (file: SourceFile): Promise<boolean> => {
    const opened = await companionIn(await openFile(file, signal), signal);
    const role = companionRoleOf(opened);
    if (role === 'viina-labels' && opened.type === 'table' && viinaLabels === null) {
      viinaLabels = await readViinaLabels(opened.table, file.name, signal);
    } else if (role === 'timemap-sources' && opened.type === 'json' && timemapSources === null) {
      timemapSources = await readTimemapSources(opened, file.name, signal);
    } else if (
      role === 'timemap-associations' &&
      opened.type === 'json' &&
      timemapAssociations === null
    ) {
      timemapAssociations = await readTimemapAssociations(opened, file.name, signal);
    } else {
      return false;
    }
    return true;
  };

  for (const file of files) {
    const isRead = await read(file).catch((error: unknown) => {
      signal.throwIfAborted();
      if (refusalOf(error) === null) throw error;
      return false;
    });
    if (!isRead) {
      unread.note({ path: '', value: file.name }, 'ignored', { code: 'companion-not-read' });
    }
  }
  return companionsOf({ viinaLabels, timemapSources, timemapAssociations }, unread.notes);
}

function companionsOf(
  lookups: Pick<Companions, 'viinaLabels' | 'timemapSources' | 'timemapAssociations'>,
  unread: readonly RowNote[],
): Companions {
  const all = [
    lookups.viinaLabels?.entries ?? null,
    lookups.timemapSources,
    lookups.timemapAssociations,
  ].filter((entries) => entries !== null);
  return {
    ...lookups,
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    notes: () => [...unread, ...all.flatMap((entries) => entries.notes())],
  };
}
