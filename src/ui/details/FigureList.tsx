import { isUnknown } from '../../core/incident/figure-range.ts';
import type { Figure, Incident } from '../../core/incident/incident.ts';
import { familyOfKind } from '../../core/incident/kinds.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { figurePhrase, figureWords } from '../../i18n/figure-words.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale, useMessages } from '../shared/use-messages.ts';
import { Section } from './Section.tsx';
import styles from './FigureList.module.css';

const casualties = ['killed', 'injured'] as const;

/** Killed and injured, also where they are not stated, then every other number; each with who reported it. */
export function FigureList({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const { details } = useMessages();
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
            {figures
              .filter((figure) => figure.what === what)
              .map((figure, index) => (
                <FigureSource key={index} figure={figure} />
              ))}
          </li>
        ))}
        {others.map((figure, index) => (
          <li key={index}>
            <strong>{figureWords(figure, locale)}</strong>
            <FigureSource figure={figure} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function FigureSource({ figure }: { readonly figure: Figure }) {
  const locale = useLocale();
  const { details } = useMessages();
  const { note, reportedBy } = figure;
  return (
    <>
      {reportedBy !== undefined && (
        <p className={styles['quiet']}>{details.reportedBy(textIn(reportedBy, locale).text)}</p>
      )}
      {note !== undefined && (
        <p className={styles['quiet']}>
          <LocalText text={note} />
        </p>
      )}
    </>
  );
}
