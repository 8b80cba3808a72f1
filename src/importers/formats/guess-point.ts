import type { MappingDoubt } from '../../core/import/mapping.ts';
import { candidatesFor, type GuessedColumn } from './column-guess.ts';
import { plainName } from './column-guess-names.ts';

/** Which columns hold the point; none of them where there is no point. */
export interface GuessedPoint {
  readonly latitude?: number;
  readonly longitude?: number;
  readonly coordinates?: number;
  readonly doubts: readonly MappingDoubt[];
}

interface Pair {
  readonly latitude: number;
  readonly longitude: number;
  readonly score: number;
}

/** Of columns that belong together by their names more is sure than of any two. */
const loosePair = 0.5;
/** Another pair is as good where this share of what speaks for the best speaks for it. */
const aboutAsGood = 0.8;

/** The best two columns, or a better one that holds both. */
export function guessPoint(columns: readonly GuessedColumn[]): GuessedPoint {
  const pairs = namedPairs(columns);
  const [best, ...others] = pairs;
  const [together] = candidatesFor('coordinates', columns);
  if (best === undefined) {
    return together === undefined
      ? pairByValues(columns)
      : { coordinates: together.column, doubts: [] };
  }
  if (together !== undefined && together.score > 2 * best.score) {
    return { coordinates: together.column, doubts: [] };
  }
  const rivals = others.filter(
    (pair) =>
      pair.score >= aboutAsGood * best.score &&
      pair.latitude !== best.latitude &&
      pair.longitude !== best.longitude,
  );
  return {
    latitude: best.latitude,
    longitude: best.longitude,
    doubts: rivals.length === 0 ? [] : severalPairs([best, ...rivals]),
  };
}

function namedPairs(columns: readonly GuessedColumn[]): readonly Pair[] {
  const longitudes = candidatesFor('longitude', columns);
  return candidatesFor('latitude', columns)
    .flatMap((latitude) =>
      longitudes.map((longitude) => ({
        latitude: latitude.column,
        longitude: longitude.column,
        score:
          Math.min(latitude.score, longitude.score) *
          (belongTogether(columns[latitude.column], columns[longitude.column]) ? 1 : loosePair),
      })),
    )
    .filter(({ latitude, longitude }) => latitude !== longitude)
    .toSorted((one, other) => other.score - one.score);
}

/** `site_lat` and `site_lon`. */
function belongTogether(one: GuessedColumn | undefined, other: GuessedColumn | undefined): boolean {
  return skeleton(one?.name ?? '') === skeleton(other?.name ?? '');
}

function skeleton(name: string): string {
  return plainName(name).replace(
    /(^| )(latitude|lat|latitud|широта|y|longitude|lon|lng|long|longitud|довгота|долгота|x|north\p{L}*|east\p{L}*)(?= |$)/gu,
    '$1~',
  );
}

/** Two neighbours of fine degrees; which of them is north is sure only where the other is beyond 90. */
function pairByValues(columns: readonly GuessedColumn[]): GuessedPoint {
  const isFine = (column: GuessedColumn | undefined): boolean =>
    column !== undefined && column.name.trim() === '' && column.facts.fineDegrees >= 0.8;
  const first = columns.find((column) => isFine(column) && isFine(columns[column.column + 1]));
  const second = first === undefined ? undefined : columns[first.column + 1];
  if (first === undefined || second === undefined) return { doubts: [] };
  const [one, other] = [first.column, second.column];
  if (first.facts.latitudes < 1 && second.facts.latitudes === 1) {
    return { latitude: other, longitude: one, doubts: [] };
  }
  const asWritten = { latitude: one, longitude: other };
  if (second.facts.latitudes < 1) return { ...asWritten, doubts: [] };
  return {
    ...asWritten,
    doubts: severalPairs([asWritten, { latitude: other, longitude: one }]),
  };
}

function severalPairs(
  pairs: readonly Pick<Pair, 'latitude' | 'longitude'>[],
): readonly MappingDoubt[] {
  return [
    { about: 'several', field: 'latitude', candidates: pairs.map(({ latitude }) => latitude) },
    { about: 'several', field: 'longitude', candidates: pairs.map(({ longitude }) => longitude) },
  ];
}
