import type { TimeWindow } from '../core/time/interval.ts';
import { EngineError, type RowsQuery, type SummaryQuery, type ViewQuery } from './protocol.ts';

export function checkWindow({ start, end }: TimeWindow): void {
  refuseUnless(start < end, `a window starts before it ends, got ${start} to ${end}`);
}

export function checkViewQuery({ bbox, zoom }: ViewQuery): void {
  refuseUnless(
    bbox.every(Number.isFinite),
    `a box has four finite degrees, got ${bbox.join(', ')}`,
  );
  refuseUnless(Number.isFinite(zoom), `a zoom is a finite number, got ${zoom}`);
}

export function checkSummaryQuery({ window, binEdges }: SummaryQuery): void {
  checkWindow(window);
  const unordered = binEdges.findIndex(
    (edge, index) => index > 0 && edge <= (binEdges[index - 1] ?? NaN),
  );
  refuseUnless(unordered < 0, `bin edges ascend, but edge ${unordered} is ${binEdges[unordered]}`);
}

export function checkRowsQuery({ window, limit }: RowsQuery): void {
  checkWindow(window);
  refuseUnless(
    Number.isInteger(limit) && limit >= 1,
    `a limit is a whole number from 1, got ${limit}`,
  );
}

/** @throws EngineError `unsupported` */
function refuseUnless(holds: boolean, message: string): void {
  if (!holds) throw new EngineError('unsupported', message);
}
