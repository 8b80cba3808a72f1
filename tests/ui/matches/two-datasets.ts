import { atLeast, exactly } from '../../../src/core/incident/figure-range.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';

/** One event as two datasets have it, and one that only the first has. */
export const strikeInReports: Incident = incidentOf('reports:strike', {
  title: 'Drone strike on a warehouse',
  kind: 'strike',
  place: { precision: 'exact', lon: 30.5, lat: 50.45, name: 'Kyiv', country: 'Ukraine' },
  killed: exactly(2),
  actors: [{ name: 'A group', role: 'attacker' }],
  sources: [{ publisher: 'A newspaper', url: 'https://example.org/strike' }],
});

export const strikeInSurvey: Incident = incidentOf('survey:blast', {
  title: { en: '=Explosion in the city', uk: 'Вибух у місті' },
  kind: 'attack',
  time: {
    start: minute(busyDay + minutesPerDay),
    end: minute(busyDay + 2 * minutesPerDay),
    precision: 'day',
    meaning: 'throughout',
  },
  place: {
    precision: 'settlement',
    lon: 30.52,
    lat: 50.45,
    radiusMeters: 500,
    name: 'Kyiv',
    country: 'Ukraine',
  },
  killed: atLeast(1),
  sources: [{ publisher: 'A newspaper', url: 'https://example.org/strike' }],
});

export const talksInReports: Incident = incidentOf('reports:talks', {
  title: 'Talks in another town',
  kind: 'talks',
  place: { precision: 'exact', lon: 24, lat: 49.8 },
});

export const twoDatasets = [strikeInReports, strikeInSurvey, talksInReports];
