import { useEffect } from 'react';
import { searchFieldId } from './filters/SearchField.tsx';
import type { LayoutStore } from '../state/layout-store.ts';
import { openList } from './open-list.ts';
import { useAtlas } from './shared/atlas-context.ts';
import { selectIncident } from './shared/choose-view.ts';
import { hasTabs } from './shared/use-is-narrow.ts';
import type { Neighbours } from './shared/use-neighbours.ts';

/** Single keys of the whole page, matched by position so that they work in any layout. */
export function useShortcuts(neighbours: Neighbours, onShowKeys: () => void): void {
  const { view, playback, playbackCommands, layout } = useAtlas();

  useEffect(() => {
    const act = (event: KeyboardEvent): boolean => {
      if (event.code === 'Escape') {
        if (view.getState().selection !== null) selectIncident(view, null);
        else if (isDrawerOpen(layout)) layout.setState({ section: 'incidents' });
        else return false;
        return true;
      }
      if (!layout.getState().singleKeys || isTyping(event.target)) return false;
      switch (event.code) {
        case 'Space':
          if (usesSpace(event.target)) return false;
          if (playback.getState().playing) playbackCommands.pause();
          else playbackCommands.play();
          return true;
        case 'BracketLeft':
          neighbours.selectPrevious();
          return true;
        case 'BracketRight':
          neighbours.selectNext();
          return true;
        case 'Slash':
          if (event.shiftKey) {
            onShowKeys();
          } else {
            openList(layout);
            document.getElementById(searchFieldId)?.focus();
          }
          return true;
        default:
          return false;
      }
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const isModified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
      const isInDialog = document.querySelector('dialog[open]') !== null;
      if (event.defaultPrevented || isModified || isInDialog) return;
      if (act(event)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [view, playback, playbackCommands, layout, neighbours, onShowKeys]);
}

function isDrawerOpen(layout: LayoutStore): boolean {
  const { section } = layout.getState();
  return !hasTabs() && (section === 'figures' || section === 'table');
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['range', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function usesSpace(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('button, summary, a, input[type="checkbox"]') !== null
  );
}
