import type { Slices } from '../slices.ts';
import { facetColumn } from '../table/facet-column.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { rowBatches } from '../table/row-batches.ts';
import type { RowSet } from '../table/row-set.ts';
import type { TimeWindow } from '../time/interval.ts';
import { groupByFacet, groupByPeriod } from './figure-groups.ts';
import type { FigureGrouping, FigureRow, FigureTable } from './figure-table.ts';
import { createFigureTally } from './figure-tally.ts';
import { rowsStatedInParts } from './rows-stated-in-parts.ts';

const groupsPerSlice = 1 << 10;

/**
 * Looks at each row a few times and keeps sums by group.
 *
 * @param rows in the window and under the filter, all of one dataset
 */
export function* tabulateFigures(
  table: IncidentTable,
  rows: RowSet,
  window: TimeWindow,
  grouping: FigureGrouping,
): Slices<Omit<FigureTable, 'version'>> {
  const inParts = {
    killed: yield* rowsStatedInParts(table, table.killed, rows),
    injured: yield* rowsStatedInParts(table, table.injured, rows),
  };
  const groups =
    grouping.by === 'period'
      ? groupByPeriod(table, grouping.edges)
      : groupByFacet(facetColumn(table, grouping.field));
  const tally = createFigureTally(table, window, inParts, groups.length);
  const total = createFigureTally(table, window, inParts, 1);
  for (const batch of rowBatches(rows)) {
    tally.add(groups.membersOf(batch));
    total.add({ rows: batch, groups: new Uint32Array(batch.length) });
    yield;
  }
  const figureRows: FigureRow[] = [];
  for (const { group, key } of yield* groups.shown(tally.incidents)) {
    figureRows.push({ key, ...tally.of(group) });
    if (figureRows.length % groupsPerSlice === 0) yield;
  }
  return { rows: figureRows, total: total.of(0), overlapping: groups.overlapping };
}
