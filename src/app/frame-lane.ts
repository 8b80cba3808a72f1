import { filterOfIntent } from '../core/filter/intent-filter.ts';
import { containsBbox, padBbox, worldBbox, type Bbox } from '../core/geo/bbox.ts';
import type { Answer } from '../core/cluster/answer.ts';
import { minute, type TimeWindow } from '../core/time/interval.ts';
import { isStale, type Engine, type Frames } from '../engine/protocol.ts';
import type { AnswerStore } from '../state/answer-store.ts';
import type { ViewStore } from '../state/view-store.ts';

/** What of the world is looked at; without a map it is all of it. */
export interface Viewport {
  readonly bbox: Bbox;
  readonly zoom: number;
}

export interface FrameLane {
  look(viewport: Viewport): void;
  /** Asks again after data was loaded. */
  refresh(): void;
  /** Whether the answer to what is looked at now is still to come. */
  isBehind(): boolean;
  dispose(): void;
}

const wholeWorld: Viewport = { bbox: worldBbox, zoom: 0 };
/** Where there is nothing in any window, so that the map is told so. */
const anyWindow: TimeWindow = { start: minute(0), end: minute(1) };
/** A view is prepared with this share of its size on each side, so that small pans need no new one. */
const margin = 0.5;

/**
 * Asks for the answer to the current filter, window and viewport, latest wins, and hands
 * each answer to `apply` in one animation frame.
 */
export function createFrameLane(
  engine: Engine,
  view: ViewStore,
  answers: AnswerStore,
  apply: (answer: Answer) => void,
  onError: (error: unknown) => void,
): FrameLane {
  let viewport = wholeWorld;
  let prepared: Frames | null = null;
  let preparing: AbortController | null = null;
  /** What the latest view was prepared for, or is being. */
  let wanted: Viewport | null = null;
  let asked = 0;
  /** Number of the latest question that was answered or failed. */
  let answered = 0;
  let frameRequest = 0;
  let ready: Answer | null = null;

  const windowNow = (): TimeWindow | null => {
    const { extent, load } = answers.getState();
    return view.getState().window ?? extent ?? (load === 'empty' ? anyWindow : null);
  };

  const show = (answer: Answer): void => {
    ready = answer;
    if (frameRequest !== 0) return;
    frameRequest = requestAnimationFrame(() => {
      frameRequest = 0;
      if (ready !== null) apply(ready);
    });
  };

  const ask = async (): Promise<void> => {
    const window = windowNow();
    if (prepared === null || window === null) return;
    const number = ++asked;
    try {
      const answer = await prepared.at(window);
      if (number === asked) show(answer);
    } catch (error) {
      if (number === asked && !isOutdated(error)) onError(error);
    } finally {
      answered = Math.max(answered, number);
    }
  };

  const prepare = async (): Promise<void> => {
    if (windowNow() === null) return;
    preparing?.abort();
    const controller = new AbortController();
    preparing = controller;
    const bbox = padBbox(viewport.bbox, margin);
    const { zoom } = viewport;
    wanted = { bbox, zoom };
    const filter = filterOfIntent(view.getState().filter);
    try {
      const frames = await engine.prepare({ viewId: 'map', filter, bbox, zoom }, controller.signal);
      if (controller.signal.aborted) {
        frames.release();
        return;
      }
      prepared?.release();
      prepared = frames;
      preparing = null;
      await ask();
    } catch (error) {
      if (preparing === controller) {
        preparing = null;
        wanted = null;
      }
      if (!controller.signal.aborted && !isOutdated(error)) onError(error);
    }
  };

  const unsubscribe = [
    view.subscribe(
      (state) => state.filter,
      () => void prepare(),
    ),
    view.subscribe(
      (state) => state.window,
      () => {
        // A view in preparation asks by itself once it stands, with the window of that moment.
        if (preparing === null) void ask();
      },
    ),
  ];

  return {
    look(next) {
      viewport = next;
      const holds =
        wanted !== null &&
        Math.floor(wanted.zoom) === Math.floor(next.zoom) &&
        containsBbox(wanted.bbox, next.bbox);
      if (!holds) void prepare();
    },
    refresh: () => void prepare(),
    isBehind: () => preparing !== null || answered < asked || frameRequest !== 0,
    dispose() {
      for (const stop of unsubscribe) stop();
      preparing?.abort();
      prepared?.release();
      cancelAnimationFrame(frameRequest);
    },
  };
}

/** A newer question took this one's place. */
function isOutdated(error: unknown): boolean {
  return isStale(error) || (error instanceof DOMException && error.name === 'AbortError');
}
