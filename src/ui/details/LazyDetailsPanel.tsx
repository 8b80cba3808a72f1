import { useEffect, useState, type ComponentType } from 'react';
import { useMessages } from '../shared/use-messages.ts';
import type { DetailsPanelProps } from './DetailsPanel.tsx';
import { loadDetails, loadedDetails } from './load-details.ts';
import { useOpening } from './use-opening.ts';
import styles from './LazyDetailsPanel.module.css';

type Code =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly Panel: ComponentType<DetailsPanelProps> }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * The details, whose code comes when it is first needed. Where it cannot be fetched this throws
 * to the boundary around it, whose retry fetches anew (`React.lazy` would keep the failure).
 */
export function LazyDetailsPanel({ id, neighbours }: Omit<DetailsPanelProps, 'opening'>) {
  const { app } = useMessages();
  const opening = useOpening(id);
  const [code, setCode] = useState(codeAtHand);

  useEffect(() => {
    let isWanted = true;
    loadDetails().then(
      (Panel) => {
        if (isWanted) setCode({ status: 'ready', Panel });
      },
      (error: unknown) => {
        if (isWanted) setCode({ status: 'failed', error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, []);

  if (code.status === 'failed') throw code.error;
  if (code.status === 'ready') {
    return <code.Panel id={id} neighbours={neighbours} opening={opening} />;
  }
  return (
    <aside aria-label={app.details} aria-busy="true" className={styles['waiting']}>
      <p>{app.loadingDetails}</p>
    </aside>
  );
}

function codeAtHand(): Code {
  const Panel = loadedDetails();
  return Panel === null ? { status: 'loading' } : { status: 'ready', Panel };
}
