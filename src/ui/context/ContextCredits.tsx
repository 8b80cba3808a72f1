import type { ReactNode } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';

/** Who made the layers that are on; by its title where the file does not say. */
export function ContextCredits(): ReactNode {
  const { context } = useAtlas();
  const entries = useStore(context, (state) => state.entries);
  const { context: words } = usePanelMessages();
  const names = entries
    .filter(({ isOn }) => isOn)
    .map(({ content: { layer } }) =>
      [layer.attribution || layer.title, layer.licence].filter(Boolean).join(', '),
    );
  if (names.length === 0) return null;
  return <bdi> {words.credits([...new Set(names)].join('; '))}</bdi>;
}
