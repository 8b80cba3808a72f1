import { useEffect, useRef } from 'react';
import { incidentItemId } from '../shared/incident-item-id.ts';
import type { Opening } from './use-opening.ts';

/**
 * Moves focus to the heading when a person opened the panel or chose another incident, except
 * from the panel's own bar, whose buttons can be pressed again; what a link opens leaves focus
 * alone. When the panel closes, focus goes back to where it came from, or to the incident in
 * the list.
 *
 * @param shownId the incident that the heading names, `null` while it is not there
 */
export function useFocusWhileOpen(shownId: string | null, opening: Opening) {
  const panel = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const awaited = useRef<string | null>(null);

  useEffect(() => {
    // Focus on something that the next incident takes away must not be lost either.
    const isInside = panel.current?.contains(document.activeElement) === true;
    awaited.current = opening.isChosen || isInside ? opening.id : null;
  }, [opening]);

  useEffect(() => {
    if (shownId === null || shownId !== awaited.current) return;
    awaited.current = null;
    if (bar.current?.contains(document.activeElement) === true) return;
    heading.current?.focus({ preventScroll: true });
  }, [shownId]);

  const { id, opener: from } = opening;
  useEffect(() => {
    const { current: element } = panel;
    return () => {
      if (element?.isConnected === true || !isFocusLost()) return;
      const isOpenerThere = from instanceof HTMLElement && from !== document.body;
      if (isOpenerThere && from.isConnected) from.focus();
      else document.getElementById(incidentItemId(id))?.focus();
    };
  }, [id, from]);

  return { panel, bar, heading };
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
