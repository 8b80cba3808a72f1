import { useSyncExternalStore } from 'react';

interface ReadableStore<State> {
  getState(): State;
  subscribe(listener: () => void): () => void;
}

/** Follows a part of a store; `select` must give the same value for the same state. */
export function useStore<State, Part>(
  store: ReadableStore<State>,
  select: (state: State) => Part,
): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
