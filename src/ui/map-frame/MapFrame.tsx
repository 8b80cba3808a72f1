import { lazy, Suspense, useEffect, useRef, useState, type Ref } from 'react';
import { ContextOnMap } from '../context/context-parts.ts';
import { useHasContext } from '../context/use-has-context.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { GeneratedMark } from './GeneratedMark.tsx';
import { MapControls } from './MapControls.tsx';
import { MapCredits } from './MapCredits.tsx';
import { NotOnMap } from './NotOnMap.tsx';
import { useIsSmall } from './use-is-small.ts';
import styles from './MapFrame.module.css';

/** Nobody needs it before the map is there. */
const MapSymbols = lazy(async () => {
  const { MapSymbols: component } = await import('./MapSymbols.tsx');
  return { default: component };
});

const HoverCard = lazy(async () => {
  const { HoverCard: component } = await import('./HoverCard.tsx');
  return { default: component };
});

const ReachedPlace = lazy(async () => {
  const { ReachedPlace: component } = await import('./ReachedPlace.tsx');
  return { default: component };
});

/** The map and what stands over it; without WebGL a word about why there is none. */
export function MapFrame({ ref }: { readonly ref?: Ref<HTMLDivElement> }) {
  const { answers, attachMap } = useAtlas();
  const phase = useStore(answers, (state) => state.map);
  const canvas = useRef<HTMLDivElement>(null);
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const isSmall = useIsSmall(overlay);
  const { map } = useMessages();
  const hasContext = useHasContext();
  const isThere = phase === 'ready' || phase === 'context-lost';

  useEffect(() => {
    if (canvas.current === null) return;
    return attachMap(canvas.current);
  }, [attachMap]);

  return (
    <div ref={ref} className={styles['frame']}>
      <div ref={canvas} className={styles['canvas']} />
      {isThere && (
        <Suspense fallback={null}>
          <MapSymbols free={overlay} />
        </Suspense>
      )}
      <div ref={setOverlay} className={styles['overlay']}>
        {phase === 'loading' && <p className={styles['word']}>{map.loading}</p>}
        {phase === 'unavailable' && <p className={styles['word']}>{map.unavailable}</p>}
        {phase === 'context-lost' && (
          <p role="alert" className={styles['word']}>
            {map.contextLost}
          </p>
        )}
        <NotOnMap />
        {isThere && (
          <Suspense fallback={null}>
            <ReachedPlace />
          </Suspense>
        )}
        {isThere && <MapControls />}
        {isThere && hasContext && (
          <Suspense fallback={null}>
            <ContextOnMap free={overlay} />
          </Suspense>
        )}
        <MapCredits isFolded={isSmall} />
        <GeneratedMark />
      </div>
      {isThere && (
        <Suspense fallback={null}>
          <HoverCard free={overlay} />
        </Suspense>
      )}
    </div>
  );
}
