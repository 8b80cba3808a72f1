import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import type { Kind } from '../../core/incident/kinds.ts';
import { defaultMatchRule, type MatchRule } from '../../core/match/match-rule.ts';
import type { MatchedPair } from '../../engine/protocol.ts';
import { Section } from '../details/Section.tsx';
import { bareReason } from '../shared/bare-reason.ts';
import { KindMark } from '../shared/KindMark.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { DatasetName } from './DatasetName.tsx';
import { relationWords, ruleWords } from './match-words.ts';
import { useMatches } from './use-matches.ts';
import styles from './CandidateSection.module.css';

const PairDialog = lazy(() => import('./PairDialog.tsx'));

const mostListed = 10;

export interface CandidateSectionProps {
  readonly id: string;
  readonly kind: Kind;
}

const ruleOfAnyKind: MatchRule = { ...defaultMatchRule, kinds: 'any' };

/** What an incident may be the same as in other datasets, each with how far it is off. */
export function CandidateSection({ id, kind }: CandidateSectionProps) {
  const of = useMemo(() => ({ type: 'incident', id }) as const, [id]);
  // Of what is not known to be anything in particular the kind says nothing.
  const [isAnyKind, setAnyKind] = useState(kind === 'other');
  const wanted = isAnyKind ? ruleOfAnyKind : defaultMatchRule;
  const { answered, failure } = useMatches(of, wanted, 0, mostListed);
  const status = useRef<HTMLParagraphElement>(null);
  const [shown, setShown] = useState<MatchedPair | null>(null);
  const locale = useLocale();
  const { matches } = usePanelMessages();
  const page = answered?.question.query.of === of ? answered.answer : null;
  const rule = ruleWords(answered?.question.query.rule ?? wanted, locale);
  const rest = page === null ? 0 : page.total - page.pairs.length;
  return (
    <Section title={matches.section}>
      {failure !== null && <p role="alert">{matches.failed(bareReason(failure))}</p>}
      <p role="status" tabIndex={-1} ref={status} className={styles['quiet']}>
        {page === null && failure === null && matches.searching}
        {page !== null && (page.total === 0 ? matches.none(rule) : matches.foundBy(rule))}
      </p>
      {page?.total === 0 && !isAnyKind && (
        <div>
          <button
            type="button"
            onClick={() => {
              // The button goes away.
              status.current?.focus();
              setAnyKind(true);
            }}
          >
            {matches.anyKind}
          </button>
        </div>
      )}
      {page !== null && page.total > 0 && (
        <>
          <ul className={styles['candidates']}>
            {page.pairs.map((pair) => (
              <li key={pair.b.id}>
                <button
                  type="button"
                  aria-haspopup="dialog"
                  className={styles['candidate']}
                  onClick={() => setShown(pair)}
                >
                  <KindMark kind={pair.b.kind} />
                  <CandidateWords pair={pair} />
                </button>
              </li>
            ))}
          </ul>
          {rest > 0 && <p className={styles['quiet']}>{matches.more(rest)}</p>}
          <p className={styles['quiet']}>{matches.onlyCandidates}</p>
        </>
      )}
      {shown !== null && (
        <Suspense fallback={null}>
          <PairDialog pair={shown} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </Section>
  );
}

function CandidateWords({ pair }: { readonly pair: MatchedPair }) {
  const locale = useLocale();
  const { kinds } = usePanelMessages();
  const { title, dataset, kind } = pair.b;
  return (
    <span className={styles['words']}>
      <span className={styles['title']}>
        <LocalText text={title} isBlock />
      </span>{' '}
      <span className={styles['line']}>{relationWords(pair, locale)}</span>{' '}
      <span className={styles['line']}>{kinds[kind]}</span>{' '}
      <span className={styles['line']}>
        <DatasetName id={dataset} />
      </span>
    </span>
  );
}
