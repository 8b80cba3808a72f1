import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { selectIncident } from '../shared/choose-view.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import type { Neighbours } from '../shared/use-neighbours.ts';
import { IncidentDetails } from './IncidentDetails.tsx';
import { useFocusWhileOpen } from './use-focus-while-open.ts';
import { useIncident } from './use-incident.ts';
import type { Opening } from './use-opening.ts';
import styles from './DetailsPanel.module.css';

export interface DetailsPanelProps {
  readonly id: string;
  readonly neighbours: Neighbours;
  readonly opening: Opening;
}

/** What is known of the selected incident; focus comes here when it opens and goes back where it came from. */
export function DetailsPanel({ id, neighbours, opening }: DetailsPanelProps) {
  const { view } = useAtlas();
  const found = useIncident(id);
  const { app, details } = usePanelMessages();
  const shownId = found.status === 'found' ? found.incident.id : null;
  const { panel, bar, heading } = useFocusWhileOpen(shownId, opening);
  return (
    <aside ref={panel} aria-label={app.details} className={styles['panel']}>
      <div ref={bar} className={styles['bar']}>
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
      <div key={shownId} className={styles['body']}>
        {found.status === 'asking' && <p className={styles['word']}>{app.loadingDetails}</p>}
        {found.status === 'failed' && (
          <p className={styles['word']}>{details.failed(bareReason(found.reason))}</p>
        )}
        {found.status === 'found' && (
          <IncidentDetails incident={found.incident} headingRef={heading} />
        )}
      </div>
    </aside>
  );
}
