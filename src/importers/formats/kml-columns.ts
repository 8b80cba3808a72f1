import { isDateText } from './date-text.ts';
import type { Placemark } from './kml-placemark.ts';
import { areMidnights } from './loose-time.ts';
import { timeColumns, type TimeColumns } from './time-columns.ts';

/** What the columns of a map's extended data stand for, seen over the whole file. */
export interface KmlColumns {
  readonly times: TimeColumns;
  /** Whether any date could be of either order. */
  readonly hasEitherOrder: boolean;
  /** Whether `TimeStamp` and `TimeSpan` give days as midnights. */
  readonly areStampsDays: boolean;
  /** The column with the dataset's own type; `null` where there is none. */
  readonly type: string | null;
  /** Whether the folders part the placemarks into types, as where there is no column for it. */
  readonly areFoldersTypes: boolean;
  /** Columns of few values, which are of use as tags. */
  readonly tags: readonly string[];
}

export interface KmlSurvey {
  add(placemark: Placemark): void;
  columns(): KmlColumns;
}

interface ColumnTally {
  filled: number;
  /** How often each value stands there; no more are added once there are too many. */
  readonly values: Map<string, number>;
  hasOtherContent: boolean;
  longest: number;
}

const mostSamples = 500;
const mostValues = 60;
const longestTag = 60;
const fewestRows = 4;

/** Looks at the placemarks one by one. */
export function surveyKml(): KmlSurvey {
  const tallies = new Map<string, ColumnTally>();
  const folders = new Set<string>();
  const sample: Placemark[] = [];
  let rows = 0;
  return {
    add(placemark) {
      rows += 1;
      if (sample.length < mostSamples) sample.push(placemark);
      const folder = placemark.folders.at(-1);
      if (folder !== undefined && folders.size < 2) folders.add(folder);
      for (const [name, value] of Object.entries(placemark.data)) {
        const tally = tallies.get(name) ?? emptyTally();
        tallies.set(name, tally);
        addValue(tally, value.trim());
      }
    },
    columns() {
      const times = timeColumns(sample.map(({ data }) => data));
      const columns = [...tallies].filter(([, tally]) => isOfWords(tally));
      const sorting = columns.filter(([, tally]) => isOfFew(tally, rows)).map(([name]) => name);
      const type = columns.map(([name]) => name).find(isNamedType) ?? sorting[0] ?? null;
      return {
        times,
        hasEitherOrder: sample.some(({ data, name }) =>
          [name, ...Object.values(data)].some((text) => eitherOrder.test(text)),
        ),
        areStampsDays: areMidnights(sample.map(({ time }) => time.start)),
        type,
        areFoldersTypes: type === null && folders.size > 1,
        tags: sorting.filter((name) => name !== type),
      };
    },
  };
}

const eitherOrder = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}/;

function emptyTally(): ColumnTally {
  return { filled: 0, values: new Map(), hasOtherContent: false, longest: 0 };
}

function addValue(tally: ColumnTally, value: string): void {
  if (value === '') return;
  tally.filled += 1;
  tally.longest = Math.max(tally.longest, value.length);
  const count = tally.values.get(value) ?? 0;
  if (count > 0 || tally.values.size <= mostValues) tally.values.set(value, count + 1);
  if (count === 0) tally.hasOtherContent ||= isOther(value);
}

/** Numbers, dates and addresses sort nothing. */
function isOther(value: string): boolean {
  return /^[+-]?[\d.,]+$/.test(value) || /^\w+:\/\//.test(value) || isDateText(value);
}

function isOfWords({ filled, longest, hasOtherContent }: ColumnTally): boolean {
  return filled > 0 && longest <= longestTag && !hasOtherContent;
}

function isOfFew({ filled, values }: ColumnTally, rows: number): boolean {
  const distinct = values.size;
  return rows >= fewestRows && filled * 2 >= rows && distinct > 1 && distinct * 2 <= filled;
}

const typeWords = new Set(
  (
    'type types typ tipo kind category categories class subtype ' +
    'тип вид категория категорія класс клас catégorie categoría kategorie'
  ).split(' '),
);

function isNamedType(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => typeWords.has(word));
}
