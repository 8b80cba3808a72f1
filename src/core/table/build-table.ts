import { ascendingOrder } from './ascending-order.ts';
import { gatherBytes, gatherIntegers, gatherNumbers, gatherTexts } from './gather-rows.ts';
import type { IncidentColumns } from './incident-columns.ts';
import type { IncidentTable } from './incident-table.ts';
import { mergeFigures, mergeRadii } from './merge-numbers.ts';
import { mergePlaces } from './merge-places.ts';
import { mergeDictionaries, mergeNamed, mergeNamedLists } from './merge-values.ts';
import { firstsOf, type PartRows } from './part-rows.ts';

/**
 * One table of all parts, of which any may be a table itself. It shares no memory with them.
 * Cost: some passes over the rows of each column; strings are looked at once a part and value.
 */
export function buildIncidentTable(parts: readonly IncidentColumns[]): IncidentTable {
  const firsts = firstsOf(parts);
  const start = new Int32Array(firsts.at(-1) ?? 0);
  for (const [part, columns] of parts.entries()) start.set(columns.start, firsts[part] ?? 0);
  const scratch = new Uint32Array(start.length);
  return tableOf(parts, { firsts, order: ascendingOrder(start), scratch });
}

/**
 * The table as if the dataset had never been in it: what only it had is gone. But the words of a
 * value, and which sign a point on the antimeridian has, stay those of the dataset where it was
 * the first to have them. The table itself where nothing of it is in the dataset.
 */
export function withoutDataset(table: IncidentTable, id: string): IncidentTable {
  const { values, codes } = table.dataset;
  const gone = values.indexOf(id);
  if (gone === -1) return table;
  return rowsOfTable(table, (row) => codes[row] !== gone);
}

/** The table of some rows alone: what only others had is gone, as `withoutDataset` says. */
export function rowsOfTable(
  table: IncidentTable,
  isWanted: (row: number) => boolean,
): IncidentTable {
  const order = new Uint32Array(table.length);
  let length = 0;
  for (let row = 0; row < table.length; row++) if (isWanted(row)) order[length++] = row;
  return tableOf([table], {
    firsts: firstsOf([table]),
    order: order.subarray(0, length),
    scratch: new Uint32Array(table.length),
  });
}

/** @param rows by start */
function tableOf(parts: readonly IncidentColumns[], rows: PartRows): IncidentTable {
  const end = gatherIntegers(rows, columnsOf(parts, 'end'));
  return {
    length: rows.order.length,
    ids: gatherTexts(rows, columnsOf(parts, 'ids')),
    record: gatherNumbers(rows, columnsOf(parts, 'record')),
    dataset: mergeDictionaries(rows, columnsOf(parts, 'dataset')),
    start: gatherIntegers(rows, columnsOf(parts, 'start')),
    end,
    byEnd: ascendingOrder(end),
    isWithin: gatherBytes(rows, columnsOf(parts, 'isWithin')),
    kind: gatherBytes(rows, columnsOf(parts, 'kind')),
    placeClass: gatherBytes(rows, columnsOf(parts, 'placeClass')),
    timePrecision: gatherBytes(rows, columnsOf(parts, 'timePrecision')),
    verification: gatherBytes(rows, columnsOf(parts, 'verification')),
    revision: gatherBytes(rows, columnsOf(parts, 'revision')),
    inferredPlace: gatherBytes(rows, columnsOf(parts, 'inferredPlace')),
    place: mergePlaces(rows, columnsOf(parts, 'place')),
    radius: mergeRadii(rows, columnsOf(parts, 'radius')),
    ownType: mergeNamed(rows, columnsOf(parts, 'ownType')),
    country: mergeNamed(rows, columnsOf(parts, 'country')),
    region: mergeNamed(rows, columnsOf(parts, 'region')),
    actors: mergeNamedLists(rows, columnsOf(parts, 'actors')),
    publishers: mergeNamedLists(rows, columnsOf(parts, 'publishers')),
    tags: mergeNamedLists(rows, columnsOf(parts, 'tags')),
    parent: mergeDictionaries(rows, columnsOf(parts, 'parent')),
    killed: mergeFigures(rows, columnsOf(parts, 'killed')),
    injured: mergeFigures(rows, columnsOf(parts, 'injured')),
  };
}

function columnsOf<Name extends keyof IncidentColumns>(
  parts: readonly IncidentColumns[],
  name: Name,
): readonly IncidentColumns[Name][] {
  return parts.map((part) => part[name]);
}
