import { isObject, scalarText, type Field } from '../core/incident/field.ts';

type Pair = readonly [column: string, value: string];

/** A row is kept to be looked at: what is nested deeper, longer or wider than this is cut with “…”. */
const deepest = 6;
const widest = 200;
const longest = 2_000;

/** `{time: {start: 1}}` → `time.start` = `1`. Positions of a geometry stay together. */
export function flattenRow(field: Field, name: string): readonly Pair[] {
  const pairs: Pair[] = [];
  flatten(field.value, name, 0, pairs);
  return pairs;
}

function flatten(value: unknown, name: string, depth: number, pairs: Pair[]): void {
  if (value === undefined || pairs.length > widest) return;
  if (pairs.length === widest || depth > deepest) {
    pairs.push([name, '…']);
    return;
  }
  if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, name === '' ? key : `${name}.${key}`, depth + 1, pairs);
    }
  } else if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    pairs.push([name, cut(value.join(', '))]);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => flatten(item, `${name}[${index}]`, depth + 1, pairs));
  } else {
    pairs.push([name, cut(scalarText(value))]);
  }
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
