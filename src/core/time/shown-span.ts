import { domainOf } from './bins.ts';
import { contains, overlaps, type Interval, type TimeWindow } from './interval.ts';
import { lastDays, longestPreset } from './presets.ts';

/**
 * What the timeline shows for a window: the bulk, or the whole extent where the window reaches
 * further out than the timeline's own controls lead while it shows the bulk.
 *
 * @param window `null` is all time, which needs no other timeline than the usual one
 */
export function spanFor(window: TimeWindow | null, bulk: Interval, extent: Interval): Interval {
  if (window === null || !overlaps(window, extent)) return bulk;
  const domain = domainOf(bulk);
  const last = lastDays(bulk, longestPreset);
  const start = domain.start < last.start ? domain.start : last.start;
  const end = domain.end > last.end ? domain.end : last.end;
  return contains({ start, end }, intersection(window, extent)) ? bulk : extent;
}

function intersection(a: Interval, b: Interval): Interval {
  return {
    start: a.start > b.start ? a.start : b.start,
    end: a.end < b.end ? a.end : b.end,
  };
}
