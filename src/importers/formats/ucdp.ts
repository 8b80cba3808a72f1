import type { NoteLog } from '../../core/incident/field.ts';
import type { Kind } from '../../core/incident/kinds.ts';
import type { FoundIncident, FoundPlace, PlaceClaim, TableFormat } from '../format.ts';
import type { TableHead, TableRow } from '../table.ts';
import { columnsOfEitherOrder } from './coded-day.ts';
import { codedValue } from './coded-value.ts';
import { knownNumber, knownText } from './known-cells.ts';
import { columnFinder, type NamedColumn } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';
import { ucdpRange } from './ucdp-figures.ts';
import { ucdpSources } from './ucdp-sources.ts';
import { ucdpTime } from './ucdp-time.ts';
import { isUnidentifiedActor, unidentifiedActor, withoutActorCodes } from './unidentified-actor.ts';

/** Georeferenced and Candidate events of the Uppsala Conflict Data Program, of any version that codes precision. */
export const ucdp: TableFormat = {
  id: 'ucdp',
  about: {
    title: 'UCDP Georeferenced Events',
    publisher: 'Uppsala Conflict Data Program (UCDP)',
    licence: 'CC BY 4.0',
    redistribution: 'yes',
    url: 'https://ucdp.uu.se',
  },
  recognises(head) {
    const { type, datePrecision, start, dyad } = columnsOf(head);
    if (type.index === -1) return false;
    return datePrecision.index !== -1 || (start.index !== -1 && dyad.index !== -1);
  },
  dateColumns: (head) => {
    const { start, end } = columnsOf(head);
    return columnsOfEitherOrder(head, [start, end]);
  },
  // As spreadsheets of the data write them.
  usualDateOrder: 'month-first',
  reader(head, { dateOrder }) {
    const columns = columnsOf(head);
    const names: FoundIncident['columns'] = {
      time: columns.start.name,
      killed: columns.best.name,
      ownType: columns.type.name,
      actors: columns.sideA.name,
      sources: columns.article.name,
      place: columns.place.name,
      coordinates: `${columns.latitude.name}, ${columns.longitude.name}`,
    };
    return (row, log) => {
      const type = columns.type.text(row);
      const [start, end] = [columns.start.text(row), columns.end.text(row)];
      const datePrecision = columns.datePrecision.text(row);
      const isExact = datePrecision === '' ? start === end : isCode(datePrecision, '1');
      return {
        id: knownText(columns.id, row) ?? null,
        type,
        fields: {
          title: titleOf(columns, row),
          description: knownText(columns.description, row),
          kind: kinds.get(withoutDecimals(type)) ?? 'attack',
          ownType: type === '' ? undefined : { type },
          actors: [columns.sideA, columns.sideB].flatMap((side) => actorOf(side, row)),
          time: ucdpTime(
            { path: columns.start.name, value: start },
            { path: columns.end.name, value: end },
            isExact,
            dateOrder,
            log,
          ),
          killed: ucdpRange(columns, row, log),
          figures: figuresOf(columns, row),
          sources: ucdpSources(
            columns.article.text(row),
            columns.office.text(row),
            columns.sourceDate.text(row),
            columns.headline.text(row),
          ),
          tags: [knownText(columns.conflict, row)].filter((name) => name !== undefined),
          flags: isCode(columns.clarity.text(row), '2') ? [summary] : [],
        },
        columns: names,
        where: placeOf(columns, row, log),
        raw: () => rawCells(head, row),
      };
    };
  },
};

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['1', 'attack'],
  ['2', 'attack'],
  ['3', 'violence-against-civilians'],
]);

const placeClaims: ReadonlyMap<string, PlaceClaim> = new Map([
  ['1', 'settlement'],
  ['2', 'near'],
  ['3', 'admin2'],
  ['4', 'admin1'],
  ['5', 'line'],
  ['6', 'country'],
  ['7', 'sea'],
]);
const nearMeters = 25_000;

