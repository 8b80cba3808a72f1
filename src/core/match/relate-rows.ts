import { distanceMeters } from '../geo/distance.ts';
import { familyOfKind, kinds } from '../incident/kinds.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { createRowPlaces } from './row-places.ts';
import { firstDay, lastDay } from './row-days.ts';
import type { KindRelation, MatchRelation, MatchRule } from './match-rule.ts';

/** How two rows stand to each other by the rule; `null` where they are no candidates. Whose datasets they are is not looked at. */
export type RelateRows = (a: number, b: number) => MatchRelation | null;

export function createRelateRows(table: IncidentTable, rule: MatchRule): RelateRows {
  const places = createRowPlaces(table);
  const meters = rule.kilometers * 1000;

  return (a, b) => {
    const days = Math.max(
      0,
      firstDay(table, b) - lastDay(table, a),
      firstDay(table, a) - lastDay(table, b),
    );
    if (days > rule.days) return null;
    const kindRelation = relationOfKinds(table.kind[a] ?? 0, table.kind[b] ?? 0);
    if (rule.kinds === 'same' && kindRelation !== 'same') return null;
    if (rule.kinds === 'family' && kindRelation === 'different') return null;

    const first = places.pointOf(a);
    const second = places.pointOf(b);
    if (first === null || second === null) {
      if (!places.isInAreaOf(a, b) && !places.isInAreaOf(b, a)) return null;
      return { kinds: kindRelation, days, kilometers: null, places: 'same-area' };
    }
    // Finer than a metre is rounding.
    const distance = Math.round(distanceMeters(first, second));
    const known = places.radiusMeters(a) + places.radiusMeters(b);
    const isWithinPrecision = known > 0 && distance <= known;
    if (!isWithinPrecision && distance > meters) return null;
    return {
      kinds: kindRelation,
      days,
      kilometers: distance / 1000,
      places: isWithinPrecision ? 'within-precision' : 'near',
    };
  };
}

function relationOfKinds(a: number, b: number): KindRelation {
  if (a === b) return 'same';
  const [first, second] = [kinds[a], kinds[b]];
  if (first === undefined || second === undefined) return 'different';
  return familyOfKind[first] === familyOfKind[second] ? 'related' : 'different';
}
