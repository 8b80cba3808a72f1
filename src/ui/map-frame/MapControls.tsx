import { useAtlas } from '../shared/atlas-context.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { useMessages } from '../shared/use-messages.ts';
import styles from './MapControls.module.css';

export function MapControls() {
  const { mapCommands } = useAtlas();
  const { map } = useMessages();
  return (
    <div role="group" aria-label={map.controls} className={styles['controls']}>
      <IconButton icon="plus" name={map.zoomIn} onClick={mapCommands.zoomIn} />
      <IconButton icon="minus" name={map.zoomOut} onClick={mapCommands.zoomOut} />
      <IconButton icon="frame" name={map.showAll} onClick={mapCommands.showAll} />
    </div>
  );
}
