import { useMemo, useRef } from 'react';
import type { Interval } from '../../core/time/interval.ts';
import { sliderScale } from '../../core/time/slider-scale.ts';
import { PlotCanvas } from './PlotCanvas.tsx';
import { Thumb } from './Thumb.tsx';
import { useWindowDrag } from './use-window-drag.ts';
import styles from './Plot.module.css';

interface PlotProps {
  readonly extent: Interval | null;
  /** What the axis shows; as the extent `null` without data. */
  readonly span: Interval | null;
}

/** The bars, the two thumbs over them, and the window that a pointer can move. */
export function Plot({ extent, span }: PlotProps) {
  const scale = useMemo(() => (span === null ? null : sliderScale(span)), [span]);
  const startThumb = useRef<HTMLInputElement>(null);
  const endThumb = useRef<HTMLInputElement>(null);
  const plot = useWindowDrag(extent, span, scale, (name) => {
    const thumb = name === 'start' ? startThumb : endThumb;
    thumb.current?.focus({ preventScroll: true });
  });
  return (
    <div ref={plot} className={styles['plot']}>
      <PlotCanvas />
      {extent !== null && scale !== null && (
        <>
          <Thumb name="start" extent={extent} scale={scale} ref={startThumb} />
          <Thumb name="end" extent={extent} scale={scale} ref={endThumb} />
        </>
      )}
    </div>
  );
}
