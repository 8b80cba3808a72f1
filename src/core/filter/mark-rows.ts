import { insideTest, type Shape } from '../geo/shape.ts';
import { finish } from '../slices.ts';
import { rowsWithout } from '../table/combine-rows.ts';
import { markCodes } from '../table/dictionary.ts';
import { facetColumn, type FacetColumn } from '../table/facet-column.ts';
import { isRangeStated, unknownBound, type FigureColumn } from '../table/figure-column.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { unlocatedCode, type PlaceColumn } from '../table/place-column.ts';
import { addRow, emptyRowSet, fullRowSet, type RowSet } from '../table/row-set.ts';
import { rowsOfIds } from '../table/rows-of-ids.ts';
import type { Clause, InClause, RangeClause } from './filter.ts';
import { markLists, packRows } from './pack-rows.ts';

/** What only the engine knows the rows of; what it gives is not changed. */
export interface RowResolver {
  /** Members of a named group; throws where there is no such group. */
  cell(cell: string): RowSet;
  text(query: string): RowSet;
}

/**
 * The rows that pass a clause; what each means is written with its type. Each distinct value,
 * list, range, point or area is looked at once, and then the code of each row.
 */
export function markRows(clause: Clause, table: IncidentTable, resolve: RowResolver): RowSet {
  switch (clause.op) {
    case 'in':
      return markIn(clause, table);
    case 'range': {
      const figures = table[clause.field];
      return packRows(figures.codes, markRanges(figures, clause));
    }
    case 'within':
      return packRows(table.place.codes, markPoints(table.place, clause.shape));
    case 'text':
      return resolve.text(clause.query);
    case 'cell':
      return resolve.cell(clause.cell);
    case 'not':
      return rowsWithout(fullRowSet(table.length), markRows(clause.clause, table, resolve));
  }
}

function markIn({ field, values }: InClause, table: IncidentTable): RowSet {
  switch (field) {
    case 'area':
      return packRows(table.place.codes, markAreas(table.place, values));
    case 'dataset':
    case 'parent':
      return packRows(table[field].codes, markCodes(table[field], values));
    case 'id': {
      const rows = emptyRowSet(table.length);
      for (const row of finish(rowsOfIds(table.ids, values))) if (row >= 0) addRow(rows, row);
      return rows;
    }
    case 'kind':
    case 'place':
    case 'time':
    case 'verification':
    case 'revision':
    case 'ownType':
    case 'actor':
    case 'country':
    case 'region':
    case 'source':
    case 'tag':
      return markFacet(facetColumn(table, field), values);
  }
}

function markFacet(column: FacetColumn, wanted: readonly string[]): RowSet {
  const marks = markCodes(column, wanted);
  return packRows(column.codes, column.type === 'list' ? markLists(column, marks) : marks);
}

/** A row with a point, or with neither point nor area, has no area. */
function markAreas(place: PlaceColumn, wanted: readonly string[]): Uint8Array {
  const marks = new Uint8Array(unlocatedCode(place) + 1);
  if (wanted.includes('')) {
    marks.fill(1, 0, place.lon.length);
    marks[unlocatedCode(place)] = 1;
  }
  const ids = new Set(wanted);
  for (const [area, { id }] of place.areas.entries()) {
    if (ids.has(id)) marks[place.lon.length + area] = 1;
  }
  return marks;
}

function markPoints(place: PlaceColumn, shape: Shape): Uint8Array {
  const { lon, lat } = place;
  const marks = new Uint8Array(unlocatedCode(place) + 1);
  const isInside = insideTest(shape);
  for (let point = 0; point < lon.length; point++) {
    if (isInside(lon[point] ?? NaN, lat[point] ?? NaN)) marks[point] = 1;
  }
  return marks;
}

function markRanges(figures: FigureColumn, { min, max, unknown }: RangeClause): Uint8Array {
  return Uint8Array.from(figures.low, (lowest, code) => {
    if (!isRangeStated(figures, code)) return unknown === 'include' ? 1 : 0;
    const highest = figures.high[code] ?? unknownBound;
    // An unknown low may be 0; an unknown high has no bound.
    const isBigEnough = min === undefined || highest === unknownBound || highest >= min;
    const isSmallEnough = max === undefined || Math.max(lowest, 0) <= max;
    return isBigEnough && isSmallEnough ? 1 : 0;
  });
}
