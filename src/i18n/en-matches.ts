import type { KindRelation } from '../core/match/match-rule.ts';
import { incidents, count, number } from './en-nouns.ts';
import type { PluralForms } from './plural.ts';

const days: PluralForms = { one: 'day', other: 'days' };
const pairs: PluralForms = { one: 'pair', other: 'pairs' };

/** English of candidate matches between datasets. */
export const enMatches = {
  section: 'Possibly the same, in other datasets',
  onlyCandidates:
    'Candidates by distance, days and kind only: they may be different events. Nothing is merged or summed.',
  searching: 'Looking in the other datasets…',
  none: (rule: string) => `None among the incidents shown: ${rule}.`,
  foundBy: (rule: string) => `Among the incidents shown: ${rule}.`,
  anyKind: 'Look among all kinds',
  unknownKinds:
    'A dataset that does not say what happened has “Other” for all its incidents: among all kinds they are compared too.',
  more: (value: number) =>
    `${number(value)} more: compare the two datasets under “Datasets” to see them.`,
  failed: (reason: string) => `Other datasets could not be searched: ${reason}`,
  sideBySide: 'Side by side',
  compareWith: (title: string) => `Compare side by side with: ${title}`,
  rule: (distance: string, value: number, kinds: string) =>
    `at most ${distance} and ${count(value, days)} apart, ${kinds}`,
  ruleKinds: {
    same: 'of the same kind',
    family: 'of the same or a related kind',
    any: 'of any kind',
  },
  samePoint: 'same point',
  apart: (distance: string) => `${distance} apart`,
  withinPrecision: (distance: string) => `${distance} apart, within their precision`,
  sameArea: 'same area, no distance',
  sameCountry: 'same country only, no distance',
  sameDay: 'same day',
  daysApart: (value: number) => `${count(value, days)} apart`,
  kindRelations: {
    same: 'same kind',
    related: 'related kind',
    different: 'other kind',
  } satisfies Record<KindRelation, string>,

  pairTitle: 'Two incidents side by side',
  pairTable: 'Facts of the two incidents',
  close: 'Close the comparison',
  fact: 'Fact',
  facts: {
    title: 'Title',
    kind: 'What happened',
    when: 'When',
    where: 'Where',
    killed: 'Killed',
    injured: 'Injured',
    actors: 'Who',
    sources: 'Sources',
    dataset: 'Dataset',
  },
  comparisons: {
    same: 'the same',
    differs: 'differs',
    oneOnly: 'stated in one only',
    neither: 'stated in neither',
  },
  noActors: 'not stated',
  open: 'Open',
  openIncident: (title: string) => `Open: ${title}`,

  compareDatasets: 'Compare two datasets',
  compareClose: 'Close the comparison of datasets',
  first: 'Dataset',
  second: 'Compared with',
  swap: 'Swap',
  kilometers: 'At most apart',
  days: 'Days apart',
  kinds: 'Kind',
  dayChoice: (value: number) => (value === 0 ? 'same day' : `up to ${count(value, days)}`),
  kindChoices: { same: 'the same', family: 'the same or related', any: 'any' },
  total: (matched: number, compared: number, first: string, second: string) =>
    `${number(matched)} of ${count(compared, incidents)} of ${first} ${matched === 1 ? 'has' : 'have'} a candidate in ${second}`,
  pairsInAll: (value: number) => `${count(value, pairs)} in all`,
  ofShown: 'Only incidents in the chosen period and under the filters are compared.',
  oneDataset: 'There is one dataset only. Add another to compare them.',
  counting: 'Comparing…',
  tooMany:
    'Too many incidents lie near one another to compare them all. Choose a shorter period, fewer days or a smaller distance.',
  compareFailed: (reason: string) => `The datasets could not be compared: ${reason}`,
  pairList: 'Candidate pairs',
  pair: (value: number) => `Pair ${number(value)}`,
  page: (from: number, to: number, total: number) =>
    `${number(from)} to ${number(to)} of ${number(total)}`,
  previousPage: 'Previous pairs',
  nextPage: 'Next pairs',
  download: 'Download CSV',
  downloading: (value: number) => `Gathering: ${count(value, pairs)} read`,
  downloaded: (value: number, total: number) =>
    value === total
      ? `Saved ${count(value, pairs)}`
      : `Saved the first ${number(value)} of ${count(total, pairs)}; no more are saved at once`,
  downloadFailed: (reason: string) => `The pairs could not be gathered: ${reason}`,
  csvNote: 'candidates by distance, days and kind only; nothing is merged or summed',
};

export type MatchMessages = typeof enMatches;
