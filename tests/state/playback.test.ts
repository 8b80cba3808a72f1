import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultViewState } from '../../src/core/share/view-state.ts';
import type { Interval, TimeWindow } from '../../src/core/time/interval.ts';
import { playbackModes, type PlaybackMode } from '../../src/core/time/playback-mode.ts';
import { createAnswerStore } from '../../src/state/answer-store.ts';
import { createPlaybackStore, playbackSpeeds } from '../../src/state/playback-store.ts';
import { createPlayback, stepMilliseconds } from '../../src/state/playback.ts';
import { changeView, createViewStore } from '../../src/state/view-store.ts';
import { period, textOf } from '../support/extents.ts';

const seed = 20260204;
const firstScreen = period('2026-01-23', '2026-02-05');
const days = ['23', '24', '25', '26', '27', '28', '29', '30', '31']
  .map((day) => `2026-01-${day}`)
  .concat(['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04']);

describe('playing', () => {
  test('shows one day after another from the beginning and stops at the end', () => {
    const { commands, page, shown, playback } = setUp();
    commands.play();
    expect(shown()).toEqual(days.slice(0, 1));
    for (let day = 1; day < days.length; day++) {
      expect(playback.getState().playing).toBe(true);
      page.pass(stepMilliseconds - 1);
      expect(shown().length).toBe(day);
      page.pass(1);
    }
    expect(shown()).toEqual(days);
    expect(playback.getState().playing).toBe(false);
    expect(page.waiting()).toEqual({ timers: 0, listeners: 0 });
  });

  test('goes on from the window that is shown, after it had its time', () => {
    const { commands, page, shown } = setUp({ window: period('2026-02-01', '2026-02-03') });
    commands.play();
    expect(shown()).toEqual([]);
    page.pass(stepMilliseconds);
    expect(shown()).toEqual(['2026-02-02 to 2026-02-04']);
  });

  test('starts over from the end with a window as wide', () => {
    const { commands, shown } = setUp({ window: period('2026-01-29', '2026-02-05') });
    commands.play();
    expect(shown()).toEqual(['2026-01-23 to 2026-01-30']);
  });

  test.each(playbackSpeeds)('at speed %f shows a step for its share of the time', (speed) => {
    const { commands, page, shown, playback } = setUp();
    playback.setState({ speed });
    commands.play();
    page.pass(stepMilliseconds / speed - 1);
    expect(shown().length).toBe(1);
    page.pass(1);
    expect(shown().length).toBe(2);
  });

  test('takes up another speed at once', () => {
    const { commands, page, shown, playback } = setUp();
    commands.play();
    playback.setState({ speed: 4 });
    page.pass(stepMilliseconds / 4);
    expect(shown().length).toBe(2);
    expect(page.waiting().timers).toBe(1);
  });

  test('is one step of the history however many steps it shows', () => {
    const { commands, page, origins } = setUp();
    commands.play();
    page.pass(3 * stepMilliseconds);
    expect(origins()).toEqual(['act', 'play', 'play', 'play']);
    const resumed = setUp({ window: period('2026-02-01', '2026-02-02') });
    resumed.commands.play();
    resumed.page.pass(2 * stepMilliseconds);
    expect(resumed.origins()).toEqual(['act', 'play']);
  });

  test('a second play changes nothing', () => {
    const { commands, page, shown } = setUp();
    commands.play();
    commands.play();
    page.pass(stepMilliseconds);
    expect(shown()).toEqual(days.slice(0, 2));
    expect(page.waiting().timers).toBe(1);
  });

  test('does nothing without data, or where one bar is all there is', () => {
    for (const extent of [null, period('2026-02-03T10:00', '2026-02-03T10:30')]) {
      const { commands, shown, playback, page } = setUp({ extent });
      commands.play();
      expect(shown()).toEqual([]);
      expect(playback.getState().playing).toBe(false);
      expect(page.waiting()).toEqual({ timers: 0, listeners: 0 });
    }
  });
});

