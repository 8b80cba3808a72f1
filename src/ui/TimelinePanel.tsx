import { useAtlas } from './shared/atlas-context.ts';
import { IconButton } from './shared/IconButton.tsx';
import { useMessages } from './shared/use-messages.ts';
import { useStore } from './shared/use-store.ts';
import { Timeline } from './timeline/Timeline.tsx';
import styles from './TimelinePanel.module.css';

/** The timeline under the map, or only the way to open it. */
export function TimelinePanel() {
  const { layout } = useAtlas();
  const isOpen = useStore(layout, (state) => state.timelineOpen);
  const { app } = useMessages();
  return (
    <div className={styles['panel']} data-open={isOpen}>
      {isOpen && (
        <div className={styles['timeline']}>
          <Timeline />
        </div>
      )}
      <div className={styles['fold']}>
        <IconButton
          icon={isOpen ? 'down' : 'up'}
          name={isOpen ? app.closeTimeline : app.openTimeline}
          onClick={() => layout.setState({ timelineOpen: !isOpen })}
        />
      </div>
    </div>
  );
}
