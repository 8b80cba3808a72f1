import { chooseBins, maxBins } from './bins.ts';
import { contains, minute, type Interval, type TimeWindow } from './interval.ts';
import type { PlaybackMode } from './playback-mode.ts';

/**
 * The window after one step. All time (`null`, or all that the timeline shows) steps to the
 * first bin; backwards to the last, or in `cumulative` to all but the last.
 *
 * - `moving`: by one bin, the start on an edge of a bin. A window of whole bins stays as many
 *   bins (months differ in length), any other keeps its minutes and stops with its end at the
 *   end of the timeline.
 * - `cumulative`: to the next edge of a bin after its end; the last step covers all time.
 * - `unit`: to the next bin. A window that is not one bin becomes the bin at its start.
 *
 * @returns `null` where there is nothing further in that direction
 */
export function stepWindow(
  mode: PlaybackMode,
  window: TimeWindow | null,
  extent: Interval,
  direction: 1 | -1,
): TimeWindow | null {
  const { edges } = chooseBins(extent, maxBins);
  if (window === null || isAllTime(mode, window, extent, edges)) {
    return stepFromAllTime(mode, edges, direction);
  }
  switch (mode) {
    case 'moving': {
      const moved = moveByBin(window, edges, direction);
      return moved === null || contains(moved, extent) ? null : moved;
    }
    case 'cumulative':
      return growByBin(window, edges, direction);
    case 'unit':
      return edges.length <= 2 ? null : neighbouringBin(window, edges, direction);
  }
}

/**
 * The window with which playing begins: the one that is shown, as the mode would have it, or
 * the first of the mode where there is nothing further after it. In `moving` that is as wide
 * as it was, unless it is too wide to be moved. `null` where the timeline is one bin.
 */
export function firstWindow(
  mode: PlaybackMode,
  window: TimeWindow | null,
  extent: Interval,
): TimeWindow | null {
  const { edges } = chooseBins(extent, maxBins);
  const restart = stepFromAllTime(mode, edges, 1);
  if (restart === null || window === null || isAllTime(mode, window, extent, edges)) return restart;
  switch (mode) {
    case 'moving': {
      if (stepWindow(mode, window, extent, 1) !== null) return window;
      const first = windowFrom(edges, 0, window);
      const isAtStart = first.start === edges[0] && !contains(first, extent);
      return isAtStart && stepWindow(mode, first, extent, 1) !== null ? first : restart;
    }
    case 'cumulative': {
      const last = edges.findIndex((edge) => edge >= window.end);
      return last > 0 && last < edges.length - 1 ? binsFrom(edges, 0, last) : restart;
    }
    case 'unit': {
      const bin = binAt(edges, window.start);
      return bin < edges.length - 2 ? binsFrom(edges, bin, 1) : restart;
    }
  }
}

function stepFromAllTime(
  mode: PlaybackMode,
  edges: Int32Array,
  direction: 1 | -1,
): TimeWindow | null {
  const bins = edges.length - 1;
  if (bins === 1) return null;
  if (direction === 1) return binsFrom(edges, 0, 1);
  return mode === 'cumulative' ? binsFrom(edges, 0, bins - 1) : binsFrom(edges, bins - 1, 1);
}

function moveByBin(window: TimeWindow, edges: Int32Array, direction: 1 | -1): TimeWindow | null {
  if (isBeyond(window, edges, direction)) return null;
  const next =
    direction === 1
      ? edges.findIndex((edge) => edge > window.start)
      : edges.findLastIndex((edge) => edge < window.start);
  return windowFrom(edges, next, window);
}

function growByBin(window: TimeWindow, edges: Int32Array, direction: 1 | -1): TimeWindow | null {
  const last =
    direction === 1
      ? edges.findIndex((edge, index) => index > 0 && edge > window.end)
      : edges.findLastIndex((edge) => edge < window.end);
  return last > 0 ? binsFrom(edges, 0, last) : null;
}

function neighbouringBin(
  window: TimeWindow,
  edges: Int32Array,
  direction: 1 | -1,
): TimeWindow | null {
  if (isOutside(window, edges) && isBeyond(window, edges, direction)) return null;
  const bin = binAt(edges, window.start);
  const here = binsFrom(edges, bin, 1);
  const isHere = here.start === window.start && here.end === window.end;
  if (!isHere) return here;
  const next = bin + direction;
  return next >= 0 && next < edges.length - 1 ? binsFrom(edges, next, 1) : null;
}

/** A window as wide as the timeline cannot be moved in it, wherever it lies. */
function isAllTime(
  mode: PlaybackMode,
  window: TimeWindow,
  extent: Interval,
  edges: Int32Array,
): boolean {
  const width = edgeAt(edges, -1) - edgeAt(edges, 0);
  const isTooWide = mode === 'moving' && window.end - window.start >= width;
  return contains(window, extent) || isTooWide;
}

/** Whether nothing of the timeline lies further in that direction. */
function isBeyond(window: TimeWindow, edges: Int32Array, direction: 1 | -1): boolean {
  return direction === 1 ? window.end >= edgeAt(edges, -1) : window.start <= edgeAt(edges, 0);
}

function isOutside(window: TimeWindow, edges: Int32Array): boolean {
  return window.start >= edgeAt(edges, -1) || window.end <= edgeAt(edges, 0);
}

/** The bin that holds a minute; the first or the last where it lies outside. */
function binAt(edges: Int32Array, at: number): number {
  const next = edges.findIndex((edge) => edge > at);
  return next < 0 ? edges.length - 2 : Math.max(0, next - 1);
}

/** The window put at an edge, but not beyond the end of the timeline. */
function windowFrom(edges: Int32Array, edge: number, window: TimeWindow): TimeWindow {
  const first = edges.indexOf(window.start);
  const last = edges.indexOf(window.end);
  if (first >= 0 && last >= 0) return binsFrom(edges, edge, last - first);
  const width = window.end - window.start;
  const start = Math.min(edges[edge] ?? 0, edgeAt(edges, -1) - width);
  return { start: minute(start), end: minute(start + width) };
}

function binsFrom(edges: Int32Array, first: number, count: number): TimeWindow {
  const last = Math.min(edges.length - 1, first + count);
  return { start: minute(edges[first] ?? 0), end: minute(edges[last] ?? 0) };
}

function edgeAt(edges: Int32Array, index: number): number {
  return edges.at(index) ?? 0;
}
