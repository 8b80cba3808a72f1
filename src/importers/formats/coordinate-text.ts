/** Degrees north and east, as a cell with both of them says. */
export interface CoordinatePair {
  readonly lat: number;
  readonly lon: number;
}

const decimal = String.raw`[+-]?\d{1,3}(?:\.\d+)?`;
const separated = new RegExp(
  String.raw`^[[(]?\s*(${decimal})\s*°?\s*(?:[,;/|]|\s)\s*(${decimal})\s*°?\s*[\])]?$`,
);
const withDecimalCommas = /^([+-]?\d{1,3},\d+)\s*(?:[;/|]|,?\s)\s*([+-]?\d{1,3},\d+)$/;
/** Well-known text, also with a reference system before it and a height after it; longitude first. */
const wellKnown = new RegExp(
  String.raw`^(?:srid=4326;)?\s*point\s*(?:z|m|zm)?\s*\(\s*(${decimal})\s+(${decimal})(?:\s+[+-]?[\d.]+)*\s*\)$`,
  'i',
);
const geojsonPoint = new RegExp(
  String.raw`"type"\s*:\s*"Point".*"coordinates"\s*:\s*\[\s*(${decimal})\s*,\s*(${decimal})`,
);
const lettersAfter = /^(.*?[NS])[\s,;/]*(\S.*[EW])$/i;
const lettersBefore = /^([NS].*?)[\s,;/]*([EW].*)$/i;
const sexagesimal =
  /^([NSEW])?\s*([+-])?\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:[°º˚]|d|deg|\s)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’ʹ]|m|\s|$))?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”ʺ]|''|′′|s)?)?\s*([NSEW])?$/i;

/**
 * Degrees in a cell: `50.4501`, `50,4501`, `50.45° N`, `50°27′0.5″N`, `N 50 27 00`. South and west
 * are negative. `null` where it is none of these; the range is not checked.
 */
export function readDegrees(text: string): number | null {
  const trimmed = text.trim();
  const plain = trimmed.replace(/^([+-]?\d{1,3}),(\d+)$/, '$1.$2').replace(/^[−–]/, '-');
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  const match = sexagesimal.exec(trimmed);
  if (match === null) return null;
  const [, before, sign, degrees = '', minutes, seconds, after] = match;
  if (before !== undefined && after !== undefined) return null;
  const letter = (before ?? after)?.toUpperCase();
  // Numbers alone with spaces are a list, not an angle.
  if (letter === undefined && !/[°º˚]/.test(trimmed)) return null;
  const [minute, second] = [numberOf(minutes), numberOf(seconds)];
  if (minute >= 60 || second >= 60) return null;
  const size = numberOf(degrees) + minute / 60 + second / 3600;
  return sign === '-' || letter === 'S' || letter === 'W' ? -size : size;
}

/** A pair in one cell, latitude first; of well-known text and GeoJSON longitude first, as they have it. */
export function readCoordinatePair(text: string): CoordinatePair | null {
  const trimmed = text.trim();
  if (trimmed.length > 200) return null;
  const longitudeFirst = wellKnown.exec(trimmed) ?? geojsonPoint.exec(trimmed);
  if (longitudeFirst !== null) {
    return pairOf(Number(longitudeFirst[2]), Number(longitudeFirst[1]));
  }
  const commas = withDecimalCommas.exec(trimmed);
  if (commas !== null) {
    return pairOf(readDegrees(commas[1] ?? ''), readDegrees(commas[2] ?? ''));
  }
  const match = separated.exec(trimmed);
  if (match !== null) return pairOf(Number(match[1]), Number(match[2]));
  const halves = lettersAfter.exec(trimmed) ?? lettersBefore.exec(trimmed);
  if (halves === null) return null;
  return pairOf(readDegrees(halves[1] ?? ''), readDegrees(halves[2] ?? ''));
}

function pairOf(lat: number | null, lon: number | null): CoordinatePair | null {
  return lat === null || lon === null ? null : { lat, lon };
}

function numberOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}
