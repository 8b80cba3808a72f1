import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './PlotRow.module.css';

/** The bars of fewer incidents need no parts. */
const fewIncidents = 50;

/** Whether the bars are of all that was found or of the points in view. */
export function ScopeSwitch() {
  const { answers, layout } = useAtlas();
  const all = useStore(answers, (state) => state.answer?.all ?? 0);
  const isMapShown = useStore(answers, (state) => state.shownBbox !== null);
  const scope = useStore(layout, (state) => state.scope);
  const { timeline } = useMessages();
  if (all < fewIncidents || !isMapShown) return null;
  return (
    <button
      type="button"
      className={`${styles['end']} ${styles['scope']}`}
      aria-label={timeline.onlyInView}
      aria-pressed={scope === 'view'}
      onClick={() => layout.setState({ scope: scope === 'view' ? 'whole' : 'view' })}
    >
      {timeline.inView}
    </button>
  );
}
