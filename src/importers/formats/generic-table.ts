import type { DateOrder, MappedField, Mapping } from '../../core/import/mapping.ts';
import type { Field, NoteLog } from '../../core/incident/field.ts';
import { kinds, type Kind } from '../../core/incident/kinds.ts';
import type { RecordField } from '../../core/incident/validate-incident.ts';
import { isUnknownText } from '../coordinates-of-row.ts';
import { readDateCell } from '../dates/date-cell.ts';
import { dateOfParts } from '../dates/date-of-parts.ts';
import { timeBetween, timeOfText } from '../dates/time-of-texts.ts';
import type { FoundIncident, FoundPlace, TableFormat } from '../format.ts';
import type { TableHead, TableRow } from '../table.ts';
import { readCoordinatePair, readDegrees } from './coordinate-text.ts';
import { firstWords } from './first-words.ts';
import { columnName, rawCells } from './raw-cells.ts';
import { rangeFields, reportedNumber } from './reported-number.ts';
import { addressesIn, sourcesIn } from './sources-in-text.ts';

/** A table of no known format, read as its columns were guessed or said to be. */
export function genericTable(mapping: Mapping): TableFormat {
  const { columns } = mapping;
  return {
    id: 'table',
    about: { title: '', publisher: '', licence: '', redistribution: 'unknown' },
    recognises: () => true,
    dateColumns: () =>
      (isInParts(mapping) ? [] : [columns.date, columns.endDate]).filter(
        (column) => column !== undefined,
      ),
    usualDateOrder: mapping.dateOrder,
    reader(head, { dateOrder }) {
      const named = columnsByField(head, mapping);
      const order = mapping.dateOrder ?? dateOrder;
      const recordColumns = columnsByRecordField(named);
      return (row, log) => {
        const text = (field: MappedField): string => {
          const column = columns[field];
          return column === undefined ? '' : row.text(column).trim();
        };
        const cell = (field: MappedField): Field => ({
          path: named(field) ?? field,
          value: text(field),
        });
        return incidentOf({
          head,
          row,
          log,
          order,
          isInParts: isInParts(mapping),
          text,
          cell,
          named,
          recordColumns,
        });
      };
    },
  };
}

interface MappedRow {
  readonly head: TableHead;
  readonly row: TableRow;
  readonly log: NoteLog;
  readonly order: DateOrder;
  /** Year, month and day stand in columns of their own. */
  readonly isInParts: boolean;
  /** Trimmed; '' where the field has no column. */
  text(field: MappedField): string;
  cell(field: MappedField): Field;
  named(field: MappedField): string | undefined;
  readonly recordColumns: FoundIncident['columns'];
}

function incidentOf(mapped: MappedRow): FoundIncident {
  const { head, row, text } = mapped;
  const type = text('type');
  return {
    id: text('id') || null,
    type,
    fields: {
      title: titleOf(text),
      description: text('description'),
      kind: kindOf(type),
      ownType: type === '' ? undefined : { type, subtype: text('subtype') },
      actors: (['actor1', 'actor2'] as const)
        .filter((field) => text(field) !== '')
        .map((field) => ({ name: text(field), role: 'unstated' })),
      time: timeOf(mapped),
      killed: rangeOf('killed', mapped),
      injured: rangeOf('injured', mapped),
      sources: sourcesOf(mapped),
      tags: text('tags'),
    },
    columns: columnsOf(mapped),
    where: placeOf(mapped),
    raw: () => rawCells(head, row),
  };
}

function columnsByField(
  head: TableHead,
  { columns }: Mapping,
): (field: MappedField) => string | undefined {
  return (field) => {
    const column = columns[field];
    return column === undefined ? undefined : columnName(head, column);
  };
}

const placeFields = ['place', 'admin2', 'admin1', 'country'] as const;

/** The place is named by the first column that says something of it. */
function columnsOf({ text, named, recordColumns }: MappedRow): FoundIncident['columns'] {
  const stated = placeFields.find((field) => !isUnknownText(text(field)));
  const place = stated === undefined ? undefined : named(stated);
  return place === undefined || place === recordColumns.place
    ? recordColumns
    : { ...recordColumns, place };
}

const columnsOfRecord: readonly (readonly [RecordField, readonly MappedField[]])[] = [
  ['title', ['title', 'description']],
  ['description', ['description']],
  ['ownType', ['type']],
  ['kind', ['type']],
  ['actors', ['actor1', 'actor2']],
  ['time', ['date']],
  ['place', ['place', 'admin2', 'admin1', 'country', 'latitude', 'coordinates']],
  ['killed', ['killed']],
  ['injured', ['injured']],
  ['sources', ['link', 'source']],
  ['tags', ['tags']],
];

