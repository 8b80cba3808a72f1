import type { LocalizedText } from '../incident/incident.ts';
import type { DictionaryColumn } from './dictionary.ts';
import { distinctRuns } from './distinct-runs.ts';
import { meaningOfParts, mergeCodes, type MergedCodes } from './merge-codes.ts';
import type { NamedColumn, NamedListColumn } from './named-columns.ts';
import type { PartRows } from './part-rows.ts';

export function mergeDictionaries(
  rows: PartRows,
  columns: readonly DictionaryColumn[],
): DictionaryColumn {
  const { codes, origins } = mergeValues(rows, columns);
  return { values: valuesAt(origins, (part, code) => columns[part]?.values[code] ?? ''), codes };
}

export function mergeNamed(rows: PartRows, columns: readonly NamedColumn[]): NamedColumn {
  const { codes, origins } = mergeValues(rows, columns);
  return {
    values: valuesAt(origins, (part, code) => columns[part]?.values[code] ?? ''),
    labels: valuesAt(origins, (part, code) => columns[part]?.labels[code] ?? ''),
    codes,
  };
}

/** Strings are looked at once a part and value, and no more. */
export function mergeNamedLists(
  rows: PartRows,
  columns: readonly NamedListColumn[],
): NamedListColumn {
  const { numbers, count } = numberedValues(columns);
  const { words, offsets } = listsTogether(columns, numbers);
  const distinct = distinctRuns(words, offsets);
  const lists = distinct.firsts.length;
  const lengths = columns.map((column) => column.lists.offsets.length - 1);
  const { codes, origins } = mergeCodes(
    rows,
    columns.map((column) => column.codes),
    meaningOfParts(distinct.numbers, lengths, lists),
    lists,
  );

  const values: string[] = [];
  const labels: LocalizedText[] = [];
  const codeOfNumber = new Uint32Array(count).fill(count);
  const listCodes: number[] = [];
  const listOffsets = new Uint32Array(origins.length + 1);
  for (let list = 0; list < origins.length; list++) {
    const part = origins.part[list] ?? 0;
    const column = columns[part];
    const from = origins.code[list] ?? 0;
    const end = column?.lists.offsets[from + 1] ?? 0;
    for (let index = column?.lists.offsets[from] ?? 0; index < end; index++) {
      const own = column?.lists.codes[index] ?? 0;
      const number = numbers[part]?.[own] ?? 0;
      let code = codeOfNumber[number] ?? count;
      if (code === count) {
        code = values.push(column?.values[own] ?? '') - 1;
        labels.push(column?.labels[own] ?? '');
        codeOfNumber[number] = code;
      }
      listCodes.push(code);
    }
    listOffsets[list + 1] = listCodes.length;
  }
  return {
    values,
    labels,
    lists: { offsets: listOffsets, codes: Uint32Array.from(listCodes) },
    codes,
  };
}

function mergeValues(rows: PartRows, columns: readonly DictionaryColumn[]): MergedCodes {
  const { numbers, count } = numberedValues(columns);
  return mergeCodes(
    rows,
    columns.map(({ codes }) => codes),
    numbers,
    count,
  );
}

/** A number for every different value; of each part those of its values, and of none. */
function numberedValues(columns: readonly { readonly values: readonly string[] }[]): {
  readonly numbers: readonly Uint32Array[];
  readonly count: number;
} {
  const numberOfValue = new Map<string, number>();
  const numbers = columns.map(({ values }) => {
    const own = new Uint32Array(values.length + 1);
    for (let code = 0; code < values.length; code++) {
      const value = values[code] ?? '';
      const known = numberOfValue.get(value);
      own[code] = known ?? numberOfValue.size;
      if (known === undefined) numberOfValue.set(value, numberOfValue.size);
    }
    return own;
  });
  const count = numberOfValue.size;
  for (const own of numbers) own[own.length - 1] = count;
  return { numbers, count };
}

/** The lists of all parts, one after the other, as numbers of values. */
function listsTogether(
  columns: readonly NamedListColumn[],
  numbers: readonly Uint32Array[],
): { readonly words: Uint32Array; readonly offsets: Uint32Array } {
  let lists = 0;
  let length = 0;
  for (const column of columns) {
    lists += column.lists.offsets.length - 1;
    length += column.lists.codes.length;
  }
  const words = new Uint32Array(length);
  const offsets = new Uint32Array(lists + 1);
  let list = 0;
  let at = 0;
  for (const [part, { lists: own }] of columns.entries()) {
    const numberOfCode = numbers[part];
    for (let index = 1; index < own.offsets.length; index++) {
      offsets[++list] = at + (own.offsets[index] ?? 0);
    }
    for (const code of own.codes) words[at++] = numberOfCode?.[code] ?? 0;
  }
  return { words, offsets };
}

function valuesAt<Value>(
  { length, part, code }: MergedCodes['origins'],
  valueOf: (part: number, code: number) => Value,
): readonly Value[] {
  return Array.from({ length }, (_, number) => valueOf(part[number] ?? 0, code[number] ?? 0));
}
