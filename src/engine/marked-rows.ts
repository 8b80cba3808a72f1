import type { MarkedClause } from '../core/cluster/count-filtered.ts';
import type { Clause, Filter } from '../core/filter/filter.ts';
import { markRows } from '../core/filter/mark-rows.ts';
import { markNotStated } from '../core/filter/not-stated.ts';
import type { Slices } from '../core/slices.ts';
import type { IncidentTable } from '../core/table/incident-table.ts';
import { addRow, emptyRowSet, fullRowSet, hasRow, type RowSet } from '../core/table/row-set.ts';
import { createRecent } from './recent.ts';
import type { RecordSource } from './record-source.ts';
import type { SlicedRunner } from './run-sliced.ts';
import { createSharedAnswers } from './shared-answers.ts';

/** Which rows of one table pass which clauses. What it gives is kept and not to be changed. */
export interface MarkedRows {
  /** `null` for a filter without clauses. Equal filters give the same set, as long as it is kept. */
  ofFilter(filter: Filter, signal: AbortSignal): Promise<RowSet | null>;
  /** One entry a clause, in the filter's order. */
  ofClauses(filter: Filter, signal: AbortSignal): Promise<readonly MarkedClause[]>;
}

/** One bit a row each: at a million rows 8 MB in all. */
const keptSets = 64;
const keptSearches = 8;

/** @param rowsOfCell throws where there is no such group */
export function createMarkedRows(
  table: IncidentTable,
  rowsOfCell: (cell: string) => RowSet,
  records: RecordSource,
  runner: SlicedRunner,
): MarkedRows {
  const sets = createRecent<RowSet>(keptSets);
  const kept = (name: string, mark: () => RowSet): RowSet =>
    sets.find(name) ?? sets.keep(name, mark());
  const search = createSharedAnswers(keptSearches, async (query, signal) =>
    rowsOfRecords(table, await records.search(query, signal)),
  );

  /** What the texts say comes from elsewhere, so it is there before rows are marked. */
  const searchTexts = async (
    filter: Filter,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, RowSet>> => {
    const queries = filter.flatMap(queriesOf);
    const found = await Promise.all(
      queries.map(async (query): Promise<[string, RowSet]> => {
        const isBlank = query.trim() === '';
        return [query, isBlank ? fullRowSet(table.length) : await search(query, signal)];
      }),
    );
    return new Map(found);
  };

  function* markClauses(
    filter: Filter,
    texts: ReadonlyMap<string, RowSet>,
  ): Slices<readonly MarkedClause[]> {
    const text = (query: string): RowSet => texts.get(query) ?? emptyRowSet(table.length);
    const marked: MarkedClause[] = [];
    for (const clause of filter) {
      const name = JSON.stringify(clause);
      const passes = kept(name, () => markRows(clause, table, { cell: rowsOfCell, text }));
      yield;
      const notStated = kept(`not stated ${name}`, () => markNotStated(clause, table));
      yield;
      marked.push({ clause, passes, notStated });
    }
    return marked;
  }

  const ofClauses = async (
    filter: Filter,
    signal: AbortSignal,
  ): Promise<readonly MarkedClause[]> => {
    if (filter.length === 0) return [];
    const texts = await searchTexts(filter, signal);
    return runner.run(markClauses(filter, texts), signal);
  };

  return {
    ofClauses,
    async ofFilter(filter, signal) {
      if (filter.length === 0) return null;
      const name = `all of ${JSON.stringify(filter)}`;
      const known = sets.find(name);
      if (known !== undefined) return known;
      const clauses = await ofClauses(filter, signal);
      return kept(name, () => rowsOfAll(clauses.map(({ passes }) => passes)));
    },
  };
}

function queriesOf(clause: Clause): readonly string[] {
  if (clause.op === 'not') return queriesOf(clause.clause);
  return clause.op === 'text' ? [clause.query] : [];
}

/** Two clauses of one filter have no order, but a reader's clauses come in the same one each time. */
function rowsOfAll([first, ...others]: readonly RowSet[]): RowSet {
  if (first === undefined || others.length === 0) return first ?? emptyRowSet(0);
  const rows = first.slice();
  for (const other of others) {
    for (let word = 0; word < rows.length; word++) {
      rows[word] = (rows[word] ?? 0) & (other[word] ?? 0);
    }
  }
  return rows;
}

function rowsOfRecords(
  { dataset, record, length }: IncidentTable,
  found: ReadonlyMap<string, RowSet>,
): RowSet {
  const rows = emptyRowSet(length);
  const foundOfCode = dataset.values.map((id) => found.get(id) ?? emptyRowSet(0));
  for (let row = 0; row < length; row++) {
    const records = foundOfCode[dataset.codes[row] ?? 0];
    if (records !== undefined && hasRow(records, record[row] ?? 0)) addRow(rows, row);
  }
  return rows;
}
