import type { IncidentTable } from '../table/incident-table.ts';
import { hasRow, type RowSet } from '../table/row-set.ts';
import { isRowOnlyPossible } from '../table/row-window.ts';
import type { TimeWindow } from '../time/interval.ts';
import type { Figures } from './figure-table.ts';
import { createFigureSums, type GroupMembers } from './sum-figures.ts';

/** Figures by group, added up as members come. */
export interface FigureTally {
  /** One a group. */
  readonly incidents: Uint32Array;
  add(members: GroupMembers): void;
  of(group: number): Figures;
}

/**
 * @param inParts rows of which the figure is left out; `null` where there is none
 * @param groups numbered from 0 to `groups` − 1
 */
export function createFigureTally(
  table: IncidentTable,
  window: TimeWindow,
  inParts: Readonly<Record<'killed' | 'injured', RowSet | null>>,
  groups: number,
): FigureTally {
  const incidents = new Uint32Array(groups);
  const possible = new Uint32Array(groups);
  const ofParts = new Uint32Array(groups);
  const killed = createFigureSums(table.killed, inParts.killed, groups);
  const injured = createFigureSums(table.injured, inParts.injured, groups);
  return {
    incidents,
    add(members) {
      for (let index = 0; index < members.rows.length; index++) {
        const row = members.rows[index] ?? 0;
        const group = members.groups[index] ?? 0;
        incidents[group] = (incidents[group] ?? 0) + 1;
        if (isRowOnlyPossible(table, row, window)) possible[group] = (possible[group] ?? 0) + 1;
        if (isIn(inParts.killed, row) || isIn(inParts.injured, row)) {
          ofParts[group] = (ofParts[group] ?? 0) + 1;
        }
      }
      killed.add(members);
      injured.add(members);
    },
    of: (group) => ({
      incidents: incidents[group] ?? 0,
      possible: possible[group] ?? 0,
      inParts: ofParts[group] ?? 0,
      killed: killed.of(group),
      injured: injured.of(group),
    }),
  };
}

function isIn(rows: RowSet | null, row: number): boolean {
  return rows !== null && hasRow(rows, row);
}
