import type { Bbox } from '../geo/bbox.ts';
import type { Slices } from '../slices.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { rowBatches } from '../table/row-batches.ts';
import type { RowSet } from '../table/row-set.ts';
import { createBinsInView, type BinsInView, type KindBinsInView } from './bins-in-view.ts';
import {
  addSpread,
  addWhole,
  cellOfRow,
  createSlotSums,
  isInOneSlot,
  readSlotSums,
  slotFrom,
  type KindBins,
} from './kind-bins.ts';
import type { ShareSums } from './share-sums.ts';

/** The bins of one set of rows over all time. */
export interface Histogram {
  readonly bins: KindBins;
  /**
   * The bins of those whose own point lies in the box, edges included. The first call groups the
   * rows by point; after it, those of points that entered or left are touched, or all inside
   * where that is less. A call may be left unfinished, but not gone on with after another.
   */
  within(bbox: Bbox): Slices<KindBinsInView>;
}

/**
 * Looks once at each row. Fewer than two edges make no bin, and nothing lies before or after it.
 *
 * @param rows by every clause but those on kinds: which kinds are wanted is asked of the bins
 * @param binEdges strictly ascending civil minutes; n edges make n − 1 bins, each [edge, next edge)
 */
export function* createHistogram(
  table: IncidentTable,
  rows: RowSet,
  binEdges: Int32Array,
): Slices<Histogram> {
  const sums = createSlotSums(binEdges);
  const hasBins = binEdges.length > 1;
  if (hasBins) yield* addRows(sums, table, rows, binEdges);
  const bins = readSlotSums(sums, binEdges);
  let inView: BinsInView | null = null;
  return {
    bins,
    *within(bbox) {
      if (!hasBins) return { ...bins, rowsTouched: 0 };
      inView ??= yield* createBinsInView(table, rows, binEdges);
      return yield* inView.moveTo(bbox);
    },
  };
}

function* addRows(
  sums: ShareSums,
  table: IncidentTable,
  rows: RowSet,
  binEdges: Int32Array,
): Slices<void> {
  let slot = 0;
  for (const batch of rowBatches(rows)) {
    slot = addBatch(sums, table, batch, binEdges, slot);
    yield;
  }
}

/** Rows stand by start, so slots only go on: from that of the last row before to the one returned. */
function addBatch(
  sums: ShareSums,
  table: IncidentTable,
  batch: Uint32Array,
  binEdges: Int32Array,
  slotBefore: number,
): number {
  let slot = slotBefore;
  for (let index = 0; index < batch.length; index++) {
    const row = batch[index] ?? 0;
    slot = slotFrom(slot, binEdges, table.start[row] ?? 0);
    if (isInOneSlot(table, row, binEdges, slot)) {
      addWhole(sums, cellOfRow(table, row, binEdges, slot), 1);
    } else addSpread(sums, table, row, binEdges, slot, 1);
  }
  return slot;
}
