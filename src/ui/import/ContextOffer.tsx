import type { Refusal } from '../../core/import/refusal.ts';
import { refusalWords } from '../../i18n/note-words.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import styles from './Jobs.module.css';

interface ContextOfferProps {
  readonly job: number;
  /** Why that could not be, where it was tried. */
  readonly refusal: Refusal | null;
  /** Is told the job, since the button goes. */
  readonly onAct: (job: number) => void;
}

/** Of a file of nothing but lines and areas: it may be meant as context. */
export function ContextOffer({ job, refusal, onAct }: ContextOfferProps) {
  const { importCommands } = useAtlas();
  const locale = useLocale();
  const { context } = usePanelMessages();
  if (refusal !== null) return <p className={styles['fault']}>{refusalWords(refusal, locale)}</p>;
  return (
    <div>
      <p>{context.insteadHint}</p>
      <div className={styles['acts']}>
        <button
          type="button"
          onClick={() => {
            onAct(job);
            importCommands.showAsContext(job);
          }}
        >
          {context.instead}
        </button>
      </div>
    </div>
  );
}
