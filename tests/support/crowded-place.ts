import type { Incident } from '../../src/core/incident/incident.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import { minute, minutesPerDay } from '../../src/core/time/interval.ts';
import { busyDay, incidentOf } from './arbitrary-incidents.ts';

export const crowdedPoint = { lon: 30.5234, lat: 50.4501 };
export const nearbyId = 'crowd:nearby';

/** As many incidents at one coordinate, over four weeks, and one more some 350 m east of it. */
export function crowdedPlace(count: number): readonly Incident[] {
  const crowd = Array.from({ length: count }, (_, index) => {
    const start = minute(busyDay + (index % 28) * minutesPerDay);
    return incidentOf(`crowd:${index}`, {
      kind: kinds[index % kinds.length] ?? 'other',
      place: { precision: 'exact', ...crowdedPoint },
      time: {
        start,
        end: minute(start + minutesPerDay),
        precision: 'day',
        meaning: 'throughout',
      },
    });
  });
  const nearby = incidentOf(nearbyId, {
    place: { precision: 'exact', ...crowdedPoint, lon: crowdedPoint.lon + 0.005 },
  });
  return [...crowd, nearby];
}
