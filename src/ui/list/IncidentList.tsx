import { Suspense, useEffect, useRef } from 'react';
import { changeView } from '../../state/view-store.ts';
import { NothingShown } from '../datasets/dataset-parts.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { selectIncident, withoutChoices } from '../shared/choose-view.ts';
import { incidentItemId } from '../shared/incident-item-id.ts';
import type { IncidentListingHandle } from '../shared/use-incident-listing.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { IncidentItem } from './IncidentItem.tsx';
import { useRovingItems } from './use-roving-items.ts';
import styles from './IncidentList.module.css';

/** Incidents of window and filter, newest start first. */
export function IncidentList({ listing, showMore }: IncidentListingHandle) {
  const { view, answers } = useAtlas();
  const load = useStore(answers, (state) => state.load);
  const reports = useStore(answers, (state) => state.reports);
  const off = useStore(view, (state) => state.filter.datasetsOff);
  const isAllOff =
    load === 'empty' ||
    (reports.length > 0 && reports.every(({ datasetId }) => off.includes(datasetId)));
  const selection = useStore(view, (state) => state.selection);
  const { list, filters } = useMessages();
  const items = useRef<HTMLOListElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const awaitsItem = useRef(false);
  const scrolledTo = useRef<string | null>(null);
  const { rows, total, window, phase } = listing;

  // Once for each selection: rows that change while a person types must not move the page.
  useEffect(() => {
    if (selection === scrolledTo.current) return;
    const index = rows.findIndex(({ id }) => id === selection);
    const item = items.current?.children[index];
    if (selection !== null && item === undefined) return;
    scrolledTo.current = selection;
    item?.scrollIntoView({ block: 'nearest' });
  }, [selection, rows]);

  const { tabStop, onKeyDown, onFocus } = useRovingItems(rows, selection);

  // The button that showed everything is gone by then; who moved on meanwhile is left alone.
  useEffect(() => {
    const [first] = rows;
    if (!awaitsItem.current || phase.status !== 'settled' || first === undefined) return;
    awaitsItem.current = false;
    if (document.activeElement !== frame.current) return;
    document.getElementById(incidentItemId(first.id))?.focus();
  }, [phase.status, rows]);

  const showEverything = (): void => {
    awaitsItem.current = true;
    frame.current?.focus({ preventScroll: true });
    changeView(view, { filter: withoutChoices(view.getState().filter), window: null });
  };

  const more = async (): Promise<void> => {
    const before = rows.length;
    await showMore();
    items.current?.querySelectorAll<HTMLButtonElement>(':scope > li > button')[before]?.focus();
  };

  return (
    <div
      ref={frame}
      tabIndex={-1}
      className={styles['frame']}
      aria-busy={phase.status === 'asking'}
    >
      {isAllOff && total === 0 && (
        <Suspense fallback={null}>
          <NothingShown />
        </Suspense>
      )}
      {phase.status === 'failed' && (
        <p className={styles['word']}>{list.failed(bareReason(phase.reason))}</p>
      )}
      {phase.status === 'settled' && total === 0 && load === 'ready' && !isAllOff && (
        <div className={styles['word']}>
          <p>{list.empty}</p>
          <button type="button" onClick={showEverything}>
            {filters.resetAll}
          </button>
        </div>
      )}
      <ol ref={items} role="list" aria-label={list.label} className={styles['list']}>
        {rows.map((incident) => (
          <IncidentItem
            key={incident.id}
            incident={incident}
            window={window}
            isSelected={incident.id === selection}
            isTabStop={incident.id === tabStop}
            onFocus={() => onFocus(incident.id)}
            onKeyDown={onKeyDown}
            onSelect={() => selectIncident(view, incident.id)}
          />
        ))}
      </ol>
      {listing.next !== null && (
        <p className={styles['word']}>
          <button type="button" onClick={() => void more()}>
            {list.showMore}
          </button>
        </p>
      )}
    </div>
  );
}
