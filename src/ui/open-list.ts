import { flushSync } from 'react-dom';
import type { LayoutStore } from '../state/layout-store.ts';

/** Unfolds the list at once, so that the next line can give focus to what is in it. */
export function openList(layout: LayoutStore): void {
  if (!layout.getState().listOpen) flushSync(() => layout.setState({ listOpen: true }));
}
