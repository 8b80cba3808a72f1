import { useEffect, useId, useRef, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly closeName: string;
  readonly onClose: () => void;
  /** For tables. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it keeps focus, closes on Escape and gives focus back. */
export function Dialog({ title, closeName, onClose, isWide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isLeft = useRef(false);
  const titleId = useId();

  /** The browser tells of closing a moment later, when what was closed may be open again. */
  const leave = (): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    dialog.current?.close();
    onClose();
  };

  useEffect(() => {
    // What is open stays open: closing it here would tell that a person closed it.
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={styles['dialog']}
      data-wide={isWide}
      onCancel={(event) => {
        // A choice of files that was given up bubbles up to here.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        leave();
      }}
      onClose={leave}
    >
      <div className={styles['bar']}>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        <IconButton icon="close" name={closeName} onClick={leave} />
      </div>
      <ScrollRegion name={title} isBusy={false} className={styles['body']}>
        {children}
      </ScrollRegion>
    </dialog>
  );
}
