import { candidatesOfRow } from '../core/match/candidates-of-row.ts';
import {
  pairsOfDatasets,
  type CandidatePair,
  type DatasetPairs,
} from '../core/match/pairs-of-datasets.ts';
import type { IncidentTable } from '../core/table/incident-table.ts';
import { rowOfId } from '../core/table/row-of-id.ts';
import type { RowSet } from '../core/table/row-set.ts';
import { EngineError, type MatchesPage, type MatchesQuery } from './protocol.ts';
import { createRecent } from './recent.ts';
import type { RecordSource } from './record-source.ts';
import { incidentsOfRows } from './row-incidents.ts';
import type { SlicedRunner } from './run-sliced.ts';

/** Answers questions for candidate matches over one table. */
export type MatchIncidents = (
  query: MatchesQuery,
  signal: AbortSignal,
) => Promise<Omit<MatchesPage, 'version'>>;

/** A page of pairs and how many there are in all. */
interface PairsPage {
  readonly pairs: readonly CandidatePair[];
  readonly total: number;
  readonly rowsOfA: number;
  readonly compared: number;
}

/** @param rowsOfQuery those in the window that pass the filter */
export function createMatchIncidents(
  table: IncidentTable,
  rowsOfQuery: (query: MatchesQuery, signal: AbortSignal) => Promise<RowSet>,
  records: RecordSource,
  runner: SlicedRunner,
): MatchIncidents {
  // Pages are leafed through, and counting anew for each would take as long as the first.
  const counted = createRecent<DatasetPairs>(1);

  const ofIncident = async (
    id: string,
    query: MatchesQuery,
    signal: AbortSignal,
  ): Promise<PairsPage> => {
    const row = rowOfId(table, id);
    if (row < 0) throw new EngineError('unavailable', `no incident has the id ${id}`);
    const among = await rowsOfQuery(query, signal);
    const found = await runner.run(candidatesOfRow(table, row, query.rule, among), signal);
    const page = found.slice(query.skip, query.skip + query.limit);
    return {
      pairs: page.map((candidate) => ({ of: row, ...candidate })),
      total: found.length,
      rowsOfA: Number(found.length > 0),
      compared: 1,
    };
  };

  const countPairs = async (
    a: string,
    b: string,
    query: MatchesQuery,
    signal: AbortSignal,
  ): Promise<DatasetPairs> => {
    const codes = { a: datasetCode(table, a), b: datasetCode(table, b) };
    const among = await rowsOfQuery(query, signal);
    const pairs = await runner.run(pairsOfDatasets(table, codes, query.rule, among), signal);
    if (pairs === null) {
      throw new EngineError(
        'too-large',
        `too many incidents of ${a} and ${b} lie near one another in time and place`,
      );
    }
    return pairs;
  };

  const ofDatasets = async (
    a: string,
    b: string,
    query: MatchesQuery,
    signal: AbortSignal,
  ): Promise<PairsPage> => {
    const { rule, filter, window, skip, limit } = query;
    const name = JSON.stringify([a, b, rule, filter, window]);
    const pairs = counted.find(name) ?? counted.keep(name, await countPairs(a, b, query, signal));
    return {
      pairs: await runner.run(pairs.page(skip, limit), signal),
      total: pairs.total,
      rowsOfA: pairs.matched,
      compared: pairs.compared,
    };
  };

  return async (query, signal) => {
    const { of } = query;
    const { pairs, ...counts } =
      of.type === 'incident'
        ? await ofIncident(of.id, query, signal)
        : await ofDatasets(of.a, of.b, query, signal);
    const rows = Uint32Array.from(pairs.flatMap((pair) => [pair.of, pair.row]));
    const incidents = await incidentsOfRows(table, rows, records, signal);
    return {
      ...counts,
      pairs: pairs.flatMap(({ kilometers, days, kinds, places }, index) => {
        const [a, b] = incidents.slice(index * 2, index * 2 + 2);
        if (a === undefined || b === undefined) return [];
        return [{ a, b, kilometers, days, kinds, places }];
      }),
    };
  };
}

/** @throws EngineError `unavailable` where the table has no such dataset */
function datasetCode({ dataset }: IncidentTable, id: string): number {
  const code = dataset.values.indexOf(id);
  if (code < 0) throw new EngineError('unavailable', `no dataset has the id ${id}`);
  return code;
}
