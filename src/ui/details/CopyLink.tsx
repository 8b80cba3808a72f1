import { Icon } from '../shared/Icon.tsx';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useCopy } from './use-copy.ts';
import styles from './IncidentDetails.module.css';

/** Copies the address, which carries the whole view with this incident open. */
export function CopyLink() {
  const { details } = usePanelMessages();
  const { outcome, copy } = useCopy();
  return (
    <div>
      <button type="button" className={styles['act']} onClick={() => copy(location.href)}>
        <Icon name="link" />
        {details.copyLink}
      </button>
      <p aria-live="polite" className={styles['quiet']}>
        {outcome === 'copied' && details.copied}
        {outcome === 'failed' && details.copyFailed}
      </p>
    </div>
  );
}
