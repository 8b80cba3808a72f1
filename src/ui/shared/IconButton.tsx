import type { Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps {
  readonly icon: IconName;
  /** Accessible name, also shown as a tooltip. */
  readonly name: string;
  readonly onClick: () => void;
  /** Kept in the tab order, so that focus is not lost where it becomes unavailable. */
  readonly unavailable?: boolean;
  readonly expanded?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, name, onClick, unavailable, expanded, ref }: IconButtonProps) {
  return (
    <button
      type="button"
      ref={ref}
      className={styles['button']}
      aria-label={name}
      title={name}
      aria-disabled={unavailable === true}
      aria-expanded={expanded}
      onClick={() => {
        if (unavailable !== true) onClick();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
