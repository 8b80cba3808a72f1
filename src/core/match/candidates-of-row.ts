import { rowsInWindow } from '../filter/rows-in-window.ts';
import type { Slices } from '../slices.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { hasRow, type RowSet } from '../table/row-set.ts';
import { minutesPerDay, type Minute } from '../time/interval.ts';
import { inOrder, type Candidate } from './candidates.ts';
import type { MatchRule } from './match-rule.ts';
import { createRelateRows } from './relate-rows.ts';
import { firstDay, lastDay } from './row-days.ts';

const wordsPerSlice = 1 << 11;

/**
 * Rows of other datasets that may be the same event as `row`, the closest first. Cost: a look at
 * each row of the days around it.
 *
 * @param among only rows of it are candidates
 */
export function* candidatesOfRow(
  table: IncidentTable,
  row: number,
  rule: MatchRule,
  among: RowSet,
): Slices<readonly Candidate[]> {
  const relate = createRelateRows(table, rule);
  const dataset = table.dataset.codes[row];
  // Compared with minutes only, so they may lie beyond those that an incident can have.
  const near = rowsInWindow(table, {
    start: ((firstDay(table, row) - rule.days) * minutesPerDay) as Minute,
    end: ((lastDay(table, row) + rule.days + 1) * minutesPerDay) as Minute,
  });
  const candidates: Candidate[] = [];
  for (let word = 0; word < near.length; word++) {
    if (word % wordsPerSlice === 0) yield;
    if (((near[word] ?? 0) & (among[word] ?? 0)) === 0) continue;
    for (let other = word * 32; other < word * 32 + 32; other++) {
      if (!hasRow(near, other) || !hasRow(among, other)) continue;
      if (table.dataset.codes[other] === dataset) continue;
      const relation = relate(row, other);
      if (relation !== null) candidates.push({ row: other, ...relation });
    }
  }
  return yield* inOrder(table, candidates);
}
