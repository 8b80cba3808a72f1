import type { ParquetParsers, SchemaElement } from 'hyparquet';
import { readShape, shapeText, type ColumnShape } from './parquet-shape.ts';

/** What the parser makes of values that are no plain ones: texts, and shapes. */
export const parquetParsers: ParquetParsers = {
  timestampFromMilliseconds: (milliseconds) => momentText(Number(milliseconds)),
  timestampFromMicroseconds: (microseconds) => momentText(Number(microseconds) / 1e3),
  timestampFromNanoseconds: (nanoseconds) => momentText(Number(nanoseconds) / 1e6),
  dateFromDays: (days) => momentText(days * millisecondsPerDay),
  stringFromBytes: (bytes) => decoder.decode(bytes),
  jsonFromBytes: (bytes) => decoder.decode(bytes),
  geometryFromBytes: readShape,
  geographyFromBytes: readShape,
  uuidFromBytes: (bytes) => {
    const digits = hexadecimal(bytes);
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  },
};

const decoder = new TextDecoder();
const millisecondsPerDay = 86_400_000;
const mostMilliseconds = 8.64e15;

/** Midnight is a day: so programs write days. */
function momentText(milliseconds: number): string {
  if (!(Math.abs(milliseconds) <= mostMilliseconds)) return '';
  const text = new Date(Math.floor(milliseconds)).toISOString();
  const [day = '', clock = ''] = text.split('T');
  if (clock.startsWith('00:00:00')) return day;
  return `${day} ${clock.startsWith('00', 6) ? clock.slice(0, 5) : clock.slice(0, 8)}`;
}

/** The text that a value of the column stands for in a table. */
export function valueText(element: SchemaElement): (value: unknown) => string {
  const { type, logical_type: logical, converted_type: converted } = element;
  if (isOfUtc(element)) {
    return (value) => {
      const text = plainText(value);
      return text.includes(':') ? `${text}Z` : text;
    };
  }
  if (logical?.type === 'TIME' || converted === 'TIME_MILLIS' || converted === 'TIME_MICROS') {
    const unit = logical?.type === 'TIME' ? logical.unit : null;
    const perMillisecond =
      unit === 'NANOS' ? 1e6 : unit === 'MICROS' || converted === 'TIME_MICROS' ? 1e3 : 1;
    return (value) => (isBlank(value) ? '' : clockText(Number(value) / perMillisecond));
  }
  if (type === 'FLOAT') return (value) => (typeof value === 'number' ? singleText(value) : '');
  return plainText;
}

/** Older files have moments of UTC only. */
function isOfUtc({ logical_type: logical, converted_type: converted }: SchemaElement): boolean {
  if (logical?.type === 'TIMESTAMP') return logical.isAdjustedToUTC;
  return converted === 'TIMESTAMP_MILLIS' || converted === 'TIMESTAMP_MICROS';
}

function clockText(milliseconds: number): string {
  const text = momentText(
    ((milliseconds % millisecondsPerDay) + millisecondsPerDay) % millisecondsPerDay,
  );
  return text.includes(' ') ? text.slice(11) : '00:00';
}

/** The shortest that is the same number of four bytes. */
function singleText(value: number): string {
  for (let digits = 6; digits < 10; digits++) {
    const shown = Number(value.toPrecision(digits));
    if (Math.fround(shown) === value) return String(shown);
  }
  return String(value);
}

function plainText(value: unknown): string {
  if (isBlank(value)) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array) return hexadecimal(value);
  return isShape(value) ? shapeText(value) : jsonText(value);
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined;
}

export function isShape(value: unknown): value is ColumnShape {
  return typeof value === 'object' && value !== null && 'kind' in value && 'point' in value;
}

const longestHexadecimal = 64;

function hexadecimal(bytes: Uint8Array): string {
  const shown = Array.from(bytes.subarray(0, longestHexadecimal), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return bytes.length > longestHexadecimal ? `${shown}…` : shown;
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'bigint') return inner <= 2n ** 53n ? Number(inner) : String(inner);
    return inner instanceof Uint8Array ? hexadecimal(inner) : inner;
  });
}
