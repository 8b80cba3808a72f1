import { sortInSlices } from '../sort-in-slices.ts';
import type { Slices } from '../slices.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { textAt } from '../table/text-column.ts';
import { compareRelations, type MatchRelation } from './match-rule.ts';

/** A row that may be the same event as another, and how they stand to each other. */
export interface Candidate extends MatchRelation {
  readonly row: number;
}

/** The closest first, ties by id. */
export function inOrder(
  table: IncidentTable,
  candidates: readonly Candidate[],
): Slices<Candidate[]> {
  const ids = new Map<number, string>();
  const idOf = (row: number): string => {
    const id = ids.get(row) ?? textAt(table.ids, row);
    ids.set(row, id);
    return id;
  };
  return sortInSlices(candidates, (a, b) => {
    const order = compareRelations(a, b);
    if (order !== 0) return order;
    const [first, second] = [idOf(a.row), idOf(b.row)];
    return first < second ? -1 : Number(first > second);
  });
}
