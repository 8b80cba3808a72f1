import { child, isBlank, isObject, type Field, type NoteLog } from '../../core/incident/field.ts';
import { kinds } from '../../core/incident/kinds.ts';
import type { RecordField } from '../../core/incident/validate-incident.ts';
import type { FormatId } from '../../core/import/format-id.ts';
import type { FormatAbout, FoundIncident, FoundPlace, RowSource } from '../format.ts';
import { firstWords } from './first-words.ts';
import { foundInFeature, passOn, typeText } from './geojson-found.ts';
import { hasMarkup, htmlText } from './html-text.ts';
import { textOf, textsOf } from './item-values.ts';
import { itemRows, type ItemBatches } from './item-rows.ts';
import { looseTime, orderTexts } from './loose-time.ts';
import { addressesIn } from './sources-in-text.ts';
import { propertyColumns, type PropertyColumns } from './property-columns.ts';
import { rangeFields, reportedNumber } from './reported-number.ts';
import { timeColumns } from './time-columns.ts';

export interface GenericGeojson {
  readonly format: FormatId;
  readonly about?: FormatAbout;
  readonly title: string | null;
  readonly sample: readonly unknown[];
  /** What else tags a feature, such as the layer that it is in. */
  readonly tagsOf?: (feature: unknown) => readonly string[];
}

const nothingKnown: FormatAbout = {
  title: 'GeoJSON',
  publisher: '',
  licence: '',
  redistribution: 'unknown',
};

/**
 * Features of any GeoJSON. Only points are drawn; a line or an area without a date is no
 * incident and is rejected, a line with a date is listed without a location.
 */
export function genericGeojsonRows(
  items: ItemBatches,
  { format, about = nothingKnown, title, sample, tagsOf = () => [] }: GenericGeojson,
): RowSource {
  const times = timeColumns(sample.map(propertiesOf));
  const datesOf = (feature: unknown): readonly string[] => {
    const { date, end } = times.in(columnsOf(feature));
    return end === undefined ? orderTexts(date) : orderTexts(date, end);
  };
  return itemRows(items, {
    id: format,
    about,
    title,
    usualDateOrder: null,
    dates: sample.flatMap(datesOf).some((text) => /^\s*\d{1,2}\D/.test(text)) ? datesOf : null,
    read(feature, row, { dateOrder }, log) {
      const result = foundInFeature(feature, row);
      if (result.outcome === 'rejected') {
        passOn(result.notes, log);
        return null;
      }
      const columns = columnsOf(feature);
      const time = times.in(columns);
      if (isBlank(time.date) && isShape(feature)) {
        log.note(time.date, 'rejected', { code: 'shape-without-date' });
        return null;
      }
      passOn(result.notes, log);
      const { found } = result;
      const ownType = ownTypeOf(found, columns);
      const killed = columns.find('killed', 'fatalities', 'deaths');
      const injured = columns.find('injured', 'wounded');
      return {
        ...found,
        type: typeText(ownType),
        fields: {
          ...plainFields(found.fields),
          ...titleOf(found, columns),
          description: plainDescription(found.fields.description),
          ...sourcesOf(found.fields, columns),
          killed: casualties(killed, log),
          injured: casualties(injured, log),
          time: looseTime(time, dateOrder, log),
          ownType,
          tags: tagsOfFeature(
            columns.find('tags', 'categories', 'keywords').value,
            tagsOf(feature),
          ),
        },
        columns: {
          ...found.columns,
          time: time.date.path,
          killed: killed.path,
          injured: injured.path,
        },
        where: { ...areasOf(columns), ...found.where },
      };
    },
  });
}

function propertiesOf(feature: unknown): unknown {
  return child({ path: '', value: feature }, 'properties').value;
}

function columnsOf(feature: unknown): PropertyColumns {
  return propertyColumns(propertiesOf(feature), 'properties');
}

