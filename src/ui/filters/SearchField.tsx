import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react';
import type { FoundPlace } from '../../core/geo/found-place.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './SearchField.module.css';

export const searchFieldId = 'incident-search';

const PlaceChoices = lazy(async () => ({
  default: (await import('./PlaceChoices.tsx')).PlaceChoices,
}));

/**
 * Words that an incident must hold; every letter narrows the view, the address follows when typing
 * pauses. What they name on the map can be gone to, which takes those words out of the field again.
 * The places stay when focus goes on: taken away, they would move what is about to be pressed.
 */
export function SearchField() {
  const { view, answers, mapCommands } = useAtlas();
  const text = useStore(view, (state) => state.filter.text);
  const hasMap = useStore(answers, (state) => state.map === 'ready');
  const [offersPlaces, setOffersPlaces] = useState(false);
  const whole = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { filters } = useMessages();

  const clear = (): void => {
    setOffersPlaces(false);
    changeFilter(view, { text: '' });
    field.current?.focus();
  };
  const goTo = (place: FoundPlace, words: string): void => {
    setOffersPlaces(false);
    changeFilter(view, { text: withoutEnd(text, words) });
    mapCommands.goTo(place);
    // The keyboard of a phone would hide the place.
    if (matchMedia('(pointer: coarse)').matches) field.current?.blur();
    else field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || text === '') return;
    if (event.key === 'Escape') {
      clear();
    } else if (event.key === 'ArrowDown') {
      setOffersPlaces(true);
      whole.current?.querySelector<HTMLElement>('li button')?.focus();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <search ref={whole} className={styles['search']}>
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          ref={field}
          id={searchFieldId}
          type="search"
          aria-label={filters.search}
          placeholder={filters.searchHint}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            setOffersPlaces(true);
            changeFilter(view, { text: target.value }, 'drag');
          }}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <span className={styles['clear']}>
            <IconButton icon="close" name={filters.clearSearch} onClick={clear} />
          </span>
        )}
      </div>
      {offersPlaces && hasMap && text !== '' && (
        <Suspense>
          <PlaceChoices query={text} onChoose={goTo} onLeave={() => field.current?.focus()} />
        </Suspense>
      )}
    </search>
  );
}

function withoutEnd(text: string, words: string): string {
  const trimmed = text.trim();
  return trimmed.endsWith(words) ? trimmed.slice(0, trimmed.length - words.length).trim() : '';
}
