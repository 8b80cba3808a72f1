import type { Bbox } from '../geo/bbox.ts';
import { roundedOutward } from '../geo/kept-shape.ts';
import type { Shape } from '../geo/shape.ts';
import { timePrecisions, verifications } from '../incident/incident.ts';
import { kinds } from '../incident/kinds.ts';
import { placeClasses } from '../incident/place.ts';
import { lastYear, minuteOfCivil } from '../time/civil-time.ts';
import { formatCivilTime } from '../time/format-civil-time.ts';
import type { Minute, TimeWindow } from '../time/interval.ts';
import { parseCivilTime } from '../time/parse-civil-time.ts';
import {
  defaultViewState,
  locales,
  themes,
  type Camera,
  type FigureIntent,
  type FilterIntent,
  type ViewState,
} from './view-state.ts';

export type DecodedView =
  | { readonly outcome: 'ok'; readonly state: ViewState }
  /** `detail` names the part that could not be read; `state` is the default. */
  | { readonly outcome: 'malformed'; readonly detail: string; readonly state: ViewState };

const version = '1';
const degreeDecimals = 5;
const zoomDecimals = 2;
const deepestZoom = 24;
const longestDetail = 40;
/** Years end with 6000, but its last minute ends where 6001 begins. */
const endOfTime = { text: `${lastYear + 1}-01-01`, year: lastYear + 1, month: 1, day: 1 };

/** Fixed values, in their fixed order, so that one view has one link. */
const listKeys = { kinds: 'k', places: 'p', times: 'tp', verifications: 've' } as const;
const listValues = { kinds, places: placeClasses, times: timePrecisions, verifications } as const;

/** Names of the data, one repetition of the key each, sorted. */
const nameKeys = {
  ownTypes: 'o',
  actors: 'ac',
  countries: 'co',
  regions: 're',
  publishers: 's',
  tags: 'tg',
  revisions: 'rv',
} as const;

/** Once a dataset. */
const datasetOffKey = 'x';

const figureKeys = { killed: 'kd', injured: 'ij' } as const;

/**
 * The view as a fragment without `#`, all ASCII, only what differs from the default: `v`
 * version, `c` longitude, latitude, zoom (5, 5 and 2 decimals), `t` start..end (end
 * exclusive, whole days without a clock), `k` kinds, `p` place classes, `tp` time precisions,
 * `ve` verifications, `o` own types, `ac` actors, `co` countries, `re` regions, `s`
 * publishers, `tg` tags, `rv` revisions (these seven once a value, an empty one is "not stated"), `kd` and `ij`
 * killed and injured min..max, followed by `!` where unknown is left out, `w` a box or the
 * corners of a polygon, `a` area, `q` words, `x` a dataset that is off (once each), `i` incident, `l` language, `th` theme. `k=` is no kind at
 * all. Text must be well-formed.
 */
export function encodeView(state: ViewState): string {
  const { camera, window, filter, selection, locale, theme } = state;
  const parts = new URLSearchParams({ v: version });
  const put = (key: string, value: string | null): void => {
    if (value !== null) parts.set(key, value);
  };
  put('c', camera && formatCamera(camera));
  put('t', window && `${formatCivilTime(window.start)}..${formatCivilTime(window.end)}`);
  for (const part of keysOf(listKeys)) {
    put(listKeys[part], filter[part] && inOrder(listValues[part], filter[part]).join(','));
  }
  for (const part of keysOf(nameKeys)) {
    for (const name of (filter[part] ?? []).toSorted(byText)) parts.append(nameKeys[part], name);
  }
  for (const part of keysOf(figureKeys)) {
    put(figureKeys[part], filter[part] && formatFigures(filter[part]));
  }
  put('w', filter.within && formatShape(filter.within));
  put('a', filter.area || null);
  put('q', filter.text || null);
  for (const id of filter.datasetsOff.toSorted(byText)) parts.append(datasetOffKey, id);
  put('i', selection || null);
  put('l', locale);
  put('th', theme === defaultViewState.theme ? null : theme);
  return parts
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%3B', ';')
    .replaceAll('%21', '!');
}

/** Total: any text gives a view or says what is wrong with it. Nothing is the default view. Unknown keys are passed over, so that a later version may add some; of a repeated key the first counts. */
export function decodeView(fragment: string): DecodedView {
  if (fragment === '') return { outcome: 'ok', state: defaultViewState };
  const parts = new URLSearchParams(fragment);
  if (parts.get('v') !== version) {
    const given = parts.get('v');
    return malformed(given === null ? 'v is missing' : `v=${given}`);
  }
  const faults: string[] = [];
  const read = <Value>(key: string, reader: (text: string) => Value | undefined): Value | null => {
    const text = parts.get(key);
    if (text === null) return null;
    const value = reader(text);
    if (value === undefined) faults.push(`${key}=${text}`);
    return value ?? null;
  };
  const state: ViewState = {
    camera: read('c', readCamera),
    window: read('t', readWindow),
    filter: {
      kinds: read('k', (text) => readList(kinds, text)),
      places: read('p', (text) => readList(placeClasses, text)),
      times: read('tp', (text) => readList(timePrecisions, text)),
      verifications: read('ve', (text) => readList(verifications, text)),
      ...readNames(parts),
      killed: read('kd', readFigures),
      injured: read('ij', readFigures),
      area: parts.get('a') || null,
      within: read('w', readShape),
      text: parts.get('q') ?? '',
      datasetsOff: namesOf(parts, datasetOffKey),
    },
    selection: parts.get('i') || null,
    locale: read('l', (text) => locales.find((locale) => locale === text)),
    theme: read('th', (text) => themes.find((theme) => theme === text)) ?? defaultViewState.theme,
  };
  const [fault] = faults;
  return fault === undefined ? { outcome: 'ok', state } : malformed(fault);
}

