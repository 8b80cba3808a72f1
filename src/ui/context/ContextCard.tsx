import { useEffect, useLayoutEffect, useRef } from 'react';
import { sumsInWindow } from '../../core/context/sums-in-window.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { numberWords } from '../../i18n/plural.ts';
import type { ContextCard as CardState, ContextEntry } from '../../state/context-store.ts';
import { cardPlace } from '../map-frame/card-place.ts';
import { freeBox } from '../map-frame/free-box.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { periodsWords, timeWords } from './layer-words.ts';
import { isCountry } from './is-country.ts';
import { typeWords } from './type-words.ts';
import styles from './ContextCard.module.css';

/** What is pointed at, or was chosen, in a few words; chosen it stays until it is closed. */
export function ContextCard({ free }: { readonly free: HTMLElement | null }) {
  const { context, answers } = useAtlas();
  const card = useStore(context, (state) => state.card);
  const entries = useStore(context, (state) => state.entries);
  const isCovered = useStore(answers, (state) => state.hover !== null);
  const { context: words } = usePanelMessages();
  const element = useRef<HTMLDivElement>(null);
  const entry = entries.find(({ id }) => id === card?.entry);
  const close = (): void => context.setState({ card: null });
  const isChosen = card?.isChosen === true;

  useLayoutEffect(() => {
    const { current } = element;
    if (current === null || card === null || free === null) return;
    const size = { width: current.offsetWidth, height: current.offsetHeight };
    const [left, top] = cardPlace(card.position, size, freeBox(free));
    // Beside the overlay it is placed within it.
    current.style.translate = `${left - free.offsetLeft}px ${top - free.offsetTop}px`;
  }, [card, free]);

  useEffect(() => {
    if (!isChosen) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') context.setState({ card: null });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isChosen, context]);

  // Incidents come first.
  if (card === null || entry === undefined || (isCovered && !isChosen)) return null;
  return (
    <div ref={element} className={styles['card']} data-chosen={isChosen}>
      <div className={styles['words']}>
        <CardWords entry={entry} of={card.of} />
        <p className={styles['credit']}>
          <bdi>{entry.content.layer.attribution || entry.content.layer.title}</bdi>
        </p>
      </div>
      {isChosen && <IconButton icon="close" name={words.closeCard} onClick={close} />}
    </div>
  );
}

interface CardWordsProps {
  readonly entry: ContextEntry;
  readonly of: CardState['of'];
}

function CardWords({ entry, of }: CardWordsProps) {
  if (of.type === 'shape') return <ShapeWords entry={entry} feature={of.feature} />;
  return <SumWords entry={entry} areaId={of.areaId} />;
}

const mostShown = 4;

function ShapeWords({
  entry: { content },
  feature,
}: {
  readonly entry: ContextEntry;
  readonly feature: number;
}) {
  const locale = useLocale();
  const { context: words } = usePanelMessages();
  const found = content.type === 'shapes' ? content.layer.features[feature] : undefined;
  if (found === undefined) return null;
  const time = timeWords(found.time, locale);
  const properties = found.properties.filter(([, value]) => value !== found.label);
  return (
    <>
      <p className={styles['title']}>
        <bdi>{found.label === '' ? words.nameless : found.label}</bdi>
      </p>
      {time !== '' && <p className={styles['time']}>{time}</p>}
      <dl className={styles['properties']}>
        {properties.slice(0, mostShown).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {properties.length > mostShown && (
        <p>{words.moreProperties(properties.length - mostShown)}</p>
      )}
    </>
  );
}

function SumWords({
  entry: { content, choice },
  areaId,
}: {
  readonly entry: ContextEntry;
  readonly areaId: string;
}) {
  const { view, context } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const known = useStore(context, (state) => state.areas);
  const locale = useLocale();
  const { context: words } = usePanelMessages();
  if (content.type !== 'sums') return null;
  const { areas, periods } = sumsInWindow(content.layer, choice, window);
  const sum = areas.find((area) => area.areaId === areaId);
  const name = known.get(areaId)?.name;
  const type = typeWords(content.layer.types[choice.type] ?? '');
  const value = sum?.value ?? null;
  return (
    <>
      <p className={styles['title']}>
        <bdi>{name === undefined ? (sum?.name ?? areaId) : textIn(name, locale).text}</bdi>
        {isCountry(areaId) && ` (${words.wholeCountry})`}
      </p>
      <p className={styles['time']}>
        {words.legend(words.measures[choice.measure], type)}:{' '}
        {value === null ? words.noData : numberWords(locale, value)}
      </p>
      <p>{words.sumsOf(periodsWords(periods, locale))}</p>
    </>
  );
}
