import type { FoundIncident, TableFormat } from '../format.ts';
import type { TableHead, TableRow } from '../table.ts';
import { codedDay, wholeDay } from './coded-day.ts';
import { gdelt1Columns, gdeltColumns } from './gdelt-columns.ts';
import { kindOfCameo, nameOfCameo } from './gdelt-kinds.ts';
import { gdeltPlace } from './gdelt-place.ts';
import { knownText } from './known-cells.ts';
import { columnFinder, type NamedColumn } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';

/** Events that GDELT's software finds in the news: as its own files, which have no header, and with one. */
export const gdelt: TableFormat = {
  id: 'gdelt',
  about: {
    title: 'GDELT events',
    publisher: 'The GDELT Project',
    licence: 'Unrestricted use with citation',
    redistribution: 'yes',
    url: 'https://www.gdeltproject.org',
    countsCoverage: true,
  },
  recognises(head) {
    if (head.header === null) return namesOf(head) !== null && head.sample.every(isGdeltRow);
    const columns = columnsOf(head);
    return columns.date.index !== -1 && columns.lat.index !== -1;
  },
  dateColumns: () => [],
  usualDateOrder: null,
  reader(tableHead, { dateOrder }) {
    const head = named(tableHead);
    const columns = columnsOf(head);
    const names: FoundIncident['columns'] = {
      time: columns.date.name,
      ownType: columns.root.name,
      actors: columns.actor1.name,
      sources: columns.url.name,
      place: columns.fullName.name,
      coordinates: `${columns.lat.name}, ${columns.lon.name}`,
    };
    return (row, log) => {
      const root = columns.root.text(row);
      const code = columns.code.text(row);
      const fullName = knownText(columns.fullName, row);
      const url = knownText(columns.url, row);
      const coded = codedDay(columns.date.text(row), columns.date.name, dateOrder, log);
      const what = nameOfCameo(root) ?? (root === '' ? undefined : `CAMEO ${root}`);
      return {
        id: knownText(columns.id, row) ?? null,
        type: root,
        fields: {
          title:
            fullName === undefined || what === undefined
              ? (what ?? fullName)
              : `${what}: ${fullName}`,
          kind: kindOfCameo(root, code),
          ownType: root === '' ? undefined : { type: root, subtype: code },
          actors: [columns.actor1, columns.actor2].flatMap((actor) => actorOf(actor, row)),
          time: coded.outcome === 'day' ? wholeDay(coded) : coded.time,
          // Early files name the medium where there is no address.
          sources: url === undefined ? [] : [url.includes('://') ? { url } : { publisher: url }],
        },
        columns: names,
        where: gdeltPlace({
          type: columns.type.text(row),
          fullName: fullName ?? '',
          fipsCountry: columns.country.text(row),
          adm1: columns.adm1.text(row),
          lat: columns.lat.text(row),
          lon: columns.lon.text(row),
        }),
        raw: () => rawCells(head, row),
      };
    };
  },
};

function columnsOf(head: TableHead) {
  const column = columnFinder(head);
  return {
    id: column('GLOBALEVENTID', 'EventID'),
    date: column('SQLDATE'),
    actor1: column('Actor1Name'),
    actor2: column('Actor2Name'),
    code: column('EventCode'),
    root: column('EventRootCode'),
    type: column('ActionGeo_Type'),
    fullName: column('ActionGeo_FullName', 'ActionGeo_Fullname'),
    country: column('ActionGeo_CountryCode'),
    adm1: column('ActionGeo_ADM1Code'),
    lat: column('ActionGeo_Lat'),
    lon: column('ActionGeo_Long', 'ActionGeo_Lon'),
    url: column('SOURCEURL'),
  };
}

function namesOf({ columnCount }: TableHead): readonly string[] | null {
  return [gdeltColumns, gdelt1Columns].find(({ length }) => length === columnCount) ?? null;
}

function named(head: TableHead): TableHead {
  return head.header === null ? { ...head, header: namesOf(head) } : head;
}

/** Digits, the day, its month and its year. */
function isGdeltRow(row: TableRow): boolean {
  const day = row.text(1);
  return (
    /^\d+$/.test(row.text(0)) &&
    /^\d{8}$/.test(day) &&
    row.text(2) === day.slice(0, 6) &&
    row.text(3) === day.slice(0, 4)
  );
}

function actorOf(column: NamedColumn, row: TableRow): readonly unknown[] {
  const name = knownText(column, row);
  return name === undefined ? [] : [{ name }];
}
