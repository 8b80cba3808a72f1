import type { TimeWindow } from '../core/time/interval.ts';
import {
  EngineError,
  type FiguresQuery,
  type MatchesQuery,
  type RowsQuery,
  type SummaryQuery,
  type ViewQuery,
} from './protocol.ts';

/** Ten years; beyond, days of the first and the last year would leave the minutes that there are. */
const mostDaysApart = 3660;

export function checkWindow({ start, end }: TimeWindow): void {
  refuseUnless(start < end, `a window starts before it ends, got ${start} to ${end}`);
}

export function checkViewQuery({ bbox, zoom }: ViewQuery): void {
  refuseUnless(
    bbox.every(Number.isFinite),
    `a box has four finite degrees, got ${bbox.join(', ')}`,
  );
  refuseUnless(Number.isFinite(zoom), `a zoom is a finite number, got ${zoom}`);
}

export function checkSummaryQuery({ window, binEdges, facets }: SummaryQuery): void {
  checkWindow(window);
  checkEdges(binEdges);
  for (const { limit } of facets) checkLimit(limit);
  const fields = facets.map(({ field }) => field);
  refuseUnless(
    new Set(fields).size === fields.length,
    `a facet is asked for once, got ${fields.join(', ')}`,
  );
}

export function checkFiguresQuery({ window, grouping }: FiguresQuery): void {
  checkWindow(window);
  if (grouping.by === 'period') checkEdges(grouping.edges);
}

export function checkMatchesQuery({ of, rule, window, skip, limit }: MatchesQuery): void {
  checkWindow(window);
  checkSkip(skip);
  checkLimit(limit);
  const { kilometers, days } = rule;
  refuseUnless(
    Number.isFinite(kilometers) && kilometers >= 0,
    `a distance is a number of kilometers from 0, got ${kilometers}`,
  );
  refuseUnless(
    Number.isInteger(days) && days >= 0 && days <= mostDaysApart,
    `days apart are a whole number from 0 to ${mostDaysApart}, got ${days}`,
  );
  refuseUnless(
    of.type === 'incident' || of.a !== of.b,
    'a dataset is compared with another one, not with itself',
  );
}

export function checkRowsQuery({ window, after, at, skip = 0, limit }: RowsQuery): void {
  checkWindow(window);
  checkSkip(skip);
  checkLimit(limit);
  refuseUnless(
    after === undefined || at === undefined,
    `a page begins after a cursor or at an incident, got ${after} and ${at}`,
  );
}

function checkEdges(edges: Int32Array): void {
  const unordered = edges.findIndex(
    (edge, index) => index > 0 && edge <= (edges[index - 1] ?? NaN),
  );
  refuseUnless(unordered < 0, `bin edges ascend, but edge ${unordered} is ${edges[unordered]}`);
}

function checkSkip(skip: number): void {
  refuseUnless(
    Number.isInteger(skip) && skip >= 0,
    `rows passed over are a whole number from 0, got ${skip}`,
  );
}

function checkLimit(limit: number): void {
  refuseUnless(
    Number.isInteger(limit) && limit >= 1,
    `a limit is a whole number from 1, got ${limit}`,
  );
}

/** @throws EngineError `unsupported` */
function refuseUnless(holds: boolean, message: string): void {
  if (!holds) throw new EngineError('unsupported', message);
}
