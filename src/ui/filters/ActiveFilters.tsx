import { useId, useRef } from 'react';
import { clausesOfIntent, type FilterPart } from '../../core/filter/intent-filter.ts';
import { noFilter } from '../../core/share/view-state.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { Icon } from '../shared/Icon.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { chipWords, type Wording } from './chip-words.ts';
import { hiddenClasses, hiddenWords } from './hidden-words.ts';
import { useChipLabels } from './use-chip-labels.ts';
import styles from './ActiveFilters.module.css';

/** Every choice of the filter in words, with what it hides by itself and a way to take it off. */
export default function ActiveFilters() {
  const { view, answers } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const timeline = useStore(answers, (state) => state.timeline);
  const areaNames = useStore(answers, (state) => state.areaNames);
  const locale = useLocale();
  const messages = usePanelMessages();
  useChipLabels();
  const parts = clausesOfIntent(filter).map(({ part }) => part);

  const counted = timeline === null ? [] : clausesOfIntent(timeline.filter);
  const classes = hiddenClasses(timeline?.filter.places ?? null, timeline?.summary.facets.place);
  const wordsOfHidden = (part: FilterPart): string | null => {
    const index = counted.findIndex((clause) => clause.part === part);
    const hidden = timeline?.summary.hidden[index];
    const notStated = timeline?.summary.hiddenNotStated[index] ?? 0;
    return hidden === undefined
      ? null
      : hiddenWords(part, { hidden, notStated }, classes, messages);
  };
  const wording: Wording = {
    messages,
    locale,
    labelOf(field, value) {
      if (field === 'area') return areaNames.get(value) ?? value;
      const values = timeline?.summary.facets[field]?.values ?? [];
      return values.find((known) => known.value === value)?.label ?? value;
    },
  };
  return (
    <ul aria-label={messages.filterPanel.active} className={styles['chips']}>
      {parts.map((part) => (
        <Chip
          key={part}
          words={chipWords(part, filter, wording)}
          hidden={wordsOfHidden(part)}
          onRemove={() => changeFilter(view, { [part]: noFilter[part] })}
        />
      ))}
    </ul>
  );
}

interface ChipProps {
  readonly words: string;
  /** What it hides; `null` until that is counted. */
  readonly hidden: string | null;
  readonly onRemove: () => void;
}

function Chip({ words, hidden, onRemove }: ChipProps) {
  const { filterPanel } = usePanelMessages();
  const hiddenId = useId();
  const item = useRef<HTMLLIElement>(null);
  return (
    <li ref={item} className={styles['chip']}>
      <button
        type="button"
        aria-label={filterPanel.remove(words)}
        aria-describedby={hiddenId}
        onClick={() => {
          leave(item.current);
          onRemove();
        }}
      >
        <bdi className={styles['words']}>{words}</bdi>
        <Icon name="close" />
      </button>
      <span id={hiddenId} className={styles['hidden']}>
        {hidden}
      </span>
    </li>
  );
}

/** Hands the focus on, before the chip that has it goes. */
function leave(item: HTMLElement | null): void {
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const next =
    neighbour?.querySelector('button') ?? item?.closest('[role="group"]')?.querySelector('summary');
  next?.focus();
}
