import type { Slices } from '../slices.ts';
import { sortInSlices } from '../sort-in-slices.ts';
import type { FacetColumn } from '../table/facet-column.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import type { NamedListColumn } from '../table/named-columns.ts';
import type { FigureKey } from './figure-table.ts';
import { mostFirst } from './most-first.ts';
import type { GroupMembers } from './sum-figures.ts';

/** How rows are parted into groups, numbered from 0. */
export interface FigureGroups {
  readonly length: number;
  /** Whether a row may be in several. */
  readonly overlapping: boolean;
  /** Batches come in ascending order. */
  membersOf(batch: Uint32Array): GroupMembers;
  /** The groups that a table shows, in order. */
  shown(incidents: Uint32Array): Slices<readonly ShownGroup[]>;
}

interface ShownGroup {
  readonly group: number;
  readonly key: FigureKey;
}

/** An incident belongs to the period that holds its whole interval: a month that is known is no day of it. */
export function groupByPeriod({ start, end }: IncidentTable, edges: Int32Array): FigureGroups {
  const several = Math.max(0, edges.length - 1);
  let bin = -1;
  return {
    length: several + 1,
    overlapping: false,
    membersOf(batch) {
      const groups = new Uint32Array(batch.length);
      for (let index = 0; index < batch.length; index++) {
        const row = batch[index] ?? 0;
        // Rows stand by start.
        while (bin + 1 < edges.length && (edges[bin + 1] ?? 0) <= (start[row] ?? 0)) bin++;
        const isInside = bin >= 0 && bin < several && (end[row] ?? 0) <= (edges[bin + 1] ?? 0);
        groups[index] = isInside ? bin : several;
      }
      return { rows: batch, groups };
    },
    *shown(incidents) {
      const inPeriods = incidents.subarray(0, several);
      const first = inPeriods.findIndex((count) => count > 0);
      const last = inPeriods.findLastIndex((count) => count > 0);
      yield;
      const shown: ShownGroup[] = [];
      for (let period = Math.max(0, first); period <= last; period++) {
        shown.push({ group: period, key: { type: 'period', bin: period } });
      }
      if (incidents[several] !== 0) {
        shown.push({ group: several, key: { type: 'several-periods' } });
      }
      return shown;
    },
  };
}

export function groupByFacet(column: FacetColumn): FigureGroups {
  const { values, labels } = column;
  const without = values.length;
  return {
    length: without + 1,
    overlapping: column.type === 'list',
    membersOf: (batch) =>
      column.type === 'list'
        ? membersOfLists(column, batch)
        : { rows: batch, groups: batch.map((row) => column.codes[row] ?? without) },
    *shown(incidents) {
      const found: number[] = [];
      for (let group = 0; group <= without; group++) if (incidents[group] !== 0) found.push(group);
      const sorted = yield* sortInSlices(found, mostFirst(incidents, values));
      return sorted.map((group) => {
        const value = values[group] ?? '';
        return { group, key: { type: 'value', value, label: labels?.[group] ?? value } };
      });
    },
  };
}

/** A row comes once for each of its values, or once for having none. */
function membersOfLists(
  column: Pick<NamedListColumn, 'values' | 'lists' | 'codes'>,
  batch: Uint32Array,
): GroupMembers {
  const { offsets, codes } = column.lists;
  let length = 0;
  for (let index = 0; index < batch.length; index++) {
    const list = column.codes[batch[index] ?? 0] ?? 0;
    length += Math.max(1, (offsets[list + 1] ?? 0) - (offsets[list] ?? 0));
  }
  const rows = new Uint32Array(length);
  const groups = new Uint32Array(length).fill(column.values.length);
  let member = 0;
  for (let index = 0; index < batch.length; index++) {
    const row = batch[index] ?? 0;
    const list = column.codes[row] ?? 0;
    const from = offsets[list] ?? 0;
    const to = offsets[list + 1] ?? 0;
    rows[member] = row;
    for (let at = from; at < to; at++) {
      rows[member + at - from] = row;
      groups[member + at - from] = codes[at] ?? 0;
    }
    member += Math.max(1, to - from);
  }
  return { rows, groups };
}
