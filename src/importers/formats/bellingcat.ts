import {
  child,
  isBlank,
  isObject,
  scalarText,
  type Field,
  type NoteLog,
} from '../../core/incident/field.ts';
import { flattenRow } from '../flatten-row.ts';
import type { FormatAbout, FoundIncident, RowSource } from '../format.ts';
import { firstWords } from './first-words.ts';
import { coordinate, textOf } from './item-values.ts';
import { itemRows, type ItemBatches } from './item-rows.ts';
import { looseTime, orderTexts } from './loose-time.ts';

const about: FormatAbout = {
  title: 'Timemap events',
  publisher: '',
  licence: '',
  redistribution: 'unknown',
};

/** Events of a timemap, such as Bellingcat's of civilian harm in Ukraine. */
export function isTimemap(sample: readonly unknown[]): boolean {
  return sample.some(
    (item) =>
      isObject(item) &&
      'description' in item &&
      'latitude' in item &&
      ('associations' in item || 'filters' in item),
  );
}

export function timemapRows(items: ItemBatches, fileTitle: string | null): RowSource {
  return itemRows(items, {
    id: 'bellingcat',
    about,
    title: fileTitle,
    usualDateOrder: 'month-first',
    dates: (item) => orderTexts(child({ path: '', value: item }, 'date')),
    read: (item, _row, { dateOrder }, log) => {
      const event: Field = { path: '', value: item };
      const field = (name: string): Field => child(event, name);
      const description = textOf(field('description'));
      const isGraphic = /^(true|1|yes)$/i.test(scalarText(field('graphic').value).trim());
      const sources = sourcesOf(field('sources'), log);
      const type = textOf(field('type')) ?? textOf(field('category'));
      const title = textOf(field('title')) ?? (firstWords(description ?? '') || undefined);
      const found: FoundIncident = {
        id: textOf(field('id')) ?? null,
        type: scalarText(field('type').value) || scalarText(field('category').value),
        fields: {
          title,
          description: description === title ? undefined : description,
          ownType: type,
          time: looseTime({ date: field('date'), clock: clockOf(field('time')) }, dateOrder, log),
          sources,
          media: isGraphic ? mediaOf(sources) : undefined,
          tags: [
            ...tagsOf(field('associations')),
            ...tagsOf(field('filters')),
            ...(isGraphic ? ['graphic'] : []),
          ],
        },
        columns: { title: 'description', time: 'date', place: 'location', coordinates: 'latitude' },
        where: {
          precision: null,
          lon: coordinate(field('longitude')),
          lat: coordinate(field('latitude')),
          name: textOf(field('location')),
        },
        raw: () => flattenRow(event, ''),
      };
      return found;
    },
  });
}

/** Every event of such files has a time; midnight stands for none. */
function clockOf(time: Field): Field | undefined {
  return /^0?0:00(:00)?$/.test(scalarText(time.value).trim()) ? undefined : time;
}

interface TimemapSource {
  readonly url: unknown;
  readonly note?: unknown;
}

/** Nested sources; ids alone lead into another file, which is not at hand. */
function sourcesOf(field: Field, log: NoteLog): readonly TimemapSource[] {
  const items: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const ids = items.filter((item) => typeof item === 'string' && !isAddress(item));
  if (ids.length > 0) {
    log.note({ ...field, value: ids }, 'ignored', { code: 'sources-elsewhere' });
  }
  return items.flatMap((item): readonly TimemapSource[] => {
    if (typeof item === 'string') return isAddress(item) ? [{ url: item }] : [];
    const source: Field = { path: '', value: item };
    const note = textOf(child(source, 'description')) ?? textOf(child(source, 'title'));
    return addressesOf(source).map((url) => (note === undefined ? { url } : { url, note }));
  });
}

function addressesOf(source: Field): readonly unknown[] {
  const paths = child(source, 'paths').value;
  const single = [child(source, 'path'), child(source, 'url')].filter((field) => !isBlank(field));
  return [
    ...(Array.isArray(paths) ? (paths as readonly unknown[]) : []),
    ...single.map(({ value }) => value),
  ];
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

const graphicWarning = { en: 'Graphic content', uk: 'Жорстокі зображення' };

function mediaOf(sources: readonly TimemapSource[]): readonly unknown[] {
  return sources.map(({ url }) => ({ url, warning: graphicWarning }));
}

/** `asc14` names an entry of another file and says nothing itself. */
const reference = /^[\p{L}_-]{0,12}\d+$/u;

/** Words, or objects with words in them. */
function tagsOf(field: Field): readonly string[] {
  const items: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  return items
    .map((item) => {
      if (!isObject(item)) return scalarText(item).trim();
      const words = ['value', 'title', 'name'].map((key) =>
        textOf(child({ path: '', value: item }, key)),
      );
      return words.find((word) => word !== undefined) ?? '';
    })
    .filter((tag) => tag !== '' && !reference.test(tag));
}
