import { filterOfIntent } from '../core/filter/intent-filter.ts';
import type { Bbox } from '../core/geo/bbox.ts';
import { chooseBins, maxBins } from '../core/time/bins.ts';
import { isStale, type Engine } from '../engine/protocol.ts';
import type { AnswerStore } from '../state/answer-store.ts';
import type { FacetStore } from '../state/facet-store.ts';
import type { LayoutStore } from '../state/layout-store.ts';
import type { ViewStore } from '../state/view-store.ts';

/** Keeps bins, facets and figures beside the frames: asked at most once at a time, the latest question last. */
export function createSummaryLane(
  engine: Engine,
  view: ViewStore,
  answers: AnswerStore,
  facets: FacetStore,
  layout: LayoutStore,
  onError: (error: unknown) => void,
): { refresh(): void; dispose(): void } {
  const controller = new AbortController();
  let running = false;
  let wanted = false;

  /** The part of the map whose points alone stand in the bars. */
  const partInView = (): Bbox | null =>
    layout.getState().scope === 'view' ? answers.getState().shownBbox : null;

  const ask = async (): Promise<void> => {
    wanted = true;
    if (running) return;
    running = true;
    while (wanted && !controller.signal.aborted) {
      wanted = false;
      const { extent, span } = answers.getState();
      if (extent === null || span === null) break;
      const { filter, window } = view.getState();
      const binEdges = chooseBins(span, maxBins).edges;
      const part = partInView();
      try {
        const summary = await engine.summary(
          {
            filter: filterOfIntent(filter),
            window: window ?? extent,
            binEdges: binEdges.slice(),
            facets: [...facets.getState().queries.values()],
            ...(part === null ? {} : { binsWithin: part }),
          },
          controller.signal,
        );
        answers.setState({ timeline: { binEdges, summary, filter, isOfPart: part !== null } });
      } catch (error) {
        // A question that came meanwhile is asked all the same; an engine that starts anew is asked again.
        if (!controller.signal.aborted && !isStale(error)) onError(error);
      }
    }
    running = false;
  };

  const unsubscribe = [
    view.subscribe((state, previous) => {
      if (state.filter !== previous.filter || state.window !== previous.window) void ask();
    }),
    facets.subscribe(() => void ask()),
    layout.subscribe((state, previous) => {
      if (state.scope !== previous.scope) void ask();
    }),
    answers.subscribe(
      (state) => state.shownBbox,
      () => {
        if (partInView() !== null) void ask();
      },
    ),
    answers.subscribe(
      (state) => state.span,
      (_, previous) => {
        // The first is asked for by whoever loaded the data.
        if (previous !== null) void ask();
      },
    ),
  ];

  return {
    refresh: () => void ask(),
    dispose() {
      for (const stop of unsubscribe) stop();
      controller.abort();
    },
  };
}
