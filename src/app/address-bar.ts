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
 * Keeps the fragment and the view the same: drags and playback replace the address once they
 * pause, acts make a step, Back and Forward restore. A drag of the period that is settled is
 * one step from where it began, however often it paused.
 */
export function followAddress(view: ViewStore, answers: AnswerStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = encodeView(view.getState());
  /** The period when its drag began; `null` while none is under way. */
  let beforeDrag: Pick<ViewState, 'window'> | null = null;

  const put = (step: 'push' | 'replace', fragment: string): void => {
    if (fragment === written) return;
    const address = `${location.pathname}${location.search}#${fragment}`;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    written = fragment;
  };
  const writePause = (): void => {
    clearTimeout(timer);
    put('replace', encodeView(view.getState()));
  };

  const unsubscribe = view.subscribe((state, previous) => {
    if (state.origin === 'restore') return;
    clearTimeout(timer);
    if (state.origin === 'drag' || state.origin === 'play') {
      if (state.origin === 'play') beforeDrag = null;
      else if (state.window !== previous.window) beforeDrag ??= { window: previous.window };
      timer = setTimeout(writePause, dragDelayMs);
      return;
    }
    // What was typed, moved or dragged before is where Back leads.
    const from = state.origin === 'settle' ? beforeDrag : null;
    put('replace', encodeView({ ...previous, ...from }));
    put('push', encodeView(state));
    beforeDrag = null;
  });

  const restore = (): void => {
    clearTimeout(timer);
    beforeDrag = null;
    const restored = viewOfAddress(answers);
    written = location.hash.replace(/^#/, '');
    changeView(view, restored, 'restore');
  };
  addEventListener('popstate', restore);
  addEventListener('pagehide', writePause);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('popstate', restore);
    removeEventListener('pagehide', writePause);
  };
}
