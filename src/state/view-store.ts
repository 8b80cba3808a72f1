import { subscribeWithSelector } from 'zustand/middleware';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultViewState, type ViewState } from '../core/share/view-state.ts';

/** A `drag` replaces the address, a `settle` ends it, a `play` replaces it too and nothing ends it, an `act` makes a step that Back undoes, a `restore` came from the address. */
export type ChangeOrigin = 'drag' | 'play' | 'settle' | 'act' | 'restore';

export interface ViewStoreState extends ViewState {
  readonly origin: ChangeOrigin;
}

export type ViewStore = ReturnType<typeof createViewStore>;

/** Holds intent only: what the reader chose to see, never what came of it. */
export function createViewStore(initial: ViewState = defaultViewState) {
  return createStore<ViewStoreState>()(
    subscribeWithSelector((): ViewStoreState => ({ ...initial, origin: 'restore' })),
  );
}

/** The one way to change the view. */
export function changeView(
  store: Pick<StoreApi<ViewStoreState>, 'setState'>,
  patch: Partial<ViewState>,
  origin: ChangeOrigin = 'act',
): void {
  store.setState({ ...patch, origin });
}
