import { createCodes, type CodeArray } from './code-array.ts';

/** A column of repeated strings: one code a row into `values`, `values.length` where the row has none. */
export interface DictionaryColumn {
  readonly values: readonly string[];
  readonly codes: CodeArray;
}

/** Values are numbered in the order of their first row. */
export function dictionaryColumn(values: readonly (string | null)[]): DictionaryColumn {
  const codeOfValue = new Map<string, number>();
  for (const value of values) {
    if (value !== null && !codeOfValue.has(value)) codeOfValue.set(value, codeOfValue.size);
  }
  const none = codeOfValue.size;
  const codes = createCodes(values.length, none + 1);
  for (const [row, value] of values.entries()) {
    codes[row] = value === null ? none : (codeOfValue.get(value) ?? none);
  }
  return { values: [...codeOfValue.keys()], codes };
}

/** One entry a code, the one for "not stated" included: 1 where its value is wanted; `''` wants what is not stated. */
export function markCodes(
  { values }: Pick<DictionaryColumn, 'values'>,
  wanted: readonly string[],
): Uint8Array<ArrayBuffer> {
  const set = new Set(wanted);
  const marks = new Uint8Array(values.length + 1);
  for (const [code, value] of values.entries()) if (set.has(value)) marks[code] = 1;
  if (set.has('')) marks[values.length] = 1;
  return marks;
}
