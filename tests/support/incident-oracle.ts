import { matchesOf, searchableText } from '../../src/core/filter/searchable-text.ts';
import type { Clause, CountedField, Filter, InClause } from '../../src/core/filter/filter.ts';
import type { Bbox } from '../../src/core/geo/bbox.ts';
import type { FigureRange } from '../../src/core/incident/figure-range.ts';
import type { Shape } from '../../src/core/geo/shape.ts';
import type { Incident, LocalizedText } from '../../src/core/incident/incident.ts';
import { kindIndex, kinds } from '../../src/core/incident/kinds.ts';
import { placeClasses } from '../../src/core/incident/place.ts';
import type { RowSort } from '../../src/core/table/row-order.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';

/*
 * What every engine must answer, by looking at each incident as it is written down: no
 * columns, no codes, no sharing with what is tested but how a text is searched for one word.
 */

function isInWindow({ time }: Incident, window: TimeWindow): boolean {
  return time.start < window.end && time.end > window.start;
}

/** It may as well have happened before or after. */
export function isOnlyPossible({ time }: Incident, window: TimeWindow): boolean {
  const isInside = window.start <= time.start && time.end <= window.end;
  return time.meaning === 'within' && !isInside;
}

export function select(
  incidents: readonly Incident[],
  filter: Filter,
  window: TimeWindow,
): readonly Incident[] {
  return incidents.filter(
    (incident) => isInWindow(incident, window) && passesFilter(incident, filter),
  );
}

export function passesFilter(incident: Incident, filter: Filter): boolean {
  return filter.every((clause) => passesClause(incident, clause));
}

/** Those of the datasets that the filter does not turn off. */
export function incidentsOn(incidents: readonly Incident[], filter: Filter): readonly Incident[] {
  const off = filter.filter(
    (clause) =>
      clause.op === 'not' && clause.clause.op === 'in' && clause.clause.field === 'dataset',
  );
  return incidents.filter((incident) => passesFilter(incident, off));
}

function passesClause(incident: Incident, clause: Clause): boolean {
  const { place } = incident;
  switch (clause.op) {
    case 'in': {
      const values = valuesOf(incident, clause.field);
      const wanted: readonly string[] = clause.values;
      return values.length === 0
        ? wanted.includes('')
        : values.some((value) => wanted.includes(value));
    }
    case 'range':
      return (
        mayLieBetween(incident[clause.field], clause.min, clause.max) ??
        clause.unknown === 'include'
      );
    case 'within':
      return 'lon' in place && isInShape(clause.shape, place.lon, place.lat);
    case 'text': {
      const texts = textsOf(incident).map((text) => searchableText([text]));
      const words = clause.query.split(/\s+/);
      return words.every((word) => word === '' || texts.some(matchesOf(word)));
    }
    case 'cell':
      throw new Error('only the engine that named a group knows its members');
    case 'not':
      return !passesClause(incident, clause.clause);
  }
}

/** What an incident has of a field, each once. Places go by what they are called where the basemap's names are not there. */
export function valuesOf(incident: Incident, field: InClause['field']): readonly string[] {
  const { place, ownType } = incident;
  switch (field) {
    case 'kind':
      return [incident.kind];
    case 'place':
      return [place.precision];
    case 'time':
      return [incident.time.precision];
    case 'verification':
      return [incident.verification.status];
    case 'ownType':
      return ownType === undefined
        ? []
        : [[ownType.type, ownType.subtype].filter(Boolean).join(': ')];
    case 'actor':
      return unique(incident.actors.map(({ name }) => englishOf(name)));
    case 'source':
      return unique(incident.sources.map(({ publisher }) => englishOf(publisher)));
    case 'tag':
      return unique(incident.tags);
    case 'country':
      return 'areaId' in place
        ? [place.areaId.slice(0, 2)]
        : place.country === undefined
          ? []
          : [englishOf(place.country)];
    case 'region':
      if ('areaId' in place) return place.precision === 'country' ? [] : [place.areaId];
      if (place.admin1 === undefined) return [];
      return [
        [place.admin1, place.country]
          .flatMap((name) => (name === undefined ? [] : [englishOf(name)]))
          .join(', '),
      ];
    case 'area':
      return 'areaId' in place ? [place.areaId] : [];
    case 'dataset':
      return [incident.dataset];
    case 'parent':
      return incident.parent === undefined ? [] : [incident.parent];
    case 'id':
      return [incident.id];
    // Of one export there is no other.
    case 'revision':
      return [];
  }
}

