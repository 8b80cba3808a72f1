import { useEffect, useState } from 'react';
import type { FacetValue } from '../../core/cluster/summary.ts';
import type { FacetField } from '../../core/filter/filter.ts';
import { numberWords } from '../../i18n/plural.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { chosenOf, fixedValues, isFixed, toggleValue } from './toggle-value.ts';
import { useFacet } from './use-facet.ts';
import { valueWords } from './value-words.ts';
import styles from './FacetChoice.module.css';

const mostValues = 10;
const pauseMilliseconds = 200;

/** A checkbox a value with its incidents, whatever is chosen of this facet; of many values the most frequent and a way to find the others. */
export function FacetChoice({ field }: { readonly field: FacetField }) {
  const { view } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const locale = useLocale();
  const messages = usePanelMessages();
  const [letters, setLetters] = useState('');
  const contains = usePaused(letters);
  const facet = useFacet(field, isFixed(field) ? fixedValues[field].length : mostValues, contains);
  const { filterPanel } = messages;
  if (facet === null) return <p>{filterPanel.counting}</p>;

  const chosen = chosenOf(filter, field) ?? [];
  const values = isFixed(field) ? inFixedOrder(field, facet.values) : facet.values;
  const more = isFixed(field) ? 0 : facet.more;
  return (
    <>
      {(more > 0 || letters !== '') && (
        <input
          type="search"
          className={styles['search']}
          aria-label={filterPanel.searchValues(filterPanel.sections[field])}
          value={letters}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setLetters(target.value)}
        />
      )}
      <ul className={styles['values']}>
        {values.map(({ value, label, count }) => (
          <li key={value}>
            <label className={styles['value']} data-empty={count === 0}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={() => changeFilter(view, toggleValue(filter, field, value))}
              />
              <bdi className={styles['words']}>
                {valueWords(field, value, label, messages, locale)}
              </bdi>{' '}
              <span className={styles['count']}>{numberWords(locale, count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {facet.distinct === 0 && (
        <p>{contains === '' ? filterPanel.noValues : filterPanel.noMatches}</p>
      )}
      {more > 0 && <p>{filterPanel.moreValues(more)}</p>}
    </>
  );
}

function inFixedOrder(
  field: keyof typeof fixedValues,
  values: readonly FacetValue[],
): readonly FacetValue[] {
  return fixedValues[field].flatMap((fixed) => values.filter(({ value }) => value === fixed));
}

/** The text once typing pauses. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
