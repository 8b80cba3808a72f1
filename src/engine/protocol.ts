import type { Answer } from '../core/cluster/answer.ts';
import type { FigureGrouping, FigureTable } from '../core/cluster/figure-table.ts';
import type { FacetQuery, Summary } from '../core/cluster/summary.ts';
import type { Filter } from '../core/filter/filter.ts';
import type { Mapping, MappingQuestion } from '../core/import/mapping.ts';
import type { Refusal } from '../core/import/refusal.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { LoadReport } from '../core/incident/load-report.ts';
import type { MatchRelation, MatchRule } from '../core/match/match-rule.ts';
import type { Bbox } from '../core/geo/bbox.ts';
import type { RowSort, SortField } from '../core/table/row-order.ts';
import type { Interval, TimeWindow } from '../core/time/interval.ts';

/**
 * What the interface asks of the data. A worker and, later, a remote
 * column store can answer it: a view is prepared once and then asked for windows.
 * Every method rejects with the signal's reason when aborted, and with `EngineError` else.
 */
export interface Engine {
  describe(signal: AbortSignal): Promise<Description>;
  prepare(query: ViewQuery, signal: AbortSignal): Promise<Frames>;
  summary(query: SummaryQuery, signal: AbortSignal): Promise<Summary>;
  /** Rejects with `unavailable` where there is no such dataset. */
  figures(query: FiguresQuery, signal: AbortSignal): Promise<FigureTable>;
  rows(query: RowsQuery, signal: AbortSignal): Promise<RowsPage>;
  /** Rejects with `unavailable` where there is no such id. */
  incident(id: string, signal: AbortSignal): Promise<Incident>;
  /**
   * Which incidents of other datasets may be the same event. Rejects with `unavailable` where
   * there is no such incident or dataset, with `too-large` where too many would have to be compared.
   */
  matches(query: MatchesQuery, signal: AbortSignal): Promise<MatchesPage>;
}

export interface Frames {
  at(window: TimeWindow): Promise<Answer>;
  /** Frees what the view holds; asking afterwards rejects with `stale`. */
  release(): void;
}

export interface Description {
  readonly datasets: readonly DatasetDescription[];
  readonly extent: Extent;
  readonly capabilities: Capabilities;
}

export interface DatasetDescription {
  readonly id: string;
  readonly version: string;
  readonly rows: number;
}

export interface Extent {
  /** From the earliest start to the latest end; `null` where there are no rows. */
  readonly time: Interval | null;
  /** In which nearly all incidents lie, as `timeBulk` defines it; `time` where none is an exception. */
  readonly bulk: Interval | null;
  /** Of all points; `null` where there are none. */
  readonly bbox: Bbox | null;
  /** Every area that some incident is known to. */
  readonly areaIds: readonly string[];
}

export interface Capabilities {
  readonly text: boolean;
  readonly polygon: boolean;
  readonly sorts: readonly SortField[];
  /** Whether counts are exact for any window. */
  readonly exact: boolean;
  readonly minBinMinutes: number;
}

export interface ViewQuery {
  readonly viewId: string;
  readonly filter: Filter;
  readonly bbox: Bbox;
  /** MapLibre zoom (512 px tiles); groups are those of its whole part. */
  readonly zoom: number;
}

export interface SummaryQuery {
  readonly filter: Filter;
  readonly window: TimeWindow;
  /** Ascending civil minutes; n edges make n − 1 bins, each [edge, next edge). */
  readonly binEdges: Int32Array;
  /** At most one a field. */
  readonly facets: readonly FacetQuery[];
  /** Only incidents whose own point lies in it, edges included, stand in the bins; all else is of the whole set. */
  readonly binsWithin?: Bbox;
}

/** Figures of one dataset: they are never summed across datasets. */
export interface FiguresQuery {
  readonly dataset: string;
  readonly filter: Filter;
  readonly window: TimeWindow;
  readonly grouping: FigureGrouping;
}

export interface RowsQuery {
  readonly filter: Filter;
  readonly window: TimeWindow;
  /** Ties break by id, ascending. */
  readonly sort: RowSort;
  /** The page comes after the row that the cursor stands for. */
  readonly after?: Cursor;
  /** The page begins with this incident, or where it would stand if it were in the set; not together with `after`. An id that there is not begins with the first row. */
  readonly at?: string;
  /** So many rows are passed over before the page begins. */
  readonly skip?: number;
  readonly limit: number;
}

/** Opaque; belongs to the query that gave it. */
export type Cursor = string;

export interface RowsPage {
  readonly rows: readonly Incident[];
  readonly next?: Cursor;
  /** Rows of the set that come before the first of `rows`. */
  readonly before: number;
  readonly total: number;
}

/** Candidates by distance, days and kind only: nothing is merged or summed by them. */
export interface MatchesQuery {
  readonly of: MatchedIncident | MatchedDatasets;
  readonly rule: MatchRule;
  /** An incident that is asked about by its id need not pass, nor lie in the window. */
  readonly filter: Filter;
  readonly window: TimeWindow;
  /** So many pairs are passed over before the page begins. */
  readonly skip: number;
  readonly limit: number;
}

