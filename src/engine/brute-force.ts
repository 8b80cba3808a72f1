import { answerWindow } from '../core/cluster/answer-window.ts';
import { readCell, writeCell } from '../core/cluster/cell-name.ts';
import { countFacet } from '../core/cluster/count-facets.ts';
import {
  groupLocations,
  lastGroupZoom,
  type LocationGroups,
} from '../core/cluster/group-locations.ts';
import { prepareView, type View } from '../core/cluster/prepare-view.ts';
import { spreadOverBins } from '../core/cluster/spread-bins.ts';
import { sumFigures, withoutGroupingRows } from '../core/cluster/sum-figures.ts';
import type { FacetField, Summary } from '../core/cluster/summary.ts';
import {
  compileFilter,
  type CellResolver,
  type RowPredicate,
} from '../core/filter/compile-filter.ts';
import type { Filter } from '../core/filter/filter.ts';
import type { Incident } from '../core/incident/incident.ts';
import { pointExtent, timeExtent } from '../core/table/extent.ts';
import { fingerprint } from '../core/table/fingerprint.ts';
import { buildIncidentTable, type IncidentTable } from '../core/table/incident-table.ts';
import { pageRows } from '../core/table/page-rows.ts';
import { isRowInWindow, isRowOnlyPossible } from '../core/table/row-window.ts';
import type { TimeWindow } from '../core/time/interval.ts';
import { readCursor, writeCursor } from './cursor.ts';
import {
  EngineError,
  type DatasetDescription,
  type Description,
  type Engine,
  type Frames,
  type RowsPage,
  type RowsQuery,
  type SummaryQuery,
  type ViewQuery,
} from './protocol.ts';
import { checkRowsQuery, checkSummaryQuery, checkViewQuery, checkWindow } from './check-query.ts';

/** An engine that looks at every row for every question: right by being plain. */
export interface BruteForceEngine extends Engine {
  /** Adds a dataset or replaces the one of that id. Views prepared before and groups named before become stale. */
  setDataset(id: string, incidents: readonly Incident[]): void;
}

/** All that changes when the data does. */
interface Data {
  readonly table: IncidentTable;
  /** Index is the whole zoom. */
  readonly levels: readonly LocationGroups[];
  readonly datasets: readonly DatasetDescription[];
  /** Follows from the content alone, so names of groups outlive a restart. */
  readonly version: string;
}

export function createBruteForceEngine(): BruteForceEngine {
  const incidentsOfDataset = new Map<string, readonly Incident[]>();
  let data = indexData(incidentsOfDataset);
  let answers = 0;

  return {
    setDataset(id, incidents) {
      incidentsOfDataset.set(id, incidents);
      data = indexData(incidentsOfDataset);
    },
    describe: (signal) => answerUnlessAborted(signal, () => describe(data)),
    prepare: (query, signal) =>
      answerUnlessAborted(signal, () => {
        checkViewQuery(query);
        const prepared = data;
        return createFrames(query, viewOf(prepared, query), {
          isCurrent: () => prepared === data,
          nextVersion: () => ++answers,
        });
      }),
    summary: (query, signal) =>
      answerUnlessAborted(signal, () => {
        checkSummaryQuery(query);
        return summarize(data, query, ++answers);
      }),
    rows: (query, signal) =>
      answerUnlessAborted(signal, () => {
        checkRowsQuery(query);
        return readRows(data, query);
      }),
    incident: (id, signal) =>
      answerUnlessAborted(signal, () => {
        const found = data.table.incidents[data.table.rowOfId.get(id) ?? -1];
        if (found === undefined)
          throw new EngineError('unavailable', `no incident has the id ${id}`);
        return found;
      }),
  };
}

/** One turn of the event queue lies between question and answer, so that an abort in the same task is seen. */
async function answerUnlessAborted<Result>(
  signal: AbortSignal,
  answer: () => Result,
): Promise<Result> {
  signal.throwIfAborted();
  await Promise.resolve();
  signal.throwIfAborted();
  return answer();
}

