import type { RowNote } from '../incident/load-report.ts';
import type { JsonExpected } from './json-expected.ts';

/** Why nothing of a file is read: a code and what stands in its words, which `i18n/note-words.ts` has in each language. */
export type Refusal = {
  [Code in keyof RefusalParams]: { readonly code: Code } & RefusalParams[Code];
}[keyof RefusalParams];

type None = unknown;

interface RefusalParams {
  /** A pointer of Git Large File Storage instead of the data. */
  'git-lfs-pointer': { readonly bytes: number | null };
  empty: None;
  'no-rows': None;
  /** Bytes that are no text, no workbook and nothing else that is read. */
  'unknown-content': { readonly start: string };
  'web-page': None;
  'json-broken': {
    readonly line: number;
    readonly column: number;
    readonly expected: JsonExpected;
    /** The character there; `null` where the file ends. */
    readonly found: string | null;
  };
  /** JSON in which no known list of incidents is. */
  'json-unknown': { readonly keys: readonly string[] };
  'xml-broken': { readonly line: number; readonly column: number; readonly fault: string };
  'xml-unknown': { readonly root: string };
  'zip-broken': { readonly fault: string };
  /** Inflated it would take more than is allowed, as bombs do. */
  'too-much-inflated': { readonly most: number };
  'nothing-in-zip': { readonly members: readonly string[] };
  /** Bytes of one row or item; most often a quotation mark is not closed. */
  'field-too-long': { readonly most: number };
  'too-deep': { readonly deepest: number };
  encrypted: None;
  'workbook-broken': { readonly fault: string };
  'parquet-broken': { readonly fault: string };
  /** Of a kind that is not opened: also XLSX and KMZ, which are zip archives. */
  'container-not-read': { readonly container: 'zip' | 'gzip' | 'parquet' };
  /** Rows are sums of an area and a span: they are never counted as incidents. */
  aggregates: None;
  'arrow-unsupported': None;
  /** Every row was rejected; the note of the first. */
  'none-usable': { readonly rows: number; readonly first: RowNote | null };
  'not-found': None;
  /** What the server answered is a page, as most do for an address that they do not know. */
  'page-instead-of-file': None;
  'server-answered': { readonly status: number };
  'fetch-failed': { readonly fault: string };
  /** Only files of this origin can be opened by address. */
  'other-origin': { readonly origin: string };
  /** Another file that is loaded has the same id of its dataset. */
  'dataset-id-taken': { readonly id: string; readonly holder: string };
  /** UTF-16 units. */
  'text-too-long': { readonly most: number };
}
