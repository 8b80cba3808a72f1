/** Rows of this project's tables are never so long in a name. */
const longestName = 120;

/** Whether the cells of a table's first row are names of its columns: hardly any is a number, a date or prose. */
export function looksLikeNames(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const values = filled.filter((cell) => looksLikeValue(cell));
  return filled.length > 0 && values.length * 4 < filled.length;
}

/** So many rows may stand above the names. */
export const mostTitleRows = 20;

/**
 * Rows above the names of a table, as spreadsheets have a title, a source and a date there: they
 * fill at most half of the cells that the names fill, and the names look like such.
 *
 * @param hasMergedCells names may stand in two rows, as of groups of columns and of columns
 */
export function countTitleRows(
  rows: readonly (readonly string[])[],
  hasMergedCells: boolean,
): number {
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...filled);
  const names = filled.findIndex((count) => count * 2 > widest);
  const cells = rows[names];
  if (widest < 3 || cells === undefined || !looksLikeNames(cells)) return 0;
  return hasMergedCells && areParted(cells, rows[names + 1] ?? []) ? names + 1 : names;
}

/** Whether names of groups of columns stand above those of the columns, which alone are all there. */
function areParted(groups: readonly string[], names: readonly string[]): boolean {
  const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  const isMore = names.filter(isFilled).length > groups.filter(isFilled).length;
  const areAll = groups.every((group, column) => !isFilled(group) || isFilled(names[column]));
  return isMore && areAll && looksLikeNames(names);
}

/** Whether they are tags of the Humanitarian Exchange Language: `#geo+lat`, `#affected +killed`. */
export function areHxlTags(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => /^#[a-z]\w*(?:\s*\+[a-z]\w*)*$/i.test(cell));
}

function looksLikeValue(cell: string): boolean {
  return (
    cell.length > longestName ||
    /^[+\-−]?[\d\s.,']*\d[\d\s.,']*%?$/.test(cell) ||
    /^[+\-−]?\d+(?:[.,]\d+)?[eE][+-]?\d+$/.test(cell) ||
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T,].*)?$/.test(cell) ||
    /^\d{1,2}[ -]\p{L}{3,}\.?[ -]\d{2,4}$/u.test(cell) ||
    /^\p{L}{3,}\.? \d{1,2},? \d{4}$/u.test(cell) ||
    /^\d{1,2}:\d{2}(?::\d{2})?$/.test(cell) ||
    /^(?:true|false|null|na|n\/a)$/i.test(cell) ||
    /^https?:\/\//i.test(cell)
  );
}
