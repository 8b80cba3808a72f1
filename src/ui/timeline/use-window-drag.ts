import { useEffect, useRef, type RefObject } from 'react';
import { chooseBins, maxBins } from '../../core/time/bins.ts';
import {
  dragWindow,
  handleAt,
  type DragHandle,
  type WindowDrag,
} from '../../core/time/drag-window.ts';
import { minute, type Interval, type TimeWindow } from '../../core/time/interval.ts';
import type { SliderScale, ThumbName } from '../../core/time/slider-scale.ts';
import { changeView } from '../../state/view-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { moveWindow, settleWindow } from './move-window.ts';
import { minuteOfX, xOfMinute } from './plot-geometry.ts';

/** CSS pixels on each side of an edge; a finger needs a target of 44. */
const reachOf: Readonly<Record<string, number>> = { mouse: 12, pen: 12, touch: 22 };
/** A pointer that moves less than this along the plot is a click. */
const stillness = 4;
/** One that ends further up or down than this is a swipe, and none. */
const swipe = 16;

interface Hold {
  readonly pointerId: number;
  readonly x: number;
  /** In the page, since a pointer that goes up or down is no click either. */
  readonly clientY: number;
  readonly drag: WindowDrag;
  /** In the view when the pointer went down; `null` is all time. */
  readonly before: TimeWindow | null;
  readonly isMoving: boolean;
}

/**
 * Lets a pointer move the window on the element of the returned ref: its edges, its body, or
 * a new one; a click selects the bar under it.
 *
 * @param extent of all data: a window that covers it is all time
 * @param span what the plot shows
 * @param focusThumb called with the edge that the pointer took
 */
export function useWindowDrag(
  extent: Interval | null,
  span: Interval | null,
  scale: SliderScale | null,
  focusThumb: (name: ThumbName) => void,
): RefObject<HTMLDivElement | null> {
  const { view, playbackCommands } = useAtlas();
  const plot = useRef<HTMLDivElement>(null);
  const focus = useRef(focusThumb);
  useEffect(() => {
    focus.current = focusThumb;
  });

  useEffect(() => {
    const element = plot.current;
    if (element === null || extent === null || span === null || scale === null) return;
    const { domain, stepMinutes } = scale;
    const controller = new AbortController();
    const { signal } = controller;
    let hold: Hold | null = null;

    const place = (event: PointerEvent): { readonly x: number; readonly at: number } => {
      const { left, width } = element.getBoundingClientRect();
      const x = event.clientX - left;
      return { x, at: minuteOfX(x, domain, width) };
    };

    const handleUnder = (event: PointerEvent): DragHandle => {
      const { window } = view.getState();
      const { start, end } = window ?? domain;
      const { width } = element.getBoundingClientRect();
      const inside = (at: number): number =>
        xOfMinute(Math.max(domain.start, Math.min(domain.end, at)), domain, width);
      const reach = reachOf[event.pointerType] ?? 12;
      const handle = handleAt(place(event).x, inside(start), inside(end), reach);
      // All time has no body to move.
      return handle === 'body' && window === null ? 'new' : handle;
    };

    const onPointerDown = (event: PointerEvent): void => {
      if (event.button !== 0 || !event.isPrimary) return;
      playbackCommands.pause();
      const before = view.getState().window;
      const { x, at } = place(event);
      const handle = handleUnder(event);
      const drag: WindowDrag = { handle, from: at, window: before ?? domain };
      const { pointerId, clientY } = event;
      hold = { pointerId, x, clientY, drag, before, isMoving: false };
      element.setPointerCapture(event.pointerId);
      if (handle === 'start' || handle === 'end') focus.current(handle);
    };

    const onPointerMove = (event: PointerEvent): void => {
      if (hold === null) {
        element.dataset['handle'] = handleUnder(event);
        return;
      }
      if (event.pointerId !== hold.pointerId) return;
      const { x, at } = place(event);
      if (!hold.isMoving && Math.abs(x - hold.x) < stillness) return;
      hold = { ...hold, isMoving: true };
      element.dataset['handle'] = hold.drag.handle;
      moveWindow(view, extent, dragWindow(hold.drag, at, domain, stepMinutes), 'drag');
    };

    const onPointerUp = (event: PointerEvent): void => {
      if (hold === null || event.pointerId !== hold.pointerId) return;
      const { drag, isMoving, clientY } = hold;
      hold = null;
      if (isMoving) {
        settleWindow(view);
        return;
      }
      const isOnThumb = drag.handle === 'start' || drag.handle === 'end';
      if (isOnThumb && event.pointerType !== 'touch') return;
      if (Math.abs(event.clientY - clientY) > swipe) return;
      moveWindow(view, extent, binAt(span, drag.from), 'act');
    };

    const onPointerCancel = (event: PointerEvent): void => {
      if (hold === null || event.pointerId !== hold.pointerId) return;
      const { before, isMoving } = hold;
      hold = null;
      if (isMoving) changeView(view, { window: before }, 'drag');
    };

    element.addEventListener('pointerdown', onPointerDown, { signal });
    element.addEventListener('pointermove', onPointerMove, { signal });
    element.addEventListener('pointerup', onPointerUp, { signal });
    element.addEventListener('pointercancel', onPointerCancel, { signal });
    // The browser's own answer would take the focus away from the thumb again.
    element.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    return () => controller.abort();
  }, [view, playbackCommands, extent, span, scale]);

  return plot;
}

/** The bar of the timeline that holds a minute; beside the timeline its first or its last. */
function binAt(span: Interval, at: number): TimeWindow {
  const { edges } = chooseBins(span, maxBins);
  const next = edges.findIndex((edge) => edge > at);
  const end = next < 0 ? edges.length - 1 : Math.max(1, next);
  return { start: minute(edges[end - 1] ?? span.start), end: minute(edges[end] ?? span.end) };
}
