import { useEffect, useRef } from 'react';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import type { Dragged } from './use-brought-things.ts';
import styles from './DropOverlay.module.css';

/** Says what a drop would do; over all else, dialogs too, and in the way of nothing. */
export default function DropOverlay({ dragged }: { readonly dragged: Dragged }) {
  const { importData } = usePanelMessages();
  const overlay = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = overlay.current;
    element?.showPopover();
    return () => {
      if (element?.matches(':popover-open') === true) element.hidePopover();
    };
  }, []);

  return (
    <div ref={overlay} popover="manual" className={styles['overlay']}>
      <div className={styles['frame']}>
        <p className={styles['words']}>
          {dragged === 'files' ? importData.dropFiles : importData.dropText}
        </p>
        <p>{dragged === 'files' ? importData.dropFilesHint : importData.dropTextHint}</p>
      </div>
    </div>
  );
}