function indexData(incidentsOfDataset: ReadonlyMap<string, readonly Incident[]>): Data {
  const table = buildIncidentTable([...incidentsOfDataset.values()].flat());
  const datasets = [...incidentsOfDataset].map(([id, incidents]) => ({
    id,
    version: fingerprint(JSON.stringify(incidents)),
    rows: incidents.length,
  }));
  const names = datasets.map(({ id, version }) => `${id} ${version}`).toSorted();
  return {
    table,
    levels: groupLocations(table.locations),
    datasets,
    version: fingerprint(names.join('\n')),
  };
}

function describe({ table, datasets }: Data): Description {
  return {
    datasets,
    extent: {
      time: timeExtent(table),
      bbox: pointExtent(table),
      areaIds: table.area.values.toSorted(),
    },
    capabilities: {
      text: true,
      polygon: false,
      sorts: ['start', 'killed'],
      exact: true,
      minBinMinutes: 1,
    },
  };
}

function viewOf(data: Data, { filter, bbox, zoom }: ViewQuery): View {
  const wholeZoom = Math.max(0, Math.min(Math.floor(zoom), lastGroupZoom + 1));
  const groups = data.levels[wholeZoom];
  if (groups === undefined) throw new RangeError(`no groups for zoom ${zoom}`);
  return prepareView({
    table: data.table,
    rows: Int32Array.from(passingRows(data, filter)),
    groups,
    bbox,
    cellOfGroup: (group) => writeCell({ zoom: wholeZoom, group, version: data.version }),
  });
}

interface FramesContext {
  readonly isCurrent: () => boolean;
  readonly nextVersion: () => number;
}

function createFrames({ viewId }: ViewQuery, prepared: View, context: FramesContext): Frames {
  let view: View | null = prepared;
  return {
    async at(window) {
      if (view === null) throw new EngineError('stale', `the view ${viewId} was released`);
      if (!context.isCurrent()) {
        throw new EngineError('stale', `the data changed after the view ${viewId} was prepared`);
      }
      checkWindow(window);
      return { viewId, version: context.nextVersion(), window, ...answerWindow(view, window) };
    },
    release() {
      view = null;
    },
  };
}

function summarize(data: Data, query: SummaryQuery, version: number): Summary {
  const { table } = data;
  const { filter, window, binEdges } = query;
  const passes = compile(data, filter);
  const rows = rowsOfWindow(table, passes, window);
  const figureRows = withoutGroupingRows(rows, table.parentRow);
  const facets: Partial<Record<FacetField, Record<string, number>>> = {};
  for (const facet of query.facets) {
    facets[facet] = countFacet(table, filter, window, facet, cellResolver(data));
  }
  return {
    version,
    exact: true,
    bins: spreadOverBins(table, passes, binEdges),
    counts: {
      total: rows.length,
      possible: rows.filter((row) => isRowOnlyPossible(table, row, window)).length,
      all: table.length,
    },
    facets,
    figures: {
      killed: sumFigures(table.killed, figureRows),
      injured: sumFigures(table.injured, figureRows),
    },
  };
}

function readRows(data: Data, { filter, window, sort, after, limit }: RowsQuery): RowsPage {
  const rows = rowsOfWindow(data.table, compile(data, filter), window);
  const key = after === undefined ? null : readCursor(after, sort);
  const page = pageRows(data.table, rows, sort, key, limit);
  return {
    rows: page.rows,
    total: rows.length,
    ...(page.next === null ? {} : { next: writeCursor(page.next, sort) }),
  };
}

function rowsOfWindow(table: IncidentTable, passes: RowPredicate, window: TimeWindow): number[] {
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) {
    if (isRowInWindow(table, row, window) && passes(row)) rows.push(row);
  }
  return rows;
}

function passingRows(data: Data, filter: Filter): number[] {
  const passes = compile(data, filter);
  return Array.from(data.table.ids.keys()).filter(passes);
}

function compile(data: Data, filter: Filter): RowPredicate {
  return compileFilter(filter, data.table, cellResolver(data));
}

function cellResolver({ table, levels, version }: Data): CellResolver {
  return (cell) => {
    const name = readCell(cell);
    const groups = levels[name?.zoom ?? -1];
    if (name === null || groups === undefined || name.version !== version) {
      throw new EngineError('stale', `the group ${cell} is not one of the data as it is now`);
    }
    return (row) => groups.ofLocation[table.locations.ofRow[row] ?? -1] === name.group;
  };
}
