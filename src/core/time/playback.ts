import { chooseBins, maxBins } from './bins.ts';
import { contains, minute, type Interval, type TimeWindow } from './interval.ts';

/**
 * The window moved by one bin of the timeline, its start on an edge of a bin. One that is
 * whole bins stays as many bins (months differ in length), any other keeps its minutes and
 * stops with its end at the end of the timeline. All time (`null`, or all that the timeline
 * shows) steps to the first or, backwards, to the last bin.
 *
 * @returns `null` where there is nothing further in that direction, or only what covers the extent
 */
export function stepWindow(
  window: TimeWindow | null,
  extent: Interval,
  direction: 1 | -1,
): TimeWindow | null {
  const { edges } = chooseBins(extent, maxBins);
  const low = edges.at(0) ?? extent.start;
  const high = edges.at(-1) ?? extent.end;
  if (window === null || isAllTime(window, extent, high - low)) {
    if (edges.length <= 2) return null;
    return direction === 1 ? binsFrom(edges, 0, 1) : binsFrom(edges, edges.length - 2, 1);
  }
  if (direction === 1 ? window.end >= high : window.start <= low) return null;
  const next =
    direction === 1
      ? edges.findIndex((edge) => edge > window.start)
      : edges.findLastIndex((edge) => edge < window.start);
  const moved = windowFrom(edges, next, window);
  return contains(moved, extent) ? null : moved;
}

/**
 * The window at the beginning of the timeline, as wide as it was; the first bin for all time
 * and for a window too wide to be moved. `null` where the timeline is that one bin.
 */
export function restartWindow(window: TimeWindow | null, extent: Interval): TimeWindow | null {
  if (window !== null) {
    const { edges } = chooseBins(extent, maxBins);
    const first = windowFrom(edges, 0, window);
    const isAtStart = first.start === edges[0] && !contains(first, extent);
    if (isAtStart && stepWindow(first, extent, 1) !== null) return first;
  }
  return stepWindow(null, extent, 1);
}

function isAllTime(window: TimeWindow, extent: Interval, domainMinutes: number): boolean {
  return contains(window, extent) || window.end - window.start >= domainMinutes;
}

/** The window put at an edge, but not beyond the end of the timeline. */
function windowFrom(edges: Int32Array, edge: number, window: TimeWindow): TimeWindow {
  const first = edges.indexOf(window.start);
  const last = edges.indexOf(window.end);
  if (first >= 0 && last >= 0) return binsFrom(edges, edge, last - first);
  const width = window.end - window.start;
  const start = Math.min(edges[edge] ?? 0, (edges.at(-1) ?? 0) - width);
  return { start: minute(start), end: minute(start + width) };
}

function binsFrom(edges: Int32Array, first: number, count: number): TimeWindow {
  const last = Math.min(edges.length - 1, first + count);
  return { start: minute(edges[first] ?? 0), end: minute(edges[last] ?? 0) };
}
