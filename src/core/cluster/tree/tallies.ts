import { kinds } from '../../incident/kinds.ts';
import type { IncidentTable } from '../../table/incident-table.ts';
import { unlocatedCode } from '../../table/place-column.ts';
import { bitsOf } from '../../table/row-set.ts';

/**
 * Numbers what is counted by itself: a tally for each point and kind of which the table has an
 * incident. Of 85,000 points with a million incidents each has between four and five of the eleven
 * kinds, so this takes less than half the memory of a count for every point and kind, and where
 * every incident has its own point a tenth.
 *
 * The tallies of points are in the order of the tree, so that those of a group are a run. After
 * them each area, and at last what is not located, has `talliesPerArea`: one for each kind, and
 * then one for each kind of incidents whose place is inferred.
 */
export interface Tallies {
  readonly length: number;
  /** Of each row. */
  readonly ofRow: Uint32Array<ArrayBuffer>;
  /** By rank in the tree: the first tally of the point; at last the first that is of no point. */
  readonly firstOfRank: Uint32Array<ArrayBuffer>;
  /** How many are of points. */
  readonly ofPoints: number;
  /** Of each tally of a point. */
  readonly kind: Uint8Array<ArrayBuffer>;
  /** Incidents that the largest holds. */
  readonly mostRows: number;
}

export const talliesPerArea = 2 * kinds.length;

/** Cost: two looks at every row. */
export function numberTallies(table: IncidentTable, order: Uint32Array): Tallies {
  const kindsOfPoint = kindsAtPoints(table);
  const firstOfPoint = new Uint32Array(order.length);
  const firstOfRank = new Uint32Array(order.length + 1);
  for (let rank = 0; rank < order.length; rank++) {
    const point = order[rank] ?? 0;
    const first = firstOfRank[rank] ?? 0;
    firstOfPoint[point] = first;
    firstOfRank[rank + 1] = first + bitsOf(kindsOfPoint[point] ?? 0);
  }
  const ofPoints = firstOfRank[order.length] ?? 0;
  const kind = new Uint8Array(ofPoints);
  for (let point = 0; point < order.length; point++) {
    let tally = firstOfPoint[point] ?? 0;
    for (let rest = kindsOfPoint[point] ?? 0; rest !== 0; rest &= rest - 1) {
      kind[tally++] = 31 - Math.clz32(rest & -rest);
    }
  }

  const { codes, lon, areas } = table.place;
  const length = ofPoints + (areas.length + 1) * talliesPerArea;
  const ofRow = new Uint32Array(table.length);
  const rowsOfTally = new Uint32Array(length);
  let mostRows = 0;
  for (let row = 0; row < table.length; row++) {
    const place = codes[row] ?? 0;
    const own = table.kind[row] ?? 0;
    const inferred = table.inferredPlace[row] === 1 ? kinds.length : 0;
    const tally =
      place < lon.length
        ? (firstOfPoint[place] ?? 0) + bitsOf((kindsOfPoint[place] ?? 0) & ((1 << own) - 1))
        : ofPoints + (place - lon.length) * talliesPerArea + own + inferred;
    ofRow[row] = tally;
    const rows = (rowsOfTally[tally] ?? 0) + 1;
    rowsOfTally[tally] = rows;
    mostRows = Math.max(mostRows, rows);
  }
  return { length, ofRow, firstOfRank, ofPoints, kind, mostRows };
}

/** A bit for each kind that some incident at the point has. */
function kindsAtPoints({ length, place, kind }: IncidentTable): Uint16Array {
  const kindsOfPoint = new Uint16Array(unlocatedCode(place) + 1);
  for (let row = 0; row < length; row++) {
    const point = place.codes[row] ?? 0;
    kindsOfPoint[point] = (kindsOfPoint[point] ?? 0) | (1 << (kind[row] ?? 0));
  }
  return kindsOfPoint;
}

/** The rank of the point of a tally, known to be at least `least` and below `end`. By halving. */
export function rankOfTally(
  { firstOfRank }: Tallies,
  tally: number,
  least: number,
  end: number,
): number {
  let low = least;
  let high = end;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((firstOfRank[middle] ?? 0) <= tally) low = middle;
    else high = middle;
  }
  return low;
}

export function areOfOnePoint(tallies: Tallies, a: number, b: number): boolean {
  // Those of one point are side by side.
  if (Math.abs(a - b) >= kinds.length) return false;
  const { firstOfRank } = tallies;
  const rank = rankOfTally(tallies, a, 0, firstOfRank.length - 1);
  return b >= (firstOfRank[rank] ?? 0) && b < (firstOfRank[rank + 1] ?? 0);
}

export function firstOfArea({ ofPoints }: Tallies, area: number): number {
  return ofPoints + area * talliesPerArea;
}
