import { Fragment } from 'react';
import { isUnknown } from '../../core/incident/figure-range.ts';
import type { Figure, Incident } from '../../core/incident/incident.ts';
import { familyOfKind } from '../../core/incident/kinds.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { figurePhrase, figureWords } from '../../i18n/figure-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { Section } from './Section.tsx';
import styles from './FigureList.module.css';

const casualties = ['killed', 'injured'] as const;

/** Killed and injured, also where they are not stated, then every other number; each with who reported it. */
export function FigureList({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const { details } = usePanelMessages();
  const { figures, kind } = incident;
  const others = figures.filter(({ what }) => what !== 'killed' && what !== 'injured');
  // Nobody expects casualties of talks or of a statement, so none are missing there.
  const expected = familyOfKind[kind] !== 'diplomacy';
  const shown = casualties.filter((what) => expected || !isUnknown(incident[what]));
  if (shown.length === 0 && others.length === 0) return null;
  return (
    <Section title={details.figures}>
      <ul className={styles['figures']}>
        {shown.map((what) => (
          <li key={what}>
            <strong>{figurePhrase(what, incident[what], locale)}</strong>
            <FigureSources
              figures={figures.filter((figure) => figure.what === what)}
              dataset={isUnknown(incident[what]) ? null : incident.dataset}
            />
          </li>
        ))}
        {others.map((figure, index) => (
          <li key={index}>
            <strong>{figureWords(figure, locale)}</strong>
            <FigureSources
              figures={[figure]}
              dataset={isUnknown(figure.range) ? null : incident.dataset}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface FigureSourcesProps {
  readonly figures: readonly Figure[];
  /** Who stands for a number that nobody is named for; `null` where there is no number. */
  readonly dataset: string | null;
}

function FigureSources({ figures, dataset }: FigureSourcesProps) {
  const { answers } = useAtlas();
  const locale = useLocale();
  const { details } = usePanelMessages();
  const reports = useStore(answers, (state) => state.reports);
  const isReported = figures.some(({ reportedBy }) => reportedBy !== undefined);
  const title = reports.find(({ datasetId }) => datasetId === dataset)?.title ?? dataset;
  return (
    <>
      {figures.map(({ note, reportedBy }, index) => (
        <Fragment key={index}>
          {reportedBy !== undefined && (
            <p className={styles['quiet']}>{details.reportedBy(textIn(reportedBy, locale).text)}</p>
          )}
          {note !== undefined && (
            <p className={styles['quiet']}>
              <LocalText text={note} />
            </p>
          )}
        </Fragment>
      ))}
      {!isReported && title !== null && (
        <p className={styles['quiet']}>{details.inDataset(textIn(title, locale).text)}</p>
      )}
    </>
  );
}