function isFacetField(field: InClause['field']): boolean {
  return !['area', 'dataset', 'parent', 'id', 'revision'].includes(field);
}

function englishOf(text: LocalizedText): string {
  return typeof text === 'string' ? text : text.en;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** How many incidents each clause keeps out that all the others let pass. */
export function hiddenBy(
  incidents: readonly Incident[],
  filter: Filter,
  window: TimeWindow,
): readonly number[] {
  return filter.map((clause, index) => {
    const others = filter.filter((_, other) => other !== index);
    return select(incidents, others, window).filter((incident) => !passesFilter(incident, [clause]))
      .length;
  });
}

/** Of those that each clause keeps out alone, how many say nothing of what it asks about. */
export function hiddenNotStatedBy(
  incidents: readonly Incident[],
  filter: Filter,
  window: TimeWindow,
): readonly number[] {
  return filter.map((clause, index) => {
    const others = filter.filter((_, other) => other !== index);
    return select(incidents, others, window).filter(
      (incident) => !passesFilter(incident, [clause]) && !isStated(incident, clause),
    ).length;
  });
}

function isStated(incident: Incident, clause: Clause): boolean {
  switch (clause.op) {
    case 'in':
      return !isFacetField(clause.field) || valuesOf(incident, clause.field).length > 0;
    case 'range':
      return mayLieBetween(incident[clause.field], undefined, undefined) !== null;
    case 'within':
      return 'lon' in incident.place;
    case 'text':
    case 'cell':
      return true;
    case 'not':
      return isStated(incident, clause.clause);
  }
}

/** What the data calls the values of a field: the words of the earliest incident that has them, ties by id. */
export function labelsOf(
  incidents: readonly Incident[],
  field: CountedField,
): ReadonlyMap<string, LocalizedText> {
  const labels = new Map<string, LocalizedText>();
  const rows = inOrder(incidents, { field: 'start', order: 'ascending' });
  for (const incident of rows) {
    for (const value of valuesOf(incident, field)) {
      if (!labels.has(value)) labels.set(value, labelIn(incident, field, value));
    }
  }
  return labels;
}

function labelIn(
  { actors, sources, place }: Incident,
  field: CountedField,
  value: string,
): LocalizedText {
  switch (field) {
    case 'kind':
    case 'place':
    case 'time':
    case 'verification':
    case 'revision':
    case 'dataset':
    case 'tag':
    case 'ownType':
      return value;
    case 'actor':
      return actors.find(({ name }) => englishOf(name) === value)?.name ?? value;
    case 'source':
      return sources.find(({ publisher }) => englishOf(publisher) === value)?.publisher ?? value;
    case 'country':
      return place.country ?? value;
    case 'region': {
      const name = place.admin1 ?? value;
      if ('areaId' in place || place.country !== undefined) return name;
      const { en, uk } =
        typeof name === 'string' ? { en: name, uk: name } : { uk: name.en, ...name };
      return { en: `${en} (country not stated)`, uk: `${uk} (країну не вказано)` };
    }
  }
}

/** A polygon by the winding of its corners around the point, as they stand on the mercator map. */
function isInShape(shape: Shape, lon: number, lat: number): boolean {
  if (shape.type === 'bbox') return isInBox(shape.bbox, lon, lat);
  const corners = shape.ring.map(([x, y]) => ({ x, y: mercatorDegrees(y) }));
  return [-720, -360, 0, 360, 720].some((turn) => {
    const point = { x: lon + turn, y: mercatorDegrees(lat) };
    const crossings = corners.filter((corner, index) => {
      const next = corners[(index + 1) % corners.length] ?? corner;
      if (corner.y > point.y === next.y > point.y) return false;
      const share = (point.y - corner.y) / (next.y - corner.y);
      return corner.x + share * (next.x - corner.x) > point.x;
    });
    return crossings.length % 2 === 1;
  });
}

function mercatorDegrees(lat: number): number {
  const clamped = Math.max(-85.0511287798066, Math.min(85.0511287798066, lat));
  return (Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) * 180) / Math.PI;
}

