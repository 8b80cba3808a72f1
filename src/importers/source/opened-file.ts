import type { Table } from '../table.ts';
import type { FileNote } from './archive-notes.ts';
import type { SourceFile } from './source-file.ts';
import type { Refusal } from '../../core/import/refusal.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1251';

/** What a file turned out to be, by its bytes alone. */
export type OpenedFile =
  | OpenedContent
  | OpenedArchive
  | { readonly type: 'refused'; readonly refusal: Refusal };

export type OpenedContent = OpenedTable | OpenedJson | OpenedXml;

/** An archive of several files that could be meant. */
export interface OpenedArchive {
  readonly type: 'archive';
  /** Those that may be data, most likely first; never none. */
  readonly members: readonly ArchiveMember[];
}

export interface ArchiveMember {
  readonly name: string;
  /** Its bytes, unpacked as they are read. */
  readonly file: SourceFile;
  /** What it turns out to be; never an archive of several again. */
  open(signal: AbortSignal): Promise<OpenedFile>;
}

/** What is known of content that was packed. */
export interface Unpacked {
  /** Bytes that the content takes as text, or what stands for them. */
  readonly bytes: number;
  readonly notes: readonly FileNote[];
}

export interface OpenedTable {
  readonly unpacked?: Unpacked;
  readonly type: 'table';
  readonly container: 'delimited' | 'workbook' | 'parquet';
  /** Of text. */
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly table: Table;
}

export interface OpenedJson {
  readonly unpacked?: Unpacked;
  readonly type: 'json';
  readonly encoding: Encoding;
  /** Whether the file is one list, or an object with lists in it. */
  readonly root: 'list' | 'object';
  /** What the object holds beside its lists of objects; a copy without prototype. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Lists of objects of the root, by name, in the order of the file; of a root list one, whose name is ''. */
  readonly lists: readonly JsonList[];
  /** The items of a list, batch by batch, in the order of the file; each read any number of times. */
  items(list: string, signal: AbortSignal): AsyncGenerator<readonly JsonItem[], void, void>;
}

export interface JsonList {
  readonly name: string;
  /** The first items (up to 50), to recognise the format by. */
  readonly sample: readonly unknown[];
}

/** One item; what could not be parsed is a row that is rejected. */
export type JsonItem =
  | { readonly outcome: 'parsed'; readonly value: unknown }
  | { readonly outcome: 'broken'; readonly text: string };

export interface OpenedXml {
  readonly unpacked?: Unpacked;
  readonly type: 'xml';
  /** As the XML declaration or a byte order mark says. */
  readonly encoding: string;
  /** Local name of the root, in lower case: `kml`, `gpx`, `rss`, `feed`, `rdf`. */
  readonly root: string;
  /** Text in pieces, decoded, for a streaming parser. */
  text(signal: AbortSignal): AsyncGenerator<string, void, void>;
}
