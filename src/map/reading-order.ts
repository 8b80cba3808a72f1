/** A place on the canvas in CSS pixels, and a name that no other has. */
export interface Placed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** CSS pixels: the height of a symbol. What lies less far below the first of a row is read with it. */
export const rowHeight = 24;

/**
 * In rows from top to bottom, each from left to right; the first of a row is its highest. It
 * depends on nothing but the places, so a map that is moved keeps the order of what stays.
 */
export function inReadingOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  const fromTop = items.toSorted((a, b) => a.y - b.y || compareInRow(a, b));
  const ordered: Item[] = [];
  let row: Item[] = [];
  for (const item of fromTop) {
    const [first] = row;
    if (first !== undefined && item.y - first.y >= rowHeight) {
      ordered.push(...row.toSorted(compareInRow));
      row = [];
    }
    row.push(item);
  }
  return [...ordered, ...row.toSorted(compareInRow)];
}

function compareInRow(a: Placed, b: Placed): number {
  return a.x - b.x || a.y - b.y || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
