import type { DecodedArray, FileMetaData, RowGroup, SchemaTree } from 'hyparquet';
import { mostInflated } from './inflate-limit.ts';
import { broken } from './parquet-file.ts';
import { unpackPages, type PageBudget } from './parquet-pages.ts';
import { parquetParsers } from './parquet-values.ts';
import { refusalOf, refuse } from './refuse.ts';
import { readBytes, type SourceFile } from './source-file.ts';

/** The values of a row group, column by column. */
export interface DecodedGroup {
  readonly rows: number;
  readonly columns: readonly DecodedArray[];
}

const mostBytesOfChunk = 2 ** 30;
/** A value that is decoded takes so much memory at least. */
const bytesOfValue = 8;

/** Reads the columns of a row group one after the other. */
export async function readParquetGroup(
  file: SourceFile,
  metadata: FileMetaData,
  tree: SchemaTree,
  group: RowGroup,
  signal: AbortSignal,
): Promise<DecodedGroup> {
  const rows = Number(group.num_rows);
  const most = mostInflated(file.size);
  const budget: PageBudget = { bytes: most };
  if (!(rows >= 0) || rows * tree.children.length * bytesOfValue > most) {
    return refuse({ code: 'too-much-inflated', most });
  }
  const columns: DecodedArray[] = [];
  for (const { element } of tree.children) {
    signal.throwIfAborted();
    const data = await readColumn(file, metadata, tree, group, element.name, budget, signal);
    if (data.length !== rows)
      return broken(`column ${element.name} has ${data.length} rows of ${rows}`);
    columns.push(data);
  }
  return { rows, columns };
}

async function readColumn(
  file: SourceFile,
  metadata: FileMetaData,
  tree: SchemaTree,
  group: RowGroup,
  name: string,
  budget: PageBudget,
  signal: AbortSignal,
): Promise<DecodedArray> {
  const { parquetReadColumn } = await import('hyparquet/src/read.js');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const made: RowGroup['columns'] = [];
  for (const chunk of group.columns) {
    const meta = chunk.meta_data;
    if (meta === undefined || chunk.file_path) return broken('a column of it lies elsewhere');
    if (meta.path_in_schema[0] !== name) continue;
    const dictionaryAt = Number(meta.dictionary_page_offset ?? 0);
    const dataAt = Number(meta.data_page_offset);
    const start = dictionaryAt > 0 ? Math.min(dictionaryAt, dataAt) : dataAt;
    const size = Number(meta.total_compressed_size);
    if (!(start >= 0 && size >= 0 && start + size <= file.size && size <= mostBytesOfChunk)) {
      return broken(`column ${name} lies outside of the file`);
    }
    const values = Number(meta.num_values);
    if (!(values >= 0) || values * bytesOfValue > mostInflated(file.size)) {
      return refuse({ code: 'too-much-inflated', most: mostInflated(file.size) });
    }
    const levels = levelsOf(tree, meta.path_in_schema);
    const bytes = await readBytes(file, signal, start, start + size);
    const pages = unpackedSafely(() =>
      unpackPages(
        bytes,
        { codec: meta.codec, isBoolean: meta.type === 'BOOLEAN', values, ...levels },
        budget,
      ),
    );
    const { dictionary_page_offset: _, ...rest } = meta;
    made.push({
      file_offset: 0n,
      meta_data: {
        ...rest,
        codec: 'UNCOMPRESSED',
        data_page_offset: BigInt(length),
        total_compressed_size: BigInt(pages.length),
      },
    });
    parts.push(pages);
    length += pages.length;
  }
  const buffer = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    buffer.set(part, at);
    at += part.length;
  }
  try {
    return await parquetReadColumn({
      file: { byteLength: length, slice: (start, end) => buffer.buffer.slice(start, end) },
      metadata: { ...metadata, row_groups: [{ ...group, columns: made }] },
      columns: [name],
      parsers: parquetParsers,
    });
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

/** What goes wrong within a library is a fault of the file. */
function unpackedSafely<Value>(unpack: () => Value): Value {
  try {
    return unpack();
  } catch (error) {
    if (refusalOf(error) !== null) throw error;
    return broken(error instanceof Error ? error.message : String(error));
  }
}

function levelsOf(
  tree: SchemaTree,
  path: readonly string[],
): { readonly deepestDefinition: number; readonly deepestRepetition: number } {
  let deepestDefinition = 0;
  let deepestRepetition = 0;
  let node: SchemaTree | undefined = tree;
  for (const name of path) {
    node = node?.children.find(({ element }) => element.name === name);
    const repetition = node?.element.repetition_type;
    if (repetition !== 'REQUIRED') deepestDefinition += 1;
    if (repetition === 'REPEATED') deepestRepetition += 1;
  }
  return { deepestDefinition, deepestRepetition };
}
