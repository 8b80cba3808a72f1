import { expect, test } from 'vitest';
import { relationWords, ruleWords } from '../../../src/ui/matches/match-words.ts';
import { compareFact, pairFacts } from '../../../src/ui/matches/pair-facts.ts';
import { defaultMatchRule } from '../../../src/core/match/match-rule.ts';
import type { MatchedPair } from '../../../src/engine/protocol.ts';
import { loadMessages } from '../../../src/i18n/messages.ts';
import { incidentOf } from '../../support/arbitrary-incidents.ts';
import { strikeInReports, talksInReports } from './two-datasets.ts';

test('an incident says the same as itself, and nothing where nothing is stated', () => {
  const compared = pairFacts.map((fact) =>
    compareFact(fact, strikeInReports, { ...strikeInReports, id: 'survey:copy' }, 'en'),
  );
  expect(compared).toEqual(['same', 'same', 'same', 'same', 'same', 'neither', 'same', 'same']);
});

test('what only one states is no difference', () => {
  expect(compareFact('killed', strikeInReports, talksInReports, 'en')).toBe('oneOnly');
  expect(compareFact('kind', strikeInReports, talksInReports, 'en')).toBe('differs');
});

test('of one publisher two reports differ, one report is the same', () => {
  const other = { ...strikeInReports, sources: [{ publisher: 'A newspaper' }] };
  expect(compareFact('sources', strikeInReports, other, 'en')).toBe('differs');
});

test('how two stand to each other is said in both languages', async () => {
  await loadMessages('uk');
  const inCountry = incidentOf('a:country', {
    kind: 'talks',
    place: { precision: 'country', areaId: 'UA' },
  });
  const unclear = incidentOf('a:unclear', { kind: 'other' });
  const [a, b] = [strikeInReports, talksInReports];
  const pairs: MatchedPair[] = [
    { a, b, kinds: 'same', days: 0, kilometers: 0, places: 'near' },
    { a, b, kinds: 'related', days: 1, kilometers: 0.2, places: 'near' },
    { a, b, kinds: 'different', days: 3, kilometers: 12.34, places: 'within-precision' },
    { a, b, kinds: 'same', days: 5, kilometers: null, places: 'same-area' },
    { a: inCountry, b, kinds: 'same', days: 21, kilometers: null, places: 'same-area' },
    { a: unclear, b, kinds: 'different', days: 0, kilometers: 1, places: 'near' },
  ];
  expect(pairs.map((pair) => relationWords(pair, 'en'))).toEqual([
    'same day · same point · same kind',
    '1 day apart · 200 m apart · related kind',
    '3 days apart · 12 km apart, within their precision · other kind',
    '5 days apart · same area, no distance · same kind',
    '21 days apart · same country only, no distance · same kind',
    'same day · 1 km apart',
  ]);
  expect(pairs.map((pair) => relationWords(pair, 'uk'))).toEqual([
    'той самий день · та сама точка · той самий вид',
    'різниця 1 день · відстань 200 м · споріднений вид',
    'різниця 3 дні · відстань 12 км, у межах точності обох · інший вид',
    'різниця 5 днів · та сама територія, відстань невідома · той самий вид',
    'різниця 21 день · лише та сама країна, відстань невідома · той самий вид',
    'той самий день · відстань 1 км',
  ]);
  expect([ruleWords(defaultMatchRule, 'en'), ruleWords(defaultMatchRule, 'uk')]).toEqual([
    'at most 10 km and 1 day apart, of the same or a related kind',
    'щонайбільше 10 км і 1 день, той самий або споріднений вид події',
  ]);
});
