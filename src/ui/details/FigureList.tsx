import { Fragment } from 'react';
import { isUnknown } from '../../core/incident/figure-range.ts';
import type { Figure, Incident } from '../../core/incident/incident.ts';
import { familyOfKind } from '../../core/incident/kinds.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { figurePhrase, figureWords, rangeWords } from '../../i18n/figure-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { Section } from './Section.tsx';
import styles from './FigureList.module.css';

const casualties = ['killed', 'injured'] as const;

/**
 * Killed and injured, also where they are not stated, then every other number; each with who
 * reported it, and with what they said where that is another number.
 */
export function FigureList({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const { details } = usePanelMessages();
  const { figures, kind } = incident;
  const others = figures.filter(({ what }) => what !== 'killed' && what !== 'injured');
  // Nobody expects casualties of talks or of a statement, so none are missing there.
  const expected = familyOfKind[kind] !== 'diplomacy';
  const shown = casualties.filter(
    (what) =>
      expected || !isUnknown(incident[what]) || figures.some((figure) => figure.what === what),
  );
  if (shown.length === 0 && others.length === 0) return null;
  return (
    <Section title={details.figures}>
      <ul className={styles['figures']}>
        {shown.map((what) => (
          <li key={what}>
            <strong>{figurePhrase(what, incident[what], locale)}</strong>
            <FigureSources
              figures={figures.filter((figure) => figure.what === what)}
              own={{ range: incident[what] }}
              dataset={isUnknown(incident[what]) ? null : incident.dataset}
            />
          </li>
        ))}
        {others.map((figure, index) => (
          <li key={index}>
            <strong>{figureWords(figure, locale)}</strong>
            <FigureSources
              figures={[figure]}
              own={figure}
              dataset={isUnknown(figure.range) ? null : incident.dataset}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Counted = Pick<Figure, 'range' | 'unit'>;

interface FigureSourcesProps {
  readonly figures: readonly Figure[];
  /** The number that is said already. */
  readonly own: Counted;
  /** Who stands for a number that nobody is named for; `null` where there is no number. */
  readonly dataset: string | null;
}

function FigureSources({ figures, own, dataset }: FigureSourcesProps) {
  const { answers } = useAtlas();
  const locale = useLocale();
  const { details } = usePanelMessages();
  const reports = useStore(answers, (state) => state.reports);
  const others = figures.filter((figure) => isOther(figure, own));
  const ofOwn = figures.filter((figure) => !others.includes(figure));
  const isReported = ofOwn.some(({ reportedBy }) => reportedBy !== undefined);
  const title = reports.find(({ datasetId }) => datasetId === dataset)?.title ?? dataset;
  const reporterWords = (figure: Figure): string | null => {
    const name = figure.reportedBy && textIn(figure.reportedBy, locale).text;
    if (ofOwn.includes(figure)) return name === undefined ? null : details.reportedBy(name);
    const words =
      figure.unit === undefined ? rangeWords(figure.range, locale) : figureWords(figure, locale);
    return name === undefined ? details.otherNumber(words) : details.numberReportedBy(words, name);
  };
  return (
    <>
      {!isReported && title !== null && (
        <p className={styles['quiet']}>{details.inDataset(textIn(title, locale).text)}</p>
      )}
      {[...ofOwn, ...others].map((figure, index) => {
        const words = reporterWords(figure);
        return (
          <Fragment key={index}>
            {words !== null && <p className={styles['quiet']}>{words}</p>}
            {figure.note !== undefined && (
              <p className={styles['quiet']}>
                <LocalText text={figure.note} />
              </p>
            )}
          </Fragment>
        );
      })}
    </>
  );
}

/** Whether it says another number than `own`, or one of some people only. One without a number stands behind `own`. */
function isOther({ range, unit }: Figure, own: Counted): boolean {
  if (isUnknown(range)) return false;
  return (
    unit !== own.unit ||
    range.low !== own.range.low ||
    range.best !== own.range.best ||
    range.high !== own.range.high
  );
}
