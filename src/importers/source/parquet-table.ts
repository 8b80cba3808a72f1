import type { FileMetaData, SchemaTree } from 'hyparquet';
import type { Table, TableRow } from '../table.ts';
import { endingWithFault } from './ending-with-fault.ts';
import { mostInflated } from './inflate-limit.ts';
import type { OpenedTable } from './opened-file.ts';
import { broken, parsed, readParquetMetadata } from './parquet-file.ts';
import { readParquetGroup, type DecodedGroup } from './parquet-rows.ts';
import { isShape, valueText } from './parquet-values.ts';
import { refusalOf, refuse } from './refuse.ts';
import type { SourceFile } from './source-file.ts';

const rowsOfBatch = 1_000;
const sampleRows = 200;
const mostColumns = 4_096;

/**
 * A Parquet file as a table, read row group by row group: of the file one group is in memory.
 * Points of a column of shapes stand in two columns more, where the table has no such columns.
 */
export async function openParquet(file: SourceFile, signal: AbortSignal): Promise<OpenedTable> {
  const metadata = await readParquetMetadata(file, signal);
  const { parquetSchema } = await import('hyparquet');
  const tree = parsed(() => parquetSchema(metadata));
  const names = tree.children.map(({ element }) => element.name);
  if (names.length > mostColumns) return broken('it has more columns than can be');
  const total = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (names.length === 0 || total === 0) return refuse({ code: 'no-rows' });
  const shapeAt = hasPlaces(names) ? -1 : shapeColumn(tree);
  const header = shapeAt === -1 ? names : [...names, 'longitude', 'latitude'];
  const reading: Reading = { file, metadata, tree, header, shapeAt, last: null };
  const sample = await takeSample(reading, signal);
  const letters = sample.reduce((sum, row) => sum + lettersOf(row), 0);
  const table: Table = {
    header,
    columnCount: header.length,
    hxl: null,
    sample,
    rows: (later) => endingWithFault(readRows(reading, later), later),
  };
  return {
    type: 'table',
    container: 'parquet',
    encoding: null,
    delimiter: null,
    table,
    unpacked: { bytes: Math.ceil((letters / Math.max(1, sample.length)) * total), notes: [] },
  };
}

interface Reading {
  readonly file: SourceFile;
  readonly metadata: FileMetaData;
  readonly tree: SchemaTree;
  readonly header: readonly string[];
  /** Column of shapes whose points are places; −1 where there is none. */
  readonly shapeAt: number;
  /** What was decoded last; a file of one row group is decoded once. */
  last: { readonly index: number; readonly group: DecodedGroup } | null;
}

const placeNames = /^(?:lon|lng|long|longitude|lat|latitude)$/i;

function hasPlaces(names: readonly string[]): boolean {
  return names.filter((name) => placeNames.test(name.trim())).length > 1;
}

function shapeColumn({ children }: SchemaTree): number {
  return children.findIndex(({ element, children: inner }) => {
    const type = element.logical_type?.type;
    if (type === 'GEOMETRY' || type === 'GEOGRAPHY') return true;
    const parts = inner.map((child) => child.element.name);
    return parts.length === 2 && parts.includes('x') && parts.includes('y');
  });
}

async function* readRows(
  reading: Reading,
  signal: AbortSignal,
): AsyncGenerator<readonly TableRow[], void, void> {
  const { file, metadata, tree } = reading;
  const texts = tree.children.map(({ element }) => valueText(element));
  const most = mostInflated(file.size);
  let letters = 0;
  let row = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    if (reading.last?.index !== index) {
      reading.last = null;
      reading.last = { index, group: await readParquetGroup(file, metadata, tree, group, signal) };
    }
    const { rows, columns } = reading.last.group;
    for (let start = 0; start < rows; start += rowsOfBatch) {
      signal.throwIfAborted();
      const batch: TableRow[] = [];
      for (let at = start; at < Math.min(rows, start + rowsOfBatch); at++) {
        row += 1;
        const values = columns.map((column): unknown => column[at]);
        const made = rowOf(reading, texts, values, row);
        letters += lettersOf(made);
        batch.push(made);
      }
      if (letters > most) refuse({ code: 'too-much-inflated', most });
      yield batch;
    }
  }
}

function rowOf(
  { header, shapeAt }: Reading,
  texts: readonly ((value: unknown) => string)[],
  values: readonly unknown[],
  row: number,
): TableRow {
  const cells = values.map((value, column) => texts[column]?.(value) ?? '');
  const shape = values[shapeAt];
  const point = pointOf(shape);
  if (shapeAt >= 0) cells.push(String(point?.lon ?? ''), String(point?.lat ?? ''));
  const isOther = shapeAt >= 0 && point === null && isShape(shape);
  return {
    row,
    cellCount: header.length,
    isTruncated: false,
    text: (column) => cells[column] ?? '',
    ...(isOther ? { ignored: [{ code: 'shape-no-point' }] } : {}),
  };
}

function pointOf(shape: unknown): { readonly lon: number; readonly lat: number } | null {
  if (isShape(shape)) return shape.point;
  if (typeof shape !== 'object' || shape === null || !('x' in shape) || !('y' in shape))
    return null;
  const { x: lon, y: lat } = shape;
  return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : null;
}

function lettersOf({ cellCount, text }: TableRow): number {
  let letters = cellCount;
  for (let column = 0; column < cellCount; column++) letters += text(column).length;
  return letters;
}

/** Up to what cannot be read; nothing at all is refused. */
async function takeSample(reading: Reading, signal: AbortSignal): Promise<readonly TableRow[]> {
  const sample: TableRow[] = [];
  try {
    for await (const batch of readRows(reading, signal)) {
      sample.push(...batch.slice(0, sampleRows - sample.length));
      if (sample.length === sampleRows) break;
    }
  } catch (error) {
    if (refusalOf(error) === null || sample.length === 0) throw error;
  }
  return sample;
}
