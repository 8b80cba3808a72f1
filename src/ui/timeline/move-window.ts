import type { Interval, TimeWindow } from '../../core/time/interval.ts';
import { sameWindow, windowOrAllTime } from '../../core/time/presets.ts';
import { changeView, type ViewStore } from '../../state/view-store.ts';

/** Shows a period; one that covers the extent is all time. Nothing happens where it is shown already. */
export function moveWindow(
  view: ViewStore,
  extent: Interval,
  window: TimeWindow,
  origin: 'drag' | 'act',
): void {
  const next = windowOrAllTime(window, extent);
  if (!sameWindow(next, view.getState().window)) changeView(view, { window: next }, origin);
}

/** Ends a drag: what it led to becomes a step that Back undoes. */
export function settleWindow(view: ViewStore): void {
  changeView(view, { window: view.getState().window }, 'settle');
}
