import type { Dataset } from '../core/incident/dataset.ts';
import { createNoteLog } from '../core/incident/field.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { LoadReport, RowNote } from '../core/incident/load-report.ts';
import { isAreaPlace, isPointPlace } from '../core/incident/place.ts';
import { readDataset } from '../core/incident/read-dataset.ts';
import { resolveParents } from '../core/incident/resolve-parents.ts';
import { createUniqueIds } from '../core/incident/unique-ids.ts';
import { tallyFacts } from './file-facts.ts';
import type { ByteRange, FoundRow, ReadingChoices, RowSource } from './format.ts';
import { gatherNotes } from './gathered-notes.ts';
import type { Geography } from '../core/geo/geography.ts';
import { incidentOfRow } from './incident-of-row.ts';
import { rightsOf } from './rights-of-dataset.ts';
import type { Unpacked } from './source/opened-file.ts';

/** The rows of one file on their way to incidents; to be gone through once. */
export interface RowImport {
  readonly dataset: Dataset;
  readonly source: RowSource;
  /** The incidents of the file in its order, batch by batch. */
  batches(signal: AbortSignal): AsyncGenerator<ImportedBatch, void, void>;
  /**
   * An incident once more from the bytes of its row, equal to what `batches` gave; `null` where
   * rows cannot be read on their own.
   */
  readonly again: ((bytes: Uint8Array, row: number, id: string) => Incident) | null;
  /** Bytes of what is read, where the file holds it packed; `null` where it does not. */
  readonly unpackedBytes: number | null;
  /** Memory that other files of the dataset take, which rows are read with; estimated. */
  readonly companionBytes: number;
  /** The rows as they were found, without account of them. */
  found(signal: AbortSignal): AsyncGenerator<readonly FoundRow[], void, void>;
  /** What became of the rows so far; rows = placed + warned + unlocated + rejected. */
  report(): LoadReport;
}

export interface ImportedBatch {
  readonly incidents: readonly ImportedIncident[];
  /** Rows so far, whatever became of them. */
  readonly rows: number;
}

export interface ImportedIncident {
  readonly incident: Incident;
  /** Where in the file it stands; `null` where that is not known. */
  readonly range: ByteRange | null;
}

export interface RowSurroundings {
  /** Of text; `null` of anything else. */
  readonly encoding: string | null;
  /** What is known of content that was packed. */
  readonly unpacked?: Unpacked | undefined;
  /** As `Table.titles`. */
  readonly titles?: readonly string[] | undefined;
  readonly geography: Geography;
  readonly fallbackId: string;
  /** A date that could be of either order, where nothing in the file decides and nobody was asked. */
  readonly openDate: string | null;
}

