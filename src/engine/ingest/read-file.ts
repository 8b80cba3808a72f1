import { child } from '../../core/incident/field.ts';
import { createPlaceKeys } from '../../core/incident/place-keys.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { columnsOfIncidents } from '../../core/table/columns-of-incidents.ts';
import { runningFingerprint } from '../../core/table/fingerprint.ts';
import type { IncidentColumns } from '../../core/table/incident-columns.ts';
import { createRecordKeeper } from '../../core/table/kept-records.ts';
import { keepExportRows, type ExportRows } from '../../core/revision/export-rows.ts';
import type { ExportIdentity } from '../../core/revision/is-newer-export.ts';
import type { Records } from '../../core/table/records.ts';
import { prepareImport, type ImportOptions } from '../../importers/import-file.ts';
import type { ImportedIncident, RowImport } from '../../importers/import-rows.ts';
import { rawRowsOf } from '../../importers/raw-rows.ts';
import { countBytes } from '../../importers/source/count-bytes.ts';
import { sourceOfBlob, type SourceFile } from '../../importers/source/source-file.ts';
import { LoadError, type LocalFile } from '../protocol.ts';
import { keepInFile } from './file-records.ts';
import type { GeographyFiles } from './geography-files.ts';
import {
  memoryOfCompanions,
  memoryOfFile,
  memoryOfRowsInFile,
  memoryOfUnpacked,
  refuseBeyond,
} from './memory-estimate.ts';
import type { SourceReader } from './read-source.ts';
import type { ReadDataset, Reading } from './read-dataset.ts';

/** Incidents are made into columns so many at a time, so that they are gone before they cost much. */
const rowsOfPart = 1 << 13;

/** Reads files that somebody brought, of any format. */
export function createFileReader(geographyFiles: GeographyFiles): Pick<SourceReader, 'rawRows'> & {
  read(source: LocalFile, reading: Reading): Promise<ReadDataset>;
} {
  const optionsOf = ({
    datasetId,
    mapping,
    assetsUrl,
    companions = [],
  }: LocalFile): ImportOptions => ({
    fallbackId: datasetId,
    mapping,
    takesGuesses: false,
    companions: companions.map(({ name, file }) => sourceOfBlob(file, name)),
    geography: () => geographyFiles.geography(assetsUrl),
  });

  const readFile = async (source: LocalFile, reading: Reading): Promise<ReadDataset> => {
    const { signal, available } = reading;
    const { size } = source.file;
    const counted = countBytes(sourceOfBlob(source.file, source.name));
    refuseBeyond(available, memoryOfCompanions(source.companions ?? []), source.name);
    const prepared = await prepareImport(counted.file, optionsOf(source), signal);
    switch (prepared.outcome) {
      case 'asked':
        throw new LoadError('mapping-needed', `${source.name} must be explained`, {
          question: prepared.question,
        });
      case 'refused':
        throw new LoadError('refused', `${source.name} cannot be read: ${prepared.refusal.code}`, {
          refusal: prepared.refusal,
        });
      case 'ready': {
        if (prepared.rows.source.about.isAggregate === true) {
          throw new LoadError('refused', `${source.name}: aggregates`, {
            refusal: { code: 'aggregates' },
          });
        }
        const bytes = memoryOf(size, prepared.rows);
        refuseBeyond(available, bytes + prepared.rows.companionBytes, source.name);
        const placeKeys = createPlaceKeys(await geographyFiles.names(source.assetsUrl));
        const keeper = createKeeper(sourceOfBlob(source.file, source.name), prepared.rows);
        const gathered = await gather(prepared.rows, keeper, placeKeys, reading, () => {
          const read = counted.read();
          return read === 0 ? null : size / read;
        });
        return { ...gathered, bytes, loaded: () => undefined };
      }
    }
  };

  return {
    read: readFile,
    async rawRows(source, rows, signal) {
      const file = sourceOfBlob(source.file, source.name);
      const found = await rawRowsOf(file, new Set(rows), optionsOf(source), signal);
      return found.map(([row, cells]) => ({ row, cells }));
    },
  };
}

function memoryOf(size: number, { again, unpackedBytes, source }: RowImport): number {
  if (again !== null) return memoryOfRowsInFile(size);
  const bytes = unpackedBytes ?? size;
  // Parents are told when all incidents are there.
  return source.format === 'incident-atlas' ? memoryOfFile(bytes) : memoryOfUnpacked(bytes);
}

interface Keeper {
  add(imported: ImportedIncident): void;
  records(): Records;
}

/** Rows that can be read again stay in the file; of others the incidents are kept. */
function createKeeper(file: SourceFile, { again, companionBytes }: RowImport): Keeper {
  if (again === null) {
    const keeper = createRecordKeeper();
    return { add: ({ incident }) => keeper.add(incident), records: keeper.records };
  }
  const keeper = keepInFile(file, again);
  // Rows that are read again are read with them.
  const withCompanions = (kept: Records): Records => ({
    ...kept,
    bytes: kept.bytes + companionBytes,
    part: (numbers) => withCompanions(kept.part(numbers)),
  });
  return {
    add({ incident, range }) {
      if (range === null) throw new Error(`row ${incident.sourceRow} has no place in the file`);
      keeper.add(incident, range);
    },
    records: () => withCompanions(keeper.records()),
  };
}

async function gather(
  rows: RowImport,
  keeper: Keeper,
  placeKeys: ReturnType<typeof createPlaceKeys>,
  { signal, progress }: Reading,
  share: () => number | null,
): Promise<Omit<ReadDataset, 'bytes' | 'loaded'>> {
  const version = runningFingerprint();
  const exportRows = keepExportRows();
  const columns: IncidentColumns[] = [];
  let part: Incident[] = [];
  let records = 0;
  const close = (): void => {
    columns.push(columnsOfIncidents(part, placeKeys, records));
    records += part.length;
    part = [];
  };
  for await (const batch of rows.batches(signal)) {
    for (const imported of batch.incidents) {
      const { incident } = imported;
      part.push(incident);
      keeper.add(imported);
      exportRows.add(incident);
      // Which dataset it is loaded as is no part of what it holds.
      const sourceId = incident.id.slice(incident.dataset.length + 1);
      version.add(`${sourceId} ${incident.time.start} ${incident.killed.best ?? ''}\n`);
      if (part.length === rowsOfPart) close();
    }
    const times = share();
    const of = times === null ? null : Math.max(batch.rows, Math.round(batch.rows * times));
    progress({ phase: 'reading', rows: batch.rows, of, bytes: 0 });
  }
  if (part.length > 0) close();
  const report = rows.report();
  if (records === 0) {
    const first = report.notes.find(({ action }) => action === 'rejected') ?? null;
    const refusal = { code: 'none-usable', rows: report.rows, first } as const;
    throw new LoadError('refused', 'none of the rows could be used', { refusal });
  }
  return {
    description: { id: rows.dataset.id, version: version.value(), rows: records },
    columns,
    records: keeper.records(),
    report,
    identity: identityOf(rows, exportRows.rows()),
  };
}

function identityOf(
  { source, dataset }: RowImport,
  rows: ExportRows | null,
): ExportIdentity | null {
  if (rows === null) return null;
  const stated = child({ path: '', value: source.dataset }, 'id').value;
  return {
    format: source.format,
    statedId: stated === dataset.id ? dataset.id : null,
    rows,
  };
}