/** `null` where nothing is known. */
function mayLieBetween(
  { low, best, high }: FigureRange,
  min: number | undefined,
  max: number | undefined,
): boolean | null {
  if (low === null && best === null && high === null) return null;
  const isBigEnough = min === undefined || high === null || high >= min;
  const isSmallEnough = max === undefined || low === null || low <= max;
  return isBigEnough && isSmallEnough;
}

export function isInBox([west, south, east, north]: Bbox, lon: number, lat: number): boolean {
  if (lat < south || lat > north) return false;
  // The antimeridian has two names.
  const names = Math.abs(lon) === 180 ? [180, -180] : [lon];
  return names.some((name) =>
    west <= east ? name >= west && name <= east : name >= west || name <= east,
  );
}

/** Ids, codes, addresses and the row as it stood: everything else of an incident was written to be read. */
const notWritten = new Set([
  'id',
  'dataset',
  'kind',
  'precision',
  'meaning',
  'what',
  'field',
  'flag',
  'status',
  'areaId',
  'pcode',
  'url',
  'date',
  'accessed',
  'parent',
  'raw',
]);

function textsOf(incident: Incident): string[] {
  const { actors, time, ...rest } = incident;
  const { raw: wordsOfSource } = time;
  return [
    ...stringsIn(rest),
    // The role of an actor is a code, that of a source is a text.
    ...actors.flatMap(({ name, associates }) => stringsIn({ name, associates })),
    ...(wordsOfSource === undefined ? [] : [wordsOfSource]),
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    notWritten.has(key) ? [] : stringsIn(part),
  );
}

/** Counts of each kind, in the order of `kinds`. */
export function countKinds(incidents: readonly Incident[]): number[] {
  return kinds.map((kind) => incidents.filter((incident) => incident.kind === kind).length);
}

