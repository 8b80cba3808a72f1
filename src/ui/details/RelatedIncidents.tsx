import type { Incident } from '../../core/incident/incident.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { selectIncident } from '../shared/choose-view.ts';
import { Icon } from '../shared/Icon.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { Section } from './Section.tsx';
import { useRowsAmong } from './use-rows-among.ts';
import styles from './RelatedIncidents.module.css';

const mostChildren = 50;

/** The incident that groups this one, and those that this one groups, whatever the period shows. */
export function RelatedIncidents({ incident }: { readonly incident: Incident }) {
  const { parent } = incident;
  const { details } = usePanelMessages();
  const parents = useRowsAmong('id', parent ?? null, 1);
  const children = useRowsAmong('parent', incident.id, mostChildren);
  const rest = children.total - children.rows.length;
  return (
    <>
      {parents.rows.length > 0 && (
        <Section title={details.partOf}>
          <IncidentLinks incidents={parents.rows} icon="parent" />
        </Section>
      )}
      {children.total > 0 && (
        <Section title={details.groups(children.total)}>
          <IncidentLinks incidents={children.rows} icon="next" />
          {rest > 0 && <p>{details.moreChildren(rest)}</p>}
          <p className={styles['quiet']}>{details.neverSummed}</p>
        </Section>
      )}
    </>
  );
}

interface IncidentLinksProps {
  readonly incidents: readonly Incident[];
  readonly icon: 'parent' | 'next';
}

function IncidentLinks({ incidents, icon }: IncidentLinksProps) {
  const { view } = useAtlas();
  return (
    <ul className={styles['links']}>
      {incidents.map(({ id, title }) => (
        <li key={id}>
          <button type="button" className={styles['link']} onClick={() => selectIncident(view, id)}>
            <Icon name={icon} />
            <span>
              <LocalText text={title} isBlock />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
