import type { Table } from '../table.ts';
import { shownNames, type FileNote } from './archive-notes.ts';
import { readCellFormats } from './cell-formats.ts';
import { endingWithFault } from './ending-with-fault.ts';
import { mostInflated } from './inflate-limit.ts';
import { surveySheet } from './merged-cells.ts';
import type { OpenedFile } from './opened-file.ts';
import { refuse } from './refuse.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetRows, type SheetSurroundings } from './sheet-rows.ts';
import type { SourceFile } from './source-file.ts';
import { tableOfRows } from './table-of-rows.ts';
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts';
import type { ZipMember } from './zip-directory.ts';
import { zipMember } from './zip-member.ts';

/** Fewer columns have lists and covers that stand before the table. */
const columnsOfTable = 3;
const mostSheets = 100;
/** A third of a sheet is what its cells say, the rest is markup. */
const textOfSheet = 1 / 3;

/**
 * A workbook as the table of its first sheet with one; the others are named. `null` where the
 * archive is of the same family but no workbook.
 */
export async function openWorkbook(
  archive: SourceFile,
  members: readonly ZipMember[],
  signal: AbortSignal,
): Promise<OpenedFile | null> {
  const byPath = new Map(members.map((member) => [pathOf(member), member]));
  const part = (path: string): SourceFile | null => {
    const member = byPath.get(path.toLowerCase());
    return member === undefined ? null : zipMember(archive, member);
  };
  if (byPath.has('xl/workbook.bin') && !byPath.has('xl/workbook.xml')) {
    return refuse({ code: 'workbook-unsupported', format: 'XLSB' });
  }
  const parts = await readWorkbookParts(part, signal);
  if (parts === null) return null;
  const surroundings: SheetSurroundings = {
    strings: await readSharedStrings(partAt(part, parts.sharedStrings), signal),
    formats: await readCellFormats(partAt(part, parts.styles), signal),
    countsFrom1904: parts.countsFrom1904,
    merged: new Map(),
    mostLetters: mostInflated(archive.size),
  };
  const tables: SheetTable[] = [];
  for (const sheet of inOrder(parts.sheets)) {
    const file = part(sheet.path);
    const table = file === null ? null : await openSheet(file, surroundings, signal);
    if (file !== null && table !== null) tables.push({ sheet, file, table });
  }
  const chosen = tables.find(({ table }) => table.columnCount >= columnsOfTable) ?? tables[0];
  if (chosen === undefined) return refuse({ code: 'no-rows' });
  const { bytes, merged } = await surveySheet(chosen.file, signal);
  const table =
    merged.size === 0
      ? chosen.table
      : ((await openSheet(chosen.file, { ...surroundings, merged }, signal)) ?? chosen.table);
  const fault = table.sample[0]?.fault;
  if (fault !== undefined) {
    const words = fault.code === 'table-fault' ? fault.fault : fault.code;
    return refuse({ code: 'workbook-broken', fault: words });
  }
  const shared = byPath.get(parts.sharedStrings?.toLowerCase() ?? '')?.size ?? 0;
  return {
    type: 'table',
    container: 'workbook',
    encoding: null,
    delimiter: null,
    table,
    unpacked: {
      bytes: Math.ceil(bytes * textOfSheet) + shared,
      notes: notesOf(chosen, tables),
    },
  };
}

/** Some programs write the separators of their system. */
function pathOf({ name }: ZipMember): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

interface SheetTable {
  readonly sheet: SheetPart;
  readonly file: SourceFile;
  readonly table: Table;
}

function partAt(part: (path: string) => SourceFile | null, path: string | null): SourceFile | null {
  return path === null ? null : part(path);
}

/** What is hidden comes after what is not. */
function inOrder(sheets: readonly SheetPart[]): readonly SheetPart[] {
  return [
    ...sheets.filter(({ isHidden }) => !isHidden),
    ...sheets.filter(({ isHidden }) => isHidden),
  ].slice(0, mostSheets);
}

function openSheet(
  file: SourceFile,
  surroundings: SheetSurroundings,
  signal: AbortSignal,
): Promise<Table | null> {
  return tableOfRows(
    (skipped, later) => endingWithFault(readSheetRows(file, surroundings, skipped, later), later),
    true,
    signal,
    surroundings.merged.size > 0,
  );
}

function notesOf(chosen: SheetTable, tables: readonly SheetTable[]): readonly FileNote[] {
  const others = tables.filter((table) => table !== chosen).map(({ sheet }) => sheet.name);
  if (others.length === 0) return [];
  const [value = ''] = shownNames([chosen.sheet.name]);
  const reason = { code: 'sheets-beside', others: shownNames(others).join(', ') } as const;
  return [{ field: '', value, action: 'assumed', reason }];
}
