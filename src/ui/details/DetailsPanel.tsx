import { useEffect, useRef } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { selectIncident } from '../shared/choose-view.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useMessages } from '../shared/use-messages.ts';
import type { Neighbours } from '../shared/use-neighbours.ts';
import { useStore } from '../shared/use-store.ts';
import { IncidentDetails } from './IncidentDetails.tsx';
import { useIncident } from './use-incident.ts';
import styles from './DetailsPanel.module.css';

interface DetailsPanelProps {
  readonly id: string;
  readonly neighbours: Neighbours;
}

/** What is known of the selected incident; focus comes here when it opens and goes back where it came from. */
export function DetailsPanel({ id, neighbours }: DetailsPanelProps) {
  const { view } = useAtlas();
  const found = useIncident(id);
  const { details } = useMessages();
  const heading = useFocusWhileOpen(found.status === 'found' ? found.incident : null);
  return (
    <aside aria-label={details.label} className={styles['panel']}>
      <div className={styles['bar']}>
        <IconButton
          icon="previous"
          name={details.previous}
          unavailable={neighbours.previous === null}
          onClick={neighbours.selectPrevious}
        />
        <IconButton
          icon="next"
          name={details.next}
          unavailable={!neighbours.hasNext}
          onClick={neighbours.selectNext}
        />
        <span className={styles['space']} />
        <IconButton icon="close" name={details.close} onClick={() => selectIncident(view, null)} />
      </div>
      <div className={styles['body']}>
        {found.status === 'asking' && <p className={styles['word']}>{details.loading}</p>}
        {found.status === 'failed' && (
          <p className={styles['word']}>{details.failed(found.reason)}</p>
        )}
        {found.status === 'found' && (
          <IncidentDetails incident={found.incident} headingRef={heading} />
        )}
      </div>
    </aside>
  );
}

/** Moves focus to the heading when a person opened the panel; a link that opens with it leaves focus alone. */
function useFocusWhileOpen(incident: Incident | null) {
  const { view } = useAtlas();
  const origin = useStore(view, (state) => state.origin);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(document.activeElement);
  const hasFocused = useRef(false);

  useEffect(() => {
    if (incident === null || hasFocused.current || origin === 'restore') return;
    hasFocused.current = true;
    heading.current?.focus({ preventScroll: true });
  }, [incident, origin]);

  useEffect(() => {
    const { current: from } = opener;
    return () => {
      const isAway = document.activeElement === null || document.activeElement === document.body;
      if (isAway && from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, []);
  return heading;
}
