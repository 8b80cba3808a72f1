import { kinds } from '../../incident/kinds.ts';
import type { IncidentTable } from '../../table/incident-table.ts';
import { unlocatedCode } from '../../table/place-column.ts';
import { bitsOf } from '../../table/row-set.ts';

/**
 * Numbers what is counted by itself: a tally for each place and kind of which the table has an
 * incident. Of 82,500 points each has five of the eleven kinds, so this takes less than half the
 * memory of a count for every point and kind, and a point of one incident takes one.
 *
 * Points come in the order of the tree, so that the tallies of a group are a run, then areas, then
 * the place that stands for none. Incidents of an area whose place is inferred have tallies of
 * their own: the column of a tally is its kind, and for these `kinds.length` + kind.
 */
export interface Tallies {
  readonly length: number;
  /** Of each place by its code. */
  readonly first: Uint32Array<ArrayBuffer>;
  /** Of each place: a bit for each column that it has. */
  readonly columns: Uint32Array<ArrayBuffer>;
  /** Of each tally. */
  readonly column: Uint8Array<ArrayBuffer>;
  /** Incidents of each tally, all together. */
  readonly mostRows: number;
}

/** Cost: two looks at every row. */
export function numberTallies(table: IncidentTable, order: Uint32Array): Tallies {
  const places = unlocatedCode(table.place) + 1;
  const columns = new Uint32Array(places);
  for (let row = 0; row < table.length; row++) {
    const place = table.place.codes[row] ?? 0;
    columns[place] = (columns[place] ?? 0) | (1 << columnOf(table, row));
  }

  const first = new Uint32Array(places);
  let length = 0;
  for (let index = 0; index < places; index++) {
    const place = order[index] ?? index;
    first[place] = length;
    length += bitsOf(columns[place] ?? 0);
  }

  const column = new Uint8Array(length);
  for (let place = 0; place < places; place++) {
    let tally = first[place] ?? 0;
    for (let rest = columns[place] ?? 0; rest !== 0; rest &= rest - 1) {
      column[tally++] = 31 - Math.clz32(rest & -rest);
    }
  }
  const tallies = { length, first, columns, column };
  return { ...tallies, mostRows: mostRowsOf(table, tallies) };
}

/** Which column of its place a row belongs to. */
export function columnOf({ place, kind, inferredPlace }: IncidentTable, row: number): number {
  const own = kind[row] ?? 0;
  const isPoint = (place.codes[row] ?? 0) < place.lon.length;
  return isPoint || inferredPlace[row] === 0 ? own : own + kinds.length;
}

export function kindOfColumn(column: number): number {
  return column < kinds.length ? column : column - kinds.length;
}

/** Warren, Hacker's Delight, 5-1: as many come before it as its place has lower columns. */
export function tallyOf(
  { first, columns }: Pick<Tallies, 'first' | 'columns'>,
  place: number,
  column: number,
): number {
  return (first[place] ?? 0) + bitsOf((columns[place] ?? 0) & ((1 << column) - 1));
}

/** The first tally that is not of this place any more. */
export function endOfTallies({ first, columns }: Tallies, place: number): number {
  return (first[place] ?? 0) + bitsOf(columns[place] ?? 0);
}

function mostRowsOf(
  table: IncidentTable,
  tallies: Pick<Tallies, 'length' | 'first' | 'columns'>,
): number {
  const rows = new Uint32Array(tallies.length);
  let most = 0;
  for (let row = 0; row < table.length; row++) {
    const tally = tallyOf(tallies, table.place.codes[row] ?? 0, columnOf(table, row));
    const count = (rows[tally] ?? 0) + 1;
    rows[tally] = count;
    if (count > most) most = count;
  }
  return most;
}
