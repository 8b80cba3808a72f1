import type { MatchedPair } from '../../engine/protocol.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { selectIncident } from '../shared/choose-view.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { relationWords } from './match-words.ts';
import { PairTable } from './PairTable.tsx';
import styles from './PairDialog.module.css';

interface PairDialogProps {
  readonly pair: MatchedPair;
  readonly onClose: () => void;
  /** One of the two is opened in the details. */
  readonly onOpen?: () => void;
}

export default function PairDialog({ pair, onClose, onOpen }: PairDialogProps) {
  const { view } = useAtlas();
  const locale = useLocale();
  const { matches } = usePanelMessages();
  return (
    <Dialog title={matches.pairTitle} closeName={matches.close} onClose={onClose} isWide>
      <div>
        <p className={styles['relation']}>{relationWords(pair, locale)}</p>
        <p className={styles['quiet']}>{matches.onlyCandidates}</p>
      </div>
      <PairTable
        pair={pair}
        onOpen={(id) => {
          onOpen?.();
          selectIncident(view, id);
        }}
      />
    </Dialog>
  );
}
