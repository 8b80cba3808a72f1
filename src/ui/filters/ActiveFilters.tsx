import { textIn } from '../../core/incident/localized-text.ts';
import { areUnlocated } from '../../core/incident/place.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { Icon } from '../shared/Icon.tsx';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './ActiveFilters.module.css';

/** The filters without a control of their own, each with a way to take it off. */
export function ActiveFilters() {
  const { view, answers } = useAtlas();
  const { area, places } = useStore(view, (state) => state.filter);
  const areaNames = useStore(answers, (state) => state.areaNames);
  const locale = useLocale();
  const { filters, placeFilters } = useMessages();
  if (area === null && places === null) return null;

  const areaName = (id: string): string => textIn(areaNames.get(id) ?? id, locale).text;
  return (
    <ul aria-label={filters.active} className={styles['chips']}>
      {area !== null && (
        <Chip
          words={filters.area(areaName(area))}
          onRemove={() => changeFilter(view, { area: null })}
        />
      )}
      {places !== null && (
        <Chip
          words={
            areUnlocated(places)
              ? filters.notOnMap
              : filters.places(places.map((place) => placeFilters[place]).join(', '))
          }
          onRemove={() => changeFilter(view, { places: null })}
        />
      )}
    </ul>
  );
}

function Chip({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  const { filters } = useMessages();
  return (
    <li>
      <button
        type="button"
        className={styles['chip']}
        aria-label={filters.remove(words)}
        onClick={onRemove}
      >
        {words}
        <Icon name="close" />
      </button>
    </li>
  );
}
