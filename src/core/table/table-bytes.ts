import type { IncidentTable } from './incident-table.ts';

/** Bytes held. */
export interface TableBytes {
  /** All that is numbers: the columns of rows, their orders, points, lists and figures. */
  readonly columns: number;
  /** Values and their words: each different text once, two bytes a UTF-16 unit, without what the JavaScript engine adds. */
  readonly dictionaries: number;
  /** Ids. */
  readonly texts: number;
}

/** Cost: one look at every value of a dictionary. */
export function tableBytes({ ids, ...columns }: IncidentTable): TableBytes {
  const strings = new Set<string>();
  const numbers = bytesOfNumbers(columns, strings);
  let units = 0;
  for (const { length } of strings) units += length;
  return {
    columns: numbers,
    dictionaries: 2 * units,
    texts: ids.bytes.byteLength + ids.offsets.byteLength,
  };
}

function bytesOfNumbers(value: unknown, strings: Set<string>): number {
  if (typeof value === 'string') strings.add(value);
  if (typeof value !== 'object' || value === null) return 0;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let sum = 0;
  for (const part of Object.values(value)) sum += bytesOfNumbers(part, strings);
  return sum;
}
