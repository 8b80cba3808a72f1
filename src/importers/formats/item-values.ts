import { isBlank, scalarText, type Field } from '../../core/incident/field.ts';

/** Trimmed text of a plain value; `undefined` where blank or none. */
export function textOf({ value }: Field): string | undefined {
  const text = scalarText(value).trim();
  return text === '' ? undefined : text;
}

/** Degrees as text or a number, not yet checked; `undefined` where blank or neither. */
export function coordinate(field: Field): string | number | undefined {
  const { value } = field;
  if (isBlank(field)) return undefined;
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

/** A list of plain texts, or one; blank ones left out. */
export function textsOf({ value }: Field): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) => scalarText(item).trim()).filter((text) => text !== '');
}
