import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import { ModeChoice } from './ModeChoice.tsx';
import { PeriodWords } from './PeriodWords.tsx';
import { PlotRow } from './PlotRow.tsx';
import { Presets } from './Presets.tsx';
import { SpeedChoice } from './SpeedChoice.tsx';
import { Transport } from './Transport.tsx';
import styles from './Timeline.module.css';

/** When the incidents were, and which period is looked at; fills the width that it is given. */
export function Timeline() {
  const { answers } = useAtlas();
  const extent = useStore(answers, (state) => state.extent);
  const span = useStore(answers, (state) => state.span);
  const bulk = useStore(answers, (state) => state.bulk);
  const { timeline } = useMessages();
  return (
    <div role="group" aria-label={timeline.label} className={styles['timeline']}>
      <div className={styles['parts']}>
        <Transport span={span} />
        <PeriodWords extent={extent} />
        <Presets bulk={bulk} />
        <ModeChoice span={span} />
        <SpeedChoice span={span} />
        <PlotRow />
      </div>
    </div>
  );
}
