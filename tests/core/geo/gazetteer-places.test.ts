import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/core/filter/fold-text.ts';
import { spellingKey } from '../../../src/core/filter/spelling-key.ts';
import { createPlaceFinder } from '../../../src/core/geo/found-place.ts';
import { decodePlaces } from '../../../src/core/geo/gazetteer-file.ts';
import { searchGazetteer } from '../../../src/core/geo/gazetteer-places.ts';
import { foldNames } from '../../../src/core/geo/name-lines.ts';
import type { WantedName } from '../../../src/core/geo/place-search.ts';
import { finish } from '../../../src/core/slices.ts';
import { readBasemap } from '../../support/basemap-files.ts';
import { readGazetteer } from '../../support/geography.ts';

const seed = 20261127;
const finder = createPlaceFinder(readBasemap());
const files = ['world', 'ua', 'ru'].map(readGazetteer);
const gazetteer = finish(searchGazetteer(files, finder.index));
const find = (query: string, limit = 3) => finder.findAll(query, limit, gazetteer);
const said = (query: string, limit?: number) =>
  find(query, limit).places.map(({ name, kind, region, country }) =>
    [name.en, kind, region?.en, country?.en].filter((part) => part !== undefined).join(', '),
  );

describe('what the basemap does not have is found in the gazetteer', () => {
  test.each([
    ['Robotyne', 'Robotyne, town, Ukraine'],
    ['Роботине', 'Robotyne, town, Ukraine'],
    ['roboty', 'Robotyne, town, Ukraine'],
    ['Bilohorivka', 'Bilohorivka, town, Ukraine'],
  ])('%s: %s', (query, first) => {
    expect(finder.find(query, 1).places).toEqual([]);
    expect(said(query)[0]).toBe(first);
  });

  test.each([
    ['Артёмовск', 'Bakhmut'],
    ['Artyomovsk', 'Bakhmut'],
    ['Kiev', 'Kyiv'],
    ['Киев', 'Kyiv'],
    ['Dnipropetrovsk', 'Dnipro'],
    ['Lvov', 'Lviv'],
  ])('under an older or another name: %s is %s', (query, name) => {
    expect(find(query).places[0]?.name.en).toBe(name);
  });

  test('but the place that is called so today comes first', () => {
    expect(find('Artemivsk').places.map(({ name }) => name.en)).toEqual([
      'Artemivsk',
      'Bakhmut',
      'Artemivske',
    ]);
  });

  test('units of countries under their other names lead to their areas', () => {
    const [place] = find('Kaltim').places;
    expect(place).toMatchObject({
      kind: 'admin1',
      country: { en: 'Indonesia' },
      target: { type: 'box' },
    });
  });

  test('at the end of a query, as in “drones near Robotyne”', () => {
    expect(find('drones near Robotyne').words).toBe('Robotyne');
  });
});

describe('the order', () => {
  test('a town of both comes once, as the basemap has it', () => {
    const places = find('Kyiv', 30).places.filter(({ name }) => name.en === 'Kyiv');
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({ kind: 'capital' });
    expect(find('Odesa', 1)).toEqual(finder.find('Odesa', 1));
  });

  test('of equals the basemap’s come first, then the larger; regions tell them apart', () => {
    expect(said('Springfield', 5)).toEqual([
      'Springfield, city, Missouri, United States',
      'Springfield, city, Massachusetts, United States',
      'Springfield, city, Illinois, United States',
      'Springfield, city, Oregon, United States',
      'Springfield, city, Ohio, United States',
    ]);
  });

  test('a city and a village of one name and country are told apart by their regions, too', () => {
    expect(said('Avdiivka', 2)).toEqual([
      'Avdiivka, city, Donetsk Oblast, Ukraine',
      'Avdiivka, town, Chernihiv Oblast, Ukraine',
    ]);
  });

  test('towns of one name in one region, which nothing tells apart, leave room for those of others', () => {
    expect(
      said('Новоселівка', 3).map((words) => words.replace(/^Novoselivka, town, /, '')),
    ).toEqual([
      'Odesa Oblast, Ukraine',
      'Autonomous Republic of Crimea, Ukraine',
      'Odesa Oblast, Ukraine',
    ]);
  });

  test('smaller places are shown from nearer', () => {
    const zoomOf = (query: string) => {
      const target = find(query).places[0]?.target;
      return target?.type === 'point' ? target.zoom : null;
    };
    expect(['Kharkiv', 'Shevchenkove', 'Robotyne'].map(zoomOf)).toEqual([9, 11, 11]);
  });
});

/** By the names of a line, one after the other, rather than by places in the text of all. */
function rankOf(line: string, { folded, key }: WantedName): number {
  const ranks = line.split('\t').flatMap((name, index) =>
    [
      { spelled: foldText(name), wanted: folded, worse: 0 },
      { spelled: spellingKey(foldText(name)), wanted: key, worse: 1 },
    ].map(({ spelled, wanted, worse }) => {
      if (wanted === '') return Infinity;
      const further = (index > 1 ? 0.5 : 0) + worse;
      if (spelled === wanted) return further;
      if (spelled.startsWith(wanted)) return 2 + further;
      const words = spelled.split(/(?<=[\s(/–-])/);
      const isLater = words.some((_, at) => at > 0 && words.slice(at).join('').startsWith(wanted));
      return isLater ? 4 + further : Infinity;
    }),
  );
  return Math.min(...ranks);
}

describe('a search of the text of all names gives what looking at each of them gives', () => {
  const rankedBy = (lines: readonly string[], wanted: WantedName) =>
    lines.flatMap((line, index) => {
      const rank = rankOf(line, wanted);
      return rank === Infinity ? [] : [[index, rank] as const];
    });
  const found = (lines: readonly string[], wanted: WantedName) => {
    const all: (readonly [number, number])[] = [];
    finish(foldNames(lines)).matches(wanted, (line, rank) => all.push([line, rank]));
    return all;
  };
  const wantedOf = (query: string): WantedName => {
    const folded = foldText(query).replace(/\s+/g, ' ');
    return { folded, key: spellingKey(folded) };
  };

  test('of made up lines, with what tells names and words apart in any place', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'b', 'к', 'и', 'ї', "'", 'é', ' ', '-', 'g', 'h'),
      maxLength: 6,
    });
    const line = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('\t'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), name, (lines, query) => {
        const wanted = wantedOf(query.trim());
        expect(found(lines, wanted)).toEqual(rankedBy(lines, wanted));
      }),
      { seed, numRuns: 500 },
    );
  });

  test('of the real names', () => {
    const { names } = decodePlaces(files);
    const some = names.filter((_, index) => index % 20 === 0);
    const folded = finish(foldNames(some));
    fc.assert(
      fc.property(
        fc.constantFrom(...some),
        fc.nat(),
        fc.integer({ min: 2, max: 8 }),
        (line, at, length) => {
          const all = line.split('\t');
          const wanted = wantedOf((all[at % all.length] ?? '').slice(0, length));
          const ranked: (readonly [number, number])[] = [];
          folded.matches(wanted, (place, rank) => ranked.push([place, rank]));
          expect(ranked).toEqual(rankedBy(some, wanted));
        },
      ),
      { seed, numRuns: 25 },
    );
  });
});

test('the work is put down often, so that other questions are answered meanwhile', () => {
  const slices = searchGazetteer(files, finder.index);
  let steps = 1;
  while (slices.next().done !== true) steps += 1;
  expect(steps).toBeGreaterThan(30);
});
