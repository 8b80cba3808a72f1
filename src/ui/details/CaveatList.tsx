import type { Incident } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { flagWords } from '../../i18n/flag-words.ts';
import { LocalText } from '../shared/LocalText.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './CaveatList.module.css';

/** Verification with its basis, and every mark that the data sets on a field, each with what it means. */
export function CaveatList({ incident }: { readonly incident: Incident }) {
  const locale = useLocale();
  const { details, verification, verificationMeanings, flagMeanings } = usePanelMessages();
  const { status, basis } = incident.verification;
  return (
    <ul className={styles['caveats']}>
      <li>
        {verification[status]}
        <p className={styles['quiet']}>{verificationMeanings[status]}</p>
        {(basis !== undefined || status !== 'reported') && (
          <p className={styles['quiet']}>
            {basis === undefined ? details.noBasis : details.basis(textIn(basis, locale).text)}
          </p>
        )}
      </li>
      {incident.flags.map((flag, index) => (
        <li key={index}>
          <span className={styles['flag']}>{flagWords(flag, locale)}</span>
          <p className={styles['quiet']}>
            {flag.note === undefined ? flagMeanings[flag.flag] : <LocalText text={flag.note} />}
          </p>
        </li>
      ))}
    </ul>
  );
}
