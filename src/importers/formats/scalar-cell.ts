import { scalarText } from '../../core/incident/field.ts';

/** A value of JSON as the cell of a table: numbers as JSON writes them, `null` as '', lists of plain values parted by semicolons, anything deeper as JSON. */
export function cellText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return scalarText(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.map(scalarText).join('; ');
  }
  return JSON.stringify(value);
}
