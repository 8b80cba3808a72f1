import type { FileMetaData, SchemaElement } from 'hyparquet';
import { refuse } from './refuse.ts';
import { readBytes, type SourceFile } from './source-file.ts';
import { readThrift } from './thrift-compact.ts';

const magic = 'PAR1';
const trailerLength = 8;
/** Of thousands of columns and row groups. */
const mostFooterBytes = 64 * 2 ** 20;

/** What a Parquet file says of itself at its end; whatever cannot be so is refused. */
export async function readParquetMetadata(
  file: SourceFile,
  signal: AbortSignal,
): Promise<FileMetaData> {
  const trailer = await readBytes(file, signal, Math.max(0, file.size - trailerLength));
  const end = String.fromCharCode(...trailer.subarray(4));
  if (end === 'PARE') return broken('it is encrypted');
  if (trailer.length < trailerLength || end !== magic) {
    return broken('its end is missing, as of an unfinished download');
  }
  const length = new DataView(trailer.buffer, trailer.byteOffset).getUint32(0, true);
  const start = file.size - trailerLength - length;
  if (start < magic.length || length > mostFooterBytes) return broken('its end is no directory');
  const footer = await readBytes(file, signal, start);
  readThrift(footer.subarray(0, length), 0);
  const { parquetMetadata } = await import('hyparquet');
  const metadata = parsed(() => parquetMetadata(footer, { geoparquet: false }));
  if (!isSound(metadata)) return broken('its directory lacks what must be in it');
  markShapes(metadata);
  return { ...metadata, schema: metadata.schema.map(asReadable) };
}

/** The parser takes over whatever stands where names and numbers should. */
function isSound({ schema, row_groups: groups }: FileMetaData): boolean {
  return (
    schema.every(({ name }) => isText(name)) &&
    groups.every(
      ({ num_rows: rows, columns }) =>
        isCount(rows) &&
        columns.every(
          ({ meta_data: meta }) =>
            meta === undefined ||
            (meta.path_in_schema.every(isText) &&
              isText(meta.codec) &&
              isText(meta.type) &&
              [meta.num_values, meta.total_compressed_size, meta.data_page_offset].every(isCount) &&
              (meta.dictionary_page_offset === undefined || isCount(meta.dictionary_page_offset))),
        ),
    )
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return (typeof value === 'bigint' || typeof value === 'number') && value >= 0;
}

/** What a parser throws of bytes that it cannot read. */
export function parsed<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

export function broken(fault: string): never {
  return refuse({ code: 'parquet-broken', fault });
}

/** The parser refuses whole files for columns of these types. */
function asReadable(element: SchemaElement): SchemaElement {
  const { converted_type: converted, ...rest } = element;
  return converted === 'BSON' || converted === 'INTERVAL' ? rest : element;
}

/** GeoParquet says beside the columns which of them are shapes. */
function markShapes({ schema, key_value_metadata: pairs }: FileMetaData): void {
  const text = pairs?.find(({ key }) => key === 'geo')?.value;
  const shapes = text === undefined ? [] : shapeColumns(text);
  for (const element of schema) {
    if (element.type === 'BYTE_ARRAY' && shapes.includes(element.name)) {
      element.logical_type = { type: 'GEOMETRY' };
      delete element.converted_type;
    }
  }
}

function shapeColumns(text: string): readonly string[] {
  try {
    const geo: unknown = JSON.parse(text);
    if (typeof geo !== 'object' || geo === null || !('columns' in geo)) return [];
    const { columns } = geo;
    return typeof columns === 'object' && columns !== null ? Object.keys(columns) : [];
  } catch {
    return [];
  }
}
