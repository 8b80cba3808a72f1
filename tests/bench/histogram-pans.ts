import crossfilter from 'crossfilter2';
import { createHistogram } from '../../src/core/cluster/histogram.ts';
import type { Bbox } from '../../src/core/geo/bbox.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import { finish } from '../../src/core/slices.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import { timeBulk } from '../../src/core/table/extent.ts';
import { fullRowSet } from '../../src/core/table/row-set.ts';
import { chooseBins, maxBins } from '../../src/core/time/bins.ts';
import { medianSteps } from './measure.ts';
import { compare, type Result } from './results.ts';
import { boxOf, cameraAt, zooms } from './views.ts';

/** What the bars of the timeline cost, by bin and kind, when the map moves. */
export function histogramPans(table: IncidentTable, rounds: number): Result[] {
  const time = timeBulk(table);
  if (time === null) throw new Error('expected incidents, got none');
  const { edges } = chooseBins(time, maxBins);
  const histogram = finish(createHistogram(table, fullRowSet(table.length), edges));
  const rival = crossfilterBars(table, edges);
  const moves = zooms.flatMap((zoom) => {
    const start = boxOf(cameraAt(table, zoom));
    return [
      { name: `2 % pan, zoom ${zoom}`, boxes: pans(start) },
      { name: `jump, zoom ${zoom}`, boxes: jumpsOver(table, zoom) },
    ];
  });
  return moves.map(({ name, boxes }) => {
    const before = boxes.at(-1);
    const [ours = NaN, theirs = NaN] = medianSteps(
      [(box: Bbox) => void finish(histogram.within(box)), (box: Bbox) => void rival(box)].map(
        (take) => ({ before: () => (before === undefined ? undefined : take(before)), take }),
      ),
      boxes,
      rounds,
    );
    return compare({
      n: table.length,
      name: `bars of the part of the map in view, ${name}`,
      rival: 'crossfilter2',
      ours,
      theirs,
      unit: 'ms',
    });
  });
}

/** East and back, so that the last box is beside the first. */
function pans([west, south, east, north]: Bbox): Bbox[] {
  const step = 0.02 * (east - west);
  return Array.from({ length: 20 }, (_, index) => {
    const shift = step * Math.min(index, 20 - index);
    return [west + shift, south, east + shift, north];
  });
}

/** To points of the data, one after the other. */
function jumpsOver(table: IncidentTable, zoom: number): Bbox[] {
  const { lon, lat } = table.place;
  return Array.from({ length: 10 }, (_, index) => {
    const point = Math.floor(((index * 0.618_033_988_75) % 1) * lon.length);
    return boxOf({ lon: lon[point] ?? 0, lat: lat[point] ?? 0, zoom });
  });
}

/**
 * Incidents in a box by bin and kind, in the order of bins, those before and after them first and
 * last. Each counts in the bin of its start; spreading it over its interval is left out.
 */
export function crossfilterBars(
  { length, start, kind, place: { lon, lat, codes } }: IncidentTable,
  edges: Int32Array,
): (box: Bbox) => Float64Array {
  const located: number[] = [];
  for (let row = 0; row < length; row++) if ((codes[row] ?? 0) < lon.length) located.push(row);
  const filter = crossfilter(located);
  const byLon = filter.dimension((row) => lon[codes[row] ?? 0] ?? 0);
  const byLat = filter.dimension((row) => lat[codes[row] ?? 0] ?? 0);
  const bars = filter
    .dimension((row) => binOf(edges, start[row] ?? 0) * kinds.length + (kind[row] ?? 0))
    .group();
  const counts = new Float64Array((edges.length + 1) * kinds.length);
  return ([west, south, east, north]) => {
    byLon.filterRange([west, east]);
    byLat.filterRange([south, north]);
    // What it gives is a list of the bars that any incident has.
    for (const { key, value } of bars.all()) counts[Number(key)] = Number(value);
    return counts;
  };
}

/** Number of the last edge at or before a minute. */
function binOf(edges: Int32Array, minute: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? 0) <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
