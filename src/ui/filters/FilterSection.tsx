import { useState, type ReactNode } from 'react';
import fold from './Fold.module.css';
import styles from './FilterSection.module.css';

interface FilterSectionProps {
  readonly title: string;
  /** How much is chosen in it; `null` where nothing is. */
  readonly chosen: string | null;
  readonly children: ReactNode;
}

/** Folded until it is wanted; what stands in it lives only while it is open. */
export function FilterSection({ title, chosen, children }: FilterSectionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles['section']}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={fold['heading']}>
        <span>{title}</span> {chosen !== null && <span className={styles['chosen']}>{chosen}</span>}
      </summary>
      {isOpen && (
        <div role="group" aria-label={title} className={styles['content']}>
          {children}
        </div>
      )}
    </details>
  );
}
