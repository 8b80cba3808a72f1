import { readCell, type CellName } from '../core/cluster/cell-name.ts';
import { groupPoints } from '../core/cluster/group-points.ts';
import { lastGroupZoom, type ClusterHierarchy } from '../core/cluster/cluster-hierarchy.ts';
import {
  createClusterTree,
  type ClusterTree,
  type ClusterView,
} from '../core/cluster/cluster-tree.ts';
import { countFiltered, type MarkedClause } from '../core/cluster/count-filtered.ts';
import type { FigureTable } from '../core/cluster/figure-table.ts';
import type { Summary } from '../core/cluster/summary.ts';
import { tabulateFigures } from '../core/cluster/tabulate-figures.ts';
import { datasetsOffOf } from '../core/filter/datasets-off.ts';
import type { Filter } from '../core/filter/filter.ts';
import { rowsInWindow } from '../core/filter/rows-in-window.ts';
import type { Slices } from '../core/slices.ts';
import { buildIncidentTable } from '../core/table/build-table.ts';
import { pointExtent, timeBulk, timeExtent } from '../core/table/extent.ts';
import { fingerprint } from '../core/table/fingerprint.ts';
import type { IncidentTable } from '../core/table/incident-table.ts';
import { sortFields } from '../core/table/row-order.ts';
import { keyOfRow, pageOfRows, type PageQuery } from '../core/table/row-page.ts';
import { rowOfId } from '../core/table/row-of-id.ts';
import { countRows, type RowSet } from '../core/table/row-set.ts';
import type { TimeWindow } from '../core/time/interval.ts';
import {
  checkFiguresQuery,
  checkMatchesQuery,
  checkRowsQuery,
  checkSummaryQuery,
  checkViewQuery,
  checkWindow,
} from './check-query.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { createHistograms, type CountedSet } from './histograms.ts';
import { createTurnTaking } from './in-turn.ts';
import { splitKindChoice } from './kind-choice.ts';
import { createMarkedRows, type MarkedRows } from './marked-rows.ts';
import { createMatchIncidents, type MatchIncidents } from './match-incidents.ts';
import {
  EngineError,
  type DatasetDescription,
  type Description,
  type Engine,
  type FiguresQuery,
  type Frames,
  type RowsPage,
  type RowsQuery,
  type SummaryQuery,
  type ViewQuery,
} from './protocol.ts';
import type { RecordSource } from './record-source.ts';
import { incidentsOfRows } from './row-incidents.ts';
import { createSlicedRunner, type SlicedRunner } from './run-sliced.ts';

/** An engine over one table: what a window shows is counted by a cluster tree, all else in slices beside it. */
export interface TemporalEngine extends Engine {
  /** Views that were prepared before become stale, and so do names of groups unless the datasets are the same. */
  setTable(
    table: IncidentTable,
    hierarchy: ClusterHierarchy,
    datasets: readonly DatasetDescription[],
  ): void;
}

/** All that changes when the data does. */
interface Data {
  readonly table: IncidentTable;
  readonly tree: ClusterTree;
  readonly rows: MarkedRows;
  readonly binsOf: ReturnType<typeof createHistograms>;
  readonly match: MatchIncidents;
  readonly datasets: readonly DatasetDescription[];
  describe(): Description;
  /** Follows from contents and order of the datasets, so names of groups outlive a restart. */
  readonly version: string;
}

