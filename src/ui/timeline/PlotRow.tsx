import { useEffect, useRef } from 'react';
import { showBulk, showWhole } from '../../state/shown-span.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { isCountedFor, wholeIncidents } from './histogram.ts';
import { Plot } from './Plot.tsx';
import { ScopeSwitch } from './ScopeSwitch.tsx';
import { spanWords } from './span-words.ts';
import styles from './PlotRow.module.css';

/**
 * The plot, and at its ends how many incidents lie outside of it: they lead to the whole extent,
 * from where a button leads back.
 */
export function PlotRow() {
  const { answers } = useAtlas();
  const { timeline: words } = useMessages();
  const locale = useLocale();
  const extent = useStore(answers, (state) => state.extent);
  const bulk = useStore(answers, (state) => state.bulk);
  const span = useStore(answers, (state) => state.span);
  const timeline = useStore(answers, (state) => state.timeline);
  const isCounted = timeline !== null && span !== null && isCountedFor(timeline, span);
  const before = isCounted ? wholeIncidents(timeline.summary.bins.before) : 0;
  const after = isCounted ? wholeIncidents(timeline.summary.bins.after) : 0;
  const hasMore = bulk !== extent;

  const row = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone: the way back has the focus, and then a thumb.
    if (wasPressed.current) row.current?.querySelector<HTMLElement>('button, input')?.focus();
    wasPressed.current = false;
  });
  const change = (show: typeof showWhole): void => {
    wasPressed.current = true;
    show(answers);
  };

  return (
    <div ref={row} className={styles['row']}>
      <ScopeSwitch />
      {hasMore && bulk !== null && span === extent && (
        <button
          type="button"
          className={`${styles['end']} ${styles['back']}`}
          onClick={() => change(showBulk)}
        >
          {words.backTo(spanWords(bulk, locale))}
        </button>
      )}
      {hasMore && span !== extent && before > 0 && (
        <button
          type="button"
          className={styles['end']}
          aria-label={words.showEarlier(before)}
          onClick={() => change(showWhole)}
        >
          {words.earlier(before)}
        </button>
      )}
      <Plot extent={extent} span={span} />
      {hasMore && span !== extent && after > 0 && (
        <button
          type="button"
          className={styles['end']}
          aria-label={words.showLater(after)}
          onClick={() => change(showWhole)}
        >
          {words.later(after)}
        </button>
      )}
    </div>
  );
}
