import type { KeyboardEvent } from 'react';
import type { FoundPlace } from '../../core/geo/found-place.ts';
import hidden from '../shared/hidden.module.css';
import { LocalText } from '../shared/LocalText.tsx';
import { PlaceDetail } from '../shared/PlaceDetail.tsx';
import { useIsNarrow } from '../shared/use-is-narrow.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './PlaceChoices.module.css';
import { useFoundPlaces } from './use-found-places.ts';

interface PlaceChoicesProps {
  readonly query: string;
  /** `words` of the query are what named the place. */
  readonly onChoose: (place: FoundPlace, words: string) => void;
  /** Escape, or the arrow that leads up from the first choice. */
  readonly onLeave: () => void;
}

/** Places that the typed words name, below the field; nothing where they name none. */
export function PlaceChoices({ query, onChoose, onLeave }: PlaceChoicesProps) {
  const { words, places } = useFoundPlaces(query, useIsNarrow() ? 2 : 3);
  const { placeSearch } = usePanelMessages();

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const buttons = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.currentTarget);
    if (event.key === 'ArrowDown') buttons[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) buttons[at - 1]?.focus();
    else if (event.key === 'ArrowUp' || event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <p aria-live="polite" className={hidden['hidden']}>
        {places.length > 0 && placeSearch.found(places.length)}
      </p>
      {places.length > 0 && (
        <ul aria-label={placeSearch.label} className={styles['choices']}>
          {places.map((place, index) => (
            <li key={index}>
              <button
                type="button"
                className={styles['choice']}
                onClick={() => onChoose(place, words)}
                onKeyDown={onKeyDown}
              >
                <span className={styles['quiet']}>{placeSearch.goTo}</span>{' '}
                <strong className={styles['name']}>
                  <LocalText text={place.name} />
                </strong>{' '}
                <span className={styles['quiet']}>
                  (<PlaceDetail place={place} />)
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