export function createTemporalEngine(
  records: RecordSource,
  runner: SlicedRunner = createSlicedRunner(),
): TemporalEngine {
  const inTurn = createTurnTaking();
  let answers = 0;

  const indexData = (
    table: IncidentTable,
    hierarchy: ClusterHierarchy,
    datasets: readonly DatasetDescription[],
  ): Data => {
    const names = datasets.map(({ id, version }) => `${id} ${version}`);
    const version = fingerprint(names.join('\n'));
    const tree = createClusterTree(table, hierarchy);
    const rowsOfCell = (cell: string): RowSet => {
      const { zoom, group } = readGroup(cell, hierarchy, version);
      return tree.rowsOfGroup(zoom, group);
    };
    const rows = createMarkedRows(table, rowsOfCell, records, runner);
    let description: Description | null = null;
    return {
      table,
      tree,
      rows,
      match: createMatchIncidents(
        table,
        ({ filter, window }, signal) => rowsOfWindow({ table, rows }, filter, window, signal),
        records,
        runner,
      ),
      binsOf: createHistograms(table),
      datasets,
      describe: () => (description ??= describe(table, datasets)),
      version,
    };
  };

  let data = indexData(...emptyTable(), []);

  /** Answers from the data as it is now; a question that outlives it is stale. */
  const answer = async <Result>(
    signal: AbortSignal,
    work: (data: Data) => Result | Promise<Result>,
  ): Promise<Result> => {
    signal.throwIfAborted();
    // So that an abort in the same task is seen.
    await Promise.resolve();
    signal.throwIfAborted();
    const asked = data;
    const checkCurrent = (): void => {
      signal.throwIfAborted();
      if (asked !== data) throw new EngineError('stale', 'the data changed while it was asked');
    };
    try {
      const result = await work(asked);
      checkCurrent();
      return result;
    } catch (error) {
      // Also where what it was to be answered from is gone.
      checkCurrent();
      throw error;
    }
  };

  return {
    setTable(table, hierarchy, datasets) {
      data = indexData(table, hierarchy, datasets);
    },
    describe: (signal) => answer(signal, (asked) => asked.describe()),
    prepare: (query, signal) =>
      answer(signal, async (prepared) => {
        checkViewQuery(query);
        return createFrames(query, await prepareView(prepared, query, signal), {
          version: prepared.version,
          all: countOf(prepared, await rowsOn(prepared, query.filter, signal)),
          isCurrent: () => prepared === data,
          nextAnswer: () => ++answers,
        });
      }),
    summary: (query, signal) =>
      answer(signal, async (asked) => {
        checkSummaryQuery(query);
        const { kinds, others } = splitKindChoice(query.filter);
        const rows = await asked.rows.ofFilter(others, signal);
        const clauses = await asked.rows.ofClauses(query.filter, signal);
        const everything = await rowsOn(asked, query.filter, signal);
        const slices = summarize(asked, query, clauses, { rows, everything, kinds });
        const summary = await inTurn(() => runner.run(slices, signal), signal);
        return { version: ++answers, exact: true, ...summary };
      }),
    figures: (query, signal) =>
      answer(signal, async (asked): Promise<FigureTable> => {
        checkFiguresQuery(query);
        const { table } = asked;
        const { window, grouping } = query;
        const rows = await rowsOfFigures(asked, query, signal);
        const figures = await runner.run(tabulateFigures(table, rows, window, grouping), signal);
        return { version: ++answers, ...figures };
      }),
    rows: (query, signal) =>
      answer(signal, async (asked): Promise<RowsPage> => {
        checkRowsQuery(query);
        const { table } = asked;
        const { filter, window, sort } = query;
        const set = await rowsOfWindow(asked, filter, window, signal);
        const page = await runner.run(pageOfRows(table, set, pageQuery(table, query)), signal);
        return {
          rows: await incidentsOfRows(table, page.rows, records, signal),
          total: countRows(set),
          before: page.before,
          ...(page.next === null ? {} : { next: writeCursor(page.next, sort) }),
        };
      }),
    incident: (id, signal) =>
      answer(signal, async ({ table }) => {
        const row = rowOfId(table, id);
        if (row < 0) throw new EngineError('unavailable', `no incident has the id ${id}`);
        const [found] = await incidentsOfRows(table, Uint32Array.of(row), records, signal);
        if (found === undefined) throw new Error(`row ${row} of ${table.length} has no record`);
        return found;
      }),
    matches: (query, signal) =>
      answer(signal, async (asked) => {
        checkMatchesQuery(query);
        return { version: ++answers, ...(await asked.match(query, signal)) };
      }),
  };
}

function emptyTable(): [table: IncidentTable, hierarchy: ClusterHierarchy] {
  const table = buildIncidentTable([]);
  return [table, groupPoints(table.place, new Uint32Array())];
}

function describe(table: IncidentTable, datasets: readonly DatasetDescription[]): Description {
  return {
    datasets,
    extent: {
      time: timeExtent(table),
      bulk: timeBulk(table),
      bbox: pointExtent(table),
      areaIds: [...new Set(table.place.areas.map(({ id }) => id))].toSorted(),
    },
    capabilities: {
      text: true,
      polygon: true,
      sorts: sortFields,
      exact: true,
      minBinMinutes: 1,
    },
  };
}

