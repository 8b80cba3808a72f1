import { lazy, Suspense, useState } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import type { MatchedPair, MatchesPage, MatchesQuery } from '../../engine/protocol.ts';
import { figurePhrase } from '../../i18n/figure-words.ts';
import { placeNameWords } from '../../i18n/place-words.ts';
import { incidentTimeWords } from '../../i18n/time-words.ts';
import { KindMark } from '../shared/KindMark.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { DatasetName } from './DatasetName.tsx';
import { DownloadPairs } from './DownloadPairs.tsx';
import { relationWords } from './match-words.ts';
import styles from './PairList.module.css';

const PairDialog = lazy(() => import('./PairDialog.tsx'));

interface PairListProps {
  readonly query: MatchesQuery;
  readonly page: MatchesPage;
  readonly isBusy: boolean;
  readonly onSkip: (skip: number) => void;
  /** An incident is opened in the details. */
  readonly onOpen: () => void;
}

/** A page of candidate pairs, the two of each beside one another. */
export function PairList({ query, page, isBusy, onSkip, onOpen }: PairListProps) {
  const { matches } = usePanelMessages();
  const [shown, setShown] = useState<MatchedPair | null>(null);
  const { skip, limit } = query;
  const isFirst = skip === 0;
  const isLast = skip + limit >= page.total;
  return (
    <>
      <div className={styles['bar']}>
        {page.total > limit && (
          <>
            <button
              type="button"
              aria-disabled={isFirst || isBusy}
              onClick={() => {
                if (!isFirst && !isBusy) onSkip(Math.max(0, skip - limit));
              }}
            >
              {matches.previousPage}
            </button>
            <button
              type="button"
              aria-disabled={isLast || isBusy}
              onClick={() => {
                if (!isLast && !isBusy) onSkip(skip + limit);
              }}
            >
              {matches.nextPage}
            </button>
            <p role="status">{matches.page(skip + 1, skip + page.pairs.length, page.total)}</p>
          </>
        )}
        <DownloadPairs query={query} />
      </div>
      <ol aria-label={matches.pairList} aria-busy={isBusy} className={styles['pairs']}>
        {page.pairs.map((pair, index) => (
          <li key={`${pair.a.id} ${pair.b.id}`} className={styles['pair']}>
            <div className={styles['head']}>
              <p className={styles['relation']}>
                <RelationWords pair={pair} />
              </p>
              <button
                type="button"
                aria-haspopup="dialog"
                aria-label={`${matches.sideBySide}: ${matches.pair(skip + index + 1)}`}
                onClick={() => setShown(pair)}
              >
                {matches.sideBySide}
              </button>
            </div>
            <PairSide incident={pair.a} />
            <PairSide incident={pair.b} />
          </li>
        ))}
      </ol>
      {shown !== null && (
        <Suspense fallback={null}>
          <PairDialog pair={shown} onClose={() => setShown(null)} onOpen={onOpen} />
        </Suspense>
      )}
    </>
  );
}

function RelationWords({ pair }: { readonly pair: MatchedPair }) {
  return relationWords(pair, useLocale());
}

function PairSide({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const { kinds } = usePanelMessages();
  const { title, kind, time, place, killed, dataset } = incident;
  return (
    <div className={styles['side']}>
      <p className={styles['dataset']}>
        <DatasetName id={dataset} />
      </p>
      <p className={styles['title']}>
        <LocalText text={title} isBlock />
      </p>
      <p className={styles['kind']}>
        <KindMark kind={kind} /> {kinds[kind]}
      </p>
      <p>{incidentTimeWords(time, locale)}</p>
      <p>{placeNameWords(place, locale)}</p>
      <p>{figurePhrase('killed', killed, locale)}</p>
    </div>
  );
}
