import { lazy, Suspense } from 'react';
import type { Notice } from '../../state/answer-store.ts';
import { dismissNotice } from '../../state/notices.ts';
import { LoadNotice } from '../loading/loading-parts.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { noticeWords } from './notice-words.ts';
import styles from './NoticeList.module.css';

/** Where the words of reasons cannot be fetched, the notice says how many rows there are. */
const RowNotes = lazy(() => import('./RowNotes.tsx').catch(() => ({ default: () => null })));

/** What the reader must be told: what happened, where, and what to do; each stays until it is dismissed. */
export function NoticeList() {
  const { answers } = useAtlas();
  const shown = useStore(answers, (state) => state.notices);
  const messages = useMessages();
  return (
    <section aria-label={messages.notices.label} aria-live="polite" className={styles['notices']}>
      {shown.map((notice) => (
        <div key={JSON.stringify(notice)} className={styles['notice']} data-type={notice.type}>
          <div className={styles['words']}>
            <NoticeText notice={notice} />
            {notice.type === 'dataset-rows-rejected' && (
              <Suspense>
                <RowNotes notes={notice.report.notes} total={notice.report.notesTotal} />
              </Suspense>
            )}
          </div>
          <IconButton
            icon="close"
            name={messages.notices.dismiss}
            onClick={() => dismissNotice(answers, notice)}
          />
        </div>
      ))}
    </section>
  );
}

function NoticeText({ notice }: { readonly notice: Notice }) {
  const words = <p>{noticeWords(notice, useLocale())}</p>;
  if (notice.type !== 'loading-cancelled' && notice.type !== 'dataset-failed') return words;
  return (
    <Suspense fallback={words}>
      <LoadNotice notice={notice} inBrief={words} />
    </Suspense>
  );
}
