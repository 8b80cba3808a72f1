import { Suspense } from 'react';
import { ContextCredits } from '../context/context-parts.ts';
import { useHasContext } from '../context/use-has-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { ScaleBar } from './ScaleBar.tsx';
import styles from './MapCredits.module.css';

/** Scale, attribution and the note on borders; on a small map folded behind a sign, so that the map stays free. */
export function MapCredits({ isFolded }: { readonly isFolded: boolean }) {
  const { map } = useMessages();
  const hasContext = useHasContext();
  const words = (
    <p className={styles['words']}>
      {map.bordersNoteShort} {map.attribution}
      {hasContext && (
        <Suspense fallback={null}>
          <ContextCredits />
        </Suspense>
      )}
    </p>
  );
  return (
    <div className={styles['credits']}>
      <ScaleBar />
      {isFolded ? (
        <details className={styles['folded']}>
          <summary aria-label={map.credits}>
            <span className={styles['sign']}>i</span>
          </summary>
          {words}
        </details>
      ) : (
        words
      )}
    </div>
  );
}
