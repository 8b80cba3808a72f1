import { decodeView, encodeView } from '../core/share/view-codec.ts';
import { defaultViewState, type ViewState } from '../core/share/view-state.ts';
import type { AnswerStore } from '../state/answer-store.ts';
import { addNotice } from '../state/notices.ts';
import { changeView, type ViewStore } from '../state/view-store.ts';

const dragDelayMs = 250;

/** The view that the address asks for; a malformed one gives the default and a notice. */
export function viewOfAddress(answers: AnswerStore): ViewState {
  const decoded = decodeView(location.hash.replace(/^#/, ''));
  switch (decoded.outcome) {
    case 'ok':
      return decoded.state;
    case 'malformed':
      addNotice(answers, { type: 'malformed-link', detail: decoded.detail });
      return defaultViewState;
  }
}

/**
 * Keeps the fragment and the view the same: drags replace the address once they pause,
 * acts make a step, Back and Forward restore.
 */
export function followAddress(view: ViewStore, answers: AnswerStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = encodeView(view.getState());

  const write = (origin: 'drag' | 'act'): void => {
    clearTimeout(timer);
    const fragment = encodeView(view.getState());
    if (fragment === written) return;
    written = fragment;
    const address = `${location.pathname}${location.search}#${fragment}`;
    if (origin === 'act') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const unsubscribe = view.subscribe((state, previous) => {
    if (state === previous || state.origin === 'restore') return;
    if (state.origin === 'act') {
      write('act');
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => write('drag'), dragDelayMs);
  });

  const restore = (): void => {
    clearTimeout(timer);
    const restored = viewOfAddress(answers);
    written = location.hash.replace(/^#/, '');
    changeView(view, restored, 'restore');
  };
  const flush = (): void => write('drag');
  addEventListener('popstate', restore);
  addEventListener('pagehide', flush);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('popstate', restore);
    removeEventListener('pagehide', flush);
  };
}
