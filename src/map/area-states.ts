import { countryOfArea } from '../core/incident/place-keys.ts';
import type { Scene } from './scene.ts';

/** What fades an area's shape; nothing of it is drawn otherwise. */
export interface AreaState {
  /** Its badge is in its country's stack. */
  readonly stacked: boolean;
  /** So many regions of its country have incidents that their hatching would drown what lies in it. */
  readonly crowded: boolean;
}

/** Hatched regions of a country that are still told apart. */
const mostHatched = 8;

/** By area id, of those that fade. */
export function areaStates({ answer, symbols }: Scene): ReadonlyMap<string, AreaState> {
  const states = new Map<string, AreaState>();
  if (answer === null) return states;
  const stacked = new Set(
    symbols
      .flatMap(({ hit }) => (hit.type === 'stack' ? hit.areas : []))
      .map(({ areaId }) => areaId),
  );
  const ids = new Set(answer.areas.ids);
  const regions = new Map<string, number>();
  for (const id of ids) {
    const country = countryOfArea(id);
    if (id !== country) regions.set(country, (regions.get(country) ?? 0) + 1);
  }
  for (const id of ids) {
    const crowded = (regions.get(countryOfArea(id)) ?? 0) > mostHatched;
    if (crowded || stacked.has(id)) states.set(id, { stacked: stacked.has(id), crowded });
  }
  return states;
}
