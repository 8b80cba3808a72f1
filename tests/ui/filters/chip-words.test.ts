import { describe, expect, test } from 'vitest';
import { clausesOfIntent, type FilterPart } from '../../../src/core/filter/intent-filter.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import { unlocatedClasses, type PlaceClass } from '../../../src/core/incident/place.ts';
import { noFilter, type FilterIntent, type Locale } from '../../../src/core/share/view-state.ts';
import { chipWords } from '../../../src/ui/filters/chip-words.ts';
import { hiddenClasses, hiddenWords } from '../../../src/ui/filters/hidden-words.ts';
import { en, uk } from '../../support/all-words.ts';

const names = new Map([
  ['UA', { en: 'Ukraine', uk: 'Україна' }],
  ['UA-51', { en: 'Odesa Oblast', uk: 'Одеська область' }],
]);

function words(patch: Partial<FilterIntent>, locale: Locale = 'en'): string {
  const filter = { ...noFilter, ...patch };
  const [clause, ...others] = clausesOfIntent(filter);
  if (clause === undefined || others.length > 0) throw new Error('one choice is wanted');
  return chipWords(clause.part, filter, {
    messages: locale === 'en' ? en : uk,
    locale,
    labelOf: (_field, value) => names.get(value) ?? value,
  });
}

describe('a chip says what was chosen', () => {
  test.each([
    [{ text: ' Odesa ' }, 'Words: Odesa', 'Слова: Odesa'],
    [{ area: 'UA-51' }, 'Area: Odesa Oblast', 'Територія: Одеська область'],
    [{ places: ['settlement'] }, 'Place: settlement', 'Місце: населений пункт'],
    [{ places: unlocatedClasses }, 'Not on the map', 'Не на мапі'],
    [{ places: [] }, 'Place: none at all', 'Місце: нічого'],
    [{ times: ['day', 'night'] }, 'Time known to: the day, the night', 'Точність часу: день, ніч'],
    [{ countries: ['UA', ''] }, 'Country: Ukraine, Not stated', 'Країна: Україна, Не вказано'],
    [{ verifications: ['disputed'] }, 'Verification: Disputed', 'Перевірка: Поставлено під сумнів'],
    [
      { kinds: ['talks', 'statement'] },
      'What happened: Talks and agreements, Statements',
      'Що сталося: Переговори та домовленості, Заяви',
    ],
    [
      { kinds: kinds.filter((kind) => kind !== 'statement') },
      'What happened: all but Statements',
      'Що сталося: усе, крім: Заяви',
    ],
    [{ kinds: [] }, 'What happened: none at all', 'Що сталося: нічого'],
    [
      { revisions: ['added', 'removed'] },
      'In the newer export: added, no longer there',
      'У новішій версії: додано, вилучено',
    ],
    [
      { within: { type: 'bbox', bbox: [0, 0, 1, 1] } },
      'Part of the map: a view that was kept',
      'Частина мапи: збережений вигляд',
    ],
    [
      { within: { type: 'bbox', bbox: [30, 50, 30, 50] } },
      'Part of the map: one point of the map',
      'Частина мапи: одна точка мапи',
    ],
    [
      { within: { type: 'bbox', bbox: [30.12345, 50.12345, 30.12346, 50.12346] } },
      'Part of the map: one point of the map',
      'Частина мапи: одна точка мапи',
    ],
    [
      { within: { type: 'bbox', bbox: [180, 50, -180, 50] } },
      'Part of the map: a view that was kept',
      'Частина мапи: збережений вигляд',
    ],
    [
      { killed: { min: 2, max: null, unknown: 'exclude' } },
      'Killed: 2 or more',
      'Загиблі: щонайменше 2',
    ],
    [
      { killed: { min: 2, max: 5, unknown: 'include' } },
      'Killed: 2 to 5, or not known',
      'Загиблі: від 2 до 5 або невідомо',
    ],
    [{ injured: { min: null, max: 0, unknown: 'exclude' } }, 'Injured: up to 0', 'Поранені: до 0'],
    [{ injured: { min: 3, max: 3, unknown: 'exclude' } }, 'Injured: 3', 'Поранені: 3'],
    [
      { injured: { min: null, max: null, unknown: 'exclude' } },
      'Injured: number known',
      'Поранені: число відоме',
    ],
  ] satisfies readonly (readonly [Partial<FilterIntent>, string, string])[])(
    '%j',
    (patch, english, ukrainian) => {
      expect(words(patch)).toBe(english);
      expect(words(patch, 'uk')).toBe(ukrainian);
    },
  );

  test('three names are all named, of more the first two and how many there are besides', () => {
    expect(words({ tags: ['a', 'b', 'c'] })).toBe('Tags: a, b, c');
    expect(words({ tags: ['a', 'b', 'c', 'd', 'e'] })).toBe('Tags: a, b and 3 more');
    expect(words({ tags: ['a', 'b', 'c', 'd'] }, 'uk')).toBe('Позначки: a, b і ще 2');
  });
});

describe('what it hides is said with a reason', () => {
  const said = (part: FilterPart, hidden: number, notStated = 0, classes: PlaceClass[] = []) =>
    [en, uk].map((messages) => hiddenWords(part, { hidden, notStated }, classes, messages));

  test('where what it asks about is not stated', () => {
    expect(said('actors', 19_748, 3022)).toEqual([
      'hides 19,748 incidents, of them 3,022 not stated',
      'приховує 19\u00a0748 інцидентів, з них не вказано: 3\u00a0022',
    ]);
    expect(said('killed', 1)).toEqual(['hides 1 incident', 'приховує 1 інцидент']);
  });

  test('where a place is known to one or two classes only', () => {
    expect(said('places', 2, 0, ['admin1'])).toEqual([
      'hides 2 incidents: region',
      'приховує 2 інциденти: область',
    ]);
    expect(said('places', 3, 0, ['admin1', 'sea', 'line'])[0]).toBe('hides 3 incidents');
    expect(said('times', 3, 0, ['admin1'])[0]).toBe('hides 3 incidents');
  });

  test('by classes that were counted whole', () => {
    const values = ['exact', 'admin1', 'sea'].map((value) => ({ value, label: value, count: 2 }));
    const none = { value: 'near', label: 'near', count: 0 };
    const facet = { values: [...values, none], distinct: 3, more: 0 };
    expect(hiddenClasses(['exact'], facet)).toEqual(['admin1', 'sea']);
    expect(hiddenClasses(['exact'], { ...facet, more: 1 })).toEqual([]);
    expect(hiddenClasses(null, facet)).toEqual([]);
    expect(hiddenClasses(['exact'], undefined)).toEqual([]);
  });
});

test('what it hides agrees with the number', () => {
  expect([0, 1, 2, 1000].map(en.filterPanel.hides)).toEqual([
    'hides nothing by itself',
    'hides 1 incident',
    'hides 2 incidents',
    'hides 1,000 incidents',
  ]);
  expect([0, 1, 2, 5, 21].map(uk.filterPanel.hides)).toEqual([
    'сам нічого не приховує',
    'приховує 1 інцидент',
    'приховує 2 інциденти',
    'приховує 5 інцидентів',
    'приховує 21 інцидент',
  ]);
});
