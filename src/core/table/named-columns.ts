import type { LocalizedText } from '../incident/incident.ts';
import { createCodes, type CodeArray } from './code-array.ts';

/** A value of the data with the words for it; rows with one key have one value. An empty key is no value. */
export interface Named {
  readonly key: string;
  readonly label: LocalizedText;
}

/** One value a row at most: its code, `values.length` where there is none. */
export interface NamedColumn {
  readonly values: readonly string[];
  /** Of each value, as the earliest row that has it gives it; of several at once, the first. */
  readonly labels: readonly LocalizedText[];
  readonly codes: CodeArray;
}

/**
 * Any number of values a row. Rows that have the same values in the same order share a list:
 * `codes[row]` is its number, and its values are `lists.codes` from `lists.offsets[number]` up to
 * `lists.offsets[number + 1]`, each once. A row without values has an empty list.
 */
export interface NamedListColumn {
  readonly values: readonly string[];
  readonly labels: readonly LocalizedText[];
  readonly lists: {
    /** One more than there are lists. */
    readonly offsets: Uint32Array<ArrayBuffer>;
    readonly codes: Uint32Array<ArrayBuffer>;
  };
  readonly codes: CodeArray;
}

/**
 * Values are numbered in the order of their first row; an empty key is no value.
 *
 * @param starts when each row begins, by which the earliest is told
 */
export function namedColumn(
  starts: Int32Array,
  valueOfRow: (row: number) => Named | null,
): NamedColumn {
  const dictionary = createDictionary();
  const found = Array.from(starts, (start, row) => {
    const value = valueOfRow(row);
    return value === null || value.key === '' ? null : dictionary.codeOf(value, start);
  });
  const { values, labels } = dictionary;
  const codes = createCodes(found.length, values.length + 1);
  for (const [row, code] of found.entries()) codes[row] = code ?? values.length;
  return { values, labels, codes };
}

/** As `namedColumn`; a value that a row repeats counts once. */
export function namedListColumn(
  starts: Int32Array,
  valuesOfRow: (row: number) => readonly Named[],
): NamedListColumn {
  const dictionary = createDictionary();
  const lists = new Map<string, { readonly number: number; readonly codes: readonly number[] }>();
  const numbers = Array.from(starts, (start, row) => {
    const named = valuesOfRow(row).filter(({ key }) => key !== '');
    const codes = [...new Set(named.map((value) => dictionary.codeOf(value, start)))];
    const name = codes.join();
    const list = lists.get(name) ?? { number: lists.size, codes };
    lists.set(name, list);
    return list.number;
  });

  const codes = createCodes(numbers.length, lists.size);
  codes.set(numbers);
  const offsets = new Uint32Array(lists.size + 1);
  for (const list of lists.values()) {
    offsets[list.number + 1] = (offsets[list.number] ?? 0) + list.codes.length;
  }
  const codesOfLists = Uint32Array.from([...lists.values()].flatMap((list) => list.codes));
  const { values, labels } = dictionary;
  return { values, labels, lists: { offsets, codes: codesOfLists }, codes };
}

function createDictionary() {
  const values: string[] = [];
  const labels: LocalizedText[] = [];
  const starts: number[] = [];
  const codeOfKey = new Map<string, number>();
  const codeOf = ({ key, label }: Named, start: number): number => {
    const known = codeOfKey.get(key);
    if (known === undefined) {
      const code = values.push(key) - 1;
      labels.push(label);
      starts.push(start);
      codeOfKey.set(key, code);
      return code;
    }
    if (start < (starts[known] ?? start)) {
      labels[known] = label;
      starts[known] = start;
    }
    return known;
  };
  return { values, labels, codeOf };
}