function columnsByRecordField(
  named: (field: MappedField) => string | undefined,
): FoundIncident['columns'] {
  const columns: Partial<Record<RecordField | 'coordinates', string>> = {};
  for (const [recordField, fields] of columnsOfRecord) {
    const name = fields.map(named).find((found) => found !== undefined);
    if (name !== undefined) columns[recordField] = name;
  }
  const pair = [named('latitude'), named('longitude')].filter((name) => name !== undefined);
  const coordinates = pair.length > 0 ? pair.join(', ') : named('coordinates');
  if (coordinates !== undefined) columns.coordinates = coordinates;
  return columns;
}

function titleOf(text: (field: MappedField) => string): string {
  const title = text('title') || firstWords(text('description'));
  if (title !== '') return title;
  const place = text('place') || text('admin2') || text('admin1') || text('country');
  return [text('type'), place].filter((part) => part !== '').join(', ');
}

/** Only where the table uses this project's own words; what other words mean is not guessed. */
function kindOf(type: string): Kind {
  const word = type.toLowerCase();
  return kinds.find((kind) => kind === word) ?? 'other';
}

function timeOf(mapped: MappedRow): unknown {
  const { text, cell, order, log } = mapped;
  const date = mapped.isInParts ? dateInParts(mapped) : counted(cell('date'), order, log);
  const clock = text('time');
  if (clock !== '' && !isUnknown(clock)) {
    const timed = { path: date.path, value: `${String(date.value)} ${clock}` };
    // A time of day that cannot be read must not cost the day.
    if (readDateCell(timed.value, order).date.outcome === 'read') {
      return timeOfText(timed, order, log);
    }
    log.note(cell('time'), 'ignored', { code: 'no-such-time' });
  }
  const end = text('endDate');
  if (end === '' || isUnknown(end)) return timeOfText(date, order, log);
  return timeBetween(date, counted(cell('endDate'), order, log), order, log);
}

function isInParts({ columns }: Mapping): boolean {
  return columns.date !== undefined && columns.month !== undefined;
}

function dateInParts({ text, cell, named }: MappedRow): Field {
  const parts = (['date', 'month', 'day'] as const).filter((field) => named(field) !== undefined);
  return {
    path: parts.map((field) => cell(field).path).join(', '),
    value: dateOfParts(text('date'), text('month'), text('day')),
  };
}

/** Days of a spreadsheet and seconds of a computer as the date that they stand for. */
function counted(field: Field, order: DateOrder, log: NoteLog): Field {
  const { date, isCounted } = readDateCell(String(field.value), order);
  if (!isCounted || date.outcome === 'refused') return field;
  log.note(field, 'assumed', { code: 'date-counted', date: date.text });
  return { path: field.path, value: date.text };
}

function rangeOf(field: 'killed' | 'injured', { text, cell, log }: MappedRow): unknown {
  const number = reportedNumber(text(field));
  switch (number.outcome) {
    case 'read':
      return rangeFields(number.range);
    case 'unknown':
      return undefined;
    case 'no-number':
      log.note(cell(field), 'ignored', { code: 'no-number' });
      return undefined;
  }
}

/** One source where one name stands beside one address; else the names and the addresses. */
function sourcesOf({ text, cell, log }: MappedRow): readonly unknown[] {
  const link = text('link');
  const addresses = addressesIn(link);
  if (addresses.length === 0 && link !== '' && !isUnknown(link)) {
    log.note(cell('link'), 'ignored', { code: 'no-web-address' });
  }
  const sources = isUnknown(text('source')) ? [] : sourcesIn(text('source'));
  const [source] = sources;
  const [url] = addresses;
  if (sources.length === 1 && addresses.length === 1 && source?.['url'] === undefined) {
    return [{ ...source, url }];
  }
  const known = new Set(sources.map((entry) => entry['url']));
  return [
    ...sources,
    ...addresses.filter((address) => !known.has(address)).map((address) => ({ url: address })),
  ];
}

function placeOf({ text }: MappedRow): FoundPlace {
  const stated = (field: MappedField): string | undefined =>
    isUnknownText(text(field)) ? undefined : text(field);
  const pair = readCoordinatePair(text('coordinates'));
  const [lat, lon] = [text('latitude'), text('longitude')];
  return {
    precision: null,
    ...(lat === '' && lon === ''
      ? pairFields(pair, text('coordinates'))
      : { lat: readDegrees(lat) ?? lat, lon: readDegrees(lon) ?? lon }),
    name: stated('place'),
    admin2: stated('admin2'),
    admin1: stated('admin1'),
    country: stated('country'),
  };
}

/** A cell of one column that is no pair is handed on, so that it is noted. */
function pairFields(
  pair: { readonly lat: number; readonly lon: number } | null,
  text: string,
): Pick<FoundPlace, 'lat' | 'lon'> {
  if (pair !== null) return pair;
  return text === '' ? {} : { lat: text, lon: '' };
}

function isUnknown(text: string): boolean {
  return reportedNumber(text).outcome === 'unknown';
}
