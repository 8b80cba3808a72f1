import type { Interval, TimeWindow } from '../../core/time/interval.ts';
import { lastDays, sameWindow } from '../../core/time/presets.ts';
import { changeView } from '../../state/view-store.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useMessages } from '../shared/use-messages.ts';
import { useStore } from '../shared/use-store.ts';
import styles from './Timeline.module.css';

interface Preset {
  readonly name: string;
  /** Whole words of the name, shown where there is little room. */
  readonly short: string;
  /** `null` is all time. */
  readonly window: TimeWindow | null;
}

/** Periods that end on the dataset's last day, not today. */
export function Presets({ extent }: { readonly extent: Interval | null }) {
  const { view } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const { timeline } = useMessages();
  const { short } = timeline;
  const lastWindow = (days: number): TimeWindow | null =>
    extent === null ? null : lastDays(extent, days);
  const presets: readonly Preset[] = [
    { name: timeline.allTime, short: short.allTime, window: null },
    { name: timeline.last7Days, short: short.last7Days, window: lastWindow(7) },
    { name: timeline.last30Days, short: short.last30Days, window: lastWindow(30) },
  ];
  return (
    <div className={styles['presets']}>
      {presets.map((preset) => (
        <button
          key={preset.name}
          type="button"
          className={styles['preset']}
          aria-label={preset.name}
          aria-pressed={extent !== null && sameWindow(window, preset.window)}
          disabled={extent === null}
          onClick={() => {
            if (!sameWindow(window, preset.window)) changeView(view, { window: preset.window });
          }}
        >
          <span className={styles['long']}>{preset.name}</span>
          <span className={styles['short']}>{preset.short}</span>
        </button>
      ))}
    </div>
  );
}
