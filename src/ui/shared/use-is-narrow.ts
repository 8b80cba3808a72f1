import { useSyncExternalStore } from 'react';

/** As in the style sheets: the width below which the page is laid out for a phone. */
const narrow = '(max-width: 47.99rem)';
/** Where list, filters, figures and table do not fit at once: a phone, also held sideways. */
const tight = `${narrow}, (max-height: 30rem)`;

export function useIsNarrow(): boolean {
  return useMedia(narrow);
}

/** Whether the panel shows its parts one at a time, as tabs. */
export function useHasTabs(): boolean {
  return useMedia(tight);
}

export function hasTabs(): boolean {
  return matchMedia(tight).matches;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
