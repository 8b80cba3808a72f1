import { useState } from 'react';
import type { ViewStore } from '../../state/view-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';

/** How the incident came to be open. */
export interface Opening {
  readonly id: string;
  /** By a person, not by a link. */
  readonly isChosen: boolean;
  /** What had the focus when the panel opened. */
  readonly opener: Element | null;
}

/** Noted at once, before the code of the panel is there. */
export function useOpening(id: string): Opening {
  const { view } = useAtlas();
  const [opening, setOpening] = useState(() => openingOf(id, view, document.activeElement));
  if (opening.id === id) return opening;
  const next = openingOf(id, view, opening.opener);
  setOpening(next);
  return next;
}

function openingOf(id: string, view: ViewStore, opener: Element | null): Opening {
  return { id, isChosen: view.getState().origin !== 'restore', opener };
}
