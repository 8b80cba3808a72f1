import type { ReactNode } from 'react';
import type { Locale } from '../../core/share/view-state.ts';
import { isoDayWords } from '../../i18n/date-words.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';
import { sizeWords } from '../../i18n/size-words.ts';
import type { KeptStanding } from '../../state/kept-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './KeptLine.module.css';
import { obstacleWords } from './obstacle-words.ts';

/** Whether a dataset or layer that somebody brought is kept on this computer, and the way to change that; by `keptId`. */
export function KeptLine({ id }: { readonly id: string }): ReactNode {
  const { kept, keptCommands } = useAtlas();
  const standing = useStore(kept, ({ standings }) => standings.get(id));
  const hasObstacle = useStore(kept, ({ obstacle }) => obstacle !== null);
  const locale = useLocale();
  const { keptFiles: words } = usePanelMessages();
  // What stands in the way of everything is said where it can be chosen.
  if (standing === undefined || hasObstacle) return null;
  const isKept = standing.status === 'kept' || standing.status === 'keeping';
  return (
    <div className={styles['line']}>
      <p aria-live={standing.status === 'keeping' ? 'off' : 'polite'} className={styles['words']}>
        {standingWords(standing, locale)}
      </p>
      {/* One button, so that focus stays where it is when it was pressed. */}
      <button
        type="button"
        onClick={() => void (isKept ? keptCommands.forget(id) : keptCommands.keep(id))}
      >
        {standing.status === 'keeping' ? words.stop : isKept ? words.forget : words.keep}
      </button>
    </div>
  );
}

function standingWords(standing: KeptStanding, locale: Locale): string {
  const words = panelMessagesOf(locale).keptFiles;
  switch (standing.status) {
    case 'kept':
      return words.kept(sizeWords(standing.bytes, locale), isoDayWords(standing.keptOn, locale));
    case 'keeping':
      return words.keeping(sizeWords(standing.written, locale), sizeWords(standing.bytes, locale));
    case 'not-kept':
      return standing.isInUse ? words.notKeptInUse : words.notKept;
    case 'not-possible':
      return obstacleWords(standing.obstacle, locale);
  }
}
