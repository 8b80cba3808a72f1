import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';

/** Whether any layer of context was brought. */
export function useHasContext(): boolean {
  return useStore(useAtlas().context, ({ entries }) => entries.length > 0);
}
