import type { ComponentType } from 'react';
import type { DetailsPanelProps } from './DetailsPanel.tsx';

type Panel = ComponentType<DetailsPanelProps>;

let loading: Promise<Panel> | null = null;
let loaded: Panel | null = null;

/** The panel's code, a chunk of its own, fetched once; after a failure the next call tries again. */
export function loadDetails(): Promise<Panel> {
  loading ??= import('./DetailsPanel.tsx').then(
    ({ DetailsPanel }) => (loaded = DetailsPanel),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** The panel where its code is there already, so that it opens at once. */
export function loadedDetails(): Panel | null {
  return loaded;
}