describe('playing in a mode', () => {
  test('cumulative adds a day at a time and ends with all time', () => {
    const { commands, page, shown, playback, origins } = setUp({ mode: 'cumulative' });
    commands.play();
    page.pass(20 * stepMilliseconds);
    expect(shown()[0]).toBe('2026-01-23');
    expect(shown()[1]).toBe('2026-01-23 to 2026-01-25');
    expect(shown().slice(-2)).toEqual(['2026-01-23 to 2026-02-04', 'all time']);
    expect(shown().length).toBe(days.length);
    expect(origins().filter((origin) => origin === 'act').length).toBe(1);
    expect(playback.getState().playing).toBe(false);
    expect(page.waiting()).toEqual({ timers: 0, listeners: 0 });
  });

  test('goes through what the timeline shows of the data; cumulative then ends with all of it', () => {
    const extent = period('1066-10-14', '2100-01-01');
    for (const mode of playbackModes) {
      const { commands, page, shown, playback } = setUp({ mode, extent, span: firstScreen });
      commands.play();
      page.pass(20 * stepMilliseconds);
      expect(shown()[0]).toBe('2026-01-23');
      expect(shown().at(-1)).toBe(mode === 'cumulative' ? 'all time' : '2026-02-04');
      expect(shown().length).toBe(days.length);
      expect(playback.getState().playing).toBe(false);
    }
  });

  test('cumulative takes the start back to the beginning at once', () => {
    const window = period('2026-01-28', '2026-01-31');
    const { commands, page, shown } = setUp({ mode: 'cumulative', window });
    commands.play();
    expect(shown()).toEqual(['2026-01-23 to 2026-01-31']);
    page.pass(stepMilliseconds);
    expect(shown()[1]).toBe('2026-01-23 to 2026-02-01');
  });

  test('one unit at a time begins with the day at the start of the window', () => {
    const window = period('2026-01-31', '2026-02-03');
    const { commands, page, shown, playback } = setUp({ mode: 'unit', window });
    commands.play();
    expect(shown()).toEqual(['2026-01-31']);
    page.pass(20 * stepMilliseconds);
    expect(shown()).toEqual(days.slice(8));
    expect(playback.getState().playing).toBe(false);
  });

  test('takes up another mode with the next step', () => {
    const window = period('2026-01-28', '2026-01-31');
    const { commands, page, shown, playback } = setUp({ window });
    commands.play();
    page.pass(stepMilliseconds);
    playback.setState({ mode: 'unit' });
    page.pass(2 * stepMilliseconds);
    playback.setState({ mode: 'cumulative' });
    page.pass(stepMilliseconds);
    expect(shown()).toEqual([
      '2026-01-29 to 2026-02-01',
      '2026-01-29',
      '2026-01-30',
      '2026-01-23 to 2026-02-01',
    ]);
  });
});

describe('playback pauses', () => {
  test('on command', () => {
    const { commands, page, playback, shown } = setUp();
    commands.play();
    commands.pause();
    page.pass(10 * stepMilliseconds);
    expect(shown().length).toBe(1);
    expect(playback.getState().playing).toBe(false);
  });

  test('when somebody else moves the window, and leaves that window alone', () => {
    const { commands, page, playback, view } = setUp();
    commands.play();
    changeView(view, { window: null });
    expect(playback.getState().playing).toBe(false);
    page.pass(10 * stepMilliseconds);
    expect(view.getState().window).toBeNull();
    expect(page.waiting()).toEqual({ timers: 0, listeners: 0 });
  });

  test('when the page is hidden', () => {
    const { commands, page, playback } = setUp();
    commands.play();
    page.hide();
    expect(playback.getState().playing).toBe(false);
    expect(page.waiting()).toEqual({ timers: 0, listeners: 0 });
  });

  test('not when a filter, the selection or the camera changes', () => {
    const { commands, playback, view } = setUp();
    commands.play();
    changeView(view, { selection: 'kyiv-2026-02-04', camera: { lon: 30, lat: 50, zoom: 5 } });
    changeView(view, { filter: { ...view.getState().filter, kinds: ['strike'] } });
    expect(playback.getState().playing).toBe(true);
  });
});

