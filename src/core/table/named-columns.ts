import type { LocalizedText } from '../incident/incident.ts';

/** A value of the data with the words for it; rows with one key have one value. */
export interface Named {
  readonly key: string;
  readonly label: LocalizedText;
}

/** One value a row at most: its code, −1 where there is none. */
export interface NamedColumn {
  readonly values: readonly string[];
  /** Of each value, as its first row gives it. */
  readonly labels: readonly LocalizedText[];
  readonly codes: Int32Array;
}

/** Any number of values a row: `codes` from `offsets[row]` up to `offsets[row + 1]`, each once. */
export interface NamedListColumn extends NamedColumn {
  /** One more than there are rows. */
  readonly offsets: Int32Array;
}

/** Values are numbered in the order of their first row; an empty key is no value. */
export function namedColumn(
  length: number,
  valueOfRow: (row: number) => Named | null,
): NamedColumn {
  const dictionary = createDictionary();
  const codes = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row++) {
    const value = valueOfRow(row);
    if (value !== null && value.key !== '') codes[row] = dictionary.codeOf(value);
  }
  return { values: dictionary.values, labels: dictionary.labels, codes };
}

/** As `namedColumn`, a value that a row repeats counts once. */
export function namedListColumn(
  length: number,
  valuesOfRow: (row: number) => readonly Named[],
): NamedListColumn {
  const dictionary = createDictionary();
  const offsets = new Int32Array(length + 1);
  const codes: number[] = [];
  for (let row = 0; row < length; row++) {
    const named = valuesOfRow(row).filter(({ key }) => key !== '');
    for (const code of new Set(named.map(dictionary.codeOf))) codes.push(code);
    offsets[row + 1] = codes.length;
  }
  const { values, labels } = dictionary;
  return { values, labels, offsets, codes: Int32Array.from(codes) };
}

function createDictionary() {
  const values: string[] = [];
  const labels: LocalizedText[] = [];
  const codeOfKey = new Map<string, number>();
  const codeOf = ({ key, label }: Named): number => {
    const known = codeOfKey.get(key);
    if (known !== undefined) return known;
    const code = values.push(key) - 1;
    labels.push(label);
    codeOfKey.set(key, code);
    return code;
  };
  return { values, labels, codeOf };
}
