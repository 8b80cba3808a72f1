import { lazy, Suspense, type ReactNode } from 'react';
import type { Notice } from '../../state/answer-store.ts';
import { dismissNotice } from '../../state/notices.ts';
import { RemovedNotice } from '../datasets/dataset-parts.ts';
import { LoadNotice } from '../loading/loading-parts.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { noticeWords, type WordedNotice } from './notice-words.ts';
import styles from './NoticeList.module.css';

/** Where the words of reasons cannot be fetched, the notice says how many rows there are. */
const RowNotes = lazy(() => import('./RowNotes.tsx').catch(() => ({ default: () => null })));

/** Where it cannot be fetched the settings still tell what is kept. */
const KeptNotice = lazy(() =>
  import('../kept/KeptNotice.tsx').catch(() => ({ default: () => null })),
);

/** The notices themselves, which most visits have none of. */
export default function NoticeItems({ shown }: { readonly shown: readonly Notice[] }): ReactNode {
  const { answers } = useAtlas();
  const messages = useMessages();
  return (
    <>
      {shown.map((notice) => (
        <div key={JSON.stringify(notice)} className={styles['notice']} data-type={notice.type}>
          <div className={styles['words']}>
            <NoticeContent notice={notice} />
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
    </>
  );
}

function NoticeContent({ notice }: { readonly notice: Notice }) {
  if (notice.type === 'dataset-removed') {
    return (
      <Suspense fallback={null}>
        <RemovedNotice id={notice.id} />
      </Suspense>
    );
  }
  if (notice.type === 'kept') {
    return (
      <Suspense fallback={null}>
        <KeptNotice news={notice.news} />
      </Suspense>
    );
  }
  return <NoticeText notice={notice} />;
}

function NoticeText({ notice }: { readonly notice: WordedNotice }) {
  const words = <p>{noticeWords(notice, useLocale())}</p>;
  if (notice.type !== 'loading-cancelled' && notice.type !== 'dataset-failed') return words;
  return (
    <Suspense fallback={words}>
      <LoadNotice notice={notice} inBrief={words} />
    </Suspense>
  );
}
