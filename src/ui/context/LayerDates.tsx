import type { Interval } from '../../core/time/interval.ts';
import { sameWindow } from '../../core/time/presets.ts';
import type { ContextContent } from '../../state/context-store.ts';
import { changeView } from '../../state/view-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { dateWords } from './layer-words.ts';
import styles from './SumChoices.module.css';

/** The dates of a layer, any of which can be made the period: they may lie before or after all incidents. */
export function LayerDates({ content }: { readonly content: ContextContent }) {
  const { view } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const locale = useLocale();
  const { context: words } = usePanelMessages();
  const dates = datesOf(content);
  if (dates.length === 0) return null;
  const chosen = dates.findIndex((date) => window !== null && sameWindow(date, window));
  return (
    <div className={styles['choices']}>
      <label className={styles['choice']}>
        <span>{words.goTo}</span>
        <select
          value={chosen}
          onChange={({ target }) => {
            const date = dates[Number(target.value)];
            if (date !== undefined) changeView(view, { window: date });
          }}
        >
          {chosen === -1 && <option value={-1}>{words.noDate}</option>}
          {dates.map((date, index) => (
            <option key={date.start} value={index}>
              {dateWords(date, locale)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function datesOf({ layer }: ContextContent): readonly Interval[] {
  if (layer.type === 'sums') return layer.periods;
  const byStart = new Map(
    layer.features.flatMap(({ time }) =>
      time.type === 'snapshot' ? [[time.stated.start, time.stated] as const] : [],
    ),
  );
  return layer.snapshots.flatMap((start) => byStart.get(start) ?? []);
}
