import { scaleBar } from '../../core/geo/scale-bar.ts';
import { distanceWords } from '../../i18n/distance-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './ScaleBar.module.css';

const longestPixels = 96;

/** A round length of the ground at the middle of the map. */
export function ScaleBar() {
  const { answers } = useAtlas();
  const camera = useStore(answers, (state) => state.shownCamera);
  const locale = useLocale();
  const { map } = useMessages();
  if (camera === null) return null;
  const { meters, pixels } = scaleBar(camera.lat, camera.zoom, longestPixels);
  const length = distanceWords(meters, locale);
  return (
    <p role="img" aria-label={map.scale(length)} className={styles['bar']}>
      <span className={styles['length']} style={{ width: `${pixels}px` }}>
        {length}
      </span>
    </p>
  );
}