describe('a single step', () => {
  test('goes forward or back by a day, as a step of the history', () => {
    const { commands, shown, origins } = setUp();
    commands.stepForward();
    commands.stepForward();
    commands.stepBack();
    expect(shown()).toEqual([days[0], days[1], days[0]]);
    expect(origins()).toEqual(['act', 'act', 'act']);
  });

  test('back from all time is the last day', () => {
    const { commands, shown } = setUp();
    commands.stepBack();
    expect(shown()).toEqual(['2026-02-04']);
  });

  test('stays at either end', () => {
    for (const [window, step] of [
      [period('2026-01-23', '2026-01-24'), 'stepBack'],
      [period('2026-02-04', '2026-02-05'), 'stepForward'],
    ] as const) {
      const { commands, shown } = setUp({ window });
      commands[step]();
      expect(shown()).toEqual([]);
    }
  });

  test('obeys the mode', () => {
    const cumulative = setUp({ mode: 'cumulative' });
    cumulative.commands.stepBack();
    cumulative.commands.stepForward();
    expect(cumulative.shown()).toEqual(['2026-01-23 to 2026-02-04', 'all time']);
    const unit = setUp({ mode: 'unit', window: period('2026-01-28', '2026-01-31') });
    unit.commands.stepForward();
    unit.commands.stepForward();
    unit.commands.stepBack();
    unit.commands.stepBack();
    expect(unit.shown()).toEqual(['2026-01-28', '2026-01-29', '2026-01-28', '2026-01-27']);
  });

  test('pauses', () => {
    const { commands, page, playback, shown } = setUp();
    commands.play();
    commands.stepForward();
    expect(playback.getState().playing).toBe(false);
    page.pass(10 * stepMilliseconds);
    expect(shown()).toEqual(days.slice(0, 2));
  });
});

test('whatever is pressed, a timer waits exactly while it plays', () => {
  const press = fc.constantFrom(
    ...playbackModes,
    'play',
    'pause',
    'stepBack',
    'stepForward',
    'wait',
    'hide',
    'move',
    'speed',
  );
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      const { commands, page, playback, view } = setUp();
      for (const pressed of presses) {
        switch (pressed) {
          case 'wait':
            page.pass(stepMilliseconds * 3);
            break;
          case 'hide':
            page.hide();
            break;
          case 'move':
            changeView(view, { window: period('2026-02-01', '2026-02-03') }, 'drag');
            break;
          case 'speed':
            playback.setState(({ speed }) => ({ speed: speed === 1 ? 4 : 1 }));
            break;
          case 'moving':
          case 'cumulative':
          case 'unit':
            playback.setState({ mode: pressed });
            break;
          case 'play':
          case 'pause':
          case 'stepBack':
          case 'stepForward':
            commands[pressed]();
        }
        const waiting = playback.getState().playing ? 1 : 0;
        expect(page.waiting()).toEqual({ timers: waiting, listeners: waiting });
      }
    }),
    { seed },
  );
});

interface Setting {
  readonly window?: TimeWindow;
  readonly extent?: Interval | null;
  /** What the timeline shows of the extent; all unless told. */
  readonly span?: Interval;
  readonly mode?: PlaybackMode;
}

function setUp({ window, extent = firstScreen, span, mode = 'moving' }: Setting = {}) {
  const view = createViewStore({ ...defaultViewState, window: window ?? null });
  const playback = createPlaybackStore();
  playback.setState({ mode });
  const answers = createAnswerStore();
  answers.setState({ extent, span: span ?? extent });
  const page = createPage();
  const windows: string[] = [];
  const history: string[] = [];
  view.subscribe((state, before) => {
    if (state.window === before.window) return;
    windows.push(wordsOf(state.window));
    history.push(state.origin);
  });
  const commands = createPlayback({ view, playback, answers }, page);
  return { view, playback, page, commands, shown: () => windows, origins: () => history };
}

/** Time that passes only when it is told to, and a page that can be hidden. */
function createPage() {
  const timers = new Map<() => void, number>();
  const listeners = new Set<() => void>();
  let now = 0;
  return {
    after(milliseconds: number, task: () => void): () => void {
      const timer = (): void => task();
      timers.set(timer, now + milliseconds);
      return () => timers.delete(timer);
    },
    whenHidden(task: () => void): () => void {
      listeners.add(task);
      return () => listeners.delete(task);
    },
    pass(milliseconds: number): void {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...timers].toSorted(([, a], [, b]) => a - b);
        if (next === undefined || next[1] > until) break;
        now = next[1];
        timers.delete(next[0]);
        next[0]();
      }
      now = until;
    },
    hide(): void {
      for (const listener of listeners) listener();
    },
    waiting: () => ({ timers: timers.size, listeners: listeners.size }),
  };
}

/** One day by its name. */
function wordsOf(window: TimeWindow | null): string {
  if (window !== null && window.end - window.start === 1440) return textOf(window).slice(0, 10);
  return textOf(window);
}
