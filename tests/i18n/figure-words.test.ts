import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, exactly, unknownRange } from '../../src/core/incident/figure-range.ts';
import { figureSubjects } from '../../src/core/incident/incident.ts';
import { figurePhrase, figureWords, rangeWords } from '../../src/i18n/figure-words.ts';

const seed = 20260204;
const upTo = (high: number) => ({ low: 0, best: null, high });

describe('a figure in words', () => {
  test.each([
    ['killed', unknownRange, 'Killed: not stated', 'Загиблі: не вказано'],
    ['injured', atLeast(5), '5 or more injured', 'щонайменше 5 поранених'],
    ['killed', exactly(2), '2 killed', '2 загиблих'],
    ['killed', exactly(1), '1 killed', '1 загиблий'],
    ['killed', exactly(21), '21 killed', '21 загиблий'],
    ['killed', exactly(0), '0 killed', '0 загиблих'],
    ['killed', atLeast(0), 'Killed: not stated', 'Загиблі: не вказано'],
    ['killed', upTo(20), 'up to 20 killed', 'до 20 загиблих'],
    ['killed', upTo(21), 'up to 21 killed', 'до 21 загиблого'],
    ['injured', { low: 2, best: null, high: 7 }, '2 to 7 injured', 'від 2 до 7 поранених'],
    [
      'killed',
      { low: 2, best: 4, high: 7 },
      '2 to 7 killed, best estimate 4',
      'від 2 до 7 загиблих, найімовірніше 4',
    ],
    [
      'killed',
      { low: null, best: 4, high: null },
      'best estimate 4 killed',
      'найімовірніше 4 загиблих',
    ],
    ['detained', atLeast(1500), '1,500 or more detained', 'щонайменше 1\u00a0500 затримано'],
  ] as const)('%s %j', (noun, range, english, ukrainian) => {
    expect(figurePhrase(noun, range, 'en')).toBe(english);
    expect(figurePhrase(noun, range, 'uk')).toBe(ukrainian);
  });

  test.each([
    [atLeast(101), '101 or more drones launched', 'Запущено дронів: щонайменше 101'],
    [exactly(3), '3 drones launched', 'Запущено дронів: 3'],
    [unknownRange, 'Launched (drones): not stated', 'Запущено дронів: не вказано'],
    [atLeast(0), 'Launched (drones): not stated', 'Запущено дронів: не вказано'],
  ])('of drones launched, %j', (range, english, ukrainian) => {
    const figure = { what: 'launched', unit: { en: 'drones', uk: 'дронів' }, range } as const;
    expect(figureWords(figure, 'en')).toBe(english);
    expect(figureWords(figure, 'uk')).toBe(ukrainian);
  });

  test('without a unit it is its subject that is counted', () => {
    expect(figureWords({ what: 'killed', range: exactly(2) }, 'en')).toBe('2 killed');
  });
});

test('unknown is never 0 and every known bound above 0 is said', () => {
  const bound = fc.option(fc.nat({ max: 900 }));
  const range = fc
    .tuple(bound, bound, bound)
    .map(([low, best, high]) => ({ low, best, high }))
    .filter(({ low, best, high }) => {
      const known = [low, best, high].filter((value) => value !== null);
      return known.join() === known.toSorted((a, b) => a - b).join();
    });
  fc.assert(
    fc.property(
      range,
      fc.constantFrom(...figureSubjects),
      fc.constantFrom('en', 'uk'),
      (given, noun, locale) => {
        const { low, best, high } = given;
        const known = [low, best, high].filter((value) => value !== null);
        for (const words of [rangeWords(given, locale), figurePhrase(noun, given, locale)]) {
          const said = new Set([...words.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
          for (const value of said) expect(known).toContain(value);
          for (const value of known) if (value > 0) expect([...said]).toContain(value);
          const saysZero = (best === 0 || high === 0) && said.has(0);
          expect(said.has(0)).toBe(saysZero);
        }
      },
    ),
    { seed, numRuns: 1000 },
  );
});
