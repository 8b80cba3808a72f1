import { useEffect, useRef, type RefObject } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';

/** Takes the focus where the dataset has just come back and the button that brought it back went with its notice. */
export function useReturnedFocus(id: string): RefObject<HTMLInputElement | null> {
  const { datasets } = useAtlas();
  const hasReturned = useStore(datasets, (state) => state.moved === id && !state.removed.has(id));
  const element = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!hasReturned) return;
    // The notice goes in the same moment, and the focus with it.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) element.current?.focus();
      datasets.setState({ moved: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [datasets, hasReturned]);
  return element;
}
