import { useId, type ReactNode } from 'react';
import { unionBbox, type Bbox } from '../../core/geo/bbox.ts';
import { removeContext, turnContext } from '../../state/context-acts.ts';
import type { ContextContent, ContextEntry, ContextState } from '../../state/context-store.ts';
import fold from '../filters/Fold.module.css';
import { useAtlas } from '../shared/atlas-context.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { LayerDates } from './LayerDates.tsx';
import { ContextSwatch } from './ContextSwatch.tsx';
import { datesWords, periodsWords, shownWords } from './layer-words.ts';
import { SumChoices } from './SumChoices.tsx';
import styles from './ContextGroup.module.css';

/** The layers that were brought, each with what is known of it; they can be turned off and taken away. */
export function ContextGroup(): ReactNode {
  const { context } = useAtlas();
  const entries = useStore(context, (state) => state.entries);
  const { context: words } = usePanelMessages();
  return (
    <details open>
      <summary className={fold['heading']}>{words.group}</summary>
      <p className={styles['rule']}>{words.rule}</p>
      <ul className={styles['layers']}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Layer entry={entry} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Layer({ entry }: { readonly entry: ContextEntry }) {
  const { context, view } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const locale = useLocale();
  const { context: words } = usePanelMessages();
  const id = useId();
  const { layer } = entry.content;
  const shown = shownWords(entry, window, locale);
  const credits = [layer.attribution || words.unstated, layer.licence].filter(Boolean).join(', ');
  return (
    <div className={styles['layer']}>
      <label className={styles['name']}>
        <input
          type="checkbox"
          checked={entry.isOn}
          aria-describedby={id}
          onChange={({ target }) => turnContext(context, entry.id, target.checked)}
        />
        <ContextSwatch entry={entry} />
        <bdi>{layer.title}</bdi>
      </label>
      <div className={styles['acts']}>
        <ShowOnMap entry={entry} />
        <IconButton
          icon="close"
          name={words.remove(layer.title)}
          onClick={() => removeContext(context, entry.id)}
        />
      </div>
      <div id={id} className={styles['facts']}>
        {entry.isOn && shown !== '' && <p className={styles['shown']}>{shown}</p>}
        <Facts content={entry.content} />
        <p>
          <bdi>{credits}</bdi>
        </p>
      </div>
      {entry.isOn && <LayerDates content={entry.content} />}
      {entry.content.type === 'sums' && entry.isOn && (
        <SumChoices id={entry.id} layer={entry.content.layer} choice={entry.choice} />
      )}
    </div>
  );
}

function ShowOnMap({ entry: { content } }: { readonly entry: ContextEntry }) {
  const { context, mapCommands } = useAtlas();
  const areas = useStore(context, (state) => state.areas);
  const { context: words } = usePanelMessages();
  const bbox = bboxOf(content, areas);
  return (
    <IconButton
      icon="frame"
      name={words.showOnMap(content.layer.title)}
      unavailable={bbox === null}
      onClick={() => {
        if (bbox !== null) mapCommands.showBox(bbox);
      }}
    />
  );
}

function bboxOf(content: ContextContent, areas: ContextState['areas']): Bbox | null {
  if (content.type === 'shapes') return content.layer.bbox;
  const boxes = content.layer.areas.flatMap(({ areaId }) =>
    areaId === null ? [] : (areas.get(areaId) ?? []),
  );
  return boxes.length === 0
    ? null
    : boxes.map(({ bbox }) => bbox).reduce((a, b) => unionBbox(a, b));
}

function Facts({ content }: { readonly content: ContextContent }) {
  const locale = useLocale();
  const { context: words } = usePanelMessages();
  if (content.type === 'sums') {
    const { layer, report } = content;
    return (
      <>
        {layer.periods.length > 1 && <p>{words.has(periodsWords(layer.periods, locale))}</p>}
        {report.addedUp > 0 && <p>{words.addedUp}</p>}
      </>
    );
  }
  const { layer, report } = content;
  const dates = datesWords(layer, locale);
  const parts = [
    ...(report.areas > 0 ? [words.areas(report.areas)] : []),
    ...(report.lines > 0 ? [words.lines(report.lines)] : []),
    ...(report.points > 0 ? [words.points(report.points)] : []),
    ...(dates === '' ? [words.undated] : [dates]),
    ...(dates !== '' && report.undated > 0 ? [words.someUndated(report.undated)] : []),
  ];
  return (
    <>
      <p>{parts.join(' · ')}</p>
      {layer.snapshots.length > 1 && <p>{words.stateRule}</p>}
    </>
  );
}
