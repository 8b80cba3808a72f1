import { useIsNarrow } from '../shared/use-is-narrow.ts';
import { useMessages } from '../shared/use-messages.ts';
import { ScaleBar } from './ScaleBar.tsx';
import styles from './MapCredits.module.css';

/** Scale, attribution and the note on borders; on a phone folded behind a sign, so that the map stays free. */
export function MapCredits() {
  const isNarrow = useIsNarrow();
  const { map } = useMessages();
  const words = (
    <p className={styles['words']}>
      {map.bordersNoteShort} {map.attribution}
    </p>
  );
  return (
    <div className={styles['credits']}>
      <ScaleBar />
      {isNarrow ? (
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
