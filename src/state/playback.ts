import type { Interval, TimeWindow } from '../core/time/interval.ts';
import { firstWindow, stepWindow } from '../core/time/playback.ts';
import { sameWindow, windowOrAllTime } from '../core/time/presets.ts';
import type { AnswerStore } from './answer-store.ts';
import type { PlaybackStore } from './playback-store.ts';
import { changeView, type ChangeOrigin, type ViewStore } from './view-store.ts';

/** Acts of playback, over the window in the view store. Without data they do nothing. */
export interface PlaybackCommands {
  play(): void;
  pause(): void;
  stepBack(): void;
  stepForward(): void;
}

/** What playback needs of the page; both return what ends the wait. */
export interface PlaybackSurroundings {
  readonly after: (milliseconds: number, task: () => void) => () => void;
  /** Runs `task` whenever the page can no longer be seen. */
  readonly whenHidden: (task: () => void) => () => void;
}

export interface PlaybackStores {
  readonly view: ViewStore;
  readonly playback: PlaybackStore;
  readonly answers: AnswerStore;
}

/** How long a step stays at speed 1. */
export const stepMilliseconds = 900;

/**
 * Moves the window step by step, as the mode says, until the end of the timeline. A step that
 * covers the timeline is all time, what lies outside of it included. Playing from all time or
 * from the end starts at the beginning. Whoever else changes the window, or the
 * page being hidden, pauses it. Timers and listeners exist only while it plays.
 */
export function createPlayback(
  { view, playback, answers }: PlaybackStores,
  surroundings: PlaybackSurroundings = pageSurroundings,
): PlaybackCommands {
  let ownWindow: TimeWindow | null = null;
  /** Of the next step: the first of a playback makes a step of the history, the rest replace it. */
  let origin: ChangeOrigin = 'act';
  let cancelTimer = (): void => {};
  let stopListening: readonly (() => void)[] = [];

  const moveTo = (window: TimeWindow, span: Interval): void => {
    ownWindow = windowOrAllTime(window, span);
    changeView(view, { window: ownWindow }, origin);
    origin = 'play';
  };

  const moveByStep = (direction: 1 | -1): void => {
    const { span } = answers.getState();
    if (span === null) return;
    const { mode } = playback.getState();
    const window = stepWindow(mode, view.getState().window, span, direction);
    if (window !== null) moveTo(window, span);
  };

  /** All time is where a playback ends that adds one bin after another. */
  const isAtEnd = (): boolean => {
    const { span } = answers.getState();
    const { window } = view.getState();
    if (span === null || window === null) return true;
    return stepWindow(playback.getState().mode, window, span, 1) === null;
  };

  const step = (direction: 1 | -1): void => {
    pause();
    origin = 'act';
    moveByStep(direction);
  };

  const schedule = (): void => {
    cancelTimer();
    cancelTimer = surroundings.after(stepMilliseconds / playback.getState().speed, tick);
  };

  const tick = (): void => {
    moveByStep(1);
    goOnOrStop();
  };

  const goOnOrStop = (): void => {
    if (isAtEnd()) pause();
    else schedule();
  };

  const play = (): void => {
    const { span } = answers.getState();
    if (span === null || playback.getState().playing) return;
    origin = 'act';
    const { window } = view.getState();
    const first = firstWindow(playback.getState().mode, window, span);
    if (first === null) return;
    if (!sameWindow(first, window)) moveTo(first, span);
    playback.setState({ playing: true });
    stopListening = [
      view.subscribe(
        (state) => state.window,
        (current) => {
          if (current !== ownWindow) pause();
        },
      ),
      playback.subscribe((state) => state.speed, schedule),
      surroundings.whenHidden(pause),
    ];
    goOnOrStop();
  };

  const pause = (): void => {
    cancelTimer();
    for (const stop of stopListening) stop();
    stopListening = [];
    if (playback.getState().playing) playback.setState({ playing: false });
  };

  return { play, pause, stepBack: () => step(-1), stepForward: () => step(1) };
}

const pageSurroundings: PlaybackSurroundings = {
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  whenHidden(task) {
    const listener = (): void => {
      if (document.visibilityState === 'hidden') task();
    };
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
