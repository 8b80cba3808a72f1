import type { Bbox } from '../geo/bbox.ts';
import { insideTest } from '../geo/shape.ts';
import type { Slices } from '../slices.ts';
import { createCodes, type CodeArray } from '../table/code-array.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { rowBatches } from '../table/row-batches.ts';
import type { RowSet } from '../table/row-set.ts';
import {
  addSpread,
  addWhole,
  cellOfRow,
  cellsOfEdges,
  createSlotSums,
  isInOneSlot,
  readSlotSums,
  slotFrom,
  slotOf,
  type KindBins,
} from './kind-bins.ts';

export interface KindBinsInView extends KindBins {
  /** How many rows were added or taken out for it. */
  readonly rowsTouched: number;
}

/** Bins of the rows in a part of the map, which follow it as it moves. */
export interface BinsInView {
  moveTo(bbox: Bbox): Slices<KindBinsInView>;
}

const pointsPerSlice = 1 << 14;
const cellsPerSlice = 1 << 15;
const rowsPerTurn = 1 << 9;

/**
 * Groups the rows by point: two looks at each. Since shares are summed without rounding
 * (`ShareSums`), what comes and goes by points is to the last bit what a fresh count gives.
 */
export function* createBinsInView(
  table: IncidentTable,
  rows: RowSet,
  binEdges: Int32Array,
): Slices<BinsInView> {
  const { lon, lat } = table.place;
  const groups = yield* groupByPoint(table, rows, binEdges);
  const { whole, spread } = groups;
  const sums = createSlotSums(binEdges);
  const isCounted = new Uint8Array(lon.length);
  /** Whether a point is counted in part: work on it was left. */
  let isTorn = false;

  const clear = (): void => {
    sums.coarse.fill(0);
    sums.fine.fill(0);
    isCounted.fill(0);
    isTorn = false;
  };

  /** Adds or takes out rows of a point, [from, to) of them; returns how many cells it changed. */
  const turn = (point: number, from: number, to: number, sign: 1 | -1): number => {
    const ofWhole = lengthAt(whole, point);
    const firstWhole = whole.first[point] ?? 0;
    const firstSpread = (spread.first[point] ?? 0) - ofWhole;
    let cells = 0;
    for (let at = from; at < to; at++) {
      if (at < ofWhole) {
        addWhole(sums, whole.items[firstWhole + at] ?? 0, sign);
        cells++;
        continue;
      }
      const row = spread.items[firstSpread + at] ?? 0;
      const slot = slotOf(binEdges, table.start[row] ?? 0);
      cells += addSpread(sums, table, row, binEdges, slot, sign);
    }
    return cells;
  };

  return {
    *moveTo(bbox) {
      const isInside = insideTest({ type: 'bbox', bbox });
      const isWanted = new Uint8Array(lon.length);
      let inside = 0;
      let moving = 0;
      for (let point = 0; point < lon.length; point++) {
        if (point % pointsPerSlice === 0) yield;
        if (isInside(lon[point] ?? NaN, lat[point] ?? NaN)) isWanted[point] = 1;
        const length = lengthAt(whole, point) + lengthAt(spread, point);
        if (isWanted[point] === 1) inside += length;
        if (isWanted[point] !== isCounted[point]) moving += length;
      }
      if (isTorn || inside < moving) clear();
      let rowsTouched = 0;
      let cells = 0;
      for (let point = 0; point < lon.length; point++) {
        if (point % pointsPerSlice === 0) yield;
        if (isWanted[point] === isCounted[point]) continue;
        const length = lengthAt(whole, point) + lengthAt(spread, point);
        isTorn = true;
        for (let from = 0; from < length; from += rowsPerTurn) {
          const to = Math.min(length, from + rowsPerTurn);
          cells += turn(point, from, to, isWanted[point] === 1 ? 1 : -1);
          if (cells < cellsPerSlice) continue;
          cells = 0;
          yield;
        }
        isCounted[point] = isWanted[point] ?? 0;
        isTorn = false;
        rowsTouched += length;
      }
      return { ...readSlotSums(sums, binEdges), rowsTouched };
    },
  };
}

/** What belongs to each point: `items` from `first[point]` up to `first[point + 1]`. */
interface ByPoint<Items> {
  readonly first: Uint32Array;
  readonly items: Items;
}

interface Groups {
  /** Of rows that lie in one slot, the cell. */
  readonly whole: ByPoint<CodeArray>;
  /** Of rows that reach over several, the row. */
  readonly spread: ByPoint<Uint32Array>;
}

function* groupByPoint(table: IncidentTable, rows: RowSet, binEdges: Int32Array): Slices<Groups> {
  const { lon, codes } = table.place;
  // Rows of point p are counted at p + 2. Added up, p + 1 is where its first row goes; moved on
  // with every row placed, it ends where those of the next point begin.
  const whole = new Uint32Array(lon.length + 2);
  const spread = new Uint32Array(lon.length + 2);
  yield* eachBatch(table, rows, binEdges, (batch, slots) => {
    for (let index = 0; index < batch.length; index++) {
      const row = batch[index] ?? 0;
      const point = codes[row] ?? 0;
      if (point >= lon.length) continue;
      const counts = isInOneSlot(table, row, binEdges, slots[index] ?? 0) ? whole : spread;
      counts[point + 2] = (counts[point + 2] ?? 0) + 1;
    }
  });
  addUp(whole);
  yield;
  addUp(spread);
  yield;
  const cells = createCodes(whole.at(-1) ?? 0, cellsOfEdges(binEdges));
  const spreadRows = new Uint32Array(spread.at(-1) ?? 0);
  yield* eachBatch(table, rows, binEdges, (batch, slots) => {
    for (let index = 0; index < batch.length; index++) {
      const row = batch[index] ?? 0;
      const point = codes[row] ?? 0;
      if (point >= lon.length) continue;
      const slot = slots[index] ?? 0;
      const isWhole = isInOneSlot(table, row, binEdges, slot);
      const next = isWhole ? whole : spread;
      const at = next[point + 1] ?? 0;
      next[point + 1] = at + 1;
      if (isWhole) cells[at] = cellOfRow(table, row, binEdges, slot);
      else spreadRows[at] = row;
    }
  });
  return { whole: { first: whole, items: cells }, spread: { first: spread, items: spreadRows } };
}

/** Batches of rows with the slots that these start in. */
function* eachBatch(
  { start }: IncidentTable,
  rows: RowSet,
  binEdges: Int32Array,
  take: (batch: Uint32Array, slots: Uint32Array) => void,
): Slices<void> {
  let slots = new Uint32Array();
  let slot = 0;
  for (const batch of rowBatches(rows)) {
    if (slots.length < batch.length) slots = new Uint32Array(batch.length);
    slot = fillSlots(slots, start, batch, binEdges, slot);
    take(batch, slots);
    yield;
  }
}

/** Rows stand by start, so slots only go on: from that of the row before to the one returned. */
function fillSlots(
  slots: Uint32Array,
  start: Int32Array,
  batch: Uint32Array,
  binEdges: Int32Array,
  slotBefore: number,
): number {
  let slot = slotBefore;
  for (let index = 0; index < batch.length; index++) {
    slot = slotFrom(slot, binEdges, start[batch[index] ?? 0] ?? 0);
    slots[index] = slot;
  }
  return slot;
}

/** Each entry becomes the sum of all up to it. */
function addUp(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at++) {
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  }
}

function lengthAt({ first }: ByPoint<unknown>, point: number): number {
  return (first[point + 1] ?? 0) - (first[point] ?? 0);
}
