import type { FacetField } from '../../core/filter/filter.ts';
import type { FigureGrouping } from '../../core/cluster/figure-table.ts';
import type { CalendarUnit } from '../../core/time/calendar-unit.ts';
import type { FiguresQuery } from '../../engine/protocol.ts';

export const groupingNames = [
  'period',
  'country',
  'region',
  'kind',
  'actor',
  'source',
] as const satisfies ('period' | FacetField)[];

/** What the reader sums by. */
export type GroupingName = (typeof groupingNames)[number];

/** A query and what its rows are named by. */
export interface FiguresQuestion {
  readonly query: FiguresQuery;
  readonly name: GroupingName;
  /** Choices of the reader that the query carries. */
  readonly filters: number;
  /** Whether only points in view are counted. */
  readonly isOfPart: boolean;
  readonly unit: CalendarUnit;
  /** So that the same query is asked again of new data. */
  readonly dataVersion: number;
}

export function groupingOf(name: GroupingName, edges: Int32Array): FigureGrouping {
  return name === 'period' ? { by: 'period', edges } : { by: 'facet', field: name };
}
