import type { Camera } from '../../../src/core/share/view-state.ts';
import type { TimeWindow } from '../../../src/core/time/interval.ts';

/** What every page under measurement can be asked, from outside it. */
export interface BenchPage {
  /** Milliseconds from data at hand to the end of the first frame that shows all of the period. */
  open(set: BenchSet): Promise<number>;
  /** Milliseconds from the call to the end of the frame that shows the period, without what the graphics card still has to do. */
  show(window: TimeWindow): Promise<number>;
  /** Resolves once all of the place is shown. */
  look(camera: Camera): Promise<void>;
  /** Milliseconds from the first of the moves until all of the last place is shown, a frame a move, as soon as the graphics card is done with the one before. */
  pan(cameras: readonly Camera[]): Promise<number>;
  /** Circles for incidents, those beside the view that are held as well included. */
  nodes(): number;
  /** Bytes of circles and of rings and badges that went to the graphics card so far; `null` where the page does not say. */
  uploaded(): Uploaded | null;
}

export interface BenchSet {
  readonly rows: number;
  readonly seed: number;
  readonly camera: Camera;
  readonly window: TimeWindow;
}

export interface Uploaded {
  readonly nodes: number;
  readonly others: number;
}

declare global {
  var bench: BenchPage | undefined;
}
