import {
  child,
  isBlank,
  isObject,
  scalarText,
  type Field,
  type NoteLog,
} from '../../core/incident/field.ts';
import type { Kind } from '../../core/incident/kinds.ts';
import type { Companions } from '../companion.ts';
import { readLooseDate } from '../dates/loose-date.ts';
import { flattenRow } from '../flatten-row.ts';
import type { FormatAbout, FoundIncident, RowSource } from '../format.ts';
import { firstWords } from './first-words.ts';
import { coordinate, textOf } from './item-values.ts';
import { itemRows, type ItemBatches } from './item-rows.ts';
import { looseTime, orderTexts } from './loose-time.ts';
import { kindOfWeapons } from './timemap-kinds.ts';

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
    read: (item, _row, { dateOrder, companions }, log) => {
      const event: Field = { path: '', value: item };
      const field = (name: string): Field => child(event, name);
      const description = textOf(field('description'));
      const isGraphic = /^(true|1|yes)$/i.test(scalarText(field('graphic').value).trim());
      const sources = sourcesOf(field('sources'), companions ?? null, log);
      const { categories, tags, kind } = associationsOf(field('associations'), companions ?? null);
      const type = textOf(field('type')) ?? textOf(field('category')) ?? categories[0];
      const title = textOf(field('title')) ?? (firstWords(description ?? '') || undefined);
      const found: FoundIncident = {
        id: textOf(field('id')) ?? null,
        type:
          scalarText(field('type').value) ||
          scalarText(field('category').value) ||
          (categories[0] ?? ''),
        fields: {
          title,
          description: description === title ? undefined : description,
          kind,
          ownType: type,
          time: looseTime({ date: field('date'), clock: clockOf(field('time')) }, dateOrder, log),
          sources,
          media: isGraphic ? mediaOf(sources) : undefined,
          tags: [
            ...tags,
            ...categories.slice(1),
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
  readonly publisher?: string;
  readonly date?: string;
  readonly note?: string;
}

/** Nested sources, and those that ids lead to in another file, where that is at hand. */
function sourcesOf(
  field: Field,
  companions: Companions | null,
  log: NoteLog,
): readonly TimemapSource[] {
  const items: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const known = companions?.timemapSources ?? null;
  const unresolved: string[] = [];
  const sources = items.flatMap((item): readonly TimemapSource[] => {
    if (typeof item !== 'string') return sourcesIn(item);
    if (isAddress(item)) return [{ url: item }];
    const entry = known?.entry(item) ?? null;
    if (entry !== null) return sourcesIn(entry);
    unresolved.push(item);
    return [];
  });
  if (unresolved.length > 0) {
    log.note({ ...field, value: unresolved }, 'ignored', {
      code: known === null ? 'sources-elsewhere' : 'no-such-entry',
    });
  }
  return sources;
}

function sourcesIn(value: unknown): readonly TimemapSource[] {
  const source: Field = { path: '', value };
  const note = textOf(child(source, 'description')) ?? textOf(child(source, 'title'));
  const publisher = textOf(child(source, 'author')) ?? textOf(child(source, 'publisher'));
  const date = dayOf(child(source, 'date'));
  return addressesOf(source).map((url) => ({
    url,
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(note === undefined ? {} : { note }),
  }));
}

/** ISO day; of anything less there is none to cite. */
function dayOf(date: Field): string | undefined {
  const read = readLooseDate(textOf(date) ?? '', 'month-first');
  return read.outcome === 'read' && read.text.length >= 10 ? read.text.slice(0, 10) : undefined;
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

/** Words, and what ids lead to in another file, where that is at hand. */
function associationsOf(
  field: Field,
  companions: Companions | null,
): {
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly kind: Kind | undefined;
} {
  const known = companions?.timemapAssociations ?? null;
  if (known === null || !Array.isArray(field.value)) {
    return { categories: [], tags: tagsOf(field), kind: undefined };
  }
  const categories: string[] = [];
  const tags: string[] = [];
  const paths: (readonly string[])[] = [];
  for (const value of field.value as readonly unknown[]) {
    const id = scalarText(value).trim();
    const entry = id === '' ? null : known.entry(id);
    if (entry === null) tags.push(...tagsOf({ path: '', value: [value] }));
    else {
      paths.push(entry.path);
      (entry.isCategory ? categories : tags).push(entry.path.join(': '));
    }
  }
  return { categories, tags, kind: kindOfWeapons(paths) };
}

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
