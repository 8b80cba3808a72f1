import { useEffect, useRef, useState } from 'react';
import type { MatchesQuery } from '../../engine/protocol.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { isoToday } from '../details/iso-today.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { saveFile } from '../shared/save-file.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { pairsFileName, pairsToCsv } from './pairs-text.ts';
import { readPairs } from './read-pairs.ts';
import styles from './CompareDatasets.module.css';

type Progress =
  | { readonly status: 'reading'; readonly pairs: number }
  | { readonly status: 'done'; readonly pairs: number; readonly total: number }
  | { readonly status: 'failed'; readonly reason: string };

/** Saves all pairs of the question as CSV. */
export function DownloadPairs({ query }: { readonly query: MatchesQuery }) {
  const { engine } = useAtlas();
  const locale = useLocale();
  const { matches } = usePanelMessages();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const download = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ status: 'reading', pairs: 0 });
    try {
      const { pairs, total } = await readPairs(
        engine,
        query,
        (read) => setProgress({ status: 'reading', pairs: read }),
        controller.signal,
      );
      const text = pairsToCsv(pairs, query, locale, isoToday(new Date()));
      saveFile(pairsFileName(query), 'text/csv;charset=utf-8', text);
      setProgress({ status: 'done', pairs: pairs.length, total });
    } catch (error) {
      if (controller.signal.aborted) return;
      setProgress({ status: 'failed', reason: messageOfError(error) });
    }
  };

  const isReading = progress?.status === 'reading';
  return (
    <>
      <button
        type="button"
        aria-disabled={isReading}
        onClick={() => {
          if (!isReading) void download();
        }}
      >
        {matches.download}
      </button>
      <p role="status" className={styles['quiet']}>
        {progress !== null && progressWords(progress, matches)}
      </p>
    </>
  );
}

function progressWords(
  progress: Progress,
  matches: ReturnType<typeof usePanelMessages>['matches'],
): string {
  switch (progress.status) {
    case 'reading':
      return matches.downloading(progress.pairs);
    case 'done':
      return matches.downloaded(progress.pairs, progress.total);
    case 'failed':
      return matches.downloadFailed(bareReason(progress.reason));
  }
}
