import { useEffect, useRef, useState } from 'react';
import type { KeptInventory } from '../../state/kept-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { KeptList } from './KeptList.tsx';
import dialogStyles from './SettingsDialog.module.css';
import styles from './ForgetEverything.module.css';

type Inventory =
  | { readonly status: 'asking' }
  | { readonly status: 'known'; readonly inventory: KeptInventory }
  | { readonly status: 'failed'; readonly reason: string };

type Forgetting =
  | { readonly status: 'not-asked' | 'sure' | 'at-work' | 'done' }
  | { readonly status: 'failed'; readonly reason: string };

/** What is kept on this computer, and the way to take all of it away, which is asked once more. */
export function ForgetEverything() {
  const { kept, keptCommands } = useAtlas();
  const { keptFiles: words } = usePanelMessages();
  const [inventory, setInventory] = useState<Inventory>({ status: 'asking' });
  const [forgetting, setForgetting] = useState<Forgetting>({ status: 'not-asked' });
  const begin = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let isCurrent = true;
    const take = (): void => {
      keptCommands.inventory().then(
        (known) => {
          if (isCurrent) setInventory({ status: 'known', inventory: known });
        },
        (error: unknown) => {
          if (isCurrent) setInventory({ status: 'failed', reason: messageOfError(error) });
        },
      );
    };
    take();
    const stop = kept.subscribe(take);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [kept, keptCommands]);

  const forget = async (): Promise<void> => {
    setForgetting({ status: 'at-work' });
    try {
      await keptCommands.forgetEverything();
      setInventory({ status: 'known', inventory: await keptCommands.inventory() });
      setForgetting({ status: 'done' });
    } catch (error) {
      setForgetting({ status: 'failed', reason: messageOfError(error) });
    }
    begin.current?.focus();
  };
  const isAsked = forgetting.status === 'sure' || forgetting.status === 'at-work';

  return (
    <>
      {inventory.status === 'known' && <KeptList inventory={inventory.inventory} />}
      {inventory.status === 'failed' && (
        <p>{words.inventoryFailed(bareReason(inventory.reason))}</p>
      )}
      <button
        ref={begin}
        type="button"
        className={dialogStyles['act']}
        aria-expanded={isAsked}
        aria-disabled={forgetting.status === 'at-work'}
        onClick={() => {
          if (!isAsked) setForgetting({ status: 'sure' });
        }}
      >
        {words.everything}
      </button>
      {isAsked && (
        <Confirmation
          isAtWork={forgetting.status === 'at-work'}
          onYes={() => void forget()}
          onNo={() => {
            setForgetting({ status: 'not-asked' });
            begin.current?.focus();
          }}
        />
      )}
      <p role="status" className={dialogStyles['quiet']}>
        {forgetting.status === 'done' && words.forgotten}
        {forgetting.status === 'failed' && words.forgetFailed(bareReason(forgetting.reason))}
      </p>
    </>
  );
}

interface ConfirmationProps {
  readonly isAtWork: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Confirmation({ isAtWork, onYes, onNo }: ConfirmationProps) {
  const { keptFiles: words } = usePanelMessages();
  const question = useRef<HTMLDivElement>(null);

  useEffect(() => {
    question.current?.focus();
    question.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <div
      ref={question}
      role="group"
      tabIndex={-1}
      aria-label={words.everything}
      className={styles['question']}
    >
      <p>{words.sure}</p>
      <div className={styles['acts']}>
        <button type="button" aria-disabled={isAtWork} onClick={isAtWork ? undefined : onYes}>
          {words.yes}
        </button>
        <button type="button" aria-disabled={isAtWork} onClick={isAtWork ? undefined : onNo}>
          {words.no}
        </button>
      </div>
    </div>
  );
}
