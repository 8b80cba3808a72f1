import { useEffect } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';
import { loadDetails } from './load-details.ts';

/** Milliseconds after which the page counts as idle in a browser that cannot tell. */
const patience = 1500;

/** Fetches the panel's code when the incidents are there and the page is idle, so that the first opening does not wait. */
export function useDetailsPreload(): void {
  const { answers } = useAtlas();
  const isReady = useStore(answers, (state) => state.load === 'ready');

  useEffect(() => {
    if (!isReady) return;
    // A failure is told when the panel is opened, which tries again.
    const preload = (): void => void loadDetails().catch(() => null);
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(preload, patience);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(preload, { timeout: patience });
    return () => cancelIdleCallback(idle);
  }, [isReady]);
}
