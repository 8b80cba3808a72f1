/** Rows of this project's tables are never so long in a name. */
const longestName = 120;

/** Whether the cells of a table's first row are names of its columns: hardly any is a number, a date or prose. */
export function looksLikeNames(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const values = filled.filter((cell) => looksLikeValue(cell));
  return filled.length > 0 && values.length * 4 < filled.length;
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
