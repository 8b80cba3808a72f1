import { searchableText } from '../../core/filter/searchable-text.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { incidentTexts } from '../../core/table/incident-texts.ts';
import type { Records } from '../../core/table/records.ts';
import { textColumn, textAt, type TextColumn } from '../../core/table/text-column.ts';
import { buildTextStore } from '../../core/table/text-store.ts';
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
      const texts = searchable.store();
      const [start, length, row] = [starts.numbers(), lengths.numbers(), rows.numbers()];
      const idOf = (record: number): string => {
        const column = idColumns[Math.floor(record / idsOfColumn)];
        return column === undefined ? '' : textAt(column, record % idsOfColumn);
      };
      const incidentAt = async (record: number, signal: AbortSignal): Promise<Incident> => {
        const from = start[record];
        if (from === undefined) throw new RangeError(`record ${record} of ${start.length}`);
        const bytes = await readBytes(file, signal, from, from + (length[record] ?? 0)).catch(
          (error: unknown) => {
            signal.throwIfAborted();
            throw new EngineError(
              'unavailable',
              `${file.name} cannot be read any more: ${String(error)}`,
            );
          },
        );
        return again(bytes, row[record] ?? 0, idOf(record));
      };
      return {
        length: start.length,
        bytes:
          texts.bytes +
          start.byteLength +
          length.byteLength +
          row.byteLength +
          idColumns.reduce(
            (sum, { bytes, offsets }) => sum + bytes.byteLength + offsets.byteLength,
            0,
          ),
        incidents: (numbers, signal) =>
          Promise.all(Array.from(numbers, (record) => incidentAt(record, signal))),
        searchableTexts: texts.texts,
      };
    },
  };
}

interface GrowingNumbers<Column> {
  add(value: number): void;
  numbers(): Column;
}

function growingNumbers<Column extends Float64Array | Uint32Array>(
  create: (length: number) => Column,
): GrowingNumbers<Column> {
  let column = create(1024);
  let length = 0;
  const resized = (size: number): Column => {
    const other = create(size);
    other.set(column.subarray(0, Math.min(length, size)));
    return other;
  };
  return {
    add(value) {
      if (length === column.length) column = resized(2 * length);
      column[length++] = value;
    },
    numbers: () => resized(length),
  };
}
