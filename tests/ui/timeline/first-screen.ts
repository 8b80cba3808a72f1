import { kindIndex, kinds, type Kind } from '../../../src/core/incident/kinds.ts';
import type { Answer } from '../../../src/core/cluster/answer.ts';
import { noFilter } from '../../../src/core/share/view-state.ts';
import { chooseBins, maxBins } from '../../../src/core/time/bins.ts';
import { minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import {
  overlaps,
  type Interval,
  type Minute,
  type TimeWindow,
} from '../../../src/core/time/interval.ts';
import { textColumn } from '../../../src/core/table/text-column.ts';
import type { TimelineAnswer } from '../../../src/state/answer-store.ts';

export interface Happening {
  readonly kind: Kind;
  readonly start: Minute;
  readonly end: Minute;
  readonly meaning: 'throughout' | 'within';
}

export function day(year: number, month: number, dayOfMonth: number, hour = 0): Minute {
  return minuteOfCivil({ year, month, day: dayOfMonth, hour });
}

/** The times of the seven incidents of the first screen. */
export const firstScreen: readonly Happening[] = [
  { kind: 'talks', start: day(2026, 2, 4), end: day(2026, 2, 5), meaning: 'throughout' },
  { kind: 'talks', start: day(2026, 1, 23), end: day(2026, 1, 25), meaning: 'throughout' },
  { kind: 'strike', start: day(2026, 2, 3, 18), end: day(2026, 2, 4, 6), meaning: 'within' },
  { kind: 'strike', start: day(2026, 2, 3), end: day(2026, 2, 5), meaning: 'within' },
  { kind: 'strike', start: day(2026, 2, 3), end: day(2026, 2, 5), meaning: 'within' },
  { kind: 'attack', start: day(2026, 2, 3, 18), end: day(2026, 2, 4, 6), meaning: 'within' },
  { kind: 'statement', start: day(2026, 2, 4), end: day(2026, 2, 5), meaning: 'throughout' },
];

export const firstScreenExtent: Interval = { start: day(2026, 1, 23), end: day(2026, 2, 5) };

/** Bins of the span, each share by the plain definition. */
export function timelineOf(
  happenings: readonly Happening[],
  span: Interval,
  passes: (kind: Kind) => boolean = () => true,
): TimelineAnswer {
  const binEdges = chooseBins(span, maxBins).edges;
  const length = binEdges.length - 1;
  const bins = {
    throughout: new Float64Array(length * kinds.length),
    within: new Float64Array(length * kinds.length),
    unfiltered: new Float64Array(length),
    before: 0,
    after: 0,
  };
  const [first, last] = [binEdges.at(0) ?? 0, binEdges.at(-1) ?? 0];
  for (const { kind, start, end, meaning } of happenings) {
    if (passes(kind)) {
      bins.before += Math.max(0, Math.min(end, first) - start) / (end - start);
      bins.after += Math.max(0, end - Math.max(start, last)) / (end - start);
    }
    for (let bin = 0; bin < length; bin++) {
      const from = Math.max(start, binEdges[bin] ?? 0);
      const to = Math.min(end, binEdges[bin + 1] ?? 0);
      const share = Math.max(0, to - from) / (end - start);
      bins.unfiltered[bin] = (bins.unfiltered[bin] ?? 0) + share;
      if (!passes(kind)) continue;
      const cell = bin * kinds.length + kindIndex(kind);
      bins[meaning][cell] = (bins[meaning][cell] ?? 0) + share;
    }
  }
  return {
    binEdges,
    summary: {
      version: 1,
      exact: true,
      bins,
      counts: { total: happenings.length, possible: 0, all: happenings.length },
      facets: {},
      hidden: [],
      hiddenNotStated: [],
    },
    filter: noFilter,
    isOfPart: false,
  };
}

/** An answer with nothing on the map and the right count. */
export function answerOf(happenings: readonly Happening[], window: TimeWindow): Answer {
  const total = happenings.filter((happening) => overlaps(happening, window)).length;
  return {
    viewId: 'map',
    version: 1,
    window,
    grouping: { zoom: 0, version: 'first-screen' },
    nodes: {
      length: 0,
      groups: new Uint32Array(),
      lon: new Float64Array(),
      lat: new Float64Array(),
      count: new Uint32Array(),
      countByKind: new Uint32Array(),
      ids: textColumn([]),
      placeClass: new Uint8Array(),
      radiusMeters: new Float32Array(),
      inferred: new Uint8Array(),
      coincident: new Uint8Array(),
    },
    areas: {
      length: 0,
      ids: [],
      level: [],
      count: new Uint32Array(),
      countByKind: new Uint32Array(),
      incidents: [],
      inferred: new Uint8Array(),
    },
    nodesOutside: 0,
    unlocated: total,
    total,
    possible: 0,
    all: happenings.length,
  };
}
