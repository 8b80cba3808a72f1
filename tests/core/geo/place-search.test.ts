import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/core/filter/fold-text.ts';
import { romanizeUkrainian } from '../../../src/core/filter/romanize.ts';
import { spellingKey } from '../../../src/core/filter/spelling-key.ts';
import { indexPlaces, type Place } from '../../../src/core/geo/place-index.ts';
import { searchPlaces } from '../../../src/core/geo/place-search.ts';
import { readBasemap } from '../../support/basemap-files.ts';

const seed = 20260204;
const index = indexPlaces(readBasemap());
const anyPlace = fc.constantFrom(...index.map(({ place }) => place));
const search = (query: string, limit = 5) => searchPlaces(index, query, limit);
const names = (query: string, limit = 5) => search(query, limit).places.map(({ name }) => name.en);

test('every country, unit and town of the basemap is there', () => {
  const count = (kind: string) => index.filter(({ place }) => place.kind === kind).length;
  expect(count('country')).toBe(240);
  expect(count('admin1')).toBeGreaterThan(4_000);
  expect(count('city')).toBeGreaterThan(3_000);
  expect(count('capital')).toBeGreaterThan(200);
});

describe('what is meant comes first', () => {
  test.each([
    ['Odesa', 'Odesa'],
    ['одеса', 'Odesa'],
    ['odes', 'Odesa'],
    ['Київ', 'Kyiv'],
    ['Kharkiv', 'Kharkiv'],
    ['kamianske', 'Kamianske'],
    ["Kam'yanske", 'Kamianske'],
    ['Украина', 'Ukraine'],
    ['germ', 'Germany'],
    ['zürich', 'Zurich'],
    ['Абу-Дабі', 'Abu Dhabi'],
    ['abu  dh', 'Abu Dhabi'],
    ['чорне море', 'Black Sea'],
    ['Kosovo', 'Kosovo (UNSCR 1244)'],
  ])('%s: %s', (query, first) => {
    expect(names(query)[0]).toBe(first);
  });

  test('a town before its region, and later words of a name after both', () => {
    expect(names('Odesa')).toEqual(['Odesa', 'Odesa Oblast', 'Nova Odesa']);
  });

  test('what is spelled as typed before what only sounds so', () => {
    const found = names('gam', 40);
    expect(found[0]).toBe('Gambia');
    expect(found.findLastIndex((name) => name.startsWith('Gam'))).toBeLessThan(
      found.indexOf('Hamburg'),
    );
  });
});

describe('the end of a query may name a place', () => {
  test.each([
    ['Kryvyi Rih', 'Kryvyi Rih'],
    ['drones in Kryvyi Rih ', 'Kryvyi Rih'],
    ['дрони над  Кривий Ріг', 'Кривий Ріг'],
    ['talks begin', ''],
    ['drone in X', ''],
    ['o', ''],
    ['', ''],
  ])('of “%s” it is “%s”', (query, words) => {
    expect(search(query).words).toBe(words);
  });
});

test('every name of a place finds it, in every script and part of it that begins it', () => {
  fc.assert(
    fc.property(anyPlace, fc.nat(), fc.boolean(), (place, cut, isLatin) => {
      const { en, uk = en } = place.name;
      for (const name of [en, uk, romanizeUkrainian(foldText(uk))]) {
        const letters = Array.from(isLatin ? foldText(name) : name);
        const part = letters.slice(0, 2 + (cut % letters.length)).join('');
        fc.pre(part.trim() === part && part.length >= 2 && foldText(part).length >= 2);
        expect(search(part, index.length).places).toContain(place);
      }
    }),
    { seed, numRuns: 150 },
  );
});

/** By the words of a name rather than by places in its text. */
function rankOf({ name }: Place, query: string): number {
  const ranks = [name.en, name.uk ?? name.en].flatMap((text) =>
    [(each: string) => foldText(each), (each: string) => spellingKey(foldText(each))].map(
      (spell, step) => {
        const wanted = spell(query);
        const spelled = spell(text);
        if (spelled === wanted) return step;
        if (spelled.startsWith(wanted)) return 2 + step;
        const words = spelled.split(/(?<=[\s(/–-])/);
        const isLater = words.some(
          (_, at) => at > 0 && words.slice(at).join('').startsWith(wanted),
        );
        return isLater ? 4 + step : Infinity;
      },
    ),
  );
  return Math.min(...ranks);
}

test('the choices are the best by an oracle that looks at every place', () => {
  fc.assert(
    fc.property(
      anyPlace,
      fc.nat(20),
      fc.nat(4),
      fc.integer({ min: 1, max: 30 }),
      (place, from, more, limit) => {
        const word = foldText(place.name.en)
          .split(/[\s(/–-]/)
          .find(({ length }) => length > 1);
        fc.pre(word !== undefined);
        const query = (word ?? '')
          .slice(from % Math.max(1, (word ?? '').length - 1))
          .slice(0, 2 + more);
        fc.pre(query.length >= 2);
        const places = index
          .map((each) => ({ place: each.place, rank: rankOf(each.place, query) }))
          .filter(({ rank }) => rank < Infinity)
          .toSorted((a, b) => a.rank - b.rank || a.place.importance - b.place.importance)
          .slice(0, limit);
        expect(search(query, limit).places).toEqual(places.map((each) => each.place));
      },
    ),
    { seed, numRuns: 60 },
  );
});
