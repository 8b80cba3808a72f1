import type { Interval, TimeWindow } from '../core/time/interval.ts';
import { sameWindow } from '../core/time/presets.ts';
import { spanFor } from '../core/time/shown-span.ts';
import type { AnswerState, AnswerStore } from './answer-store.ts';
import type { ViewStore } from './view-store.ts';

type TimeOfData = Pick<AnswerState, 'extent' | 'bulk' | 'span'>;

/** What the store holds of data with this extent and bulk; `null` where there is none. */
export function timeOfData(
  extent: Interval | null,
  bulk: Interval | null,
  window: TimeWindow | null,
): TimeOfData {
  if (extent === null || bulk === null) return { extent: null, bulk: null, span: null };
  // Where they agree they are one, so that whoever compares them need not look inside.
  const usual = sameWindow(bulk, extent) ? extent : bulk;
  return { extent, bulk: usual, span: spanFor(window, usual, extent) };
}

/** Shows the whole extent as soon as a window, of a link for instance, lies out of what is shown. */
export function followWindow(view: ViewStore, answers: AnswerStore): () => void {
  return view.subscribe(
    (state) => state.window,
    (window) => {
      const { extent, bulk, span } = answers.getState();
      if (extent === null || bulk === null || span === extent) return;
      if (spanFor(window, bulk, extent) === extent) showWhole(answers);
    },
  );
}

export function showWhole(answers: AnswerStore): void {
  answers.setState(({ extent }) => ({ span: extent }));
}

export function showBulk(answers: AnswerStore): void {
  answers.setState(({ bulk }) => ({ span: bulk }));
}
