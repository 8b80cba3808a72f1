import type { ReactNode } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import type { MatchedPair } from '../../engine/protocol.ts';
import { rangeWords } from '../../i18n/figure-words.ts';
import { placeWords } from '../../i18n/place-words.ts';
import { incidentTimeWords } from '../../i18n/time-words.ts';
import { ActorList } from '../details/ActorList.tsx';
import { SourceList } from '../details/SourceList.tsx';
import { KindMark } from '../shared/KindMark.tsx';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { DatasetName } from './DatasetName.tsx';
import { compareFact, coordinatesOf, pairFacts, type PairFact } from './pair-facts.ts';
import styles from './PairTable.module.css';

interface PairTableProps {
  readonly pair: Pick<MatchedPair, 'a' | 'b'>;
  readonly onOpen: (id: string) => void;
}

/** Two incidents as columns, a fact a row; beside each fact in words whether they say the same. */
export function PairTable({ pair, onOpen }: PairTableProps) {
  const locale = useLocale();
  const { matches } = usePanelMessages();
  const { a, b } = pair;
  return (
    <table aria-label={matches.pairTable} className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{matches.facts.dataset}</th>
          {[a, b].map(({ id, dataset }) => (
            <th key={id} scope="col">
              <DatasetName id={dataset} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pairFacts.map((fact) => {
          const comparison = compareFact(fact, a, b, locale);
          return (
            <tr key={fact} data-comparison={comparison}>
              <th scope="row">
                <span className={styles['fact']}>{matches.facts[fact]}</span>{' '}
                <span className={styles['comparison']}>
                  {comparison === 'differs' && <span aria-hidden="true">≠ </span>}
                  {matches.comparisons[comparison]}
                </span>
              </th>
              {[a, b].map((incident) => (
                <td key={incident.id}>
                  <Fact fact={fact} incident={incident} />
                  {fact === 'title' && <OpenButton incident={incident} onOpen={onOpen} />}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface OpenButtonProps {
  readonly incident: Incident;
  readonly onOpen: (id: string) => void;
}

function OpenButton({ incident, onOpen }: OpenButtonProps) {
  const locale = useLocale();
  const { matches } = usePanelMessages();
  return (
    <button
      type="button"
      aria-label={matches.openIncident(textIn(incident.title, locale).text)}
      className={styles['open']}
      onClick={({ currentTarget }) => {
        // Closed by itself, it gives focus back before the details take it.
        currentTarget.closest('dialog')?.close();
        onOpen(incident.id);
      }}
    >
      {matches.open}
    </button>
  );
}

interface FactProps {
  readonly fact: PairFact;
  readonly incident: Incident;
}

function Fact({ fact, incident }: FactProps): ReactNode {
  const locale = useLocale();
  const { kinds, matches } = usePanelMessages();
  switch (fact) {
    case 'title':
      return <LocalText text={incident.title} isBlock />;
    case 'kind':
      return (
        <span className={styles['kind']}>
          <KindMark kind={incident.kind} /> {kinds[incident.kind]}
        </span>
      );
    case 'when':
      return incidentTimeWords(incident.time, locale);
    case 'where': {
      const coordinates = coordinatesOf(incident);
      return (
        <>
          <p>{placeWords(incident.place, locale)}</p>
          {coordinates !== '' && <p className={styles['quiet']}>{coordinates}</p>}
        </>
      );
    }
    case 'killed':
    case 'injured':
      return rangeWords(incident[fact], locale);
    case 'actors':
      if (incident.actors.length === 0) return matches.noActors;
      return <ActorList actors={incident.actors} />;
    case 'sources':
      return <SourceList sources={incident.sources} />;
  }
}