function malformed(detail: string): DecodedView {
  const characters = Array.from(detail);
  const short = characters.slice(0, longestDetail).join('');
  return {
    outcome: 'malformed',
    detail: characters.length > longestDetail ? `${short}…` : detail,
    state: defaultViewState,
  };
}

/** A longitude beyond the antimeridian, as a map that was panned around has it, comes back within it. */
function formatCamera({ lon, lat, zoom }: Camera): string {
  const wrapped = Math.abs(lon) <= 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
  return [
    rounded(wrapped, degreeDecimals),
    rounded(clamped(lat, -90, 90), degreeDecimals),
    rounded(clamped(zoom, 0, deepestZoom), zoomDecimals),
  ].join(',');
}

const decimal = /^-?\d{1,3}(\.\d{1,9})?$/;

function readCamera(text: string): Camera | undefined {
  const numbers = text.split(',').map((part) => (decimal.test(part) ? Number(part) : NaN));
  const [lon = NaN, lat = NaN, zoom = NaN] = numbers;
  const inRange = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= deepestZoom;
  return numbers.length === 3 && inRange ? { lon, lat, zoom } : undefined;
}

function readWindow(text: string): TimeWindow | undefined {
  const ends = text.split('..').map(readMinute);
  const [start, end] = ends;
  if (ends.length !== 2 || start === undefined || end === undefined) return undefined;
  return start < end ? { start, end } : undefined;
}

/** A whole month or year is no end of a window: which of its ends would be meant? */
function readMinute(text: string): Minute | undefined {
  if (text === endOfTime.text) return minuteOfCivil(endOfTime);
  const parsed = parseCivilTime(text);
  if (parsed.outcome === 'refused') return undefined;
  return parsed.unit === 'minute' || parsed.unit === 'day' ? parsed.interval.start : undefined;
}

function readNames(parts: URLSearchParams): Pick<FilterIntent, keyof typeof nameKeys> {
  const read = (key: string): readonly string[] | null => {
    const names = namesOf(parts, key);
    return names.length === 0 ? null : names;
  };
  return {
    ownTypes: read(nameKeys.ownTypes),
    actors: read(nameKeys.actors),
    countries: read(nameKeys.countries),
    regions: read(nameKeys.regions),
    publishers: read(nameKeys.publishers),
    tags: read(nameKeys.tags),
    revisions: read(nameKeys.revisions),
  };
}

/** Each once, sorted. */
function namesOf(parts: URLSearchParams, key: string): readonly string[] {
  return [...new Set(parts.getAll(key))].toSorted(byText);
}

function formatFigures({ min, max, unknown }: FigureIntent): string {
  return `${min ?? ''}..${max ?? ''}${unknown === 'exclude' ? '!' : ''}`;
}

const figures = /^(\d{1,9})?\.\.(\d{1,9})?(!)?$/;

function readFigures(text: string): FigureIntent | undefined {
  const match = figures.exec(text);
  if (match === null) return undefined;
  const [min, max] = [match[1], match[2]].map((digits) =>
    digits === undefined ? null : Number(digits),
  );
  const unknown = match[3] === undefined ? 'include' : 'exclude';
  if (min === undefined || max === undefined) return undefined;
  if (min !== null && max !== null && min > max) return undefined;
  // Everything is no filter.
  if (min === null && max === null && unknown === 'include') return undefined;
  return { min, max, unknown };
}

function formatShape(shape: Shape): string {
  switch (shape.type) {
    case 'bbox':
      return roundedOutward(shape.bbox).join(',');
    case 'polygon':
      return shape.ring
        .map((corner) => corner.map((degrees) => rounded(degrees, degreeDecimals)).join(','))
        .join(';');
  }
}

/** One group of four degrees is a box, three or more of two are the corners of a polygon. */
function readShape(text: string): Shape | undefined {
  const groups = text.split(';').map((group) => group.split(',').map(readDegrees));
  const [first = []] = groups;
  if (groups.length === 1) {
    const [west = NaN, south = NaN, east = NaN, north = NaN] = first;
    const bbox: Bbox = [west, south, east, north];
    return first.length === 4 && isBbox(bbox) ? { type: 'bbox', bbox } : undefined;
  }
  const ring = groups.map(([lon = NaN, lat = NaN]) => [lon, lat] as const);
  const isRing =
    groups.length >= 3 &&
    groups.every((group) => group.length === 2) &&
    ring.every(([lon, lat]) => Math.abs(lon) <= 540 && Math.abs(lat) <= 90);
  return isRing ? { type: 'polygon', ring } : undefined;
}

function isBbox([west, south, east, north]: Bbox): boolean {
  return (
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && -90 <= south && south <= north && north <= 90
  );
}

function readDegrees(text: string): number {
  return decimal.test(text) ? Number(text) : NaN;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}

/** Empty text is the empty list: nothing is chosen, which is not the same as no choice. */
function readList<Value extends string>(
  all: readonly Value[],
  text: string,
): readonly Value[] | undefined {
  if (text === '') return [];
  const chosen = text.split(',');
  const known: readonly string[] = all;
  return chosen.every((value) => known.includes(value)) ? inOrder(all, chosen) : undefined;
}

/** Each once, in the fixed order, so that one view has one link. */
function inOrder<Value extends string>(
  all: readonly Value[],
  chosen: readonly string[],
): readonly Value[] {
  return all.filter((value) => chosen.includes(value));
}

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

function clamped(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** By code units, the same in every language. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
