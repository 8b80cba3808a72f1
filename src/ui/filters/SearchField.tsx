import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { Icon } from '../shared/Icon.tsx';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './SearchField.module.css';

export const searchFieldId = 'incident-search';

/** Words that an incident must hold; every letter narrows the view, the address follows when typing pauses. */
export function SearchField() {
  const { view } = useAtlas();
  const text = useStore(view, (state) => state.filter.text);
  const { filters } = useMessages();
  return (
    <search className={styles['field']}>
      <Icon name="search" />
      <input
        id={searchFieldId}
        type="search"
        aria-label={filters.search}
        placeholder={filters.searchHint}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => changeFilter(view, { text: target.value }, 'drag')}
      />
    </search>
  );
}
