import type { KeyboardEvent } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import { isPlaceInferred } from '../../core/incident/is-place-inferred.ts';
import { contains, type TimeWindow } from '../../core/time/interval.ts';
import { placeNameWords } from '../../i18n/place-words.ts';
import { incidentTimeWords } from '../../i18n/time-words.ts';
import { MarkWhereSeveral } from '../datasets/MarkWhereSeveral.tsx';
import { incidentItemId } from '../shared/incident-item-id.ts';
import { KindMark } from '../shared/KindMark.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import styles from './IncidentItem.module.css';

interface IncidentItemProps {
  readonly incident: Incident;
  /** The window that the list belongs to. */
  readonly window: TimeWindow | null;
  readonly isSelected: boolean;
  /** Whether Tab comes to this one of the list. */
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function IncidentItem({
  incident,
  window,
  isSelected,
  isTabStop,
  onSelect,
  onFocus,
  onKeyDown,
}: IncidentItemProps) {
  const locale = useLocale();
  const { kinds, list, placeFilters, flag, verification } = useMessages();
  const { kind, title, time, place } = incident;
  const { status } = incident.verification;
  const caveats = [
    ...(place.precision === 'given' ? [placeFilters.given] : []),
    ...(isPlaceInferred(incident) ? [flag('place', 'inferred')] : []),
    ...(window !== null && isOnlyPossible(incident, window) ? [list.possible] : []),
  ];
  return (
    <li>
      <button
        type="button"
        id={incidentItemId(incident.id)}
        className={styles['item']}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        onClick={onSelect}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <span className={styles['mark']}>
          <KindMark kind={kind} />
        </span>
        <span className={styles['title']}>
          <LocalText text={title} isBlock />
        </span>{' '}
        {(status === 'disputed' || status === 'retracted') && (
          <strong className={styles['standing']}>{verification[status]}</strong>
        )}{' '}
        <span className={styles['line']}>
          {kinds[kind]} <MarkWhereSeveral id={incident.dataset} />
        </span>{' '}
        <span className={styles['line']}>
          {incidentTimeWords(time, locale)} · {placeNameWords(place, locale)}
        </span>{' '}
        {caveats.length > 0 && <span className={styles['caveat']}>{caveats.join(' · ')}</span>}
      </button>
    </li>
  );
}

function isOnlyPossible({ time }: Incident, window: TimeWindow): boolean {
  return time.meaning === 'within' && !contains(window, time);
}
