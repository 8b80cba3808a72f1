import { child, isObject, scalarText, type Field } from '../../core/incident/field.ts';
import { flattenRow } from '../flatten-row.ts';
import type { FormatAbout, FoundIncident, RowSource } from '../format.ts';
import { firstWords } from './first-words.ts';
import { htmlText } from './html-text.ts';
import { coordinate, textOf } from './item-values.ts';
import { itemRows, type ItemBatches } from './item-rows.ts';
import { looseTime, orderTexts } from './loose-time.ts';
import { addressesIn } from './sources-in-text.ts';

const about: FormatAbout = {
  title: 'GeoConfirmed',
  publisher: 'GeoConfirmed',
  licence: '',
  redistribution: 'unknown',
  url: 'https://geoconfirmed.org/',
};

/** A page of placemarks, with `la` and `lo`. */
export function isGeoconfirmedPage(sample: readonly unknown[]): boolean {
  return sample.some((item) => isObject(item) && 'la' in item && 'lo' in item);
}

export function geoconfirmedPageRows(items: ItemBatches): RowSource {
  return itemRows(items, {
    id: 'geoconfirmed',
    about,
    title: null,
    usualDateOrder: 'day-first',
    dates: (item) => orderTexts(child({ path: '', value: item }, 'date')),
    read(item, _row, { dateOrder }, log) {
      const placemark: Field = { path: '', value: item };
      const field = (name: string): Field => child(placemark, name);
      const { text, links } = htmlText(textOf(field('description')) ?? '');
      const time = { date: field('date'), isMidnightDay: true };
      const linked = ['originalSource', 'source', 'geolocation'].flatMap((name) =>
        addressesIn(scalarText(field(name).value)),
      );
      const found: FoundIncident = {
        id: textOf(field('id')) ?? null,
        type: scalarText(field('type').value),
        fields: {
          title: textOf(field('name')) ?? (firstWords(text) || undefined),
          description: text === '' ? undefined : text,
          ownType: textOf(field('type')),
          time: looseTime(time, dateOrder, log),
          sources: [...new Set([...linked, ...links])].map((url) => ({ url })),
          tags: [textOf(field('faction')), textOf(field('gear')), textOf(field('units'))].filter(
            (tag) => tag !== undefined,
          ),
        },
        columns: { title: 'name', time: 'date', coordinates: 'la' },
        where: { precision: null, lon: coordinate(field('lo')), lat: coordinate(field('la')) },
        raw: () => flattenRow(placemark, ''),
      };
      return found;
    },
  });
}
