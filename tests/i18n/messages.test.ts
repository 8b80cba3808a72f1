import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flagFields, flagKinds } from '../../src/core/incident/incident.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import { flagWords } from '../../src/i18n/flag-words.ts';
import { panelMessagesOf } from '../../src/i18n/panel-messages.ts';
import { en, uk } from '../support/all-words.ts';

const sourceOf = (language: string): string =>
  ['', '-panels', '-nouns']
    .map((part) => new URL(`../../src/i18n/${language}${part}.ts`, import.meta.url))
    .map((url) => readFileSync(url, 'utf8'))
    .join('\n');

test('both languages say the same things', () => {
  const english = leavesOf(en);
  expect(english.size).toBeGreaterThan(200);
  expect([...leavesOf(uk).keys()]).toEqual([...english.keys()]);
  for (const [path, value] of leavesOf(uk)) {
    expect(typeof value === 'function', path).toBe(typeof english.get(path) === 'function');
  }
});

test('each language is found under its name', () => {
  expect(panelMessagesOf('en')).toEqual(en);
  expect(panelMessagesOf('uk')).toEqual(uk);
});

test('no message is blank or holds markup', () => {
  for (const messages of [en, uk]) {
    for (const [path, value] of leavesOf(messages)) {
      if (typeof value !== 'string') continue;
      expect(value.trim(), path).not.toBe('');
      expect(value, path).not.toMatch(/<[a-z/]|&[a-z]+;/i);
    }
  }
});

test('what is not a name is translated', () => {
  const same = [...leavesOf(uk)]
    .filter(([path, value]) => typeof value === 'string' && leavesOf(en).get(path) === value)
    .map(([path]) => path);
  expect(same).toEqual(['settings.languages.en', 'settings.languages.uk']);
});

test('the roles and names of the contract stand in English', () => {
  expect(en.map.label).toBe('Map');
  expect([en.map.zoomIn, en.map.zoomOut, en.map.showAll]).toEqual([
    'Zoom in',
    'Zoom out',
    'Show all incidents',
  ]);
  expect(en.counts.incidents(7, 7)).toBe('7 of 7 incidents');
  expect(en.counts.possible(4)).toBe('4 possibly in this period');
  expect(en.counts.unlocated(3)).toBe('3 not on the map');
  expect(en.map.notOnMap(3)).toBe('Not on the map: 3');
  expect(kinds.map((kind) => en.kinds[kind])).toEqual([
    'Air and drone strikes',
    'Shelling and missiles',
    'Mines, bombs and IEDs',
    'Attacks, form not stated',
    'Battles',
    'Violence against civilians',
    'Protests',
    'Riots',
    'Talks and agreements',
    'Statements',
    'Other',
  ]);
  const { app, timeline, filters, list, details } = en;
  expect([
    timeline.label,
    timeline.startThumb,
    timeline.endThumb,
    timeline.play,
    timeline.pause,
    timeline.stepBack,
    timeline.stepForward,
    timeline.mode,
    ...Object.values(timeline.modes),
    timeline.speed,
    timeline.allTime,
    timeline.last7Days,
    timeline.last30Days,
  ]).toEqual([
    'Timeline',
    'Start of period',
    'End of period',
    'Play',
    'Pause',
    'Step back',
    'Step forward',
    'Playback mode',
    'Moving window',
    'Cumulative',
    'One unit at a time',
    'Speed',
    'All time',
    'Last 7 days',
    'Last 30 days',
  ]);
  expect([filters.label, filters.search, filters.reset, list.label]).toEqual([
    'Filters',
    'Search incidents',
    'Reset filters',
    'Incidents',
  ]);
  expect([app.details, details.close, details.previous, details.next, details.copyLink]).toEqual([
    'Incident details',
    'Close details',
    'Previous incident',
    'Next incident',
    'Copy link to this incident',
  ]);
  expect(app.settings).toBe('Settings');
});

describe('typography', () => {
  test('Ukrainian has one apostrophe, its own quotes, and no letter of another alphabet within a word', () => {
    const source = sourceOf('uk');
    expect(source).toMatch(/[а-яіїєґ]’[а-яіїєґ]/i);
    expect(source).not.toMatch(/[а-яіїєґ]['ʼ`‘][а-яіїєґ]/i);
    expect(source).not.toMatch(/[“”]/);
    expect(source).not.toMatch(/[а-яіїєґ][a-z]|[a-z][а-яіїєґ]/i);
    expect(source).not.toMatch(/[ыэёъ]/i);
  });

  test('English has no letter of another alphabet but the name of the other language', () => {
    expect(sourceOf('en').match(/[Ѐ-ӿ]+/g)).toEqual(['Українська']);
  });
});

test('Ukrainian says how many incidents are counted in their parts with the verb and pronoun that agree', () => {
  const { inParts } = uk.figuresPanel.notes;
  expect(inParts(1)).toMatch(
    /^1 інцидент об’єднує інші, .*: його враховано .* замість його числа /,
  );
  expect(inParts(3)).toMatch(/^3 інциденти об’єднують .*: їх ураховано .* замість їхніх чисел /);
  expect(inParts(5)).toMatch(/^5 інцидентів об’єднують .*: їх ураховано .* замість їхніх чисел /);
});

test('Ukrainian sets “possibly” apart from the number, and calls tags and symbols by different words', () => {
  expect(uk.figuresPanel.possible(4)).toBe('можливо, 4');
  expect(uk.figuresPanel.notes.possible).toContain('після слова «можливо»');
  const tagWords = [...leavesOf(uk)]
    .filter(([, value]) => typeof value === 'string' && /позначк/i.test(value))
    .map(([path]) => path);
  expect(tagWords).toEqual(['details.tags', 'filterPanel.sections.tag', 'mapping.fields.tags']);
});

test('every flag on every field reads well in both languages', () => {
  const said = new Set<string>();
  for (const locale of ['en', 'uk'] as const) {
    for (const field of flagFields) {
      for (const flag of flagKinds) said.add(flagWords({ field, flag }, locale));
    }
  }
  expect(said.size).toBe(2 * flagFields.length * flagKinds.length);
  expect(flagWords({ field: 'place', flag: 'inferred' }, 'en')).toBe('place inferred');
  expect(flagWords({ field: 'place', flag: 'inferred' }, 'uk')).toBe('місце виведено з контексту');
  expect(flagWords({ field: 'role', flag: 'claimed' }, 'en')).toBe('role as reported');
});

function leavesOf(messages: object, path = ''): ReadonlyMap<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [key, value] of Object.entries(messages).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) {
      for (const [inner, leaf] of leavesOf(value as object, at)) leaves.set(inner, leaf);
    } else {
      leaves.set(at, value);
    }
  }
  return leaves;
}
