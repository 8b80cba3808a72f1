import { useEffect, useRef } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { isCountedFor } from './histogram.ts';
import { createPlotPainter, type PlotPainter } from './plot-painter.ts';
import styles from './Plot.module.css';

/** The bars and their axis. Decoration: the thumbs and the words beside them say the same. */
export function PlotCanvas() {
  const { view, answers } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const span = useStore(answers, (state) => state.span);
  const timeline = useStore(answers, (state) => state.timeline);
  const locale = useLocale();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<PlotPainter | null>(null);

  useEffect(() => {
    if (canvas.current === null) return;
    const created = createPlotPainter(canvas.current);
    painter.current = created;
    return () => {
      painter.current = null;
      created.dispose();
    };
  }, []);

  useEffect(() => {
    const counted = timeline !== null && span !== null && isCountedFor(timeline, span);
    const shown = counted ? timeline : null;
    painter.current?.show(span === null ? null : { span, timeline: shown, window, locale });
  }, [span, timeline, window, locale]);

  return <canvas ref={canvas} className={styles['canvas']} aria-hidden="true" />;
}
