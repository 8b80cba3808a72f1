import { useEffect, useState } from 'react';
import { filterOfIntent } from '../../core/filter/intent-filter.ts';
import { unlocatedClasses } from '../../core/incident/place.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';

const pointless = ['admin2', 'admin1', 'country', ...unlocatedClasses] as const;

/** Incidents of the period without a point, which a part of the map hides under every other filter; `null` until they are counted. */
export function usePointlessCount(): number | null {
  const { engine, view, answers } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const chosenWindow = useStore(view, (state) => state.window);
  const extent = useStore(answers, (state) => state.extent);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const [count, setCount] = useState<number | null>(null);
  const window = chosenWindow ?? extent;

  useEffect(() => {
    if (window === null || dataVersion === 0) return;
    const controller = new AbortController();
    const others = filterOfIntent({ ...filter, within: null });
    engine
      .rows(
        {
          filter: [...others, { op: 'in', field: 'place', values: pointless }],
          window,
          sort: { field: 'start', order: 'descending' },
          limit: 1,
        },
        controller.signal,
      )
      .then(
        ({ total }) => {
          if (!controller.signal.aborted) setCount(total);
        },
        // The list asks the same engine and says what is wrong with it.
        () => {
          if (!controller.signal.aborted) setCount(null);
        },
      );
    return () => controller.abort();
  }, [engine, filter, window, dataVersion]);

  return count;
}
