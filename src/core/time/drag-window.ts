import { minute, type Interval, type TimeWindow } from './interval.ts';

/** What of the brush is held. */
export type DragHandle = 'start' | 'end' | 'body' | 'new';

export interface WindowDrag {
  readonly handle: DragHandle;
  /** Civil minute under the pointer when it went down. */
  readonly from: number;
  readonly window: TimeWindow;
}

/** Which part of the brush a pointer at `x` holds; all in CSS pixels, edges are caught `reach` wide. */
export function handleAt(x: number, startX: number, endX: number, reach: number): DragHandle {
  const toStart = Math.abs(x - startX);
  const toEnd = Math.abs(x - endX);
  if (Math.min(toStart, toEnd) <= reach) return toStart < toEnd ? 'start' : 'end';
  return x > startX && x < endX ? 'body' : 'new';
}

/**
 * The window while it is dragged: edges snap to whole steps, the body keeps its width, all
 * stays in the domain and is at least one step wide.
 *
 * @param at civil minute under the pointer
 */
export function dragWindow(
  drag: WindowDrag,
  at: number,
  domain: Interval,
  stepMinutes: number,
): TimeWindow {
  const snap = (value: number): number =>
    domain.start + Math.round((value - domain.start) / stepMinutes) * stepMinutes;
  const low = domain.start;
  const high = domain.end;
  const { window } = drag;
  switch (drag.handle) {
    case 'start': {
      const start = clamp(snap(at), low, window.end - stepMinutes);
      return { start: minute(start), end: window.end };
    }
    case 'end': {
      const end = clamp(snap(at), window.start + stepMinutes, high);
      return { start: window.start, end: minute(end) };
    }
    case 'body': {
      const width = window.end - window.start;
      const start = clamp(snap(window.start + at - drag.from), low, Math.max(low, high - width));
      return { start: minute(start), end: minute(start + width) };
    }
    case 'new': {
      const first = low + Math.floor((Math.min(drag.from, at) - low) / stepMinutes) * stepMinutes;
      const last = low + Math.ceil((Math.max(drag.from, at) - low) / stepMinutes) * stepMinutes;
      const start = clamp(first, low, high - stepMinutes);
      return { start: minute(start), end: minute(clamp(last, start + stepMinutes, high)) };
    }
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
