import type { Verification } from '../../core/incident/incident.ts';
import { textIn } from '../../core/incident/localized-text.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './Standing.module.css';

/** Says beside the title that an incident is disputed or was retracted, before anything of it is read as fact. */
export function Standing({ verification }: { readonly verification: Verification }) {
  const locale = useLocale();
  const messages = usePanelMessages();
  const { status, basis } = verification;
  if (status !== 'disputed' && status !== 'retracted') return null;
  return (
    <p className={styles['standing']}>
      <strong>{messages.verification[status]}.</strong> {messages.verificationMeanings[status]}
      {basis !== undefined && ` ${messages.details.basis(textIn(basis, locale).text)}`}
    </p>
  );
}