function isShape(feature: unknown): boolean {
  const type = child(child({ path: '', value: feature }, 'geometry'), 'type').value;
  return typeof type === 'string' && type !== 'Point' && type !== 'MultiPoint';
}

const lists = new Set<RecordField>(['actors', 'figures', 'sources', 'media', 'flags']);
const objects = new Set<RecordField>(['verification']);
const ownOnly = new Set<RecordField>(['parent', 'kind']);

/** Of what other programs happen to call by the names of our fields only what is of their form. */
function plainFields(fields: FoundIncident['fields']): FoundIncident['fields'] {
  const { kind } = fields;
  const kept = Object.entries(fields).filter(([name, value]) => {
    const field = name as RecordField;
    if (lists.has(field)) return Array.isArray(value);
    if (objects.has(field)) return isObject(value);
    return !ownOnly.has(field);
  });
  return {
    ...Object.fromEntries(kept),
    ...(isOwnKind(kind) ? { kind } : {}),
  };
}

function isOwnKind(kind: unknown): boolean {
  return kinds.some((known) => known === kind);
}

function ownTypeOf(found: FoundIncident, columns: PropertyColumns): unknown {
  const { kind, ownType } = found.fields;
  if (!isBlank({ path: '', value: ownType })) return ownType;
  const other = columns.find('event_type', 'eventtype', 'category').value;
  if (!isBlank({ path: '', value: other })) return other;
  return isOwnKind(kind) ? undefined : kind;
}

function titleOf(found: FoundIncident, columns: PropertyColumns): { readonly title?: unknown } {
  if (!isBlank({ path: '', value: found.fields.title })) return {};
  const named = columns.find('headline', 'label', 'summary', 'event', 'event_name');
  if (!isBlank(named)) return { title: named.value };
  const { description } = found.fields;
  const text = plainDescription(description);
  const words = typeof text === 'string' ? firstWords(text) : '';
  return words === '' ? {} : { title: words };
}

function plainDescription(description: unknown): unknown {
  return typeof description === 'string' && hasMarkup(description)
    ? htmlText(description).text
    : description;
}

const addressColumns = [
  'sources',
  'source',
  'source_url',
  'sourceurl',
  'url',
  'urls',
  'link',
  'links',
];

/** All web addresses of the columns that may hold sources, with the publisher where it is clear whose address it is. */
function sourcesOf(
  { sources, source }: FoundIncident['fields'],
  columns: PropertyColumns,
): FoundIncident['fields'] {
  if (Array.isArray(sources) && sources.every(isObject)) return {};
  const texts = addressColumns.flatMap((name) => textsOf(columns.find(name)));
  const addresses = [...new Set(texts.flatMap((text) => addressesIn(text)))];
  if (addresses.length === 0) return { sources: undefined };
  const publisher = textOf({ path: '', value: source }) ?? '';
  const isNamed = addresses.length === 1 && publisher !== '' && addressesIn(publisher).length === 0;
  return { sources: addresses.map((url) => (isNamed ? { publisher, url } : { url })) };
}

/** A number, or words such as “at least 5”. */
function casualties(field: Field, log: NoteLog): unknown {
  if (typeof field.value !== 'string') return field.value;
  const number = reportedNumber(field.value);
  if (number.outcome === 'read') return rangeFields(number.range);
  if (number.outcome === 'no-number') log.note(field, 'ignored', { code: 'no-number' });
  return undefined;
}

function areasOf(columns: PropertyColumns): Partial<FoundPlace> {
  const name = (...names: readonly string[]): string | undefined => textOf(columns.find(...names));
  return {
    name: name('location', 'city', 'town', 'settlement'),
    admin1: name('admin1', 'adm_1', 'province', 'oblast'),
    country: name('country'),
  };
}

function tagsOfFeature(stated: unknown, added: readonly string[]): unknown {
  if (added.length === 0) return stated;
  const field: Field = { path: '', value: stated };
  if (isBlank(field)) return added;
  const own: readonly unknown[] = Array.isArray(stated) ? stated : [stated];
  return [...own, ...added];
}
