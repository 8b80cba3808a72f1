import { render } from '@testing-library/react';
import type { ViewState } from '../../../src/core/share/view-state.ts';
import type { Interval } from '../../../src/core/time/interval.ts';
import type { Kind } from '../../../src/core/incident/kinds.ts';
import { followWindow, timeOfData } from '../../../src/state/shown-span.ts';
import { AtlasContext } from '../../../src/ui/shared/atlas-context.ts';
import { Timeline } from '../../../src/ui/timeline/Timeline.tsx';
import '../../../src/ui/shared/tokens.css';
import '../../../src/ui/shared/base.css';
import {
  answerOf,
  firstScreen,
  firstScreenExtent,
  timelineOf,
  type Happening,
} from './first-screen.ts';
import { quietAtlas } from '../quiet-atlas.ts';

interface Setting {
  readonly view?: Partial<ViewState>;
  readonly happenings?: readonly Happening[];
  /** `null`: no data. */
  readonly extent?: Interval | null;
  /** In which nearly all happenings lie; the extent unless told. */
  readonly bulk?: Interval;
  readonly kinds?: (kind: Kind) => boolean;
  /** CSS pixels. */
  readonly width?: number;
}

/** The timeline on a page of its own, over real stores that answer at once. */
export function showTimeline(setting: Setting = {}) {
  const { happenings = firstScreen, extent = firstScreenExtent, width = 900 } = setting;
  const atlas = quietAtlas(setting.view);
  const { view, answers, playback, layout } = atlas;
  const answer = (): void => {
    const window = view.getState().window ?? extent;
    if (extent === null || window === null) return;
    const { span } = answers.getState();
    answers.setState({
      load: 'ready',
      answer: answerOf(happenings, window),
      timeline: timelineOf(happenings, span ?? extent, setting.kinds),
    });
  };
  if (extent === null) answers.setState({ load: 'failed' });
  else answers.setState(timeOfData(extent, setting.bulk ?? extent, view.getState().window));
  answer();
  followWindow(view, answers);
  view.subscribe((state) => state.window, answer);
  answers.subscribe((state) => state.span, answer);
  const shown = render(
    <AtlasContext value={atlas}>
      <div style={{ width: `${width}px` }}>
        <Timeline />
      </div>
    </AtlasContext>,
  );
  return { ...shown, view, answers, playback, layout };
}
