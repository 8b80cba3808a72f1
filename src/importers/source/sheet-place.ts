/** Tables have fewer; what stands beyond is most often an accident, and a million rows of it would be much. */
export const mostColumns = 1_024;

/** Column from 0 and row from 1 of `AB12`; `null` of what names no cell. */
export function placeOfCell(
  reference: string,
): { readonly column: number; readonly row: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(digits) };
}
