import type { FoundIncident, PlaceClaim, TableFormat } from '../format.ts';
import { columnNames, type TableHead, type TableRow } from '../table.ts';
import { codedValue } from './coded-value.ts';
import { gtdColumns } from './gtd-columns.ts';
import { gtdCountry } from './gtd-countries.ts';
import { kindOfGtd } from './gtd-kinds.ts';
import { gtdTime } from './gtd-time.ts';
import { knownNumber, knownText } from './known-cells.ts';
import { columnFinder, type NamedColumn } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';

/** The Global Terrorism Database, also where it lost its header. */
export const gtd: TableFormat = {
  id: 'gtd',
  about: {
    title: 'Global Terrorism Database',
    publisher: 'START, University of Maryland',
    licence: 'GTD End User Agreement (non-commercial; no redistribution)',
    redistribution: 'no',
    url: 'https://www.start.umd.edu/gtd',
  },
  recognises(head) {
    if (head.header !== null) return columnNames(head.header).has('eventid', 'iyear');
    return head.columnCount >= fewestColumns && isInCodebookOrder(head.sample);
  },
  dateColumns: () => [],
  usualDateOrder: null,
  reader(tableHead) {
    const head = tableHead.header === null ? { ...tableHead, header: gtdColumns } : tableHead;
    const columns = columnsOf(head);
    const names: FoundIncident['columns'] = {
      time: columns.year.name,
      killed: columns.killed.name,
      injured: columns.injured.name,
      ownType: columns.attackType.name,
      actors: columns.perpetrators[0].name.name,
      sources: columns.citations[0].name,
      description: columns.summary.name,
      place: columns.city.name,
      coordinates: `${columns.latitude.name}, ${columns.longitude.name}`,
    };
    return (row, log) => {
      const type = columns.attackType.text(row);
      const { time, days } = gtdTime({
        year: withoutDecimals(columns.year.text(row)),
        month: withoutDecimals(columns.month.text(row)),
        day: withoutDecimals(columns.day.text(row)),
        approximate: columns.approximate.text(row),
        resolution: columns.resolution.text(row),
      });
      const country = knownText(columns.country, row);
      return {
        id: withoutDecimals(columns.id.text(row)) || null,
        type,
        fields: {
          title: titleOf(columns, row),
          description: knownText(columns.summary, row),
          kind: kindOfGtd(type, columns.weaponSubtype.text(row)),
          ownType: type === '' ? undefined : { type },
          actors: actorsOf(columns, row),
          time,
          killed: knownNumber(columns.killed, row),
          injured: knownNumber(columns.injured, row),
          figures: figuresOf(columns, row),
          sources: [...columns.citations, columns.database].flatMap((column) => {
            const publisher = knownText(column, row);
            return publisher === undefined ? [] : [{ publisher }];
          }),
          tags: columns.tags.flatMap((column) => knownText(column, row) ?? []),
          flags: isOne(columns.isUncertain, row) ? [uncertainPerpetrator] : [],
        },
        columns: names,
        where: {
          precision: codedValue(columns.specificity, row, placeClaims, log),
          lon: columns.longitude.text(row),
          lat: columns.latitude.text(row),
          name: knownText(columns.city, row),
          admin1: knownText(columns.province, row),
          country: country === undefined ? undefined : gtdCountry(country),
        },
        days,
        raw: () => rawCells(head, row),
      };
    };
  },
};

const placeClaims: ReadonlyMap<string, PlaceClaim> = new Map([
  ['1', 'settlement'],
  ['2', 'admin2'],
  ['3', 'admin2'],
  ['4', 'admin1'],
  ['5', 'country'],
]);

/** Up to what was attacked and by whom. */
const fewestColumns = 59;

