import { forward } from 'mgrs';
import type { PointPlace } from '../incident/place.ts';
import { metersPerDegree } from './bbox.ts';

/** One point in the three ways that people exchange; latitude first. */
export interface CoordinateText {
  readonly decimal: string;
  readonly dms: string;
  /** The square that holds the point; `null` beyond 80° S and 84° N, where UTM ends. */
  readonly mgrs: string | null;
}

/** The fifth decimal: about a metre, and as fine as any source places a site. */
const finestDecimals = 5;
/** Of the radius: by no more than that may rounding move the middle of a circle. */
const shareOfRadius = 0.1;

/**
 * Coordinates with no more digits than the place is known to. A site has five decimals.
 * Coordinates of no stated precision keep the decimals that they have, up to five. The middle
 * of a circle has the fewest digits that leave it within a tenth of the radius from where it was.
 */
export function coordinateText(place: PointPlace): CoordinateText {
  const { lon, lat } = place;
  const step = coordinateStepMeters(place);
  return {
    decimal: decimalText(lon, lat, step),
    dms: dmsText(lon, lat, step),
    mgrs: mgrsText(lon, lat, step),
  };
}

/** Metres that one unit of the last digit may stand for. */
export function coordinateStepMeters(place: PointPlace): number {
  const finest = metersPerDegree / 10 ** finestDecimals;
  switch (place.precision) {
    case 'exact':
      return finest;
    case 'given': {
      const decimals = Math.max(decimalsOf(place.lon), decimalsOf(place.lat));
      return metersPerDegree / 10 ** Math.min(finestDecimals, decimals);
    }
    case 'settlement':
    case 'near':
      // Rounding moves a point by half a step each way, so by a step over √2 in all.
      return Math.max(finest, place.radiusMeters * shareOfRadius * Math.SQRT2);
  }
}

function decimalText(lon: number, lat: number, stepMeters: number): string {
  const decimals = coarsest(
    Array.from({ length: finestDecimals + 1 }, (_, index) => index),
    (count) => metersPerDegree / 10 ** count,
    stepMeters,
  );
  return `${fixed(lat, decimals)}, ${fixed(lon, decimals)}`;
}

/** Parts of a degree, coarsest first. */
const dmsParts = [1, 60, 3600, 36_000, 360_000] as const;

function dmsText(lon: number, lat: number, stepMeters: number): string {
  const parts = coarsest(dmsParts, (perDegree) => metersPerDegree / perDegree, stepMeters);
  return `${dmsOf(lat, parts, 'N', 'S')} ${dmsOf(lon, parts, 'E', 'W')}`;
}

/** Rounded as a whole, so that no 60 stands in minutes or seconds. */
function dmsOf(degrees: number, perDegree: number, positive: string, negative: string): string {
  const units = Math.round(Math.abs(degrees) * perDegree);
  const letter = degrees < 0 && units > 0 ? negative : positive;
  const whole = `${Math.floor(units / perDegree)}°`;
  if (perDegree === 1) return whole + letter;
  const perMinute = perDegree / 60;
  const minutes = `${padded(Math.floor(units / perMinute) % 60, 0)}′`;
  if (perMinute === 1) return whole + minutes + letter;
  const perSecond = perMinute / 60;
  const seconds = (units % perMinute) / perSecond;
  return `${whole}${minutes}${padded(seconds, Math.log10(perSecond))}″${letter}`;
}

/** Digits of easting and northing each, coarsest first. */
const mgrsDigits = [1, 2, 3, 4, 5] as const;

function mgrsText(lon: number, lat: number, stepMeters: number): string | null {
  if (lat < -80 || lat >= 84) return null;
  const digits = coarsest(mgrsDigits, (count) => 10 ** (5 - count), stepMeters);
  const [, zone = '', square = '', numbers = ''] =
    /^(\d+[A-Z])([A-Z]{2})(\d+)$/.exec(forward([easternmost(lon), lat], digits)) ?? [];
  return `${zone} ${square} ${numbers.slice(0, digits)} ${numbers.slice(digits)}`;
}

/** `mgrs` puts a longitude that rounding makes 180 into a zone 61, but 180 itself into 60. */
function easternmost(lon: number): number {
  return lon + 180 >= 360 ? 180 : lon;
}

/** The first, from the coarsest on, whose step is no larger; else the finest. */
function coarsest(
  choices: readonly number[],
  metersOf: (choice: number) => number,
  stepMeters: number,
): number {
  // A step that is equal must not be lost to rounding.
  const limit = stepMeters * (1 + 1e-9);
  return choices.find((choice) => metersOf(choice) <= limit) ?? choices.at(-1) ?? 0;
}

function fixed(degrees: number, decimals: number): string {
  const text = degrees.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

function padded(value: number, decimals: number): string {
  return value.toFixed(decimals).padStart(decimals === 0 ? 2 : decimals + 3, '0');
}

function decimalsOf(degrees: number): number {
  const text = degrees.toString();
  return text.includes('e') ? finestDecimals : (text.split('.')[1] ?? '').length;
}
