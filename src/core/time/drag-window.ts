import { minute, type Interval, type TimeWindow } from './interval.ts';

/** What of the window is held; `new` draws another one. */
export type DragHandle = 'start' | 'end' | 'body' | 'new';

export interface WindowDrag {
  readonly handle: DragHandle;
  /** Civil minute under the pointer when it went down. */
  readonly from: number;
  /** The window at that moment. */
  readonly window: TimeWindow;
}

/**
 * Which part of the window a pointer at `x` holds; all in CSS pixels. The target of an edge
 * is `2 × reach` wide and lies around it. In a narrow window it moves outwards, so that half
 * of the window is left to hold its body and each edge can be held, even where both are at
 * one place.
 */
export function handleAt(x: number, startX: number, endX: number, reach: number): DragHandle {
  const inside = Math.min(reach, (endX - startX) / 4);
  const outside = 2 * reach - inside;
  if (x >= startX - outside && x <= startX + inside) return 'start';
  if (x >= endX - inside && x <= endX + outside) return 'end';
  return x > startX && x < endX ? 'body' : 'new';
}

/**
 * The window while it is dragged: edges move as far as the pointer did and snap to whole
 * steps, the body keeps its width, all stays in the domain and is at least one step wide.
 *
 * @param at civil minute under the pointer
 */
export function dragWindow(
  drag: WindowDrag,
  at: number,
  domain: Interval,
  stepMinutes: number,
): TimeWindow {
  const low = domain.start;
  const high = domain.end;
  const snap = (value: number): number =>
    low + Math.round((value - low) / stepMinutes) * stepMinutes;
  const { window } = drag;
  const moved = at - drag.from;
  switch (drag.handle) {
    case 'start': {
      const end = clamp(window.end, low + stepMinutes, high);
      return {
        start: minute(clamp(snap(window.start + moved), low, end - stepMinutes)),
        end: minute(end),
      };
    }
    case 'end': {
      const start = clamp(window.start, low, high - stepMinutes);
      return {
        start: minute(start),
        end: minute(clamp(snap(window.end + moved), start + stepMinutes, high)),
      };
    }
    case 'body': {
      const width = Math.min(window.end - window.start, high - low);
      const start = clamp(snap(window.start + moved), low, high - width);
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
