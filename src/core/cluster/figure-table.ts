import type { FacetField } from '../filter/filter.ts';
import type { LocalizedText } from '../incident/incident.ts';
import { facetColumn } from '../table/facet-column.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { isRowOnlyPossible } from '../table/row-window.ts';
import type { TimeWindow } from '../time/interval.ts';
import { rowsStatedInParts, sumFigures, type FigureSum } from './sum-figures.ts';

/** What figures are summed by: a facet's values, or the periods between ascending edges (civil minutes). */
export type FigureGrouping =
  | { readonly by: 'period'; readonly edges: Int32Array }
  | { readonly by: 'facet'; readonly field: FacetField };

export type FigureKey =
  /** [edge `bin`, edge `bin` + 1). */
  | { readonly type: 'period'; readonly bin: number }
  /** Known to more than one period, or to none: it is counted in no single one. */
  | { readonly type: 'several-periods' }
  | { readonly type: 'value'; readonly value: string; readonly label: LocalizedText };

export interface Figures {
  readonly incidents: number;
  /** Of these, only possibly in the window. */
  readonly possible: number;
  /** Of these, those of which killed, injured or both are left out of the sums, since parts of theirs state them. */
  readonly inParts: number;
  readonly killed: FigureSum;
  readonly injured: FigureSum;
}

export interface FigureRow extends Figures {
  readonly key: FigureKey;
}

/**
 * Figures of one dataset. Incidents are all counted. Killed and injured, each by itself, leave
 * out a parent where a part of it in the set states such a number, so that no parent is added
 * to its children and no number is lost where they state none.
 */
export interface FigureTable {
  readonly version: number;
  /** Periods in their order, those without incidents included between the first and the last that have some; values by most incidents. */
  readonly rows: readonly FigureRow[];
  /** Each incident once. */
  readonly total: Figures;
  /** Whether an incident may stand in several rows, so that rows do not add up to the total. */
  readonly overlapping: boolean;
}

/** @param rows in the window and under the filter, all of one dataset */
export function tabulateFigures(
  table: IncidentTable,
  rows: readonly number[],
  window: TimeWindow,
  grouping: FigureGrouping,
): Omit<FigureTable, 'version'> {
  const killedInParts = rowsStatedInParts(table.killed, rows, table.parentRow);
  const injuredInParts = rowsStatedInParts(table.injured, rows, table.parentRow);
  const figuresOf = (members: readonly number[]): Figures => ({
    incidents: members.length,
    possible: members.filter((row) => isRowOnlyPossible(table, row, window)).length,
    inParts: members.filter((row) => killedInParts.has(row) || injuredInParts.has(row)).length,
    killed: sumFigures(
      table.killed,
      members.filter((row) => !killedInParts.has(row)),
    ),
    injured: sumFigures(
      table.injured,
      members.filter((row) => !injuredInParts.has(row)),
    ),
  });
  const groups =
    grouping.by === 'period'
      ? groupByPeriod(table, rows, grouping.edges)
      : groupByFacet(table, rows, grouping.field);
  return {
    rows: groups.map(({ key, members }) => ({ key, ...figuresOf(members) })),
    total: figuresOf(rows),
    overlapping: grouping.by === 'facet' && facetColumn(table, grouping.field).type === 'list',
  };
}

interface Group {
  readonly key: FigureKey;
  readonly members: readonly number[];
}

/** An incident belongs to the period that holds its whole interval: a month that is known is no day of it. */
function groupByPeriod(table: IncidentTable, rows: readonly number[], edges: Int32Array): Group[] {
  const membersOfBin = new Map<number, number[]>();
  const several: number[] = [];
  for (const row of rows) {
    const start = table.start[row] ?? NaN;
    const end = table.end[row] ?? NaN;
    const bin = lastEdgeUpTo(edges, start);
    if (bin < 0 || !(end <= (edges[bin + 1] ?? -Infinity))) several.push(row);
    else append(membersOfBin, bin, row);
  }
  const bins = [...membersOfBin.keys()];
  const groups: Group[] = [];
  const last = Math.max(-1, ...bins);
  for (let bin = Math.min(...bins); bin <= last; bin++) {
    groups.push({ key: { type: 'period', bin }, members: membersOfBin.get(bin) ?? [] });
  }
  if (several.length > 0) groups.push({ key: { type: 'several-periods' }, members: several });
  return groups;
}

/** −1 where all edges come after; by halving. */
function lastEdgeUpTo(edges: Int32Array, at: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function groupByFacet(table: IncidentTable, rows: readonly number[], field: FacetField): Group[] {
  const column = facetColumn(table, field);
  const membersOfCode = new Map<number, number[]>();
  for (const row of rows) {
    if (column.type === 'single') {
      append(membersOfCode, column.codes[row] ?? -1, row);
      continue;
    }
    const from = column.offsets[row] ?? 0;
    const to = column.offsets[row + 1] ?? 0;
    if (from === to) append(membersOfCode, -1, row);
    for (let index = from; index < to; index++)
      append(membersOfCode, column.codes[index] ?? -1, row);
  }
  return [...membersOfCode]
    .map(([code, members]) => {
      const value = column.values[code] ?? '';
      return { value, label: column.labels?.[code] ?? value, members };
    })
    .toSorted(
      (a, b) =>
        b.members.length - a.members.length || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
    )
    .map(({ value, label, members }) => ({ key: { type: 'value', value, label }, members }));
}

function append(groups: Map<number, number[]>, code: number, row: number): void {
  const members = groups.get(code);
  if (members === undefined) groups.set(code, [row]);
  else members.push(row);
}
