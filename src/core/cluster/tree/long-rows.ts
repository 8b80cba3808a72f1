import type { IncidentTable } from '../../table/incident-table.ts';
import { placeAmong } from './time-lists.ts';
import { rowsBefore, type WindowEdges } from './window-edges.ts';

/**
 * Finds what began before a window and lasts into it without a look at all that began before. Most
 * intervals are short, and of these only what began shortly before the window is looked at. Others
 * are listed by classes of length: of a class, whatever began no longer ago than its shortest
 * length still lasts, and whatever began longer ago than its longest length does not.
 *
 * Memory: at most a byte a row, since at most a quarter of the rows is listed.
 */
export interface LongRows {
  /** All that are longer are listed, minutes. */
  readonly longestUnlisted: number;
  readonly classes: readonly LengthClass[];
}

interface LengthClass {
  /** Minutes. */
  readonly shortest: number;
  readonly longest: number;
  /** By start. */
  readonly rows: Uint32Array<ArrayBuffer>;
}

/** Cost: two looks at every row. */
export function listLongRows({ length, start, end }: IncidentTable): LongRows {
  const minutesOf = (row: number): number => (end[row] ?? 0) - (start[row] ?? 0);
  const counts = new Uint32Array(classCount);
  for (let row = 0; row < length; row++) {
    const own = classOf(minutesOf(row));
    counts[own] = (counts[own] ?? 0) + 1;
  }
  let firstListed = classCount;
  let listed = 0;
  while (firstListed > 0 && listed + (counts[firstListed - 1] ?? 0) <= length / 4) {
    listed += counts[--firstListed] ?? 0;
  }

  const classes = Array.from(counts.subarray(firstListed), (count) => ({
    shortest: Infinity,
    longest: 0,
    rows: new Uint32Array(count),
    length: 0,
  }));
  let longestUnlisted = 0;
  for (let row = 0; row < length; row++) {
    const minutes = minutesOf(row);
    const own = classes[classOf(minutes) - firstListed];
    if (own === undefined) {
      longestUnlisted = Math.max(longestUnlisted, minutes);
      continue;
    }
    own.shortest = Math.min(own.shortest, minutes);
    own.longest = Math.max(own.longest, minutes);
    own.rows[own.length++] = row;
  }
  return { longestUnlisted, classes: classes.filter((own) => own.length > 0) };
}

/** Four for each doubling, so that the longest of a class is at most a quarter longer than the shortest. */
function classOf(minutes: number): number {
  const doublings = 31 - Math.clz32(minutes);
  // What the two binary digits after the first say.
  const part = doublings < 2 ? minutes << (2 - doublings) : minutes >>> (doublings - 2);
  return 4 * doublings + (part & 3);
}
const classCount = 4 * 32;

/** How many rows are to be looked at to find what lasts into a window. */
export function candidatesOf(long: LongRows, table: IncidentTable, edges: WindowEdges): number {
  const first = firstUnlisted(long, table, edges);
  let candidates = edges.startedByStart - first;
  for (const own of long.classes) {
    const { mayLast, end } = rangeOf(own, table, edges, first);
    candidates += end - mayLast;
  }
  return candidates;
}

/** Writes what lasts into a window into `found`, which is as long as there are such rows; answers how many it looked at. */
export function findLasting(
  long: LongRows,
  table: IncidentTable,
  edges: WindowEdges,
  found: Uint32Array,
): number {
  const first = firstUnlisted(long, table, edges);
  let looked = edges.startedByStart - first;
  let count = 0;
  for (const own of long.classes) {
    const { mayLast, lasts, end } = rangeOf(own, table, edges, first);
    looked += end - mayLast;
    for (let index = mayLast; index < lasts; index++) {
      const row = own.rows[index] ?? 0;
      if ((table.end[row] ?? 0) > edges.start) found[count++] = row;
    }
    for (let index = lasts; index < end; index++) found[count++] = own.rows[index] ?? 0;
  }
  for (let row = first; row < edges.startedByStart; row++) {
    if ((table.end[row] ?? 0) > edges.start) found[count++] = row;
  }
  return looked;
}

/** From this row on each is looked at, listed or not. */
function firstUnlisted(
  { longestUnlisted }: LongRows,
  { start }: IncidentTable,
  edges: WindowEdges,
): number {
  return rowsBefore(start, 0, edges.startedByStart, edges.start - longestUnlisted + 1);
}

/** Of the rows of a class: from where on they may last into the window, from where on they do, and where those before `first` end. */
function rangeOf(
  { rows, shortest, longest }: LengthClass,
  { start }: IncidentTable,
  edges: WindowEdges,
  first: number,
): { readonly mayLast: number; readonly lasts: number; readonly end: number } {
  const indexOf = (row: number): number => placeAmong(rows, 0, rows.length, row);
  const end = indexOf(first);
  const mayLast = indexOf(rowsBefore(start, 0, first, edges.start - longest + 1));
  const lasts = indexOf(rowsBefore(start, 0, first, edges.start - shortest + 1));
  return { mayLast, lasts, end };
}
