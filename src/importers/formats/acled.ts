import { countryOfCode } from '../../core/geo/country-codes.ts';
import type { FoundIncident, PlaceClaim, TableFormat } from '../format.ts';
import type { TableHead, TableRow } from '../table.ts';
import { acledFatalities } from './acled-fatalities.ts';
import { isAcledEventType, kindOfAcled } from './acled-kinds.ts';
import { acledTime, type AcledTimePrecision } from './acled-time.ts';
import { codedDay, columnsOfEitherOrder } from './coded-day.ts';
import { codedValue } from './coded-value.ts';
import { knownNumber, knownParts, knownText } from './known-cells.ts';
import { columnFinder, type NamedColumn } from './named-cells.ts';
import { rawCells } from './raw-cells.ts';

/**
 * Events of the Armed Conflict Location & Event Data project, in its present columns, in those
 * before 2023 and in the capital ones of versions 5 to 7; also what is left of them where
 * somebody kept a few columns.
 */
export const acled: TableFormat = {
  id: 'acled',
  about: {
    title: 'ACLED',
    publisher: 'Armed Conflict Location & Event Data (ACLED)',
    licence: 'ACLED Terms of Use (attribution; no redistribution of the data)',
    redistribution: 'no',
    url: 'https://acleddata.com',
  },
  recognises(head) {
    const columns = columnsOf(head);
    if (columns.id.index !== -1) return columns.date.index !== -1;
    return isTrimmed(head, columns);
  },
  dateColumns: (head) => columnsOfEitherOrder(head, [columnsOf(head).date]),
  // As spreadsheets of the data write them.
  usualDateOrder: 'day-first',
  reader(head, { dateOrder }) {
    const columns = columnsOf(head);
    const names: FoundIncident['columns'] = {
      time: columns.date.name,
      killed: columns.fatalities.name,
      ownType: columns.eventType.name,
      actors: columns.actor1.name,
      sources: columns.source.name,
      description: columns.notes.name,
      place: columns.location.name,
      coordinates: `${columns.latitude.name}, ${columns.longitude.name}`,
    };
    return (row, log) => {
      const eventType = columns.eventType.text(row);
      const subEventType = columns.subEventType.text(row);
      const notes = columns.notes.text(row);
      const actorTypes = [columns.inter1.text(row), columns.inter2.text(row)];
      const fatalities = acledFatalities(knownNumber(columns.fatalities, row), notes);
      const precision = codedValue(columns.timePrecision, row, timePrecisions, log) ?? 'day';
      const { time, days } = acledTime(
        codedDay(columns.date.text(row), columns.date.name, dateOrder, log),
        precision,
      );
      const geoPrecision = codedValue(columns.geoPrecision, row, placeClaims, log);
      return {
        id: knownText(columns.id, row) ?? knownText(columns.dataId, row) ?? null,
        type: eventType,
        fields: {
          title: titleOf(columns, row),
          description: notes,
          kind: kindOfAcled(eventType, subEventType, actorTypes),
          ownType: ownTypeOf(eventType, subEventType),
          actors: actorsOf(columns, row, actorTypes),
          time,
          killed: fatalities.killed,
          sources: knownParts(knownText(columns.source, row), ';').map((publisher) => ({
            publisher,
          })),
          tags: tagsOf(columns, row),
          flags: fatalities.isPlaceholder ? [placeholder] : [],
        },
        columns: names,
        where: {
          precision: geoPrecision,
          lon: columns.longitude.text(row),
          lat: columns.latitude.text(row),
          name: knownText(columns.location, row),
          admin2: knownText(columns.admin2, row),
          admin1: knownText(columns.admin1, row),
          admin1PrefersArea: true,
          country:
            knownText(columns.country, row) ??
            knownText(columns.iso3, row) ??
            countryOfNumber(columns.iso.text(row)),
        },
        days,
        raw: () => rawCells(head, row),
      };
    };
  },
};

const timePrecisions: ReadonlyMap<string, AcledTimePrecision> = new Map([
  ['1', 'day'],
  ['2', 'week'],
  ['3', 'month'],
]);

const placeClaims: ReadonlyMap<string, PlaceClaim> = new Map([
  ['1', 'settlement'],
  ['2', 'near'],
  // Coded at the capital of the region.
  ['3', 'admin1'],
]);

