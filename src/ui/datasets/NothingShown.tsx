import { changeFilter } from '../shared/choose-view.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { usePanelMessages } from '../shared/use-panel-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './NothingShown.module.css';

/** What to do where every dataset was taken away or turned off. */
export function NothingShown() {
  const { answers, view, imports, datasets } = useAtlas();
  const load = useStore(answers, (state) => state.load);
  const off = useStore(view, (state) => state.filter.datasetsOff);
  const words = usePanelMessages().datasets;
  if (load === 'empty') {
    return (
      <div className={styles['word']}>
        <p>
          {words.empty} {words.emptyHint}
        </p>
        <button type="button" onClick={() => imports.setState({ isOpen: true })}>
          {words.addData}
        </button>
      </div>
    );
  }
  if (load !== 'ready') return null;
  const { formerOf } = datasets.getState();
  return (
    <div className={styles['word']}>
      <p>{words.allOff}</p>
      <button
        type="button"
        onClick={() => changeFilter(view, { datasetsOff: off.filter((id) => formerOf.has(id)) })}
      >
        {words.turnOn}
      </button>
    </div>
  );
}
