import type { Interval, TimeWindow } from '../../core/time/interval.ts';
import { lastDays, presetDays, sameWindow } from '../../core/time/presets.ts';
import { showBulk } from '../../state/shown-span.ts';
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

/**
 * All time, and periods that end on the last day of nearly all incidents, not today. These lie
 * in the bulk, so the timeline shows it.
 */
export function Presets({ bulk }: { readonly bulk: Interval | null }) {
  const { view, answers } = useAtlas();
  const window = useStore(view, (state) => state.window);
  const { timeline } = useMessages();
  const { short } = timeline;
  const lastWindow = (days: number): TimeWindow | null =>
    bulk === null ? null : lastDays(bulk, days);
  const [week, month] = presetDays;
  const presets: readonly Preset[] = [
    { name: timeline.allTime, short: short.allTime, window: null },
    { name: timeline.last7Days, short: short.last7Days, window: lastWindow(week) },
    { name: timeline.last30Days, short: short.last30Days, window: lastWindow(month) },
  ];
  return (
    <div className={styles['presets']}>
      {presets.map((preset) => (
        <button
          key={preset.name}
          type="button"
          className={styles['preset']}
          aria-label={preset.name}
          aria-pressed={bulk !== null && sameWindow(window, preset.window)}
          disabled={bulk === null}
          onClick={() => {
            if (preset.window !== null) showBulk(answers);
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
