import type {
  ContextFeature,
  ContextLayer,
  ContextReport,
  ContextTime,
} from '../../core/context/context-layer.ts';
import { openStart } from '../../core/context/context-layer.ts';
import { isBlank, scalarText } from '../../core/incident/field.ts';
import type { DateOrder } from '../../core/import/mapping.ts';
import { minute, type Interval, type Minute } from '../../core/time/interval.ts';
import { decideDateOrder } from '../dates/date-order.ts';
import { gatherNotes } from '../gathered-notes.ts';
import { refuse } from '../source/refuse.ts';
import { contextTime } from './context-time.ts';
import type { ContextSource, FoundFeature } from './context-source.ts';
import { gatherPaths } from './gather-paths.ts';

export interface ReadContextLayer {
  readonly layer: ContextLayer;
  readonly report: ContextReport;
}

/** Features of one file: more are no help to whoever looks at the map. */
const mostFeatures = 100_000;

/**
 * All features of a source as a layer, with an account of every one. Refuses a file of which
 * nothing can be drawn, or that has too much to draw.
 *
 * @param fallbackTitle what the layer is called where the file does not say
 */
export async function readContextLayer(
  source: ContextSource,
  encoding: string | null,
  fallbackTitle: string,
  signal: AbortSignal,
  onProgress: (features: number) => void = () => undefined,
): Promise<ReadContextLayer> {
  const paths = gatherPaths();
  const notes = gatherNotes();
  const used: FoundFeature[] = [];
  let features = 0;
  for await (const batch of source.features(paths, signal)) {
    features += batch.length;
    if (features > mostFeatures) refuse({ code: 'too-many-features', most: mostFeatures });
    for (const feature of batch) {
      if (feature.parts.length > 0) used.push(feature);
      else notes.add(feature.log.notes);
    }
    onProgress(features);
  }
  const bbox = paths.bbox();
  if (bbox === null) {
    const first = notes.report().notes.find(({ action }) => action === 'rejected') ?? null;
    return refuse({ code: 'none-drawable', features, first });
  }
  const hasOwnTime = used.some(({ time }) => !isBlank(time.date));
  const stated = (feature: FoundFeature) =>
    hasOwnTime || source.time === null ? feature.time : source.time;
  const order = orderOf(used.map(stated));
  const kept = used.map((feature): ContextFeature => {
    const time = contextTime(stated(feature), order, feature.log);
    notes.add(feature.log.notes);
    const { label, parts, properties } = feature;
    return { label, time, parts, properties };
  });
  const counts = countsOf(kept);
  const { title, attribution, licence, format } = source;
  return {
    layer: {
      type: 'shapes',
      title: title === '' ? fallbackTitle : title,
      attribution,
      licence,
      features: kept,
      paths: paths.paths(),
      bbox,
      snapshots: snapshotsOf(kept),
      dates: datesOf(kept),
    },
    report: {
      format,
      encoding,
      features,
      used: kept.length,
      rejected: features - kept.length,
      ...counts,
      ...notes.report(),
    },
  };
}

/** As the dates of all features decide it; the day first where they do not. */
function orderOf(times: readonly FoundFeature['time'][]): DateOrder {
  const decider = decideDateOrder();
  decider.add(times.flatMap(({ date, end }) => [date, end].map((of) => scalarText(of?.value))));
  const { outcome } = decider.decision();
  return outcome === 'month-first' ? 'month-first' : 'day-first';
}

function countsOf(
  features: readonly ContextFeature[],
): Pick<ContextReport, 'areas' | 'lines' | 'points' | 'undated'> {
  const counts = { areas: 0, lines: 0, points: 0, undated: 0 };
  for (const { parts, time } of features) {
    if (time.type === 'always') counts.undated += 1;
    const has = (shape: string): boolean => parts.some((part) => part.shape === shape);
    counts[has('area') ? 'areas' : has('line') ? 'lines' : 'points'] += 1;
  }
  return counts;
}

function snapshotsOf(features: readonly ContextFeature[]): readonly Minute[] {
  const starts = features.flatMap(({ time }) =>
    time.type === 'snapshot' ? [time.stated.start] : [],
  );
  return [...new Set(starts)].toSorted((a, b) => a - b);
}

function datesOf(features: readonly ContextFeature[]): Interval | null {
  const intervals = features.flatMap(({ time }) => statedOf(time));
  if (intervals.length === 0) return null;
  let [start, end] = [Infinity, -Infinity];
  for (const interval of intervals) {
    start = Math.min(start, interval.start);
    end = Math.max(end, interval.end);
  }
  return { start: minute(start), end: minute(end) };
}

function statedOf(time: ContextTime): readonly Interval[] {
  switch (time.type) {
    case 'always':
      return [];
    case 'during': {
      const { start, end } = time.interval;
      return [start === openStart ? { start: minute(end - 1), end } : time.interval];
    }
    case 'snapshot':
      return [time.stated];
  }
}
