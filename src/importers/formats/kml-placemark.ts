import { htmlText } from './html-text.ts';
import {
  childNamed,
  childText,
  descendants,
  type XmlElement,
  type XmlSurrounding,
} from './xml-items.ts';

/** What a placemark holds, still as text. */
export interface Placemark {
  /** '' where it has none. */
  readonly id: string;
  readonly name: string;
  /** Markup. */
  readonly description: string;
  readonly address: string;
  /** Columns of extended data with their values; in the order of the file, without a prototype. */
  readonly data: Readonly<Record<string, string>>;
  readonly time: PlacemarkTime;
  readonly shape: PlacemarkShape;
  /** The titles of the folders that it is in, from the outermost. */
  readonly folders: readonly string[];
  /** Of `atom:link`. */
  readonly links: readonly string[];
}

export interface PlacemarkTime {
  readonly path: 'TimeStamp.when' | 'TimeSpan.begin';
  /** '' where it has none. */
  readonly start: string;
  readonly end: string;
}

/** Coordinates are text, not yet checked. */
export type PlacemarkShape =
  | { readonly type: 'point'; readonly lon: string; readonly lat: string }
  | { readonly type: 'points' | 'line' | 'area' | 'none' };

export function placemarkOf(element: XmlElement, around: readonly XmlSurrounding[]): Placemark {
  const extended = childNamed(element, 'extendeddata');
  return {
    id: element.attributes.get('id')?.trim() ?? '',
    name: plain(childText(element, 'name')),
    description: childText(element, 'description'),
    address: plain(childText(element, 'address')),
    data: extended === undefined ? noData : dataOf(extended),
    time: timeOf(element),
    shape: shapeOf(element),
    folders: around.filter(({ name }) => name === 'folder').map(({ title }) => title),
    links: element.children
      .filter(({ name }) => name === 'atom:link')
      .map(({ attributes }) => attributes.get('href') ?? ''),
  };
}

function plain(text: string): string {
  return htmlText(text).text.replace(/\s+/g, ' ');
}

const noData: Readonly<Record<string, string>> = Object.create(null) as Record<string, string>;

/** `Data` holds a `value`, `SimpleData` is its own; anything else is data of another namespace. */
function dataOf(extended: XmlElement): Readonly<Record<string, string>> {
  const data = Object.create(null) as Record<string, string>;
  for (const element of [
    ...descendants(extended, 'data'),
    ...descendants(extended, 'simpledata'),
  ]) {
    const name = element.attributes.get('name')?.trim() ?? '';
    const value = element.name === 'data' ? childText(element, 'value') : element.text.trim();
    if (name !== '' && (data[name] ?? '') === '') data[name] = value;
  }
  return data;
}

function timeOf(element: XmlElement): PlacemarkTime {
  const stamp = childNamed(element, 'timestamp', 'gx:timestamp');
  const when = stamp === undefined ? '' : childText(stamp, 'when');
  if (when !== '') return { path: 'TimeStamp.when', start: when, end: '' };
  const span = childNamed(element, 'timespan', 'gx:timespan');
  if (span === undefined) return { path: 'TimeStamp.when', start: '', end: '' };
  const [begin, end] = [childText(span, 'begin'), childText(span, 'end')];
  // Of a span that is open on one side only the other is known.
  return begin === ''
    ? { path: 'TimeSpan.begin', start: end, end: '' }
    : { path: 'TimeSpan.begin', start: begin, end };
}

function shapeOf(element: XmlElement): PlacemarkShape {
  const points = descendants(element, 'point');
  const [first] = points;
  if (first !== undefined) {
    return points.length === 1 ? pointOf(childText(first, 'coordinates')) : { type: 'points' };
  }
  if (descendants(element, 'polygon').length > 0) return { type: 'area' };
  const isLine = ['linestring', 'linearring', 'gx:track', 'gx:multitrack'].some(
    (name) => descendants(element, name).length > 0,
  );
  return { type: isLine ? 'line' : 'none' };
}

/** `lon,lat[,altitude]`; some programs write spaces behind the commas. */
function pointOf(coordinates: string): PlacemarkShape {
  const [first = ''] = coordinates
    .replace(/\s*,\s*/g, ',')
    .trim()
    .split(/\s+/);
  const [lon = '', lat = ''] = first.split(',');
  return lon === '' && lat === '' ? { type: 'none' } : { type: 'point', lon, lat };
}
