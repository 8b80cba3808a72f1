import { child, isBlank, scalarText, type Field } from '../../core/incident/field.ts';
import { flattenRow } from '../flatten-row.ts';
import type { FormatAbout, FoundIncident, RowSource } from '../format.ts';
import { firstWords } from './first-words.ts';
import { htmlText } from './html-text.ts';
import { coordinate, textOf } from './item-values.ts';
import { itemRows, type ItemBatches } from './item-rows.ts';
import { looseTime } from './loose-time.ts';

const about: FormatAbout = {
  title: 'Liveuamap',
  publisher: 'Liveuamap',
  licence: '',
  redistribution: 'no',
  url: 'https://liveuamap.com/',
};

/** `venues` of a page of Liveuamap; `time` there is in words (“2 hours ago”), `timestamp` in seconds. */
export function liveuamapRows(items: ItemBatches): RowSource {
  return itemRows(items, {
    id: 'liveuamap',
    about,
    title: null,
    usualDateOrder: 'day-first',
    dates: null,
    read(item, _row, { dateOrder }, log) {
      const venue: Field = { path: '', value: item };
      const field = (name: string): Field => child(venue, name);
      const { text } = htmlText(textOf(field('description')) ?? '');
      const name = htmlText(textOf(field('name')) ?? textOf(field('title')) ?? '').text;
      const date = isBlank(field('timestamp')) ? field('date') : field('timestamp');
      const addresses = ['source', 'link'].map((key) => textOf(field(key)));
      const type = field('cat_name');
      const found: FoundIncident = {
        id: textOf(field('id')) ?? null,
        type: scalarText(type.value),
        fields: {
          title: firstWords(name === '' ? text : name) || undefined,
          description: text === '' ? name || undefined : text,
          ownType: textOf(type),
          time: looseTime({ date }, dateOrder, log),
          sources: addresses.filter((url) => url !== undefined).map((url) => ({ url })),
          media: [textOf(field('picture'))].filter((url) => url?.startsWith('http') === true),
        },
        columns: { title: 'name', time: date.path, place: 'location', coordinates: 'lat' },
        where: {
          precision: null,
          lon: coordinate(isBlank(field('lng')) ? field('lon') : field('lng')),
          lat: coordinate(field('lat')),
          name: textOf(field('location')),
        },
        raw: () => flattenRow(venue, ''),
      };
      return found;
    },
  });
}
