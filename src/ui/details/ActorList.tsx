import type { Actor } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './IncidentDetails.module.css';

export function ActorList({ actors }: { readonly actors: readonly Actor[] }) {
  const locale = useLocale();
  const { details, roles } = usePanelMessages();
  return (
    <ul>
      {actors.map(({ name, role, associates = [] }, index) => (
        <li key={index}>
          <LocalText text={name} />{' '}
          <span className={styles['quiet']}>
            {roles[role]}
            {associates.length > 0 &&
              ` · ${details.associates(associates.map((other) => textIn(other, locale).text).join(', '))}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
