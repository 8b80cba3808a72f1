import { useEffect, useState } from 'react';
import type { FoundPlace } from '../../core/geo/found-place.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { PlaceDetail } from '../shared/PlaceDetail.tsx';
import { useStore } from '../shared/use-store.ts';
import styles from './ReachedPlace.module.css';

const shownMs = 6_000;

/** Says for some seconds which place the map was led to. */
export function ReachedPlace() {
  const place = useStore(useAtlas().answers, (state) => state.reachedPlace);
  const [read, setRead] = useState<FoundPlace | null>(null);

  useEffect(() => {
    const timer = setTimeout(() => setRead(place), shownMs);
    return () => clearTimeout(timer);
  }, [place]);

  return (
    <div aria-live="polite" className={styles['region']}>
      {place !== null && place !== read && (
        <p className={styles['label']}>
          <strong className={styles['name']}>
            <LocalText text={place.name} />
          </strong>{' '}
          (<PlaceDetail place={place} />)
        </p>
      )}
    </div>
  );
}
