import { useMemo, useRef } from 'react';
import type { Interval } from '../../core/time/interval.ts';
import { sliderScale } from '../../core/time/slider-scale.ts';
import { PlotCanvas } from './PlotCanvas.tsx';
import { IdleThumb, Thumb } from './Thumb.tsx';
import { useWindowDrag } from './use-window-drag.ts';
import styles from './Plot.module.css';

/** The bars, the two thumbs over them, and the window that a pointer can move. */
export function Plot({ extent }: { readonly extent: Interval | null }) {
  const scale = useMemo(() => (extent === null ? null : sliderScale(extent)), [extent]);
  const startThumb = useRef<HTMLInputElement>(null);
  const endThumb = useRef<HTMLInputElement>(null);
  const plot = useWindowDrag(extent, scale, (name) => {
    const thumb = name === 'start' ? startThumb : endThumb;
    thumb.current?.focus({ preventScroll: true });
  });
  return (
    <div ref={plot} className={styles['plot']}>
      <PlotCanvas />
      {extent === null || scale === null ? (
        <>
          <IdleThumb name="start" />
          <IdleThumb name="end" />
        </>
      ) : (
        <>
          <Thumb name="start" extent={extent} scale={scale} ref={startThumb} />
          <Thumb name="end" extent={extent} scale={scale} ref={endThumb} />
        </>
      )}
    </div>
  );
}