/** One incident with those of all other datasets. */
export interface MatchedIncident {
  readonly type: 'incident';
  readonly id: string;
}

/** Each incident of the one with those of the other. */
export interface MatchedDatasets {
  readonly type: 'datasets';
  readonly a: string;
  readonly b: string;
}

export interface MatchedPair extends MatchRelation {
  readonly a: Incident;
  readonly b: Incident;
}

export interface MatchesPage {
  /** By the start of `a`, ties by id; of one `a` the closest first, by kind, days, distance and id. */
  readonly pairs: readonly MatchedPair[];
  readonly total: number;
  /** Incidents of the first dataset that have a candidate … */
  readonly rowsOfA: number;
  /** … of so many that were compared. */
  readonly compared: number;
  /** Rises with every answer. */
  readonly version: number;
}

export type EngineErrorCode = 'unsupported' | 'too-large' | 'stale' | 'unavailable';

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The data or the engine changed under the question; asked again it may be answered. */
export function isStale(error: unknown): boolean {
  return error instanceof EngineError && error.code === 'stale';
}

/** Fills the engine. Separate from `Engine`, since a remote store has nothing to load. */
export interface Loader {
  /**
   * Rejects with `LoadError` where nothing of the file can be used or it is too large for this
   * computer; else bad rows are notes and the rest is loaded. What is loaded already is answered
   * for all the while; aborted, it stays as it was. A file that is a newer export of a dataset
   * takes its place, as `Revision` says; what it no longer has is a dataset beside it.
   */
  load(
    source: DatasetSource,
    signal: AbortSignal,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<LoadReport>;
  /**
   * Takes a dataset away, and with it what its newer export left out; one that is not there
   * changes nothing. It comes back by being loaded again.
   */
  remove(datasetId: string, signal: AbortSignal): Promise<void>;
  /**
   * Rows of a file as they stand in it, by their numbers, which is read once more for that;
   * rejects with `unavailable` where it cannot be read any more.
   */
  rawRows(
    source: LocalFile,
    rows: readonly number[],
    signal: AbortSignal,
  ): Promise<readonly RawRowOfFile[]>;
}

export interface RawRowOfFile {
  /** Counted from 1. */
  readonly row: number;
  readonly cells: readonly (readonly [column: string, value: string])[];
}

export type DatasetSource = DatasetAddress | GeneratedDataset | LocalFile;

/** How far a load has come. */
export interface LoadProgress {
  /** `reading` rows of the source; `grouping` them for the map, after which they are drawn. */
  readonly phase: 'reading' | 'grouping';
  readonly rows: number;
  /** Rows to come in all; `null` where the source does not say. */
  readonly of: number | null;
  /** Memory that loading the whole takes, estimated. */
  readonly bytes: number;
}

/** Incidents that never happened, to try the map with: the same for the same number and seed. */
export interface GeneratedDataset {
  readonly type: 'generated';
  /** At least 1. */
  readonly rows: number;
  readonly seed: number;
}

/** A file that somebody brought, of any format; it is read where it lies and sent nowhere. */
export interface LocalFile {
  readonly type: 'file';
  /** Id of the dataset where the file names none. */
  readonly datasetId: string;
  readonly name: string;
  readonly file: Blob;
  /** Files that say more of its rows: labels, sources. */
  readonly companions?: readonly CompanionFile[];
  /** How a table of no known format is to be read; `null` where nobody was asked yet. */
  readonly mapping: Mapping | null;
  /**
   * Whether it may take the place of an older export of the same dataset, by the ids of the
   * incidents (`revision`, also where not given), or is always a dataset of its own.
   */
  readonly comparesAs?: 'revision' | 'own';
  /** Id of the dataset whatever the file states, where it was loaded under it before; as a revision it is one of that dataset alone. */
  readonly loadsAs?: string;
  /** Absolute address of the folder that the basemap and the gazetteer lie in. */
  readonly assetsUrl: string;
}

export interface CompanionFile {
  readonly name: string;
  readonly file: Blob;
}

export interface DatasetAddress {
  readonly type: 'address';
  readonly datasetId: string;
  /** Absolute, on the page's own origin. */
  readonly url: string;
  /** Names of the areas that the basemap can draw, absolute; without them every area is taken. */
  readonly areasUrl?: string;
}

export type LoadErrorCode =
  | 'not-found'
  | 'unreachable'
  | 'id-taken'
  | 'too-large'
  | 'refused'
  | 'mapping-needed';

/** Bytes, both estimated. */
export interface MemoryShortage {
  readonly needed: number;
  readonly available: number;
}

/** What is known beside the message. */
export interface LoadErrorDetail {
  /** Of what is `too-large`. */
  readonly shortage?: MemoryShortage;
  /** Why the content cannot be used. */
  readonly refusal?: Refusal;
  /** What is `mapping-needed` for. */
  readonly question?: MappingQuestion;
}

export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly code: LoadErrorCode;
  readonly detail: LoadErrorDetail;

  constructor(code: LoadErrorCode, message: string, detail: LoadErrorDetail = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}