/** Incidents by what they have of a field; `''` counts those that have nothing. */
export function countBy(
  incidents: readonly Incident[],
  field: CountedField,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const incident of incidents) {
    const values = valuesOf(incident, field);
    for (const value of values.length === 0 ? [''] : values) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** The clauses that are not about the field, negated or not. */
export function withoutClausesOn(filter: Filter, field: CountedField): Filter {
  const isAbout = (clause: Clause): boolean =>
    clause.op === 'not' ? isAbout(clause.clause) : clause.op === 'in' && clause.field === field;
  return filter.filter((clause) => !isAbout(clause));
}

export interface ExpectedArea {
  readonly id: string;
  readonly level: string;
  readonly incidents: readonly Incident[];
}

/** Incidents known to an area only, by area and level, in the order of both. */
export function areasOf(incidents: readonly Incident[]): readonly ExpectedArea[] {
  const found: { id: string; level: string; incidents: Incident[] }[] = [];
  for (const incident of incidents) {
    const { place } = incident;
    if (!('areaId' in place)) continue;
    const same = found.find(({ id, level }) => id === place.areaId && level === place.precision);
    if (same === undefined) {
      found.push({ id: place.areaId, level: place.precision, incidents: [incident] });
    } else same.incidents.push(incident);
  }
  return found.toSorted((a, b) => compare(a.id, b.id) || compare(a.level, b.level));
}

export function isUnlocated({ place }: Incident): boolean {
  return ['line', 'sea', 'unknown'].includes(place.precision);
}

export function isPlaceInferred({ flags }: Incident): boolean {
  return flags.some(({ field, flag }) => field === 'place' && flag === 'inferred');
}

/** `bins × kinds`, row by row: of every incident the share of its interval that lies in the bin. */
export function spread(incidents: readonly Incident[], binEdges: ArrayLike<number>): number[] {
  const edges = Array.from(binEdges);
  const shares = Array.from({ length: Math.max(0, edges.length - 1) * kinds.length }, () => 0);
  for (const { kind, time } of incidents) {
    for (let bin = 0; bin + 1 < edges.length; bin++) {
      const from = Math.max(time.start, edges[bin] ?? 0);
      const to = Math.min(time.end, edges[bin + 1] ?? 0);
      const cell = bin * kinds.length + kindIndex(kind);
      shares[cell] = (shares[cell] ?? 0) + Math.max(0, to - from) / (time.end - time.start);
    }
  }
  return shares;
}

/** Infinite where they differ in length. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  return Math.max(0, ...Array.from(a, (value, index) => Math.abs(value - (b[index] ?? NaN))));
}

/** Sums over the members that group none of the selected incidents that states such a number. */
export function sumFigure(
  members: readonly Incident[],
  figure: 'killed' | 'injured',
  selected: readonly Incident[],
  all: readonly Incident[],
): ExpectedSum {
  const inParts = idsStatedInParts(selected, figure, all);
  return sumReported(
    members.filter(({ id }) => !inParts.has(id)),
    figure,
  );
}

interface ExpectedSum {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly unknown: number;
  readonly stated: number;
}

function sumReported(incidents: readonly Incident[], figure: 'killed' | 'injured'): ExpectedSum {
  const ranges = incidents.map((incident) => incident[figure]);
  const stated = ranges.filter(saysANumber);
  const sum = (bound: (range: FigureRange) => number | null): number | null =>
    stated.every((range) => bound(range) === null)
      ? null
      : stated.reduce((total, range) => total + (bound(range) ?? 0), 0);
  return {
    low: sum(({ low }) => low),
    best: sum(({ low, best }) => best ?? low),
    high: stated.some(({ high }) => high === null) ? null : sum(({ high }) => high),
    unknown: ranges.length - stated.length,
    stated: stated.length,
  };
}

function saysANumber({ low, best, high }: FigureRange): boolean {
  return low !== null || best !== null || high !== null;
}

/** Ids of all that group one of the selected incidents that states the figure, at whatever remove; there are no circles. */
export function idsStatedInParts(
  selected: readonly Incident[],
  figure: 'killed' | 'injured',
  all: readonly Incident[],
): ReadonlySet<string> {
  const parentOf = new Map(all.map(({ id, parent }) => [id, parent]));
  const grouping = new Set<string>();
  for (const { id, [figure]: range } of selected) {
    if (!saysANumber(range)) continue;
    for (let parent = parentOf.get(id); parent !== undefined; parent = parentOf.get(parent)) {
      grouping.add(parent);
    }
  }
  return grouping;
}

export function inOrder(incidents: readonly Incident[], sort: RowSort): readonly Incident[] {
  const valueOf = (incident: Incident): number | null => {
    switch (sort.field) {
      case 'start':
        return incident.time.start;
      case 'kind':
        return kindIndex(incident.kind);
      case 'place':
        return placeClasses.indexOf(incident.place.precision);
      case 'killed':
      case 'injured': {
        const { best, low, high } = incident[sort.field];
        return best ?? low ?? high;
      }
    }
  };
  return incidents.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first === second) return compare(a.id, b.id);
    if (first === null) return 1;
    if (second === null) return -1;
    return sort.order === 'ascending' ? first - second : second - first;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
