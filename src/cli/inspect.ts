import { openAsBlob, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AdminTopology, AreaNames } from '../core/geo/basemap.ts';
import { createGeography } from '../core/geo/create-geography.ts';
import { gazetteerFiles, type GazetteerFile } from '../core/geo/gazetteer-file.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import { noteReasonWords, refusalWords } from '../i18n/note-words.ts';
import { prepareImport } from '../importers/import-file.ts';
import { sourceOfBlob } from '../importers/source/source-file.ts';
import { describeReport } from './describe-report.ts';

/** Exit status: the file was read, or it was refused. */
const wasRead = 0;
const wasRefused = 2;
const mostNotes = 100;

/**
 * Tells what a file holds and what would become of its rows, as the application would.
 *
 * @param root folder of the project
 * @returns the exit status
 */
export async function inspect(
  path: string,
  {
    json,
    root,
    print,
  }: { readonly json: boolean; readonly root: string; print(text: string): void },
): Promise<number> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) {
    print(`${path}: there is no such file`);
    return wasRefused;
  }
  const file = sourceOfBlob(await openAsBlob(path), basename(path));
  const { signal } = new AbortController();
  const prepared = await prepareImport(
    file,
    {
      fallbackId: 'file',
      mapping: null,
      takesGuesses: true,
      geography: async () => readGeography(root),
    },
    signal,
  );
  switch (prepared.outcome) {
    case 'refused':
      print(`${path}: ${refusalWords(prepared.refusal, 'en')}`);
      return wasRefused;
    case 'asked': {
      const missing = prepared.question.doubts
        .map((doubt) => (doubt.about === 'date-order' ? 'order of dates' : doubt.field))
        .join(', ');
      print(`${path}: a table of no known format whose columns cannot be guessed: ${missing}`);
      return wasRefused;
    }
    case 'ready': {
      for await (const batch of prepared.rows.batches(signal)) void batch;
      const report = prepared.rows.report();
      print(json ? JSON.stringify(reportAsJson(report), null, 2) : describeReport(report));
      return wasRead;
    }
  }
}

function reportAsJson(report: LoadReport) {
  const { rows, placed, warned, unlocated, rejected, file, notes, notesTotal } = report;
  if (file === null) throw new Error('expected the facts of a file, got none');
  return {
    format: file.format,
    encoding: file.encoding,
    rows,
    placed,
    warned,
    unlocated,
    rejected,
    withCoordinates: file.withCoordinates,
    minDate: file.minDate,
    maxDate: file.maxDate,
    killedBest: file.killedBest,
    killedUnknown: file.killedUnknown,
    types: Object.fromEntries(file.types),
    places: Object.fromEntries(file.places),
    duplicateIds: file.duplicateIds,
    notes: notes.slice(0, mostNotes).map(({ row, field, value, reason, action }) => ({
      row,
      column: field,
      value,
      reason: noteReasonWords(reason, 'en'),
      action,
    })),
    notesTotal,
  };
}

function readGeography(root: string) {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, 'public', name), 'utf8'));
  return createGeography({
    // Our own files, validated when they are built.
    admin: read('basemap/admin.json') as AdminTopology,
    names: read('basemap/names.json') as AreaNames,
    gazetteers: gazetteerFiles.map((name) => read(`gazetteer/${name}`) as GazetteerFile),
  });
}
