import { isObject } from '../../core/incident/field.ts';
import type { JsonItem, JsonList, OpenedJson } from '../source/opened-file.ts';
import { nameKey, type Table, type TableRow } from '../table.ts';
import { cellText } from './scalar-cell.ts';

/** Where a column stands in an item. */
type CellPath = readonly string[];

const deepest = 3;
const widest = 500;

/**
 * A list of objects as a table, so that table formats can read it. Columns are the keys of the
 * list's first items, nested ones with dots between; of GeoJSON features the keys of their
 * properties, and `longitude` and `latitude` of a point where no property has that name.
 */
export function tableOfItems(opened: OpenedJson, list: JsonList): Table {
  const paths = pathsOf(list.sample.filter(isObject));
  const names = paths.map(({ name }) => name);
  const rowOf = (item: JsonItem, row: number): TableRow => ({
    row,
    cellCount: paths.length,
    isTruncated: item.outcome === 'broken',
    text: (column) => {
      if (item.outcome === 'broken') return column === 0 ? item.text : '';
      const path = paths[column]?.path;
      return path === undefined ? '' : cellText(valueAt(item.value, path));
    },
  });
  return {
    header: names,
    columnCount: names.length,
    hxl: null,
    sample: list.sample.map((value, index) => rowOf({ outcome: 'parsed', value }, index + 1)),
    async *rows(signal) {
      let row = 0;
      for await (const batch of opened.items(list.name, signal)) {
        yield batch.map((item) => rowOf(item, (row += 1)));
      }
    },
  };
}

/** Whether the items are features of GeoJSON. */
export function areFeatures(sample: readonly unknown[]): boolean {
  return sample.some((item) => isObject(item) && item['type'] === 'Feature');
}

interface Column {
  readonly name: string;
  readonly path: CellPath;
}

function pathsOf(sample: readonly Readonly<Record<string, unknown>>[]): readonly Column[] {
  const columns = new Map<string, Column>();
  const hasFeatures = areFeatures(sample);
  for (const item of sample) {
    const start = hasFeatures ? ['properties'] : [];
    gather(valueAt(item, start), start, hasFeatures ? 1 : 0, columns);
  }
  if (!hasFeatures || !sample.some(isPoint)) return [...columns.values()];
  const taken = new Set([...columns.keys()].map(nameKey));
  const extra = [
    { name: 'longitude', path: ['geometry', 'coordinates', '0'] },
    { name: 'latitude', path: ['geometry', 'coordinates', '1'] },
  ].filter(({ name }) => !taken.has(name));
  return [...columns.values(), ...extra];
}

function gather(
  value: unknown,
  path: CellPath,
  skipped: number,
  columns: Map<string, Column>,
): void {
  if (isObject(value) && path.length - skipped < deepest) {
    for (const key of Object.keys(value)) gather(value[key], [...path, key], skipped, columns);
    return;
  }
  const name = path.slice(skipped).join('.');
  if (path.length > skipped && columns.size < widest && !columns.has(name)) {
    columns.set(name, { name, path });
  }
}

/** Only what the items themselves hold. */
function valueAt(item: unknown, path: CellPath): unknown {
  let value = item;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

function isPoint(item: Readonly<Record<string, unknown>>): boolean {
  return valueAt(item, ['geometry', 'type']) === 'Point';
}
