import type { Interval } from '../../core/time/interval.ts';
import { playbackSpeeds } from '../../state/playback-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './Timeline.module.css';

export function SpeedChoice({ span }: { readonly span: Interval | null }) {
  const { playback } = useAtlas();
  const speed = useStore(playback, (state) => state.speed);
  const { timeline } = useMessages();
  return (
    <label className={`${styles['choice']} ${styles['speed']}`}>
      <span className={styles['label']}>{timeline.speed}</span>
      <select
        value={speed}
        disabled={span === null}
        onChange={(event) => {
          const chosen = playbackSpeeds[event.currentTarget.selectedIndex];
          if (chosen !== undefined) playback.setState({ speed: chosen });
        }}
      >
        {playbackSpeeds.map((factor) => (
          <option key={factor} value={factor}>
            {timeline.speedOf(factor)}
          </option>
        ))}
      </select>
    </label>
  );
}
