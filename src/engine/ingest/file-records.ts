import { searchableText } from '../../core/filter/searchable-text.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { growingNumbers } from '../../core/table/growing-numbers.ts';
import { incidentTexts } from '../../core/table/incident-texts.ts';
import type { Records } from '../../core/table/records.ts';
import { textColumn, textAt, type TextColumn } from '../../core/table/text-column.ts';
import { buildTextStore, someTexts, type TextStore } from '../../core/table/text-store.ts';
import type { ByteRange } from '../../importers/format.ts';
import { readBytes, type SourceFile } from '../../importers/source/source-file.ts';
import { EngineError } from '../protocol.ts';

/** Takes incidents of a file with the bytes that each stands in. */
export interface FileRecordKeeper {
  add(incident: Incident, range: ByteRange): void;
  /** All that was added; nothing may be added afterwards. */
  records(): Records;
}

const idsOfColumn = 1 << 14;

/**
 * Keeps of each incident where its row stands in the file, its number and its id; the whole is
 * read again from the file when somebody looks at it. Only what a search looks through is kept
 * as text.
 *
 * @param again as `RowImport.again`
 */
export function keepInFile(
  file: SourceFile,
  again: (bytes: Uint8Array, row: number, id: string) => Incident,
): FileRecordKeeper {
  const searchable = buildTextStore();
  const idColumns: TextColumn[] = [];
  const starts = growingNumbers((length) => new Float64Array(length));
  const lengths = growingNumbers((length) => new Uint32Array(length));
  const rows = growingNumbers((length) => new Uint32Array(length));
  let ids: string[] = [];

  const closeIds = (): void => {
    idColumns.push(textColumn(ids));
    ids = [];
  };

  return {
    add(incident, { start, end }) {
      searchable.add(searchableText(incidentTexts(incident)));
      starts.add(start);
      lengths.add(end - start);
      rows.add(incident.sourceRow);
      ids.push(incident.id);
      if (ids.length === idsOfColumn) closeIds();
    },
    records() {
      if (ids.length > 0) closeIds();
      return recordsInFile(file, again, {
        texts: searchable.store(),
        ids: idColumns,
        starts: starts.numbers(),
        lengths: lengths.numbers(),
        rows: rows.numbers(),
      });
    },
  };
}

/** By record. */
interface KeptOfFile {
  readonly texts: TextStore;
  /** So many in each but the last. */
  readonly ids: readonly TextColumn[];
  readonly starts: Float64Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
  readonly rows: Uint32Array<ArrayBuffer>;
}

function recordsInFile(
  file: SourceFile,
  again: (bytes: Uint8Array, row: number, id: string) => Incident,
  kept: KeptOfFile,
): Records {
  const { texts, ids, starts, lengths, rows } = kept;
  const incidentAt = async (record: number, signal: AbortSignal): Promise<Incident> => {
    const from = starts[record];
    if (from === undefined) throw new RangeError(`record ${record} of ${starts.length}`);
    const bytes = await readBytes(file, signal, from, from + (lengths[record] ?? 0)).catch(
      (error: unknown) => {
        signal.throwIfAborted();
        throw new EngineError(
          'unavailable',
          `${file.name} cannot be read any more: ${String(error)}`,
        );
      },
    );
    return again(bytes, rows[record] ?? 0, idOf(ids, record));
  };
  return {
    length: starts.length,
    bytes:
      texts.bytes +
      starts.byteLength +
      lengths.byteLength +
      rows.byteLength +
      ids.reduce((sum, { bytes, offsets }) => sum + bytes.byteLength + offsets.byteLength, 0),
    incidents: (numbers, signal) =>
      Promise.all(Array.from(numbers, (record) => incidentAt(record, signal))),
    searchableTexts: texts.texts,
    part: (numbers) => recordsInFile(file, again, partOf(kept, numbers)),
  };
}

function idOf(ids: readonly TextColumn[], record: number): string {
  const column = ids[Math.floor(record / idsOfColumn)];
  return column === undefined ? '' : textAt(column, record % idsOfColumn);
}

function partOf(
  { texts, ids, starts, lengths, rows }: KeptOfFile,
  numbers: Uint32Array,
): KeptOfFile {
  const columns: TextColumn[] = [];
  for (let from = 0; from < numbers.length; from += idsOfColumn) {
    const some = numbers.subarray(from, from + idsOfColumn);
    columns.push(textColumn(Array.from(some, (number) => idOf(ids, number))));
  }
  return {
    texts: someTexts(texts, numbers),
    ids: columns,
    starts: Float64Array.from(numbers, (number) => starts[number] ?? 0),
    lengths: Uint32Array.from(numbers, (number) => lengths[number] ?? 0),
    rows: Uint32Array.from(numbers, (number) => rows[number] ?? 0),
  };
}
