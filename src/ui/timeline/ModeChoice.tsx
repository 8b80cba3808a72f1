import type { Interval } from '../../core/time/interval.ts';
import { playbackModes } from '../../core/time/playback-mode.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './Timeline.module.css';

/** What a step of the playback does to the period. */
export function ModeChoice({ span }: { readonly span: Interval | null }) {
  const { playback } = useAtlas();
  const mode = useStore(playback, (state) => state.mode);
  const { timeline } = useMessages();
  return (
    <label className={`${styles['choice']} ${styles['mode']}`} data-mode={mode}>
      <span className={styles['label']}>{timeline.mode}</span>
      <select
        value={mode}
        disabled={span === null}
        onChange={(event) => {
          const chosen = playbackModes[event.currentTarget.selectedIndex];
          if (chosen !== undefined) playback.setState({ mode: chosen });
        }}
      >
        {playbackModes.map((name) => (
          <option key={name} value={name}>
            {timeline.modes[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
