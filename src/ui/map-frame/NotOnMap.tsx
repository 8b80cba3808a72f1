import { isUnlocatedClass, unlocatedClasses } from '../../core/incident/place.ts';
import { showList } from '../open-list.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './NotOnMap.module.css';

/** Incidents with neither point nor area, at the margin; opens the list filtered to them. */
export function NotOnMap() {
  const { answers, view, layout } = useAtlas();
  const unlocated = useStore(answers, (state) => state.answer?.unlocated ?? 0);
  const { map } = useMessages();
  if (unlocated === 0) return null;
  return (
    <button
      type="button"
      className={styles['entry']}
      onClick={() => {
        showList(layout);
        const { places } = view.getState().filter;
        changeFilter(view, { places: places?.filter(isUnlocatedClass) ?? unlocatedClasses });
      }}
    >
      {map.notOnMap(unlocated)}
    </button>
  );
}
