import type { MappedField } from '../../core/import/mapping.ts';
import type { TableHead } from '../table.ts';
import { columnFacts, type ColumnFacts } from './column-facts.ts';
import { fieldOfTag, nameScore } from './column-guess-names.ts';

/** A column that could be meant by a field. */
export interface Candidate {
  readonly column: number;
  /** Above 0; how much speaks for it, to be compared with others of the same field. */
  readonly score: number;
}

export interface GuessedColumn {
  readonly column: number;
  readonly name: string;
  readonly tag: string;
  readonly facts: ColumnFacts;
}

export function guessedColumns(head: TableHead): readonly GuessedColumn[] {
  return Array.from({ length: head.columnCount }, (_, column) => ({
    column,
    name: head.header?.[column] ?? '',
    tag: head.hxl?.[column] ?? '',
    facts: columnFacts(head, column),
  }));
}

/** All columns that could be the field, by their tags, names and values; best first, of equals the first. */
export function candidatesFor(
  field: MappedField,
  columns: readonly GuessedColumn[],
): readonly Candidate[] {
  return columns
    .map(({ column, name, tag, facts }) => ({
      column,
      score: statedScore(field, name, tag) * fit(field, facts) || valueScore(field, facts),
    }))
    .filter(({ score }) => score >= leastScore)
    .toSorted((one, other) => other.score - one.score);
}

const leastScore = 0.05;
/** Tags say what a column is; no name says it better. */
const tagScore = 2;

function statedScore(field: MappedField, name: string, tag: string): number {
  const tagged = fieldOfTag(tag);
  if (tagged === null) return nameScore(field, name);
  if (tagged !== field) return 0;
  return /\+(start|occurred|event|name)\b/i.test(tag) ? 1.5 * tagScore : tagScore;
}

/** How far the values agree with the name, 0 to 1. */
function fit(field: MappedField, facts: ColumnFacts): number {
  // A column that is blank in the sample may be filled further down.
  const filled = Math.max(facts.filled, 0.1);
  if (facts.texts.length === 0) return filled;
  return filled * valueFit(field, facts);
}

function valueFit(field: MappedField, facts: ColumnFacts): number {
  const isText = facts.addresses < 0.5 && facts.pairs < 0.5 && facts.clocks < 0.5;
  switch (field) {
    case 'date':
    case 'endDate':
      return facts.possibleDates;
    case 'month':
      return atLeast(0.9, facts.months);
    case 'day':
      return atLeast(0.9, facts.daysOfMonth);
    case 'time':
      return atLeast(0.5, facts.clocks);
    case 'latitude':
    case 'longitude':
      // A file whose pairs are swapped has latitudes beyond 90.
      return atLeast(0.5, facts.longitudes);
    case 'coordinates':
      return atLeast(0.5, facts.pairs);
    case 'killed':
    case 'injured':
      return atLeast(0.5, facts.numbers);
    case 'id':
      return facts.distinct >= 0.9 && facts.meanLength <= 64 && facts.pairs < 0.5 ? 1 : 0;
    case 'type':
    case 'subtype':
      return isText && facts.meanLength <= 80 && repeatsItself(facts) ? 1 : 0;
    case 'title':
      return isText && facts.possibleDates < 0.8 ? 1 : 0;
    case 'description':
      return isText && facts.possibleDates < 0.8 && facts.meanLength >= 4 ? 1 : 0;
    case 'place':
    case 'admin2':
    case 'admin1':
    case 'country':
      return isText && !areNumbers(facts) && facts.meanLength <= 120 ? 1 : 0;
    case 'actor1':
    case 'actor2':
      return isText && !areNumbers(facts) ? 1 : 0;
    case 'link':
      return facts.addresses;
    case 'source':
    case 'tags':
      return facts.pairs < 0.5 ? 1 : 0;
  }
}

/** What values say without a name: less than any name that fits. */
function valueScore(field: MappedField, facts: ColumnFacts): number {
  const { filled, dates, pairs, numbers, addresses, meanLength, distinct } = facts;
  if (field === 'date') return dates >= 0.8 ? 0.3 * filled * dates : 0;
  if (field === 'coordinates') return pairs >= 0.8 && numbers < 0.5 ? 0.3 * filled : 0;
  if (field === 'link') return addresses >= 0.5 ? 0.1 * filled * addresses : 0;
  if (field !== 'description') return 0;
  return meanLength >= 60 && distinct >= 0.7 && addresses < 0.5 ? 0.1 * filled : 0;
}

function atLeast(least: number, share: number): number {
  return share >= least ? share : 0;
}

function areNumbers({ numbers, latitudes }: ColumnFacts): boolean {
  return numbers >= 0.8 || latitudes >= 0.8;
}

/** Of a few rows it cannot be said. */
function repeatsItself({ texts, distinct }: ColumnFacts): boolean {
  return texts.length < 10 || distinct <= 0.7;
}
