import { flushSync } from 'react-dom';
import type { LayoutStore } from '../state/layout-store.ts';
import { hasTabs } from './shared/use-is-narrow.ts';

/** Unfolds the panel and, where the list is one tab of several, turns to it. */
export function showList(layout: LayoutStore): void {
  layout.setState({ listOpen: true, ...(hasTabs() ? { section: 'incidents' } : {}) });
}

/** As `showList`, at once, so that the next line can give focus to what is in it. */
export function openList(layout: LayoutStore): void {
  flushSync(() => showList(layout));
}
