import type { NoteReason } from './note-reason.ts';

/** Why a pair of degrees cannot be a place; `null` where it can. A pair swapped within range cannot be told from a right one here. */
export function faultOfCoordinates(lon: unknown, lat: unknown): NoteReason | null {
  if (typeof lon !== 'number' || typeof lat !== 'number') return { code: 'not-coordinates' };
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return { code: 'coordinates-infinite' };
  if (lon === 0 && lat === 0) return { code: 'zero-coordinates' };
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return null;
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) {
    return { code: 'coordinates-look-swapped' };
  }
  return { code: 'coordinates-out-of-range' };
}
