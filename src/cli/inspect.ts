import { openAsBlob, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AdminTopology, AreaNames } from '../core/geo/basemap.ts';
import { createGeography } from '../core/geo/create-geography.ts';
import { gazetteerFiles, type GazetteerFile } from '../core/geo/gazetteer-file.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import { noteReasonWords, refusalWords } from '../i18n/note-words.ts';
import { groupFiles } from '../importers/companions.ts';
import { prepareImport } from '../importers/import-file.ts';
import { sourceOfBlob, type SourceFile } from '../importers/source/source-file.ts';
import { describeReport } from './describe-report.ts';

/** Exit status: the file was read, or it was refused. */
const wasRead = 0;
const wasRefused = 2;
const mostNotes = 100;

/**
 * Tells what files hold and what would become of their rows, as the application would: those that
 * belong together are read as one. Of several datasets the accounts follow one another, as JSON in
 * one list.
 *
 * @param root folder of the project
 * @returns the exit status: that of a refusal where any was refused
 */
export async function inspect(
  paths: readonly string[],
  {
    json,
    root,
    print,
  }: { readonly json: boolean; readonly root: string; print(text: string): void },
): Promise<number> {
  const missing = paths.filter(
    (path) => statSync(path, { throwIfNoEntry: false })?.isFile() !== true,
  );
  for (const path of missing) print(`${path}: there is no such file`);
  if (missing.length > 0) return wasRefused;
  const files = await Promise.all(
    paths.map(async (path) => ({
      path,
      file: sourceOfBlob(await openAsBlob(path), basename(path)),
    })),
  );
  const { signal } = new AbortController();
  const groups = await groupFiles(
    files.map(({ file }) => file),
    signal,
  );
  const accounts: Account[] = [];
  for (const { main, companions } of groups) {
    const [first, ...others] = [main, ...companions].flatMap((index) => files[index] ?? []);
    if (first === undefined) continue;
    accounts.push(
      await accountOf(
        first.path,
        first.file,
        others.map(({ file }) => file),
        root,
        signal,
      ),
    );
  }
  if (!json) {
    for (const account of accounts) print(wordsOf(account));
  } else if (accounts.length > 1) {
    print(JSON.stringify(accounts.map(asJson), null, 2));
  } else {
    for (const account of accounts) {
      print(
        account.outcome === 'read' ? JSON.stringify(asJson(account), null, 2) : wordsOf(account),
      );
    }
  }
  return accounts.some(({ outcome }) => outcome === 'refused') ? wasRefused : wasRead;
}

type Account =
  | { readonly outcome: 'read'; readonly report: LoadReport }
  | { readonly outcome: 'refused'; readonly words: string };

async function accountOf(
  path: string,
  file: SourceFile,
  companions: readonly SourceFile[],
  root: string,
  signal: AbortSignal,
): Promise<Account> {
  const prepared = await prepareImport(
    file,
    {
      fallbackId: 'file',
      mapping: null,
      takesGuesses: true,
      companions,
      geography: async () => readGeography(root),
    },
    signal,
  );
  switch (prepared.outcome) {
    case 'refused':
      return { outcome: 'refused', words: `${path}: ${refusalWords(prepared.refusal, 'en')}` };
    case 'asked': {
      const missing = prepared.question.doubts
        .map((doubt) => (doubt.about === 'date-order' ? 'order of dates' : doubt.field))
        .join(', ');
      const words = `${path}: a table of no known format whose columns cannot be guessed: ${missing}`;
      return { outcome: 'refused', words };
    }
    case 'ready':
      for await (const batch of prepared.rows.batches(signal)) void batch;
      return { outcome: 'read', report: prepared.rows.report() };
  }
}

function wordsOf(account: Account): string {
  return account.outcome === 'read' ? describeReport(account.report) : account.words;
}

function asJson(account: Account): object {
  return account.outcome === 'read' ? reportAsJson(account.report) : { refused: account.words };
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
