import { render } from '@testing-library/react';
import { defaultViewState, type ViewState } from '../../../src/core/share/view-state.ts';
import type { Interval } from '../../../src/core/time/interval.ts';
import type { Kind } from '../../../src/core/incident/kinds.ts';
import type { Engine } from '../../../src/engine/protocol.ts';
import { createAnswerStore } from '../../../src/state/answer-store.ts';
import { createFacetStore } from '../../../src/state/facet-store.ts';
import { createLayoutStore } from '../../../src/state/layout-store.ts';
import { createPlaybackStore } from '../../../src/state/playback-store.ts';
import { createPlayback } from '../../../src/state/playback.ts';
import { followWindow, timeOfData } from '../../../src/state/shown-span.ts';
import { createViewStore } from '../../../src/state/view-store.ts';
import { AtlasContext, type Atlas } from '../../../src/ui/shared/atlas-context.ts';
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
import { noSymbols } from '../map-frame/symbols.ts';

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
  const view = createViewStore({ ...defaultViewState, locale: 'en', ...setting.view });
  const answers = createAnswerStore();
  const playback = createPlaybackStore();
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
  const atlas: Atlas = {
    engine: silentEngine,
    view,
    answers,
    playback,
    facets: createFacetStore(),
    layout: createLayoutStore(null),
    mapSymbols: noSymbols,
    mapCommands: {
      zoomIn: doNothing,
      zoomOut: doNothing,
      showAll: doNothing,
      showSelected: doNothing,
      goTo: doNothing,
      drawArea: () => Promise.resolve(null),
      setCoveredEdges: doNothing,
    },
    playbackCommands: createPlayback({ view, playback, answers }),
    attachMap: () => doNothing,
    locator: neverAsked,
    findPlaces: neverAsked,
  };
  const shown = render(
    <AtlasContext value={atlas}>
      <div style={{ width: `${width}px` }}>
        <Timeline />
      </div>
    </AtlasContext>,
  );
  return { ...shown, view, answers, playback };
}

function doNothing(): void {}

function neverAsked(): Promise<never> {
  return Promise.reject(new Error('the timeline asks the engine nothing'));
}

const silentEngine: Engine = {
  describe: neverAsked,
  prepare: neverAsked,
  summary: neverAsked,
  figures: neverAsked,
  rows: neverAsked,
  incident: neverAsked,
};
