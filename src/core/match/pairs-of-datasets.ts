import type { Slices } from '../slices.ts';
import { rowOrder } from '../table/row-order.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { hasRow, type RowSet } from '../table/row-set.ts';
import { blockRows, type Blocks } from './block-rows.ts';
import { inOrder, type Candidate } from './candidates.ts';
import type { MatchRule } from './match-rule.ts';
import { createRelateRows, type RelateRows } from './relate-rows.ts';

/** A row of one dataset and one of another that may be the same event. */
export interface CandidatePair extends Candidate {
  readonly of: number;
}

/** Candidate pairs of two datasets, counted, so that any page of them can be made. */
export interface DatasetPairs {
  /** Rows of the first dataset that were looked at. */
  readonly compared: number;
  /** Those that have a candidate. */
  readonly matched: number;
  readonly total: number;
  /** By start of the first dataset's row, ties by id; then the closest first. */
  page(skip: number, limit: number): Slices<readonly CandidatePair[]>;
}

const looksPerSlice = 1 << 13;
const rowsPerSlice = 1 << 8;

/** Pairs that are looked at at most: some seconds' work. */
const mostLooks = 1 << 27;

/**
 * Candidate pairs of the datasets with the codes `a` and `b`; `null` where more than `most`
 * pairs would have to be looked at. Cost: for each row of `a` those of `b` near it in time and
 * place.
 *
 * @param among only rows of it are compared
 */
export function* pairsOfDatasets(
  table: IncidentTable,
  { a, b }: { readonly a: number; readonly b: number },
  rule: MatchRule,
  among: RowSet,
  most = mostLooks,
): Slices<DatasetPairs | null> {
  const byStart = yield* rowOrder(table, { field: 'start', order: 'ascending' });
  const rows: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < table.length; at++) {
    if (at % looksPerSlice === 0) yield;
    const row = byStart[at] ?? 0;
    if (table.dataset.codes[row] === a && hasRow(among, row)) rows.push(row);
    if (table.dataset.codes[at] === b && hasRow(among, at)) others.push(at);
  }
  const blocks = yield* blockRows(table, rule, rows, others);
  const relate = createRelateRows(table, rule);

  // How many pairs come before those of each row.
  const firsts = new Uint32Array(rows.length + 1);
  let matched = 0;
  let looks = 0;
  for (const [index, row] of rows.entries()) {
    let found = 0;
    if (index % rowsPerSlice === 0) yield;
    for (const { rows: run, from, to } of blocks.runsOf(row)) {
      if (looks + to - from > most) return null;
      for (let at = from; at < to; at++) {
        if (++looks % looksPerSlice === 0) yield;
        if (relate(row, run[at] ?? 0) !== null) found++;
      }
    }
    if (found > 0) matched++;
    firsts[index + 1] = (firsts[index] ?? 0) + found;
  }

  return {
    compared: rows.length,
    matched,
    total: firsts.at(-1) ?? 0,
    page: (skip, limit) => pageOfPairs({ table, rows, firsts, blocks, relate }, skip, limit),
  };
}

interface CountedPairs {
  readonly table: IncidentTable;
  readonly rows: readonly number[];
  readonly firsts: Uint32Array;
  readonly blocks: Blocks;
  readonly relate: RelateRows;
}

function* pageOfPairs(
  { table, rows, firsts, blocks, relate }: CountedPairs,
  skip: number,
  limit: number,
): Slices<readonly CandidatePair[]> {
  const pairs: CandidatePair[] = [];
  for (let index = rowOfPair(firsts, skip); index < rows.length; index++) {
    if (pairs.length === limit) break;
    const before = firsts[index] ?? 0;
    if (firsts[index + 1] === before) continue;
    const of = rows[index] ?? 0;
    const candidates = yield* inOrder(table, yield* candidatesAmong(of, blocks, relate));
    const from = Math.max(0, skip - before);
    for (const candidate of candidates.slice(from, from + limit - pairs.length)) {
      pairs.push({ of, ...candidate });
    }
  }
  return pairs;
}

function* candidatesAmong(
  row: number,
  blocks: Blocks,
  relate: RelateRows,
): Slices<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { rows, from, to } of blocks.runsOf(row)) {
    for (let at = from; at < to; at++) {
      if (at % looksPerSlice === 0) yield;
      const other = rows[at] ?? 0;
      const relation = relate(row, other);
      if (relation !== null) candidates.push({ row: other, ...relation });
    }
  }
  return candidates;
}

/** Index of the row that the pair of that number belongs to. */
function rowOfPair(firsts: Uint32Array, pair: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle + 1] ?? 0) > pair) high = middle;
    else low = middle + 1;
  }
  return low;
}
