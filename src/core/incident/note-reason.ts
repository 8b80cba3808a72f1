import type { DateOrder } from '../import/mapping.ts';

/**
 * Why something of a file was rejected, ignored, assumed or corrected: a code and what stands in
 * its words, which `i18n/note-words.ts` has in each language.
 */
export type NoteReason = {
  [Code in keyof NoteParams]: { readonly code: Code } & NoteParams[Code];
}[keyof NoteParams];

export type NoteCode = keyof NoteParams;

type None = unknown;

/** What the words of each reason need beside the row, the field and its value. */
interface NoteParams {
  /** The file of an archive that is read. */
  'member-read': None;
  /** As `member-read`, beside which others could be read. */
  'members-beside': { readonly others: string };
  /** The sheet of a workbook that is read, and others with rows. */
  'sheets-beside': { readonly others: string };
  /** Rows above the names of the columns. */
  'title-rows': { readonly rows: number };
  /** A packed file ends within its data. */
  'gzip-cut-off': None;
  /** The rest of a table cannot be read: in the words of the parser. */
  'table-fault': { readonly fault: string };
  /** Bytes that reading the rest of a table would take more than. */
  'table-too-large': { readonly most: number };
  /** Cells of a row beyond so many columns. */
  'cells-beyond': { readonly most: number };
  /** A shape in a column of shapes that is no point. */
  'shape-no-point': None;
  'no-date': None;
  'not-a-date': None;
  /** A day and month alone: “October 12”. */
  'no-year': None;
  'no-such-month': None;
  'no-such-day': None;
  'no-such-time': None;
  'end-before-start': None;
  /** The year as it is read. */
  'century-assumed': { readonly year: string };
  /** Only the other order than that of the column gives a date. */
  'date-order-turned': None;
  /** Every date of the file could be of either order. */
  'date-order-open': { readonly order: DateOrder };
  /** A count of days or seconds, read as the date that it stands for. */
  'date-counted': { readonly date: string };
  /** Words that say no number, such as “dozens”. */
  'no-number': None;
  'no-web-address': None;
  'outside-years': { readonly first: number; readonly last: number };
  'not-coordinates': None;
  'zero-coordinates': None;
  'coordinates-swapped': None;
  'coordinates-out-of-range': None;
  /** ISO 3166-1 alpha-2 of the country that the row names, and how far from it the point lies. */
  'far-from-country': { readonly country: string; readonly kilometers: number };
  'name-ambiguous': { readonly candidates: string };
  'name-unknown': None;
  /** The town in English, or the id of an area. */
  'placed-by-name': { readonly place: string };
  'id-taken': { readonly kept: string };
  /** The file ends within the row. */
  'row-cut-off': None;
  /** None of the codes that the format has there. */
  'unknown-code': None;
  /** A bound on the wrong side of the best estimate. */
  'contradicts-best': { readonly best: number };
  /** A line or an area without a time: no incident. */
  'shape-without-date': None;
  /** A track or a route: a way, no incident. */
  track: None;
  'json-item-broken': None;
  /** Where the file stops being XML, in the words of the parser. */
  'xml-fault': { readonly line: number; readonly column: number; readonly fault: string };
  'nested-too-deep': { readonly deepest: number };
  /** Ids of entries of another file. */
  'sources-elsewhere': None;
  /** Ids that another file of the dataset, which is read with this one, does not have. */
  'no-such-entry': None;
  /** Of the entries of another file of the dataset, whose name is the value, those that no row names, whose id an earlier one has, and that cannot be read. */
  'companion-entries-left': {
    readonly entries: number;
    readonly unused: number;
    readonly repeated: number;
    readonly broken: number;
  };
  /** How often that file was asked for an entry that it does not have. */
  'companion-entries-missing': { readonly times: number };
  /** That file could not be read. */
  'companion-not-read': None;
  'date-from-name': None;
  'only-points-drawn': None;
  /** What is known are the names of the fields there. */
  'unknown-field': { readonly known: string };
  'not-an-object': None;
  'not-a-list': None;
  'not-text': None;
  'not-text-in-languages': None;
  'no-english': None;
  'no-english-ukrainian-shown': None;
  /** What stands in for it, `null` where nothing does. */
  'none-of': { readonly choices: string; readonly kept: string | null };
  'missing-kept-as': { readonly kept: string };
  'flag-incomplete': None;
  'actor-without-name': None;
  'attribution-without-name': None;
  'medium-without-address': None;
  'source-without-publisher': None;
  'not-an-iso-day': None;
  'not-an-iso-date': None;
  'neither-text-nor-unix-time': None;
  'finer-than-interval': None;
  'date-beside': None;
  'bad-dataset-id': { readonly kept: string };
  'bounds-fall': None;
  'not-a-count': None;
  'radius-missing': { readonly meters: number };
  'radius-out-of-range': { readonly meters: number; readonly most: number };
  'no-such-area': None;
  'no-area-code': { readonly example: string };
  'point-needed': None;
  /** Class of a place that is known no more precisely. */
  'point-not-claimed': { readonly precision: string };
  'not-of-this-class': { readonly precision: string };
  untitled: { readonly row: number };
  'own-type-without-type': None;
  'no-such-parent': None;
  'own-ancestor': None;
  'not-a-feature': None;
  'no-geometry': None;
  'coordinates-look-swapped': None;
  'coordinates-infinite': None;
  /** A line or an area with a position that is no pair of degrees. */
  'path-broken': None;
  /** Fewer than two positions of a line, four of a ring. */
  'path-too-short': None;
  'nothing-to-draw': None;
}
