import { isBlank, isObject, type Field } from '../../core/incident/field.ts';
import { nameKey } from '../table.ts';

/** Finds members of an object by name: trimmed and without case. */
export interface PropertyColumns {
  /** The first of the names that is filled; blank where none is. */
  find(...names: readonly string[]): Field;
  /** By its name exactly as it stands in the file. */
  exact(name: string): Field;
}

/** @param path that of the object, for notes; '' for the item itself */
export function propertyColumns(value: unknown, path: string): PropertyColumns {
  const fields = new Map<string, Field>();
  const byKey = new Map<string, Field>();
  if (isObject(value)) {
    for (const name of Object.keys(value)) {
      const field = { path: path === '' ? name : `${path}.${name}`, value: value[name] };
      fields.set(name, field);
      const key = nameKey(name);
      const earlier = byKey.get(key);
      if (earlier === undefined || isBlank(earlier)) byKey.set(key, field);
    }
  }
  const blank = (name: string): Field => ({
    path: path === '' ? name : `${path}.${name}`,
    value: undefined,
  });
  return {
    find: (...names) =>
      names
        .map((name) => byKey.get(nameKey(name)))
        .find((field) => field !== undefined && !isBlank(field)) ?? blank(names[0] ?? ''),
    exact: (name) => fields.get(name) ?? blank(name),
  };
}
