import fc from 'fast-check';
import type { Incident } from '../../src/core/incident/incident.ts';
import { isPointPlace, type Place } from '../../src/core/incident/place.ts';
import type { MatchRule } from '../../src/core/match/match-rule.ts';
import { minute } from '../../src/core/time/interval.ts';
import { areaIds, busyDay, incidentsArbitrary, latest } from './arbitrary-incidents.ts';

export const ruleArbitrary: fc.Arbitrary<MatchRule> = fc.record({
  kilometers: fc.constantFrom(0, 0.5, 1, 10, 50, 700, 20_016),
  days: fc.constantFrom(0, 1, 3, 40),
  kinds: fc.constantFrom('same' as const, 'family' as const, 'any' as const),
});

/**
 * Incidents of two datasets of which many lie within days and kilometers of another: around one
 * point, the pole or the antimeridian, some of them in a region or country that others are known to.
 */
export const nearbyIncidentsArbitrary: fc.Arbitrary<readonly Incident[]> = incidentsArbitrary.chain(
  (incidents) =>
    fc
      .array(nearbyArbitrary, { minLength: incidents.length, maxLength: incidents.length })
      .map((moves) =>
        incidents.map((incident, index) => {
          const move = moves[index];
          return move === undefined ? incident : moved(incident, move);
        }),
      ),
);

interface Move {
  readonly center: readonly [number, number];
  readonly offset: readonly [number, number];
  readonly area: string;
  readonly radius: number;
  readonly hours: number | null;
}

const nearbyArbitrary: fc.Arbitrary<Move> = fc.record({
  center: fc.constantFrom([30.5, 50.4] as const, [180, -16.5] as const, [77, 90] as const),
  offset: fc.tuple(offsetArbitrary(), offsetArbitrary()),
  area: fc.constantFrom('', ...areaIds),
  radius: fc.constantFrom(1, 300, 4999, 5000, 20_000, 500_000, 5_000_000),
  hours: fc.option(fc.integer({ min: -60, max: 60 })),
});

function offsetArbitrary(): fc.Arbitrary<number> {
  return fc.constantFrom(0, 0.0001, 0.004, -0.009, 0.09, -0.4, 3);
}

function moved(incident: Incident, { center, offset, area, radius, hours }: Move): Incident {
  const start = hours === null ? incident.time.start : minute(busyDay + hours * 60);
  const lasted = incident.time.end - incident.time.start;
  return {
    ...incident,
    time: { ...incident.time, start, end: minute(Math.min(latest, start + lasted)) },
    place: placed(incident.place, center, offset, area, radius),
  };
}

function placed(
  place: Place,
  [lon, lat]: readonly [number, number],
  [east, north]: readonly [number, number],
  area: string,
  radius: number,
): Place {
  if (!isPointPlace(place)) return place;
  const isRegion = area.includes('-');
  const { admin1: _, country: __, ...rest } = place;
  const around = area === '' ? {} : isRegion ? { admin1: area } : { country: area };
  const point = {
    lon: lon + east > 180 ? lon + east - 360 : lon + east,
    lat: lat - Math.abs(north),
  };
  return 'radiusMeters' in rest
    ? { ...rest, ...point, ...around, radiusMeters: radius }
    : { ...rest, ...point, ...around };
}
