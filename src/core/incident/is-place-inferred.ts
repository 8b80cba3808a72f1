import type { Incident } from './incident.ts';

export function isPlaceInferred({ flags }: Pick<Incident, 'flags'>): boolean {
  return flags.some(({ field, flag }) => field === 'place' && flag === 'inferred');
}
