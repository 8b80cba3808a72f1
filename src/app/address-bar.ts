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

/** What stood in the address before a drag, and which parts of the view the drag has changed since. */
interface Settled {
  readonly fragment: string;
  readonly dragged: ReadonlySet<string>;
}

/**
 * Keeps the fragment and the view the same: drags replace the address once they pause, acts
 * make a step, Back and Forward restore. An act that ends a drag is one step from where the
 * drag began, however often it paused.
 */
export function followAddress(view: ViewStore, answers: AnswerStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = encodeView(view.getState());
  let settled = settledAt(written);

  const put = (step: 'push' | 'replace', fragment: string): void => {
    const address = `${location.pathname}${location.search}#${fragment}`;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    written = fragment;
  };
  const writeDrag = (): void => {
    clearTimeout(timer);
    const fragment = encodeView(view.getState());
    if (fragment !== written) put('replace', fragment);
  };
  const writeAct = (changed: readonly string[]): void => {
    clearTimeout(timer);
    const { dragged } = settled;
    const endsDrag = dragged.size > 0 && changed.every((key) => dragged.has(key));
    if (endsDrag && written !== settled.fragment) put('replace', settled.fragment);
    const fragment = encodeView(view.getState());
    if (fragment !== written) put('push', fragment);
    settled = settledAt(fragment);
  };

  const unsubscribe = view.subscribe((state, previous) => {
    if (state.origin === 'restore') return;
    const changed = partsOfView.filter((key) => state[key] !== previous[key]);
    if (state.origin === 'act') {
      writeAct(changed);
      return;
    }
    settled = { ...settled, dragged: new Set([...settled.dragged, ...changed]) };
    clearTimeout(timer);
    timer = setTimeout(writeDrag, dragDelayMs);
  });

  const restore = (): void => {
    clearTimeout(timer);
    const restored = viewOfAddress(answers);
    written = location.hash.replace(/^#/, '');
    settled = settledAt(written);
    changeView(view, restored, 'restore');
  };
  addEventListener('popstate', restore);
  addEventListener('pagehide', writeDrag);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    removeEventListener('popstate', restore);
    removeEventListener('pagehide', writeDrag);
  };
}

const partsOfView = ['camera', 'window', 'filter', 'selection', 'locale', 'theme'] as const;

function settledAt(fragment: string): Settled {
  return { fragment, dragged: new Set() };
}
