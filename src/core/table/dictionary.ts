/** A column of repeated strings: one code a row into `values`, −1 where the row has none. */
export interface DictionaryColumn {
  readonly values: readonly string[];
  readonly codes: Int32Array;
}

/** Values are numbered in the order of their first row. */
export function dictionaryColumn(
  length: number,
  valueOfRow: (row: number) => string | null,
): DictionaryColumn {
  const values: string[] = [];
  const codeOfValue = new Map<string, number>();
  const codes = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row++) {
    const value = valueOfRow(row);
    if (value === null) continue;
    let code = codeOfValue.get(value);
    if (code === undefined) {
      code = values.length;
      values.push(value);
      codeOfValue.set(value, code);
    }
    codes[row] = code;
  }
  return { values, codes };
}

/** One entry a code: 1 where its value is wanted. A lookup for the filter's inner loop. */
export function markCodes(
  column: Pick<DictionaryColumn, 'values'>,
  wanted: readonly string[],
): Uint8Array {
  const set = new Set(wanted);
  return Uint8Array.from(column.values, (value) => (set.has(value) ? 1 : 0));
}
