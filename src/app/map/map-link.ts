import type { Engine } from '../../engine/protocol.ts';
import type { MapView } from '../../map/map-view.ts';
import type { AnswerStore } from '../../state/answer-store.ts';
import type { ViewStore } from '../../state/view-store.ts';

/** What every part of the bridge works with. */
export interface MapLink {
  readonly engine: Engine;
  readonly view: ViewStore;
  readonly answers: AnswerStore;
  /** Ends with the page. */
  readonly signal: AbortSignal;
  /** `null` while there is none. */
  map(): MapView | null;
  /** Makes the camera that the map was led to a part of the view. */
  keepCamera(): void;
  report(error: unknown): void;
}
