import { useEffect, useId } from 'react';
import { useAtlas } from '../shared/atlas-context.ts';
import { useLocale } from '../shared/use-messages.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './KeepChoice.module.css';
import { obstacleWords } from './obstacle-words.ts';

/** Whether what is brought is kept on this computer, with where that is and what it means. */
export function KeepChoice() {
  const { kept, keptCommands, layout } = useAtlas();
  const isWanted = useStore(layout, (state) => state.keepsFiles);
  const obstacle = useStore(kept, (state) => state.obstacle);
  const locale = useLocale();
  const { keptFiles: words } = usePanelMessages();
  const hintId = useId();

  useEffect(() => {
    // Where that cannot be found out, the first file that is brought tells.
    keptCommands.probe().catch(() => undefined);
  }, [keptCommands]);

  return (
    <div className={styles['choice']}>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={isWanted && obstacle === null}
          disabled={obstacle !== null}
          aria-describedby={hintId}
          onChange={({ target }) => layout.setState({ keepsFiles: target.checked })}
        />
        {words.choice}
      </label>
      <p id={hintId} className={styles['hint']}>
        {obstacle !== null
          ? obstacleWords(obstacle, locale)
          : isWanted
            ? words.choiceHint
            : words.choiceOffHint}
      </p>
    </div>
  );
}