const summary = {
  field: 'other',
  flag: 'summary',
  note: {
    en: 'The source could not tell single events apart: this one may bundle several.',
    uk: 'Джерело не змогло розрізнити окремі події: ця може поєднувати кілька.',
  },
};

type Columns = ReturnType<typeof columnsOf>;

/** Shapefiles cut names after ten letters. */
function columnsOf(head: TableHead) {
  const column = columnFinder(head);
  return {
    id: column('id', 'event_id'),
    type: column('type_of_violence', 'type_of_vi'),
    dyad: column('dyad_name'),
    conflict: column('conflict_name'),
    sideA: column('side_a'),
    sideB: column('side_b'),
    article: column('source_article', 'source_art'),
    office: column('source_office', 'source_off'),
    sourceDate: column('source_date', 'source_dat'),
    headline: column('source_headline', 'source_hea'),
    placePrecision: column('where_prec'),
    place: column('where_coordinates', 'where_coor'),
    description: column('where_description', 'where_desc'),
    admin1: column('adm_1'),
    admin2: column('adm_2'),
    latitude: column('latitude', 'lat'),
    longitude: column('longitude', 'long', 'lon'),
    country: column('country'),
    iso3: column('iso3'),
    clarity: column('event_clarity', 'event_clar'),
    datePrecision: column('date_prec'),
    start: column('date_start'),
    end: column('date_end'),
    deathsA: column('deaths_a'),
    deathsB: column('deaths_b'),
    deathsCivilians: column('deaths_civilians', 'deaths_civ'),
    deathsUnknown: column('deaths_unknown', 'deaths_unk'),
    best: column('best', 'best_est'),
    high: column('high', 'high_est'),
    low: column('low', 'low_est'),
  };
}

function withoutDecimals(code: string): string {
  return code.replace(/\.0+$/, '');
}

function isCode(text: string, code: string): boolean {
  return withoutDecimals(text) === code;
}

function titleOf(columns: Columns, row: TableRow): unknown {
  const who = knownText(columns.dyad, row) ?? knownText(columns.conflict, row);
  const where =
    knownText(columns.place, row) ??
    knownText(columns.admin1, row) ??
    knownText(columns.country, row);
  if (who === undefined) return where;
  return withoutActorCodes(where === undefined ? who : `${who}: ${where}`);
}

function actorOf(side: NamedColumn, row: TableRow): readonly unknown[] {
  const name = knownText(side, row);
  if (name === undefined) return [];
  return [{ name: isUnidentifiedActor(name) ? unidentifiedActor : name, role: 'participant' }];
}

/** The best estimates of whom the deaths were; 0 is in the raw row only. */
function figuresOf(columns: Columns, row: TableRow): readonly unknown[] {
  const parts = [
    [columns.deathsA, sideName(columns.sideA, row)],
    [columns.deathsB, sideName(columns.sideB, row)],
    [columns.deathsCivilians, civilians],
    [columns.deathsUnknown, unknownSide],
  ] as const;
  return parts.flatMap(([column, unit]) => {
    const best = knownNumber(column, row);
    return best === undefined || best === 0
      ? []
      : [{ what: 'killed', unit, best, note: column.name }];
  });
}

function sideName(side: NamedColumn, row: TableRow): unknown {
  const name = knownText(side, row);
  return name === undefined || isUnidentifiedActor(name) ? unidentifiedActor : name;
}

const civilians = { en: 'civilians', uk: 'цивільні' };
const unknownSide = { en: 'affiliation unknown', uk: 'належність невідома' };

function placeOf(columns: Columns, row: TableRow, log: NoteLog): FoundPlace {
  const precision = codedValue(columns.placePrecision, row, placeClaims, log);
  return {
    precision,
    ...(precision === 'near' ? { radiusMeters: nearMeters } : {}),
    lon: columns.longitude.text(row),
    lat: columns.latitude.text(row),
    name: knownText(columns.place, row),
    admin2: knownText(columns.admin2, row),
    admin1: knownText(columns.admin1, row),
    country: knownText(columns.country, row) ?? knownText(columns.iso3, row),
  };
}
