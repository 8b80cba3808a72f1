import type { FormatAbout, FoundIncident, FoundPlace, RowSource } from '../format.ts';
import type { OpenedXml } from '../source/opened-file.ts';
import { firstWords } from './first-words.ts';
import { htmlText } from './html-text.ts';
import { looseTime } from './loose-time.ts';
import {
  childText,
  descendants,
  rawOfElement,
  type XmlElement,
  type XmlItemNames,
} from './xml-items.ts';
import { rowsOfXml } from './xml-rows-of-items.ts';

export const feedNames: XmlItemNames = {
  items: ['item', 'entry'],
  titles: ['title'],
  skipped: [],
};

const about: FormatAbout = {
  title: 'GeoRSS',
  publisher: '',
  licence: '',
  redistribution: 'unknown',
};

/** Items of RSS and entries of Atom; the date is that of the report, which is what feeds have. */
export function feedRows(opened: OpenedXml, title: string | null): RowSource {
  return {
    format: 'georss',
    about,
    title,
    usualDateOrder: null,
    dates: null,
    rows: (choices, signal) =>
      rowsOfXml(
        opened,
        feedNames,
        (item, _around, { dateOrder }, log) => {
          const { name: timePath, value: date } = dateOf(item);
          const body = bodyOf(item);
          const { text, links, images } = htmlText(body.value);
          const heading = htmlText(childText(item, 'title')).text.replace(/\s+/g, ' ');
          const id = childText(item, 'guid', 'id');
          const media = [...new Set([...mediaOf(item), ...images])];
          const sources = [...new Set([...linksOf(item), ...links])];
          const found: FoundIncident = {
            id: id === '' ? null : id,
            type: '',
            fields: {
              title: heading === '' ? firstWords(text) || undefined : heading,
              description: text === '' ? undefined : text,
              time: looseTime({ date: { path: timePath, value: date } }, dateOrder, log),
              sources: sources.filter((url) => !/^mailto:/i.test(url)).map((url) => ({ url })),
              media,
              tags: tagsOf(item),
            },
            columns: { time: timePath, description: body.name, coordinates: 'georss:point' },
            where: whereOf(item),
            raw: () => rawOfElement(item),
          };
          return found;
        },
        choices,
        signal,
      ),
  };
}

interface NamedText {
  readonly name: string;
  readonly value: string;
}

function firstText(item: XmlElement, names: readonly string[]): NamedText {
  for (const name of names) {
    const found = item.children.find(
      (child) => child.name === name && child.wholeText.trim() !== '',
    );
    if (found !== undefined) return { name: found.tag, value: found.wholeText.trim() };
  }
  return { name: names[0] ?? '', value: '' };
}

function dateOf(item: XmlElement): NamedText {
  return firstText(item, ['pubdate', 'published', 'dc:date', 'updated', 'date', 'issued']);
}

function bodyOf(item: XmlElement): NamedText {
  return firstText(item, ['description', 'content:encoded', 'content', 'summary']);
}

/** RSS has the address as text, Atom as an attribute. */
function linksOf(item: XmlElement): readonly string[] {
  return item.children
    .filter(({ name }) => name === 'link' || name === 'atom:link')
    .filter(({ attributes }) => isOfArticle(attributes.get('rel')))
    .map(({ attributes, text }) => attributes.get('href') ?? text.trim())
    .filter((address) => address !== '');
}

function isOfArticle(relation: string | undefined): boolean {
  return relation === undefined || relation === 'alternate' || relation === 'related';
}

function mediaOf(item: XmlElement): readonly string[] {
  const elements = [
    ...item.children.filter(({ name }) => name === 'enclosure'),
    ...item.children.filter(
      ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'enclosure',
    ),
    ...descendants(item, 'media:content'),
  ];
  return elements
    .filter(({ attributes }) => /^(?:image|video)\/|^$/i.test(attributes.get('type') ?? ''))
    .map(({ attributes }) => attributes.get('url') ?? attributes.get('href') ?? '')
    .filter((address) => address !== '');
}

/** The words of a category: its text, else its label or term. */
function tagsOf(item: XmlElement): readonly string[] {
  const words = item.children
    .filter(({ name }) => name === 'category' || name === 'dc:subject')
    .map(({ text, attributes }) => {
      const own = text.trim();
      return own === '' ? (attributes.get('label') ?? attributes.get('term') ?? '') : own;
    });
  return [...new Set(words.filter((word) => word !== ''))];
}

/** GeoRSS and GML put the latitude first. */
function whereOf(item: XmlElement): FoundPlace {
  const name = childText(item, 'georss:featurename');
  const named = name === '' ? {} : { name };
  const lat = deepText(item, 'geo:lat');
  const lon = deepText(item, 'geo:long') || deepText(item, 'geo:lon');
  if (lat !== '' || lon !== '') return { precision: null, lon, lat, ...named };
  const point = deepText(item, 'georss:point') || deepText(item, 'gml:pos');
  const [first, second] = point.split(/[\s,]+/);
  if (first !== undefined && second !== undefined) {
    return { precision: null, lon: second, lat: first, ...named };
  }
  const isLine =
    descendants(item, 'georss:line').length + descendants(item, 'gml:linestring').length;
  return isLine > 0 ? { precision: 'line', ...named } : { precision: null, ...named };
}

function deepText(item: XmlElement, name: string): string {
  return descendants(item, name)[0]?.text.trim() ?? '';
}
