import type { TableHead, TableRow } from '../table.ts';

/** The row as it stands in the file, without blank cells; a column without a name has its number. */
export function rawCells(
  head: TableHead,
  row: TableRow,
): readonly (readonly [column: string, value: string])[] {
  const cells: (readonly [string, string])[] = [];
  const count = Math.max(head.columnCount, row.cellCount);
  for (let column = 0; column < count; column += 1) {
    const value = row.text(column);
    if (value.trim() !== '') cells.push([columnName(head, column), value]);
  }
  return cells;
}

/** As it stands in the file; “Column 3” where it has none. */
export function columnName(head: TableHead, column: number): string {
  const name = head.header?.[column]?.trim() ?? '';
  return name === '' ? `Column ${column + 1}` : name;
}
