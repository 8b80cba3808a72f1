import { answerWindow } from '../core/cluster/answer-window.ts';
import { readCell, writeCell } from '../core/cluster/cell-name.ts';
import { countFiltered } from '../core/cluster/count-filtered.ts';
import { tabulateFigures, type FigureTable } from '../core/cluster/figure-table.ts';
import {
  groupLocations,
  lastGroupZoom,
  type LocationGroups,
} from '../core/cluster/group-locations.ts';
import { prepareView, type View } from '../core/cluster/prepare-view.ts';
import { spreadOverBins } from '../core/cluster/spread-bins.ts';
import type { Summary } from '../core/cluster/summary.ts';
import {
  compileFilter,
  type CellResolver,
  type RowPredicate,
} from '../core/filter/compile-filter.ts';
import type { Clause, Filter } from '../core/filter/filter.ts';
import type { AreaNames } from '../core/geo/basemap.ts';
import type { Incident } from '../core/incident/incident.ts';
import { createPlaceKeys, type PlaceKeys } from '../core/incident/place-keys.ts';
import { pointExtent, timeBulk, timeExtent } from '../core/table/extent.ts';
import { fingerprint } from '../core/table/fingerprint.ts';
import { buildIncidentTable, type IncidentTable } from '../core/table/incident-table.ts';
import { pageRows, sortFields } from '../core/table/page-rows.ts';
import { isRowInWindow } from '../core/table/row-window.ts';
import type { TimeWindow } from '../core/time/interval.ts';
import { readCursor, writeCursor } from './cursor.ts';
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
import {
  checkFiguresQuery,
  checkRowsQuery,
  checkSummaryQuery,
  checkViewQuery,
  checkWindow,
} from './check-query.ts';

/** An engine that looks at every row for every question: right by being plain. */
export interface BruteForceEngine extends Engine {
  /**
   * Adds a dataset or replaces the one of that id. Views prepared before and groups named
   * before become stale. Areas go by `names` where the basemap's names could be read.
   */
  setDataset(id: string, incidents: readonly Incident[], names?: AreaNames | null): void;
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
  let placeKeys = createPlaceKeys(null);
  let data = indexData(incidentsOfDataset, placeKeys);
  let answers = 0;

  return {
    setDataset(id, incidents, names = null) {
      if (names !== null) placeKeys = createPlaceKeys(names);
      incidentsOfDataset.set(id, incidents);
      data = indexData(incidentsOfDataset, placeKeys);
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
    figures: (query, signal) =>
      answerUnlessAborted(signal, () => {
        checkFiguresQuery(query);
        return readFigures(data, query, ++answers);
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

function indexData(
  incidentsOfDataset: ReadonlyMap<string, readonly Incident[]>,
  placeKeys: PlaceKeys,
): Data {
  const table = buildIncidentTable([...incidentsOfDataset.values()].flat(), placeKeys);
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
      bulk: timeBulk(table),
      bbox: pointExtent(table),
      areaIds: table.area.values.toSorted(),
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
  return {
    version,
    exact: true,
    bins: spreadOverBins(table, compile(data, filter), binEdges),
    ...countFiltered(table, filter, window, query.facets, cellResolver(data)),
  };
}

function readFigures(data: Data, query: FiguresQuery, version: number): FigureTable {
  const { dataset, filter, window, grouping } = query;
  if (!data.datasets.some(({ id }) => id === dataset)) {
    throw new EngineError('unavailable', `no dataset has the id ${dataset}`);
  }
  const ofDataset: Clause = { op: 'in', field: 'dataset', values: [dataset] };
  const rows = rowsOfWindow(data.table, compile(data, [...filter, ofDataset]), window);
  return { version, ...tabulateFigures(data.table, rows, window, grouping) };
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