async function prepareView(
  { tree, rows }: Data,
  { viewId, filter, bbox, zoom }: ViewQuery,
  signal: AbortSignal,
): Promise<ClusterView> {
  const { kinds, others } = splitKindChoice(filter);
  return tree.prepare({
    viewId,
    rows: await rows.ofFilter(others, signal),
    kinds,
    bbox,
    zoom: groupZoom(zoom),
  });
}

function groupZoom(zoom: number): number {
  return Math.max(0, Math.min(Math.floor(zoom), lastGroupZoom + 1));
}

/** Of the datasets that the filter does not turn off; `null` where it turns off none. */
function rowsOn({ rows }: Data, filter: Filter, signal: AbortSignal): Promise<RowSet | null> {
  return rows.ofFilter(datasetsOffOf(filter), signal);
}

function countOf({ table }: Data, rows: RowSet | null): number {
  return rows === null ? table.length : countRows(rows);
}

interface FramesContext {
  readonly version: string;
  /** Incidents of the datasets that are on. */
  readonly all: number;
  readonly isCurrent: () => boolean;
  readonly nextAnswer: () => number;
}

/** Answers at once, whatever else is being counted. */
function createFrames(
  { viewId, zoom }: ViewQuery,
  prepared: ClusterView,
  { version, all, isCurrent, nextAnswer }: FramesContext,
): Frames {
  const grouping = { zoom: groupZoom(zoom), version };
  let view: ClusterView | null = prepared;
  return {
    async at(window) {
      if (view === null) throw new EngineError('stale', `the view ${viewId} was released`);
      if (!isCurrent()) {
        throw new EngineError('stale', `the data changed after the view ${viewId} was prepared`);
      }
      checkWindow(window);
      return { viewId, version: nextAnswer(), window, grouping, ...view.at(window), all };
    },
    release() {
      view = null;
    },
  };
}

function* summarize(
  data: Data,
  query: SummaryQuery,
  clauses: readonly MarkedClause[],
  set: CountedSet,
): Slices<Omit<Summary, 'version' | 'exact'>> {
  const { table, binsOf } = data;
  const { counts, ...others } = yield* countFiltered(table, clauses, query.window, query.facets);
  return {
    bins: yield* binsOf(query, set),
    counts: { ...counts, all: countOf(data, set.everything) },
    ...others,
  };
}

function rowsOfFigures(
  data: Data,
  { dataset, filter, window }: FiguresQuery,
  signal: AbortSignal,
): Promise<RowSet> {
  if (!data.datasets.some(({ id }) => id === dataset)) {
    throw new EngineError('unavailable', `no dataset has the id ${dataset}`);
  }
  const ofDataset = { op: 'in', field: 'dataset', values: [dataset] } as const;
  return rowsOfWindow(data, [...filter, ofDataset], window, signal);
}

async function rowsOfWindow(
  { table, rows }: Pick<Data, 'table' | 'rows'>,
  filter: Filter,
  window: TimeWindow,
  signal: AbortSignal,
): Promise<RowSet> {
  const passing = await rows.ofFilter(filter, signal);
  const found = rowsInWindow(table, window);
  if (passing !== null) {
    for (let word = 0; word < found.length; word++) {
      found[word] = (found[word] ?? 0) & (passing[word] ?? 0);
    }
  }
  return found;
}

function pageQuery(
  table: IncidentTable,
  { sort, after, at, skip = 0, limit }: RowsQuery,
): PageQuery {
  if (after !== undefined) {
    return { sort, from: { key: readCursor(after, sort), isIncluded: false }, skip, limit };
  }
  const row = at === undefined ? -1 : rowOfId(table, at);
  const from = row < 0 ? null : { key: keyOfRow(table, row, sort), isIncluded: true };
  return { sort, from, skip, limit };
}

/** @throws EngineError `stale` where it names no group of these data */
function readGroup(cell: string, hierarchy: ClusterHierarchy, version: string): CellName {
  const name = readCell(cell);
  const groups = hierarchy.levels[name?.zoom ?? -1]?.length ?? 0;
  if (name === null || name.version !== version || name.group >= groups) {
    throw new EngineError('stale', `the group ${cell} is not one of the data as it is now`);
  }
  return name;
}
