import { useId, useState } from 'react';
import type { FigureIntent } from '../../core/share/view-state.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { changeFilter } from '../shared/choose-view.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { draftOf, readFigureDraft, type FigureDraft } from './figure-draft.ts';
import { FilterSection } from './FilterSection.tsx';
import styles from './FigureSection.module.css';

type FigureField = 'killed' | 'injured';

export function FigureSection({ field }: { readonly field: FigureField }) {
  const { view } = useAtlas();
  const intent = useStore(view, (state) => state.filter[field]);
  const { filterPanel } = usePanelMessages();
  return (
    <FilterSection
      title={filterPanel.sections[field]}
      chosen={intent === null ? null : filterPanel.chosen(1)}
    >
      <FigureFields field={field} intent={intent} />
    </FilterSection>
  );
}

interface FigureFieldsProps {
  readonly field: FigureField;
  readonly intent: FigureIntent | null;
}

/** Typing moves the filter like a drag; what cannot be read leaves it as it was and says so. */
function FigureFields({ field, intent }: FigureFieldsProps) {
  const { view } = useAtlas();
  const { filterPanel } = usePanelMessages();
  const faultId = useId();
  // What was typed counts until the filter is changed elsewhere.
  const [typed, setTyped] = useState({ draft: draftOf(intent), intent });
  const draft = typed.intent === intent ? typed.draft : draftOf(intent);
  const reading = readFigureDraft(draft);

  const change = (next: FigureDraft, origin: 'act' | 'drag'): void => {
    const read = readFigureDraft(next);
    const chosen = read.outcome === 'ok' ? read.intent : intent;
    setTyped({ draft: next, intent: chosen });
    if (chosen !== intent) changeFilter(view, { [field]: chosen }, origin);
  };
  const end = (which: 'min' | 'max', label: string) => (
    <label className={styles['end']}>
      {label}{' '}
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={draft[which]}
        aria-invalid={reading.outcome === 'refused'}
        aria-describedby={faultId}
        onChange={({ target }) => change({ ...draft, [which]: target.value }, 'drag')}
      />
    </label>
  );

  return (
    <>
      <div className={styles['ends']}>
        {end('min', filterPanel.atLeast)}
        {end('max', filterPanel.atMost)}
      </div>
      <p id={faultId} role="status" className={styles['fault']}>
        {reading.outcome === 'refused' &&
          (reading.why === 'crossed' ? filterPanel.crossed : filterPanel.notWhole)}
      </p>
      <label className={styles['unknown']}>
        <input
          type="checkbox"
          checked={draft.includesUnknown}
          onChange={({ target }) => change({ ...draft, includesUnknown: target.checked }, 'act')}
        />
        {filterPanel.unknownToo}
      </label>
      <p className={styles['rule']}>{filterPanel.figureRule}</p>
    </>
  );
}
