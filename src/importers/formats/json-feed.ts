import { child, isBlank, scalarText, type Field } from '../../core/incident/field.ts';
import { flattenRow } from '../flatten-row.ts';
import type { FormatAbout, FoundIncident, FoundPlace, RowSource } from '../format.ts';
import { firstWords } from './first-words.ts';
import { htmlText } from './html-text.ts';
import { coordinate, textOf, textsOf } from './item-values.ts';
import { itemRows, type ItemBatches } from './item-rows.ts';
import { looseTime } from './loose-time.ts';

const about: FormatAbout = {
  title: 'JSON Feed',
  publisher: '',
  licence: '',
  redistribution: 'unknown',
};

/** A JSON Feed; where an item lies is no part of that format, so the members that extensions use are tried. */
export function jsonFeedRows(items: ItemBatches, title: string | null): RowSource {
  return itemRows(items, {
    id: 'json-feed',
    about,
    title,
    usualDateOrder: null,
    dates: null,
    read(value, _row, { dateOrder }, log) {
      const item: Field = { path: '', value };
      const field = (name: string): Field => child(item, name);
      const html = htmlText(textOf(field('content_html')) ?? '');
      const text = textOf(field('content_text')) ?? html.text;
      const published = field('date_published');
      const date = isBlank(published) ? field('date_modified') : published;
      const addresses = [textOf(field('url')), textOf(field('external_url')), ...html.links];
      const found: FoundIncident = {
        id: textOf(field('id')) ?? null,
        type: '',
        fields: {
          title: textOf(field('title')) ?? (firstWords(text) || undefined),
          description: text === '' ? textOf(field('summary')) : text,
          time: looseTime({ date }, dateOrder, log),
          sources: [...new Set(addresses.filter((url) => url !== undefined))].map((url) => ({
            url,
          })),
          media: [...new Set([...textsOf(field('image')), ...html.images])],
          tags: textsOf(field('tags')),
        },
        columns: { title: 'title', time: date.path, coordinates: 'geo' },
        where: whereOf(item),
        raw: () => flattenRow(item, ''),
      };
      return found;
    },
  });
}

const placeMembers = [
  '_geo',
  'geo',
  '_location',
  'location',
  '_geojson',
  'geometry',
  'coordinates',
];

function whereOf(item: Field): FoundPlace {
  for (const member of [...placeMembers.map((name) => child(item, name)), item]) {
    const lat = firstOf(member, 'latitude', 'lat');
    const lon = firstOf(member, 'longitude', 'lon', 'lng', 'long');
    const name = textOf(child(member, 'name'));
    if (lat !== undefined && lon !== undefined) return { precision: null, lon, lat, name };
    const point = pointOf(member);
    if (point !== null) return { precision: null, ...point, name };
  }
  const name = scalarText(child(item, 'location').value).trim();
  return { precision: null, ...(name === '' ? {} : { name }) };
}

function firstOf(member: Field, ...names: readonly string[]): string | number | undefined {
  return names.map((name) => coordinate(child(member, name))).find((text) => text !== undefined);
}

/** Of GeoJSON, longitude first. */
function pointOf(member: Field): { readonly lon: number; readonly lat: number } | null {
  const geometry = child(member, 'geometry');
  const point = isBlank(geometry) ? member : geometry;
  const position = child(point, 'coordinates').value;
  if (child(point, 'type').value !== 'Point' || !Array.isArray(position)) return null;
  const [lon, lat] = position as readonly unknown[];
  return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : null;
}