/** Twelve digits that begin with the year; most also with the month, which some ids of 1970 have as 0. */
function isInCodebookOrder(sample: readonly TableRow[]): boolean {
  if (sample.length === 0) return false;
  const rows = sample.map((row) => {
    const [id, year, month] = [0, 1, 2].map((column) => withoutDecimals(row.text(column).trim()));
    const isEvent =
      /^\d{12}$/.test(id ?? '') &&
      id?.startsWith(year ?? '?') === true &&
      /^\d{4}$/.test(year ?? '') &&
      /^\d{1,2}$/.test(month ?? '');
    return { isEvent, hasMonth: id?.slice(4, 6) === month?.padStart(2, '0') };
  });
  const months = rows.filter(({ hasMonth }) => hasMonth).length;
  return rows.every(({ isEvent }) => isEvent) && months * 2 >= rows.length;
}

const uncertainPerpetrator = {
  field: 'actor',
  flag: 'claimed',
  note: {
    en: 'The source holds the attribution to the perpetrator for uncertain.',
    uk: 'Джерело вважає визначення виконавця непевним.',
  },
};

type Columns = ReturnType<typeof columnsOf>;

function columnsOf(head: TableHead) {
  const column = columnFinder(head);
  return {
    id: column('eventid'),
    year: column('iyear'),
    month: column('imonth'),
    day: column('iday'),
    approximate: column('approxdate'),
    resolution: column('resolution'),
    country: column('country_txt'),
    province: column('provstate'),
    city: column('city'),
    latitude: column('latitude'),
    longitude: column('longitude'),
    specificity: column('specificity'),
    summary: column('summary'),
    attackType: column('attacktype1_txt', 'attacktype1'),
    weaponSubtype: column('weapsubtype1_txt'),
    perpetrators: [
      { name: column('gname'), group: column('gsubname') },
      { name: column('gname2'), group: column('gsubname2') },
      { name: column('gname3'), group: column('gsubname3') },
    ] as const,
    targets: [
      { name: column('target1'), group: column('corp1') },
      { name: column('target2'), group: column('corp2') },
      { name: column('target3'), group: column('corp3') },
    ] as const,
    isUncertain: column('guncertain1'),
    tags: [
      column('attacktype2_txt'),
      column('attacktype3_txt'),
      column('targtype1_txt'),
      column('weaptype1_txt'),
      column('alternative_txt'),
    ] as const,
    killed: column('nkill'),
    killedPerpetrators: column('nkillter'),
    injured: column('nwound'),
    injuredPerpetrators: column('nwoundte'),
    hostages: column('nhostkid'),
    citations: [column('scite1'), column('scite2'), column('scite3')] as const,
    database: column('dbsource'),
  };
}

function withoutDecimals(text: string): string {
  return text.replace(/\.0+$/, '');
}

function isOne(column: NamedColumn, row: TableRow): boolean {
  return withoutDecimals(column.text(row)) === '1';
}

function titleOf(columns: Columns, row: TableRow): string | undefined {
  const type = knownText(columns.attackType, row);
  const place = [columns.city, columns.province, columns.country]
    .map((column) => knownText(column, row))
    .find((name) => name !== undefined);
  return type === undefined || place === undefined ? (type ?? place) : `${type}: ${place}`;
}

function actorsOf({ perpetrators, targets }: Columns, row: TableRow): readonly unknown[] {
  const actors = (
    columns: Columns['perpetrators'] | Columns['targets'],
    role: 'attacker' | 'target',
  ): readonly unknown[] =>
    columns.flatMap(({ name: nameColumn, group }) => {
      const name = knownText(nameColumn, row);
      const associate = knownText(group, row);
      if (name === undefined) return [];
      const associates = associate === undefined || associate === name ? [] : [associate];
      return [{ name, role, associates }];
    });
  return [...actors(perpetrators, 'attacker'), ...actors(targets, 'target')];
}

/** 0 is in the raw row only. */
function figuresOf(columns: Columns, row: TableRow): readonly unknown[] {
  const parts = [
    ['killed', perpetrators, columns.killedPerpetrators],
    ['injured', perpetrators, columns.injuredPerpetrators],
    ['other', hostages, columns.hostages],
  ] as const;
  return parts.flatMap(([what, unit, column]) => {
    const best = knownNumber(column, row);
    return best === undefined || best === 0 ? [] : [{ what, unit, best, note: column.name }];
  });
}

const perpetrators = { en: 'perpetrators', uk: 'виконавці' };
const hostages = { en: 'hostages', uk: 'заручники' };
