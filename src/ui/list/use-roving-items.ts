import { useState, type KeyboardEvent } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import { incidentItemId } from '../shared/incident-item-id.ts';

/**
 * One Tab stop for the whole list, from which arrow keys, Home and End go on: the item that had
 * focus last, else the open incident, else the first.
 */
export function useRovingItems(rows: readonly Incident[], selection: string | null) {
  const [focused, setFocused] = useState<string | null>(null);
  const ids = rows.map(({ id }) => id);
  const tabStop =
    [focused, selection].find((id) => id !== null && ids.includes(id)) ?? ids[0] ?? null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = ids.findIndex((id) => document.activeElement?.id === incidentItemId(id));
    const next = at < 0 ? undefined : ids[indexAfter(event.key, at, ids.length)];
    if (next === undefined) return;
    event.preventDefault();
    document.getElementById(incidentItemId(next))?.focus();
  };

  return { tabStop, onFocus: setFocused, onKeyDown };
}

/** −1 where the key is none of the list's. */
function indexAfter(key: string, index: number, length: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(length - 1, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return -1;
  }
}
