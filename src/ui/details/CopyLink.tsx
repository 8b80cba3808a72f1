import { useState } from 'react';
import { Icon } from '../shared/Icon.tsx';
import { useMessages } from '../shared/use-messages.ts';
import styles from './IncidentDetails.module.css';

/** Copies the address, which carries the whole view with this incident open. */
export function CopyLink() {
  const { details } = useMessages();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setOutcome('copied');
    } catch {
      // Insecure pages have no clipboard, and a person may have refused it.
      setOutcome('failed');
    }
  };
  return (
    <div>
      <button type="button" className={styles['act']} onClick={() => void copy()}>
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
