import { useMemo, useRef, useState } from 'react';
import { textIn } from '../../core/incident/localized-text.ts';
import type { LoadReport } from '../../core/incident/load-report.ts';
import { defaultMatchRule } from '../../core/match/match-rule.ts';
import { bareReason } from '../shared/bare-reason.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { PairList } from './PairList.tsx';
import { RuleChoices, type ChosenDatasets } from './RuleChoices.tsx';
import { useDatasetsOn } from './use-datasets-on.ts';
import { useMatches } from './use-matches.ts';
import styles from './CompareDatasets.module.css';

export interface CompareDatasetsProps {
  readonly onClose: () => void;
}

/** Two datasets, incident by incident: which of the one have a candidate in the other. */
export default function CompareDatasets({ onClose }: CompareDatasetsProps) {
  const datasets = useDatasetsOn();
  const { matches } = usePanelMessages();
  const content = useRef<HTMLDivElement>(null);
  const [first, second] = datasets;
  return (
    <Dialog
      title={matches.compareDatasets}
      closeName={matches.compareClose}
      onClose={onClose}
      isWide
    >
      <div ref={content} className={styles['compare']}>
        {first === undefined || second === undefined ? (
          <p>{matches.oneDataset}</p>
        ) : (
          <Comparison
            datasets={datasets}
            usual={{ a: first.datasetId, b: second.datasetId }}
            onOpen={() => content.current?.closest('dialog')?.close()}
          />
        )}
      </div>
    </Dialog>
  );
}

const pageSize = 20;

interface ComparisonProps {
  readonly datasets: readonly LoadReport[];
  readonly usual: ChosenDatasets;
  /** An incident is opened in the details. */
  readonly onOpen: () => void;
}

function Comparison({ datasets, usual, onOpen }: ComparisonProps) {
  const [wanted, setWanted] = useState(usual);
  const [rule, setRule] = useState(defaultMatchRule);
  const [skip, setSkip] = useState(0);
  const status = useRef<HTMLDivElement>(null);
  const locale = useLocale();
  const { matches } = usePanelMessages();
  const ids = new Set(datasets.map(({ datasetId }) => datasetId));
  // A dataset that is gone or off by now leaves the choice to the first two.
  const { a, b } = ids.has(wanted.a) && ids.has(wanted.b) ? wanted : usual;
  const of = useMemo(() => ({ type: 'datasets', a, b }) as const, [a, b]);
  const { answered, isBusy, failure } = useMatches(of, rule, skip, pageSize);
  const titleOf = (id: string): string =>
    textIn(datasets.find(({ datasetId }) => datasetId === id)?.title ?? id, locale).text;
  return (
    <>
      <RuleChoices
        datasets={datasets}
        chosen={{ a, b }}
        rule={rule}
        onDatasets={(chosen) => {
          setWanted(chosen);
          setSkip(0);
        }}
        onRule={(chosen) => {
          setRule(chosen);
          setSkip(0);
        }}
      />
      <div role="status" tabIndex={-1} ref={status}>
        {failure === null && answered === null && <p>{matches.counting}</p>}
        {answered !== null && <Total question={answered} titleOf={titleOf} />}
      </div>
      {answered?.answer?.total === 0 && rule.kinds !== 'any' && (
        <div className={styles['hint']}>
          <p>{matches.unknownKinds}</p>
          <button
            type="button"
            onClick={() => {
              // The button goes away.
              status.current?.focus();
              setRule({ ...rule, kinds: 'any' });
            }}
          >
            {matches.anyKind}
          </button>
        </div>
      )}
      {failure !== null && <p role="alert">{matches.compareFailed(bareReason(failure))}</p>}
      <p className={styles['quiet']}>
        {matches.ofShown} {matches.onlyCandidates}
      </p>
      {answered !== null && answered.answer !== null && answered.answer.total > 0 && (
        <PairList
          query={answered.question.query}
          page={answered.answer}
          isBusy={isBusy}
          onSkip={setSkip}
          onOpen={onOpen}
        />
      )}
    </>
  );
}

interface TotalProps {
  readonly question: NonNullable<ReturnType<typeof useMatches>['answered']>;
  readonly titleOf: (id: string) => string;
}

function Total({ question: { question, answer }, titleOf }: TotalProps) {
  const { matches } = usePanelMessages();
  const { of } = question.query;
  if (answer === null) return <p>{matches.tooMany}</p>;
  if (of.type !== 'datasets') return null;
  const { rowsOfA, compared, total } = answer;
  return (
    <p>
      <strong>{matches.total(rowsOfA, compared, titleOf(of.a), titleOf(of.b))}</strong>
      {total > 0 && ` · ${matches.pairsInAll(total)}`}
    </p>
  );
}
