import {
  type MappedField,
  type Mapping,
  type MappingDoubt,
  type MappingQuestion,
} from '../../core/import/mapping.ts';
import { nameKey, type TableHead } from '../table.ts';
import {
  candidatesFor,
  guessedColumns,
  type Candidate,
  type GuessedColumn,
} from './column-guess.ts';
import { guessPoint } from './guess-point.ts';
import { columnName } from './raw-cells.ts';

const sampleRows = 20;
/** Another date column is as good where this share of what speaks for the best speaks for it. */
const aboutAsGood = 0.5;

/** In this order, so that what matters most takes its column first. */
const plainFields = [
  'endDate',
  'time',
  'id',
  'killed',
  'injured',
  'type',
  'subtype',
  'country',
  'admin1',
  'admin2',
  'place',
  'title',
  'description',
  'actor1',
  'actor2',
  'source',
  'link',
  'tags',
] as const satisfies readonly MappedField[];

/**
 * What the columns of a table of no known format stand for, by their tags, names and values.
 * Doubtful is only what a map needs: no date or no place, or several columns that say so alike.
 * The order of dates is not looked at here.
 */
export function guessMapping(head: TableHead): MappingQuestion {
  const columns = guessedColumns(head);
  const taken = new Set<number>();
  const found: Partial<Record<MappedField, number>> = {};
  const take = (field: MappedField, column: number | undefined): void => {
    if (column === undefined) return;
    found[field] = column;
    taken.add(column);
  };
  const free = (field: MappedField): readonly Candidate[] =>
    candidatesFor(field, columns).filter(({ column }) => !taken.has(column));

  const point = guessPoint(columns);
  take('latitude', point.latitude);
  take('longitude', point.longitude);
  take('coordinates', point.coordinates);
  const dates = free('date');
  take('date', dates[0]?.column);
  if (isYear(columns[dates[0]?.column ?? -1])) {
    take('month', free('month')[0]?.column);
    if (found.month !== undefined) take('day', free('day')[0]?.column);
  }
  for (const field of plainFields) take(field, free(field)[0]?.column);

  return {
    columns: columns.map(({ column }) => columnName(head, column)),
    sample: head.sample
      .slice(0, sampleRows)
      .map((row) => columns.map(({ column }) => row.text(column))),
    guess: { columns: found, dateOrder: null },
    doubts: [...missing(found), ...severalDates(dates, columns), ...point.doubts],
    headerKey: headerKeyOf(head),
  };
}

function headerKeyOf({ header, columnCount }: TableHead): string {
  return header === null ? `${columnCount} columns` : header.map(nameKey).join('|');
}

const anyPlace = [
  'latitude',
  'coordinates',
  'place',
  'admin2',
  'admin1',
  'country',
] as const satisfies readonly MappedField[];

function missing(found: Mapping['columns']): readonly MappingDoubt[] {
  return [
    ...(found.date === undefined ? [{ about: 'missing', field: 'date' } as const] : []),
    ...(anyPlace.every((field) => found[field] === undefined)
      ? [{ about: 'missing', field: 'latitude' } as const]
      : []),
  ];
}

function isYear(column: GuessedColumn | undefined): boolean {
  const texts = column?.facts.texts ?? [];
  return texts.length > 0 && texts.every((text) => /^\d{4}(?:\.0+)?$/.test(text));
}

function severalDates(
  [best, ...others]: readonly Candidate[],
  columns: readonly GuessedColumn[],
): readonly MappingDoubt[] {
  if (best === undefined) return [];
  const rivals = others.filter(
    ({ column, score }) =>
      score >= aboutAsGood * best.score && !saySame(columns[column], columns[best.column]),
  );
  if (rivals.length === 0) return [];
  const candidates = [best, ...rivals].map(({ column }) => column);
  return [{ about: 'several', field: 'date', candidates }];
}

function saySame(one: GuessedColumn | undefined, other: GuessedColumn | undefined): boolean {
  return one?.facts.texts.join('\n') === other?.facts.texts.join('\n');
}
