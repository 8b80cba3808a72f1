import { useEffect, useState, type ReactNode } from 'react';
import type { ContextEntry } from '../../state/context-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import hidden from '../shared/hidden.module.css';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { ContextCard } from './ContextCard.tsx';
import { ContextSwatch } from './ContextSwatch.tsx';
import { shownWords } from './layer-words.ts';
import { SumLegend } from './SumLegend.tsx';
import styles from './ContextOnMap.module.css';

/** Which layers are on the map and as of when; the legend of sums; and the card of what is pointed at. */
export function ContextOnMap({ free }: { readonly free: HTMLElement | null }): ReactNode {
  const { context, view } = useAtlas();
  const entries = useStore(context, (state) => state.entries);
  const window = useStore(view, (state) => state.window);
  const locale = useLocale();
  const { context: words } = usePanelMessages();
  const on = entries.filter(({ isOn }) => isOn);
  const lines = on.map((entry) => ({ entry, shown: shownWords(entry, window, locale) }));
  const spoken = lines
    .filter(({ shown }) => shown !== '')
    .map(({ entry, shown }) => words.says(entry.content.layer.title, shown))
    .join(' ');
  return (
    <>
      {on.length > 0 && (
        <section aria-label={words.onMap} className={styles['caption']}>
          {lines.map(({ entry, shown }) => (
            <Line key={entry.id} entry={entry} shown={shown} />
          ))}
        </section>
      )}
      <Spoken text={spoken} />
      <ContextCard free={free} />
    </>
  );
}

function Line({ entry, shown }: { readonly entry: ContextEntry; readonly shown: string }) {
  const { content, choice } = entry;
  return (
    <div className={styles['line']}>
      {content.type === 'shapes' && <ContextSwatch entry={entry} />}
      <div className={styles['words']}>
        <p className={styles['title']}>
          <bdi>{content.layer.title}</bdi>
        </p>
        {shown !== '' && <p>{shown}</p>}
        {content.type === 'sums' && <SumLegend layer={content.layer} choice={choice} />}
      </div>
    </div>
  );
}

/** While it keeps changing, as in playback, nothing is said. */
const quietMilliseconds = 1000;

function Spoken({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p aria-live="polite" className={hidden['hidden']}>
      {said}
    </p>
  );
}
