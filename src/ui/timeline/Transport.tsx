import { useMemo } from 'react';
import type { Interval } from '../../core/time/interval.ts';
import { canBePlayed } from '../../core/time/playback-mode.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './Timeline.module.css';

/** Playback: play or pause, and one step either way; nothing to do where one bar is all there is. */
export function Transport({ span }: { readonly span: Interval | null }) {
  const { playback, playbackCommands } = useAtlas();
  const isPlaying = useStore(playback, (state) => state.playing);
  const { timeline } = useMessages();
  const unavailable = useMemo(() => span === null || !canBePlayed(span), [span]);
  return (
    <div className={styles['transport']}>
      <IconButton
        icon={isPlaying ? 'pause' : 'play'}
        name={isPlaying ? timeline.pause : timeline.play}
        unavailable={unavailable}
        onClick={isPlaying ? playbackCommands.pause : playbackCommands.play}
      />
      <IconButton
        icon="stepBack"
        name={timeline.stepBack}
        unavailable={unavailable}
        onClick={playbackCommands.stepBack}
      />
      <IconButton
        icon="stepForward"
        name={timeline.stepForward}
        unavailable={unavailable}
        onClick={playbackCommands.stepForward}
      />
    </div>
  );
}
