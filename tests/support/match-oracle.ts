import { distanceMeters } from '../../src/core/geo/distance.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { familyOfKind } from '../../src/core/incident/kinds.ts';
import { isAreaPlace, isPointPlace } from '../../src/core/incident/place.ts';
import type { MatchRelation, MatchRule } from '../../src/core/match/match-rule.ts';
import { minutesPerDay } from '../../src/core/time/interval.ts';
import { inOrder, valuesOf } from './incident-oracle.ts';

/* Which incidents of two datasets may be the same event, by looking at every pair of them. */

export interface ExpectedPair extends MatchRelation {
  readonly a: Incident;
  readonly b: Incident;
}

/** Pairs of one incident, the closest first. */
export function candidatesOf(
  a: Incident,
  others: readonly Incident[],
  rule: MatchRule,
): readonly ExpectedPair[] {
  return others
    .flatMap((b) => {
      const relation = relationOf(a, b, rule);
      return relation === null ? [] : [{ a, b, ...relation }];
    })
    .toSorted((one, other) => {
      const kinds = ['same', 'related', 'different'];
      return (
        kinds.indexOf(one.kinds) - kinds.indexOf(other.kinds) ||
        one.days - other.days ||
        (one.kilometers ?? 1e9) - (other.kilometers ?? 1e9) ||
        (one.b.id < other.b.id ? -1 : 1)
      );
    });
}

/** Pairs of two sets, by the start of the first, ties by id. */
export function pairsOf(
  first: readonly Incident[],
  second: readonly Incident[],
  rule: MatchRule,
): readonly ExpectedPair[] {
  const rows = inOrder(first, { field: 'start', order: 'ascending' });
  return rows.flatMap((a) => candidatesOf(a, second, rule));
}

function relationOf(a: Incident, b: Incident, rule: MatchRule): MatchRelation | null {
  const days = daysApart(a, b);
  const kinds =
    a.kind === b.kind
      ? 'same'
      : familyOfKind[a.kind] === familyOfKind[b.kind]
        ? 'related'
        : 'different';
  const isKind =
    rule.kinds === 'any' || kinds === 'same' || (rule.kinds === 'family' && kinds === 'related');
  if (days > rule.days || !isKind) return null;

  if (!isPointPlace(a.place) || !isPointPlace(b.place)) {
    const isSame = liesInAreaOf(a, b) || liesInAreaOf(b, a);
    return isSame ? { kinds, days, kilometers: null, places: 'same-area' } : null;
  }
  const meters = Math.round(distanceMeters([a.place.lon, a.place.lat], [b.place.lon, b.place.lat]));
  const radius = radiusOf(a) + radiusOf(b);
  if (radius > 0 && meters <= radius) {
    return { kinds, days, kilometers: meters / 1000, places: 'within-precision' };
  }
  if (meters > rule.kilometers * 1000) return null;
  return { kinds, days, kilometers: meters / 1000, places: 'near' };
}

function daysApart(a: Incident, b: Incident): number {
  const [first, second] = a.time.start <= b.time.start ? [a, b] : [b, a];
  const lastDay = Math.floor((first.time.end - 1) / minutesPerDay);
  return Math.max(0, Math.floor(second.time.start / minutesPerDay) - lastDay);
}

function radiusOf({ place }: Incident): number {
  return 'radiusMeters' in place ? Math.fround(place.radiusMeters) : 0;
}

function liesInAreaOf(incident: Incident, { place }: Incident): boolean {
  if (!isAreaPlace(place)) return false;
  if (!isPointPlace(incident.place) && !isAreaPlace(incident.place)) return false;
  const names = [
    ...valuesOf(incident, 'area'),
    ...valuesOf(incident, 'region'),
    ...valuesOf(incident, 'country'),
  ];
  return names.includes(place.areaId);
}
