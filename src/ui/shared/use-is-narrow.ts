import { useSyncExternalStore } from 'react';

/** As in the style sheets: the width below which the page is laid out for a phone. */
const query = '(max-width: 47.99rem)';

export function useIsNarrow(): boolean {
  return useSyncExternalStore(onChange, isNarrow);
}

export function isNarrow(): boolean {
  return matchMedia(query).matches;
}

function onChange(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
