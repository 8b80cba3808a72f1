import { kinds, type Kind } from '../../core/incident/kinds.ts';
import { numberWords } from '../../i18n/plural.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { KindMark } from '../shared/KindMark.tsx';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import fold from './Fold.module.css';
import styles from './KindFilter.module.css';

/** A checkbox a kind, with its incidents in the period under every other filter. */
export function KindFilter() {
  const { view, answers } = useAtlas();
  const chosen = useStore(view, (state) => state.filter.kinds);
  const counts = useStore(answers, (state) => state.timeline?.summary.facets.kind?.values);
  const locale = useLocale();
  const messages = useMessages();

  const toggle = (kind: Kind): void => {
    const before = chosen ?? kinds;
    const after = before.includes(kind)
      ? before.filter((other) => other !== kind)
      : kinds.filter((other) => other === kind || before.includes(other));
    changeFilter(view, { kinds: after.length === kinds.length ? null : after });
  };

  return (
    <details open>
      <summary className={fold['heading']}>{messages.filters.kinds}</summary>
      {kinds.map((kind) => {
        // Before they are counted, 0 would say that there are none.
        const count = counts && (counts.find(({ value }) => value === kind)?.count ?? 0);
        return (
          <label key={kind} className={styles['kind']} data-empty={count === 0}>
            <input
              type="checkbox"
              checked={chosen === null || chosen.includes(kind)}
              onChange={() => toggle(kind)}
            />
            <KindMark kind={kind} />
            <span>{messages.kinds[kind]}</span>{' '}
            <span className={styles['count']}>
              {count === undefined ? '–' : numberWords(locale, count)}
            </span>
          </label>
        );
      })}
    </details>
  );
}
