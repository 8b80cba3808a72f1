import { lazy, Suspense, useEffect } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './NoticeList.module.css';

const fetchItems = () => import('./NoticeItems.tsx');
const NoticeItems = lazy(() => fetchItems().catch(() => ({ default: () => null })));

/** What the reader must be told: what happened, where, and what to do; each stays until it is dismissed. */
export function NoticeList() {
  const { answers } = useAtlas();
  const shown = useStore(answers, (state) => state.notices);
  const { notices } = useMessages();

  useEffect(() => {
    // A notice may be of the network that is gone by then.
    fetchItems().catch(() => null);
  }, []);

  return (
    <section aria-label={notices.label} aria-live="polite" className={styles['notices']}>
      {shown.length > 0 && (
        <Suspense fallback={null}>
          <NoticeItems shown={shown} />
        </Suspense>
      )}
    </section>
  );
}
