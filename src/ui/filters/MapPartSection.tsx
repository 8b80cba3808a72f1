import { useEffect, useRef, useState } from 'react';
import { asKept } from '../../core/geo/kept-shape.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { FilterSection } from './FilterSection.tsx';
import styles from './MapPartSection.module.css';

export function MapPartSection() {
  const { view } = useAtlas();
  const within = useStore(view, (state) => state.filter.within);
  const { filterPanel } = usePanelMessages();
  return (
    <FilterSection
      title={filterPanel.sections.within}
      chosen={within === null ? null : filterPanel.chosen(1)}
    >
      <MapPartChoice />
    </FilterSection>
  );
}

type Drawing = 'idle' | 'under-way' | 'failed';

/** The view of this moment, or an area that is drawn on the map; drawing ends with the section. */
function MapPartChoice() {
  const { view, answers, mapCommands } = useAtlas();
  const bbox = useStore(answers, (state) => state.shownBbox);
  const hasMap = useStore(answers, (state) => state.map === 'ready');
  const [drawing, setDrawing] = useState<Drawing>('idle');
  const underWay = useRef<AbortController | null>(null);
  const drawButton = useRef<HTMLButtonElement>(null);
  const { filterPanel } = usePanelMessages();

  useEffect(() => () => underWay.current?.abort(), []);

  const draw = async (): Promise<void> => {
    const controller = new AbortController();
    underWay.current = controller;
    setDrawing('under-way');
    try {
      const ring = await mapCommands.drawArea(controller.signal);
      if (ring !== null) changeFilter(view, { within: asKept({ type: 'polygon', ring }) });
      setDrawing('idle');
      drawButton.current?.focus({ preventScroll: true });
    } catch (error) {
      console.warn(error);
      setDrawing('failed');
    }
  };
  const isDrawing = drawing === 'under-way';

  return (
    <>
      <p>{filterPanel.withinRule}</p>
      <div className={styles['ways']}>
        <button
          type="button"
          aria-disabled={bbox === null}
          onClick={() => {
            if (bbox !== null) changeFilter(view, { within: asKept({ type: 'bbox', bbox }) });
          }}
        >
          {filterPanel.viewOnly}
        </button>
        <button
          ref={drawButton}
          type="button"
          aria-disabled={!hasMap}
          onClick={() => {
            if (isDrawing) underWay.current?.abort();
            else if (hasMap) void draw();
          }}
        >
          {isDrawing ? filterPanel.cancelDrawing : filterPanel.drawArea}
        </button>
      </div>
      <p role="status" className={styles['drawing']}>
        {isDrawing && filterPanel.drawing}
        {drawing === 'failed' && filterPanel.drawingFailed}
      </p>
      <p className={styles['keys']}>{filterPanel.withinKeys}</p>
    </>
  );
}
