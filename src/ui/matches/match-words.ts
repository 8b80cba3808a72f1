import type { MatchRule } from '../../core/match/match-rule.ts';
import type { Locale } from '../../core/share/view-state.ts';
import type { MatchedPair } from '../../engine/protocol.ts';
import { distanceWords } from '../../i18n/distance-words.ts';
import { panelMessagesOf } from '../../i18n/panel-messages.ts';

/** "same day · 3.2 km apart · related kind". */
export function relationWords(pair: MatchedPair, locale: Locale): string {
  const { matches } = panelMessagesOf(locale);
  const { a, b, days, kinds } = pair;
  // "Other" is what a dataset has that does not say what happened.
  const areKnown = a.kind !== 'other' && b.kind !== 'other';
  return [
    days === 0 ? matches.sameDay : matches.daysApart(days),
    placesWords(pair, locale),
    ...(areKnown ? [matches.kindRelations[kinds]] : []),
  ].join(' · ');
}

/** "at most 10 km and 1 day apart, of the same or a related kind". */
export function ruleWords({ kilometers, days, kinds }: MatchRule, locale: Locale): string {
  const { matches } = panelMessagesOf(locale);
  return matches.rule(distanceWords(kilometers * 1000, locale), days, matches.ruleKinds[kinds]);
}

function placesWords({ a, b, kilometers, places }: MatchedPair, locale: Locale): string {
  const { matches } = panelMessagesOf(locale);
  if (kilometers === null) {
    const isOfCountry = [a, b].some(({ place }) => place.precision === 'country');
    return isOfCountry ? matches.sameCountry : matches.sameArea;
  }
  if (kilometers === 0) return matches.samePoint;
  const distance = distanceWords(kilometers * 1000, locale);
  return places === 'within-precision'
    ? matches.withinPrecision(distance)
    : matches.apart(distance);
}
