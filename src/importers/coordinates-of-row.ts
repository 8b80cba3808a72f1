import type { Field, NoteLog } from '../core/incident/field.ts';
import type { FoundPlace } from './format.ts';
import type { Geography } from '../core/geo/geography.ts';

/** What a row's coordinates come to. */
export interface RowCoordinates {
  readonly point: { readonly lon: number; readonly lat: number; readonly field: Field } | null;
  /** Whether the file's own pair is a valid one, whatever becomes of it. */
  readonly isValid: boolean;
}

/** Beyond this a point is said not to lie in the country that the row names: borders here are simplified, and events lie off coasts. */
const farKilometers = 100;

const nowhere: RowCoordinates = { point: null, isValid: false };

/**
 * Degrees as a file writes them, with a decimal point or comma. A pair that is out of range, or
 * far from the country that the row names, is put right where the swapped pair fits; else it
 * stays what the file says, with a note.
 *
 * @param country ISO 3166-1 alpha-2 of the row; `null` where it names none
 */
export function coordinatesOfRow(
  { lon: lonText, lat: latText }: FoundPlace,
  column: string,
  country: string | null,
  geography: Geography,
  log: NoteLog,
): RowCoordinates {
  const isBlank = isBlankText(lonText) && isBlankText(latText);
  if (isBlank) return nowhere;
  const field: Field = { path: column, value: `${latText ?? ''}, ${lonText ?? ''}` };
  const lon = degrees(lonText);
  const lat = degrees(latText);
  if (lon === null || lat === null) {
    log.note(field, 'ignored', { code: 'not-coordinates' });
    return nowhere;
  }
  if (lon === 0 && lat === 0) {
    log.note(field, 'ignored', { code: 'zero-coordinates' });
    return nowhere;
  }
  const isValid = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const canSwap = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
  const asWritten = { point: { lon, lat, field }, isValid };
  const swapped = { point: { lon: lat, lat: lon, field }, isValid };
  const distance = (x: number, y: number): number =>
    country === null ? 0 : geography.kilometersFrom(country, x, y);
  if (!isValid) {
    if (canSwap && distance(lat, lon) <= farKilometers) {
      log.note(field, 'corrected', { code: 'coordinates-swapped' });
      return swapped;
    }
    log.note(field, 'ignored', { code: 'coordinates-out-of-range' });
    return nowhere;
  }
  const kilometers = distance(lon, lat);
  if (kilometers <= farKilometers || kilometers === Infinity) return asWritten;
  if (canSwap && distance(lat, lon) === 0) {
    log.note(field, 'corrected', { code: 'coordinates-swapped' });
    return swapped;
  }
  log.note(field, 'doubted', {
    code: 'far-from-country',
    country: country ?? '',
    kilometers: Math.round(kilometers),
  });
  return asWritten;
}

function isBlankText(value: string | number | undefined): boolean {
  return value === undefined || (typeof value === 'string' && isUnknownText(value));
}

/** What files write where there is no value. */
export function isUnknownText(text: string): boolean {
  return unknownTexts.has(text.trim().toLowerCase());
}

const unknownTexts = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', 'unknown', '-', '-99']);

function degrees(value: string | number | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === undefined) return null;
  const text = value.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}
