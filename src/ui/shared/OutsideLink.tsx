import type { ReactNode } from 'react';
import hidden from './hidden.module.css';
import styles from './OutsideLink.module.css';
import { usePanelMessages } from './use-panel-messages.ts';

interface OutsideLinkProps {
  /** http or https; the guard of the model lets nothing else through. */
  readonly href: string;
  readonly children: ReactNode;
}

/** A link that leaves the page: only when it is followed, without telling where from. */
export function OutsideLink({ href, children }: OutsideLinkProps) {
  const { details } = usePanelMessages();
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={styles['link']}>
      {children}
      <span className={hidden['hidden']}> {details.newTab}</span>
    </a>
  );
}