/** Goes through the rows of a source and keeps account of every one. */
export function importRows(
  source: RowSource,
  choices: ReadingChoices,
  { encoding, unpacked, titles = [], geography, fallbackId, openDate }: RowSurroundings,
): RowImport {
  const notes = gatherNotes();
  const facts = tallyFacts(source.format, encoding);
  const dataset = datasetOf(source, fallbackId, (of) => notes.add(of));
  for (const { field, value, action, reason } of unpacked?.notes ?? []) {
    const log = createNoteLog(0);
    log.note({ path: field, value }, action, reason);
    notes.add(log.notes);
  }
  if (titles.length > 0) {
    const log = createNoteLog(0);
    log.note({ path: '', value: titles[0] }, 'ignored', {
      code: 'title-rows',
      rows: titles.length,
    });
    notes.add(log.notes);
  }
  if (openDate !== null) {
    const log = createNoteLog(0);
    log.note({ path: '', value: openDate }, 'assumed', {
      code: 'date-order-open',
      order: choices.dateOrder,
    });
    notes.add(log.notes);
  }
  const { again } = source;
  const counts = { rows: 0, placed: 0, warned: 0, unlocated: 0, rejected: 0 };

  const incidentOf = (row: FoundRow, uniqueId: (wanted: string) => string): Incident | null => {
    if (row.isFragment === true) {
      notes.add(row.notes);
      return null;
    }
    const wanted = row.found?.id ?? `row-${row.row}`;
    const sourceId = row.found === null ? wanted : uniqueId(wanted);
    const outcome = incidentOfRow(row, dataset.id, sourceId, geography);
    facts.add(row.found, outcome);
    const { incident } = outcome;
    counts.rows += 1;
    counts[standingOf(incident, outcome.notes)] += 1;
    notes.add(outcome.notes);
    if (incident !== null && sourceId !== wanted) {
      const log = createNoteLog(row.row);
      log.note({ path: 'id', value: wanted }, 'assumed', { code: 'id-taken', kept: sourceId });
      notes.add(log.notes);
    }
    return incident;
  };

  return {
    dataset,
    source,
    async *batches(signal) {
      // Of a million rows they are dozens of megabytes: gone when all rows have theirs.
      const uniqueId = createUniqueIds();
      // Only this project's own files tell of parents, and those are seen when all are there.
      const held: Incident[] = [];
      for await (const batch of source.rows(choices, signal)) {
        const incidents = batch.flatMap((row) => {
          const incident = incidentOf(row, uniqueId);
          return incident === null ? [] : [{ incident, range: row.range ?? null }];
        });
        if (source.format !== 'incident-atlas') yield { incidents, rows: counts.rows };
        else held.push(...incidents.map(({ incident }) => incident));
      }
      notes.add(choices.companions?.notes() ?? []);
      if (held.length === 0) return;
      const resolved = resolveParents(held);
      notes.add(resolved.notes);
      const incidents = resolved.incidents.map((incident) => ({ incident, range: null }));
      yield { incidents, rows: counts.rows };
    },
    again:
      again === undefined
        ? null
        : (bytes, row, id) => {
            const sourceId = id.slice(dataset.id.length + 1);
            const { incident } = incidentOfRow(
              again(choices, bytes, row),
              dataset.id,
              sourceId,
              geography,
            );
            if (incident === null) throw new Error(`row ${row} is no incident any more`);
            return incident;
          },
    unpackedBytes: unpacked?.bytes ?? null,
    companionBytes: choices.companions?.bytes ?? 0,
    found: (signal) => source.rows(choices, signal),
    report: () => ({
      datasetId: dataset.id,
      title: dataset.title,
      ...(dataset.version === '' ? {} : { version: dataset.version }),
      ...(dataset.accessed === undefined ? {} : { accessed: dataset.accessed }),
      ...rightsOf(dataset),
      ...counts,
      ...notes.report(),
      file: facts.facts(),
    }),
  };
}

/** What the file says of itself, else what is known of its format. */
function datasetOf(
  { about, title, dataset: stated }: RowSource,
  fallbackId: string,
  add: (notes: readonly RowNote[]) => void,
): Dataset {
  const log = createNoteLog(0);
  const fallback = { id: fallbackId, title: title ?? fallbackId };
  const dataset = readDataset({ path: 'dataset', value: stated }, fallback, log);
  add(log.notes);
  if (stated !== undefined) return dataset;
  return {
    ...dataset,
    ...(about.licence === '' ? {} : { licence: about.licence }),
    redistribution: about.redistribution,
    ...(about.url === undefined ? {} : { url: about.url }),
  };
}

function standingOf(
  incident: Incident | null,
  notes: readonly RowNote[],
): 'placed' | 'warned' | 'unlocated' | 'rejected' {
  if (incident === null) return 'rejected';
  const { place } = incident;
  if (!isPointPlace(place) && !isAreaPlace(place)) return 'unlocated';
  return notes.some(isWarning) ? 'warned' : 'placed';
}

function isWarning({ action }: RowNote): boolean {
  return action === 'placed-by-name' || action === 'corrected';
}
