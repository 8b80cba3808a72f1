import { useCallback, useMemo } from 'react';
import type { FigureTable } from '../../core/cluster/figure-table.ts';
import type { Filter } from '../../core/filter/filter.ts';
import { clausesOfIntent, filterOfIntent } from '../../core/filter/intent-filter.ts';
import type { CalendarUnit } from '../../core/time/calendar-unit.ts';
import { periodEdges, usualPeriodUnit } from '../../core/time/period-edges.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useFollowedAnswer, type FollowedAnswer } from '../shared/use-followed-answer.ts';
import { useStore } from '../shared/use-store.ts';
import { groupingOf, type FiguresQuestion, type GroupingName } from './figure-grouping.ts';

/**
 * Figures of one dataset in the current window and filter; the last ones stay while the next
 * are coming.
 *
 * @param unit of periods; `null` is the usual one
 */
export function useFigures(
  dataset: string | null,
  name: GroupingName,
  unit: CalendarUnit | null,
): FollowedAnswer<FiguresQuestion, FigureTable> {
  const { engine, view, answers, layout } = useAtlas();
  const filter = useStore(view, (state) => state.filter);
  const chosenWindow = useStore(view, (state) => state.window);
  const extent = useStore(answers, (state) => state.extent);
  const bulk = useStore(answers, (state) => state.bulk);
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const scope = useStore(layout, (state) => state.scope);
  const shownBbox = useStore(answers, (state) => state.shownBbox);
  const part = scope === 'view' ? shownBbox : null;

  const question = useMemo((): FiguresQuestion | null => {
    if (dataset === null || extent === null || dataVersion === 0) return null;
    const window = chosenWindow ?? extent;
    const shownUnit = unit ?? usualPeriodUnit(bulk ?? extent);
    const edges = periodEdges(window, extent, shownUnit);
    const chosen = filterOfIntent(filter);
    const inPart: Filter =
      part === null ? chosen : [...chosen, { op: 'within', shape: { type: 'bbox', bbox: part } }];
    return {
      query: { dataset, filter: inPart, window, grouping: groupingOf(name, edges) },
      filters: clausesOfIntent(filter).length,
      isOfPart: part !== null,
      name,
      unit: shownUnit,
      dataVersion,
    };
  }, [dataset, name, unit, filter, chosenWindow, extent, bulk, dataVersion, part]);

  const ask = useCallback(
    ({ query }: FiguresQuestion, signal: AbortSignal) => engine.figures(query, signal),
    [engine],
  );
  return useFollowedAnswer(question, ask);
}
