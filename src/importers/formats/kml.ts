import { isBlank, type Field, type NoteLog } from '../../core/incident/field.ts';
import type {
  FormatAbout,
  FoundIncident,
  FoundPlace,
  ReadingChoices,
  RowSource,
} from '../format.ts';
import type { OpenedXml } from '../source/opened-file.ts';
import { dateInText, isDateText } from './date-text.ts';
import { firstWords } from './first-words.ts';
import { surveyKml, type KmlColumns } from './kml-columns.ts';
import { placemarkOf, type Placemark } from './kml-placemark.ts';
import { descriptionOf } from './kml-text.ts';
import { looseTime, orderTexts, type TimeFields } from './loose-time.ts';
import { propertyColumns } from './property-columns.ts';
import { addressesIn } from './sources-in-text.ts';
import type { XmlItemNames } from './xml-items.ts';
import { elementsOfXml, rowsOfXml } from './xml-rows-of-items.ts';

export const kmlNames: XmlItemNames = {
  items: ['placemark'],
  titles: ['name'],
  skipped: ['style', 'stylemap', 'schema', 'gx:tour', 'region', 'lookat', 'camera'],
};

const about: FormatAbout = {
  title: 'KML',
  publisher: '',
  licence: '',
  redistribution: 'unknown',
};

/** Placemarks anywhere in the folders of a KML file; which column is what is seen over the whole file first. */
export function kmlRows(opened: OpenedXml, title: string | null): RowSource {
  let known: KmlColumns | null = null;
  const columnsOf = async (signal: AbortSignal): Promise<KmlColumns> => {
    if (known !== null) return known;
    const survey = surveyKml();
    for await (const items of elementsOfXml(opened, kmlNames, signal)) {
      for (const [element, around] of items) survey.add(placemarkOf(element, around));
    }
    known = survey.columns();
    return known;
  };
  return {
    format: 'kml',
    about,
    title,
    usualDateOrder: null,
    async *dates(signal) {
      const columns = await columnsOf(signal);
      if (!columns.hasEitherOrder) return;
      for await (const items of elementsOfXml(opened, kmlNames, signal)) {
        yield items.flatMap(([element, around]) => {
          const { date, end } = timeOf(placemarkOf(element, around), columns).fields;
          return end === undefined ? orderTexts(date) : orderTexts(date, end);
        });
      }
    },
    async *rows(choices, signal) {
      const columns = await columnsOf(signal);
      yield* rowsOfXml(
        opened,
        kmlNames,
        (element, around, _choices, log) =>
          incidentOf(placemarkOf(element, around), columns, choices, log),
        choices,
        signal,
      );
    },
  };
}

function incidentOf(
  placemark: Placemark,
  columns: KmlColumns,
  { dateOrder }: ReadingChoices,
  log: NoteLog,
): FoundIncident | null {
  const { name, data, shape, folders } = placemark;
  const { fields: time, isFromName } = timeOf(placemark, columns);
  if (isBlank(time.date) && (shape.type === 'line' || shape.type === 'area')) {
    log.note({ path: 'name', value: name }, 'rejected', { code: 'shape-without-date' });
    return null;
  }
  if (isFromName) log.note(time.date, 'assumed', { code: 'date-from-name' });
  if (shape.type === 'points' || shape.type === 'area') {
    log.note({ path: 'MultiGeometry', value: '' }, 'ignored', { code: 'only-points-drawn' });
  }
  const { text, links, images } = descriptionOf(placemark);
  const type = typeOf(placemark, columns);
  const media = [...images, ...addressesIn(data['gx_media_links'] ?? '')];
  const sources = [
    ...links.filter((link) => !/^(mailto|tel):/i.test(link)),
    ...placemark.links,
    ...addressesIn(text),
    ...Object.entries(data).flatMap(([column, value]) =>
      column === 'gx_media_links' ? [] : addressesIn(value),
    ),
  ].filter((address) => !media.includes(address));
  return {
    id: placemark.id === '' ? null : placemark.id,
    type,
    fields: {
      title: titleOf(name, text),
      description: text === '' ? undefined : text,
      ownType: type === '' ? undefined : type,
      time: looseTime(time, dateOrder, log),
      sources: [...new Set(sources)].map((url) => ({ url })),
      media: [...new Set(media)],
      tags: tagsOf(placemark, columns, type),
    },
    columns: {
      title: 'name',
      time: time.date.path,
      ...(columns.type === null ? {} : { ownType: columns.type }),
      place: 'address',
      coordinates: 'coordinates',
    },
    where: whereOf(placemark),
    raw: () =>
      [
        ...(placemark.id === '' ? [] : [['id', placemark.id] as const]),
        ['name', name] as const,
        ['description', text] as const,
        ['Folder', folders.join(' / ')] as const,
        ...Object.entries(data),
        [placemark.time.path, placemark.time.start] as const,
        ['TimeSpan.end', placemark.time.end] as const,
        ['coordinates', shape.type === 'point' ? `${shape.lon},${shape.lat}` : ''] as const,
      ].filter(([, value]) => value !== ''),
  };
}

interface PlacemarkTimeFields {
  readonly fields: TimeFields;
  readonly isFromName: boolean;
}

/** The placemark's own time, else a column, else a date in its name. */
function timeOf(
  { time, data, name }: Placemark,
  { times, areStampsDays }: KmlColumns,
): PlacemarkTimeFields {
  const field = (path: string, value: string): Field => ({ path, value });
  if (time.start !== '') {
    const end = time.end === '' ? undefined : field('TimeSpan.end', time.end);
    const date = field(time.path, time.start);
    return { fields: { date, end, isMidnightDay: areStampsDays }, isFromName: false };
  }
  const fields = times.in(propertyColumns(data, ''));
  if (!isBlank(fields.date)) return { fields, isFromName: false };
  const date = dateInText(name);
  if (date === null) return { fields: { date: field(fields.date.path, '') }, isFromName: false };
  return { fields: { date: field('name', date) }, isFromName: true };
}

function titleOf(name: string, text: string): string | undefined {
  if (name !== '' && !isDateText(name)) return name;
  const [line = ''] = text.split('\n');
  const words = firstWords(line);
  return words === '' ? name || undefined : words;
}

function typeOf({ data, folders }: Placemark, columns: KmlColumns): string {
  if (columns.type !== null) return data[columns.type] ?? '';
  return columns.areFoldersTypes ? (folders.at(-1) ?? '') : '';
}

function tagsOf(
  { data, folders }: Placemark,
  columns: KmlColumns,
  type: string,
): readonly string[] {
  const values = columns.tags.map((column) => data[column]?.trim() ?? '');
  return [...new Set([...folders, ...values])].filter((tag) => tag !== '' && tag !== type);
}

function whereOf({ shape, address }: Placemark): FoundPlace {
  const name = address === '' ? {} : { name: address };
  switch (shape.type) {
    case 'point':
      return { precision: null, lon: shape.lon, lat: shape.lat, ...name };
    case 'line':
      return { precision: 'line', ...name };
    case 'points':
    case 'area':
    case 'none':
      return { precision: null, ...name };
  }
}