const placeholder = {
  field: 'killed',
  flag: 'placeholder',
  note: {
    en: 'The source codes an unknown number of deaths with this number.',
    uk: 'Цим числом джерело позначає невідому кількість загиблих.',
  },
};

/** Tables drop the leading zeros of ISO 3166-1 numeric. */
function countryOfNumber(text: string): string | undefined {
  const code = text.replace(/\.0+$/, '');
  return /^\d{1,3}$/.test(code) ? (countryOfCode(code.padStart(3, '0')) ?? undefined) : undefined;
}

type Columns = ReturnType<typeof columnsOf>;

/** Shapefiles cut names after ten letters. */
function columnsOf(head: TableHead) {
  const column = columnFinder(head);
  return {
    id: column('event_id_cnty', 'event_id_c'),
    dataId: column('data_id'),
    date: column('event_date'),
    timePrecision: column('time_precision', 'time_precis', 'time_preci'),
    disorderType: column('disorder_type'),
    eventType: column('event_type'),
    subEventType: column('sub_event_type'),
    actor1: column('actor1'),
    associates1: column('assoc_actor_1', 'ally_actor_1'),
    inter1: column('inter1'),
    actor2: column('actor2'),
    associates2: column('assoc_actor_2', 'ally_actor_2'),
    inter2: column('inter2'),
    civilianTargeting: column('civilian_targeting'),
    country: column('country'),
    iso: column('iso'),
    iso3: column('iso3'),
    admin1: column('admin1'),
    admin2: column('admin2'),
    location: column('location'),
    latitude: column('latitude', 'lat'),
    longitude: column('longitude', 'long', 'lon'),
    geoPrecision: column('geo_precision', 'geo_precis', 'geo_preci'),
    source: column('source'),
    notes: column('notes'),
    fatalities: column('fatalities'),
    tags: column('tags'),
  };
}

/** By what its types are called: no other list of events has them. */
function isTrimmed({ sample }: TableHead, { date, eventType }: Columns): boolean {
  if (date.index === -1 || eventType.index === -1) return false;
  const types = sample.map((row) => eventType.text(row)).filter((type) => type !== '');
  return types.length > 0 && types.every(isAcledEventType);
}

function titleOf(columns: Columns, row: TableRow): string | undefined {
  const type = knownText(columns.subEventType, row) ?? knownText(columns.eventType, row);
  const place = [columns.location, columns.admin2, columns.admin1, columns.country]
    .map((column) => knownText(column, row))
    .find((name) => name !== undefined);
  return type === undefined || place === undefined ? (type ?? place) : `${type}: ${place}`;
}

function ownTypeOf(type: string, subtype: string): unknown {
  if (type === '') return subtype === '' ? undefined : { type: subtype };
  return subtype === '' || subtype === type ? { type } : { type, subtype };
}

/** ACLED's order of actors says nothing of who attacked whom; only the targeting of civilians is coded. */
function actorsOf(
  columns: Columns,
  row: TableRow,
  actorTypes: readonly string[],
): readonly unknown[] {
  const isTargeting = knownText(columns.civilianTargeting, row) !== undefined;
  return [
    actorOf(columns.actor1, columns.associates1, row, isTargeting, actorTypes[0] ?? ''),
    actorOf(columns.actor2, columns.associates2, row, isTargeting, actorTypes[1] ?? ''),
  ].flat();
}

function actorOf(
  column: NamedColumn,
  associatesColumn: NamedColumn,
  row: TableRow,
  isTargeting: boolean,
  actorType: string,
): readonly unknown[] {
  const name = knownText(column, row);
  const associates = knownParts(knownText(associatesColumn, row), ';');
  if (name === undefined) return associates.map((associate) => ({ name: associate }));
  const isCivilian =
    actorType === '7' || /^civilians\b/i.test(actorType) || /^civilians\b/i.test(name);
  return [{ name, role: isTargeting && isCivilian ? 'target' : 'unstated', associates }];
}

function tagsOf(columns: Columns, row: TableRow): readonly string[] {
  return [columns.disorderType, columns.civilianTargeting, columns.tags].flatMap((column) =>
    knownParts(knownText(column, row), ';'),
  );
}
