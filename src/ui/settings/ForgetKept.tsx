import { useState } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './SettingsDialog.module.css';

type Outcome =
  | { readonly type: 'none' }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly reason: string };

/** Takes away the copies of datasets and the layout, and says so. */
export function ForgetKept() {
  const { forgetKept } = useAtlas();
  const { settings } = usePanelMessages();
  const [outcome, setOutcome] = useState<Outcome>({ type: 'none' });
  const forget = async (): Promise<void> => {
    // Emptied first, so that a screen reader says the same words a second time.
    setOutcome({ type: 'none' });
    try {
      await forgetKept();
      setOutcome({ type: 'done' });
    } catch (error) {
      setOutcome({ type: 'failed', reason: messageOfError(error) });
    }
  };
  return (
    <>
      <p>{settings.forgetRule}</p>
      <button type="button" className={styles['act']} onClick={() => void forget()}>
        {settings.forget}
      </button>
      <p role="status" className={styles['quiet']}>
        {outcome.type === 'done' && settings.forgotten}
        {outcome.type === 'failed' && settings.forgetFailed(bareReason(outcome.reason))}
      </p>
    </>
  );
}
