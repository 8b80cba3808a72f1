import { timePrecisions, verifications, type Incident } from '../../src/core/incident/incident.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import { placeClasses } from '../../src/core/incident/place.ts';
import { unknownBound, type FigureColumn } from '../../src/core/table/figure-column.ts';
import type { IncidentColumns } from '../../src/core/table/incident-columns.ts';
import type { NamedListColumn } from '../../src/core/table/named-columns.ts';
import { textAt } from '../../src/core/table/text-column.ts';
import { isPlaceInferred, valuesOf } from './incident-oracle.ts';

interface CodedColumn {
  readonly values: readonly string[];
  readonly codes: ArrayLike<number>;
}

/** What rows of columns, all by default, say, read through the dictionaries. */
export function plainRows(
  columns: IncidentColumns,
  rows: readonly number[] = Array.from({ length: columns.length }, (_, row) => row),
) {
  return rows.map((row) => {
    const { place, radius } = columns;
    const code = place.codes[row] ?? -1;
    const valueIn = ({ values, codes }: CodedColumn): string | null =>
      values[codes[row] ?? -1] ?? null;
    return {
      id: textAt(columns.ids, row),
      dataset: valueIn(columns.dataset),
      time: [columns.start[row], columns.end[row]],
      isWithin: columns.isWithin[row] === 1,
      timePrecision: timePrecisions[columns.timePrecision[row] ?? -1],
      kind: kinds[columns.kind[row] ?? -1],
      placeClass: placeClasses[columns.placeClass[row] ?? -1],
      verification: verifications[columns.verification[row] ?? -1],
      isPlaceInferred: columns.inferredPlace[row] === 1,
      point: code < place.lon.length ? samePoint(place.lon[code], place.lat[code]) : null,
      area: place.areas[code - place.lon.length] ?? null,
      radius: radius.meters[radius.codes[row] ?? -1] ?? null,
      ownType: valueIn(columns.ownType),
      country: valueIn(columns.country),
      region: valueIn(columns.region),
      actors: valuesOfList(columns.actors, row),
      publishers: valuesOfList(columns.publishers, row),
      tags: valuesOfList(columns.tags, row),
      parent: valueIn(columns.parent),
      killed: rangeOf(columns.killed, row),
      injured: rangeOf(columns.injured, row),
    };
  });
}

/** What a row should say of an incident. */
export function plainRow(incident: Incident): ReturnType<typeof plainRows>[number] {
  const { place, time } = incident;
  return {
    id: incident.id,
    dataset: incident.dataset,
    time: [time.start, time.end],
    isWithin: time.meaning === 'within',
    timePrecision: time.precision,
    kind: incident.kind,
    placeClass: place.precision,
    verification: incident.verification.status,
    isPlaceInferred: isPlaceInferred(incident),
    point: 'lon' in place ? samePoint(place.lon, place.lat) : null,
    area: 'areaId' in place ? { id: place.areaId, level: place.precision } : null,
    radius: 'radiusMeters' in place ? place.radiusMeters : null,
    ownType: valuesOf(incident, 'ownType')[0] ?? null,
    country: valuesOf(incident, 'country')[0] ?? null,
    region: valuesOf(incident, 'region')[0] ?? null,
    actors: valuesOf(incident, 'actor'),
    publishers: valuesOf(incident, 'source'),
    tags: valuesOf(incident, 'tag'),
    parent: incident.parent ?? null,
    killed: incident.killed,
    injured: incident.injured,
  };
}

/** The antimeridian has two names, and 0 two signs. */
export function samePoint(lon = NaN, lat = NaN): string {
  return `${lon === 180 ? -180 : lon} ${lat}`;
}

export function valuesOfList(
  { values, lists, codes }: NamedListColumn,
  row: number,
): readonly string[] {
  const list = codes[row] ?? -1;
  return Array.from(
    lists.codes.slice(lists.offsets[list], lists.offsets[list + 1]),
    (code) => values[code] ?? '',
  );
}

function rangeOf({ low, best, high, codes }: FigureColumn, row: number) {
  const code = codes[row] ?? -1;
  const bound = (value = NaN): number | null => (value === unknownBound ? null : value);
  return { low: bound(low[code]), best: bound(best[code]), high: bound(high[code]) };
}
