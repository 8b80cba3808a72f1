import { foldText } from '../filter/fold-text.ts';
import { spellingKey } from '../filter/spelling-key.ts';
import type { IndexedPlace, Place } from './place-index.ts';

export interface PlaceMatches {
  /** The end of the query that names the places, as it was typed; '' where nothing does. */
  readonly words: string;
  readonly places: readonly Place[];
}

/** How well a name answers a query: the smaller the better. */
export interface RankedPlace {
  readonly place: Place;
  /** 0 the whole name, 2 its beginning, 4 the beginning of a later word of it; 1 more where only the spelling key is the same. */
  readonly rank: number;
}

/** What is looked for, as names are compared with it. */
export interface WantedName {
  readonly folded: string;
  readonly key: string;
}

/** Letters from which a query is worth an answer, and from which its last words alone are. */
const fewestLetters = 2;
const fewestLettersOfEnd = 3;

/**
 * At most `limit` places that the query names in either language and script. Whole names come
 * first, then beginnings of names, then of later words of a name; among these what is spelled as
 * typed, then the more important. Of a query that names none as a whole its end is looked at, the
 * longest that does: “drones in Kryvyi Rih”. Takes a few milliseconds for 9,000 places.
 *
 * @param index as `indexPlaces` gives it, most important first
 */
export function searchPlaces(
  index: readonly IndexedPlace[],
  query: string,
  limit: number,
): PlaceMatches {
  return searchEnds(query, (wanted) =>
    rankPlaces(index, wanted)
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ place }) => place),
  );
}

/** What the query as a whole names, else the longest of its ends that names something. */
export function searchEnds(
  query: string,
  find: (wanted: WantedName) => readonly Place[],
): PlaceMatches {
  const whole = query.trim();
  for (const end of endsOf(whole)) {
    if (end.length < (end === whole ? fewestLetters : fewestLettersOfEnd)) continue;
    const folded = foldText(end).replace(/\s+/g, ' ');
    const places = find({ folded, key: spellingKey(folded) });
    if (places.length > 0) return { words: end, places };
  }
  return { words: '', places: [] };
}

/** All that have a name of it, in the order of the index. */
export function rankPlaces(
  index: readonly IndexedPlace[],
  { folded, key }: WantedName,
): RankedPlace[] {
  return index.flatMap(({ place, folded: names, keys }) => {
    const rank = Math.min(
      ...names.map((name) => matchQuality(name, folded) * 2),
      ...keys.map((name) => matchQuality(name, key) * 2 + 1),
    );
    return rank === Infinity ? [] : [{ place, rank }];
  });
}

/** 0 the whole name, 1 its beginning, 2 the beginning of another of its words, else Infinity. */
function matchQuality(name: string, wanted: string): number {
  if (wanted === '') return Infinity;
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  for (let at = name.indexOf(wanted, 1); at !== -1; at = name.indexOf(wanted, at + 1)) {
    if (wordGap.test(name.charAt(at - 1))) return 2;
  }
  return Infinity;
}

/** Stands before a later word of a name. */
export const wordGap = /[\s(/–-]/;

/** The query, then without its first word, and so on. */
function endsOf(query: string): string[] {
  return [query, ...[...query.matchAll(/\s+/g)].map((gap) => query.slice(gap.index).trim())];
}
