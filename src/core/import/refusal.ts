import type { RowNote } from '../incident/load-report.ts';
import type { CompanionRole } from './companion-role.ts';
import type { JsonExpected } from './json-expected.ts';

/** Why nothing of a file is read: a code and what stands in its words, which `i18n/note-words.ts` has in each language. */
export type Refusal = {
  [Code in keyof RefusalParams]: { readonly code: Code } & RefusalParams[Code];
}[keyof RefusalParams];

type None = unknown;

/** `no-directory`: the end is missing, as of an unfinished download. `size`: there are more or fewer bytes than stated. */
export type ZipFault =
  | 'no-directory'
  | 'directory'
  | 'split'
  | 'entry'
  | 'cut-off'
  | 'size'
  | 'checksum'
  | 'data';

interface RefusalParams {
  /** A pointer of Git Large File Storage instead of the data. */
  /** Which columns mean what must be asked, and nobody can be. */
  'columns-unclear': None;
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
  /** What is wrong, in which of its files (`null`: in none, or the archive is of one), and at which byte. */
  'zip-broken': {
    readonly fault: ZipFault;
    readonly member: string | null;
    readonly at: number;
  };
  'zip-encrypted': { readonly member: string };
  /** A number of the zip format that stands for a way of packing. */
  'zip-method': { readonly member: string; readonly method: number };
  /** Inflated it would take more than is allowed, as bombs do. */
  'too-much-inflated': { readonly most: number };
  'nothing-in-zip': { readonly members: readonly string[] };
  /** Bytes of one row or item; most often a quotation mark is not closed. */
  'field-too-long': { readonly most: number };
  'too-deep': { readonly deepest: number };
  encrypted: None;
  /** As its makers call the format. */
  'workbook-unsupported': { readonly format: 'OpenDocument' | 'XLSB' };
  /** Of parts that belong together, of which some are tables of another kind. */
  shapefile: None;
  'workbook-broken': { readonly fault: string };
  'parquet-broken': { readonly fault: string };
  /** Rows are sums of an area and a span: they are never counted as incidents. */
  aggregates: None;
  /** Positions of lines and areas, or features: more cannot be drawn in reasonable time. */
  'too-many-vertices': { readonly most: number };
  'too-many-features': { readonly most: number };
  /** Every feature was rejected; the note of the first. */
  'none-drawable': { readonly features: number; readonly first: RowNote | null };
  /** Neither lines and areas nor sums of areas. */
  'no-context': None;
  'arrow-unsupported': None;
  /** It says more of the rows of another file, which was not brought with it. */
  'companion-alone': { readonly role: CompanionRole };
  /** Every row was rejected; the note of the first. */
  'none-usable': { readonly rows: number; readonly first: RowNote | null };
  'not-found': None;
  /** What the server answered is a page, as most do for an address that they do not know. */
  'page-instead-of-file': None;
  'server-answered': { readonly status: number };
  'fetch-failed': { readonly fault: string };
  /** Only files of this origin can be opened by address. */
  'other-origin': { readonly origin: string };
  /** The page's own policy keeps it from asking other servers. */
  'page-sealed': { readonly host: string };
  /** A page that came by https may not ask by http. */
  'insecure-address': { readonly host: string };
  offline: None;
  'server-unreachable': { readonly host: string };
  /** It answers, but lets no page of another origin read that. */
  'server-lets-no-page-read': { readonly host: string };
  /** The address is on this origin, but leads elsewhere. */
  'redirected-elsewhere': None;
  /** 401 or 403. */
  'server-denied': { readonly host: string; readonly status: number };
  /** 5xx or 429. */
  'server-failed': { readonly host: string; readonly status: number };
  /** Nothing came for so long. */
  'server-silent': { readonly host: string; readonly seconds: number };
  /** The connection broke after so many bytes. */
  'fetch-broken-off': { readonly host: string; readonly bytes: number };
  'download-too-large': { readonly most: number };
  /** Another file that is loaded has the same id of its dataset. */
  'dataset-id-taken': { readonly id: string; readonly holder: string };
  /** UTF-16 units. */
  'text-too-long': { readonly most: number };
}
