import type { LocalizedText } from '../incident/incident.ts';
import type { CodeArray } from './code-array.ts';

/** A value of the data with the words for it; rows with one key have one value. An empty key is no value. */
export interface Named {
  readonly key: string;
  readonly label: LocalizedText;
}

/** One value a row at most: its code, `values.length` where there is none. */
export interface NamedColumn {
  readonly values: readonly string[];
  /** Of each value, as the first row that has it gives it. */
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
