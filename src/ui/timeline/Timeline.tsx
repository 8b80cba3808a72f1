import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { ModeChoice } from './ModeChoice.tsx';
import { PeriodWords } from './PeriodWords.tsx';
import { Plot } from './Plot.tsx';
import { Presets } from './Presets.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';
import { Transport } from './Transport.tsx';
import styles from './Timeline.module.css';

/** When the incidents were, and which period is looked at; fills the width that it is given. */
export function Timeline() {
  const { answers } = useAtlas();
  const extent = useStore(answers, (state) => state.extent);
  const { timeline } = useMessages();
  return (
    <div role="group" aria-label={timeline.label} className={styles['timeline']}>
      <div className={styles['parts']}>
        <Transport extent={extent} />
        <PeriodWords extent={extent} />
        <Presets extent={extent} />
        <ModeChoice extent={extent} />
        <SpeedChoice extent={extent} />
        <Plot extent={extent} />
      </div>
    </div>
  );
}
