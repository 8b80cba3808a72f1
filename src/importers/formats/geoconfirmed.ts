import { readLooseDate } from '../dates/loose-date.ts';
import { timeOfText } from '../dates/time-of-texts.ts';
import type { FoundPlace, TableFormat } from '../format.ts';
import { columnNames } from '../table.ts';
import { firstWords } from './first-words.ts';
import { columnFinder } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';
import { sourcesIn } from './sources-in-text.ts';

/** Placemarks of GeoConfirmed, as its map exports them. */
export const geoconfirmed: TableFormat = {
  id: 'geoconfirmed',
  about: {
    title: 'GeoConfirmed',
    publisher: 'GeoConfirmed',
    licence: 'not stated',
    redistribution: 'unknown',
    url: 'https://geoconfirmed.org',
  },
  recognises({ header }) {
    return columnNames(header).has('faction', 'pluscode');
  },
  dateColumns: (head) => {
    const { index } = columnFinder(head)('date');
    return index === -1 ? [] : [index];
  },
  usualDateOrder: 'day-first',
  reader(head, { dateOrder }) {
    const column = columnFinder(head);
    const id = column('id');
    const date = column('date');
    const name = column('name');
    const faction = column('faction');
    const origin = column('origin');
    const lat = column('latitude', 'lat');
    const lon = column('longitude', 'lon', 'lng');
    const plusCode = column('pluscode');
    const description = column('description');
    const source = column('source');
    const geolocation = column('geolocation');
    const equipment = column('equipment');
    return (row, log) => {
      const side = faction.text(row);
      const title = name.text(row);
      // The names of many placemarks are only their date.
      const isDate = readLooseDate(title, dateOrder).outcome === 'read';
      return {
        id: id.text(row) || null,
        type: side,
        fields: {
          title: (isDate ? '' : title) || firstWords(description.text(row)) || title,
          description: description.text(row),
          kind: 'other',
          ownType: { type: side, subtype: origin.text(row) },
          actors: notASide.test(side) ? [] : [{ name: side, role: 'unstated' }],
          time: timeOfText(date.field(row), dateOrder, log),
          sources: [
            ...sourcesIn(source.text(row)),
            ...sourcesIn(geolocation.text(row)).map((entry) => ({ ...entry, note: byGeolocation })),
          ],
          verification: geolocation.text(row) === '' ? undefined : { status: 'geolocated' },
          tags: [equipment.text(row)].filter((tag) => tag !== ''),
        },
        columns: {
          title: name.name,
          time: date.name,
          ownType: faction.name,
          actors: faction.name,
          description: description.name,
          sources: source.name,
          coordinates: `${lat.name}, ${lon.name}`,
          place: plusCode.name,
        },
        where: {
          precision: 'given',
          lat: lat.text(row),
          lon: lon.text(row),
          ...placeOfPlusCode(plusCode.text(row)),
        },
        raw: () => rawCells(head, row),
      };
    };
  },
};

const notASide = /^(|neutral|special|other|unknown|none)$/i;
const byGeolocation = { en: 'Geolocation', uk: 'Геолокація' };

/** `9CC5+22 Krasnohrad, Kharkiv Oblast, Ukraine`: the names after the code. */
function placeOfPlusCode(text: string): Pick<FoundPlace, 'name' | 'admin1' | 'country'> {
  const parts = text
    .replace(/^[2-9A-Z]{2,8}\+[2-9A-Z]*\s*/i, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const country = parts.length > 1 ? parts.at(-1) : undefined;
  const admin1 = parts.length > 2 ? parts.at(-2) : undefined;
  const [name] = parts;
  return {
    ...(name === undefined ? {} : { name }),
    ...(admin1 === undefined ? {} : { admin1 }),
    ...(country === undefined ? {} : { country }),
  };
}
