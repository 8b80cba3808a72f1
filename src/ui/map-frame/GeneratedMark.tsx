import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './MapFrame.module.css';

/** On the lower edge of the map, whatever its size, while anything that was made up is loaded. */
export function GeneratedMark() {
  const { map } = useMessages();
  const isGenerated = useStore(useAtlas().answers, ({ reports }) =>
    reports.some(({ generated }) => generated),
  );
  return isGenerated ? <p className={styles['mark']}>{map.generated}</p> : null;
}
