/** A shape of a column of shapes: a point has its place, of others the kind is known. */
export interface ColumnShape {
  readonly kind: string;
  readonly point: { readonly lon: number; readonly lat: number } | null;
}

const kinds = [
  'GEOMETRY',
  'POINT',
  'LINESTRING',
  'POLYGON',
  'MULTIPOINT',
  'MULTILINESTRING',
  'MULTIPOLYGON',
  'GEOMETRYCOLLECTION',
];
const point = 1;
const multiPoint = 4;
/** EWKB says by a bit that a reference system stands before the numbers. */
const hasReference = 0x20000000;

/** Reads well-known binary of either kind, as far as a point needs; `null` of what is none. */
export function readShape(bytes: Uint8Array): ColumnShape | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return shapeAt(view, 0);
}

function shapeAt(view: DataView, start: number): ColumnShape | null {
  if (view.byteLength < start + 5) return null;
  const isLittle = view.getUint8(start) === 1;
  const stated = view.getUint32(start + 1, isLittle);
  const type = (stated & 0x0fffffff) % 1000;
  const kind = kinds[type];
  if (kind === undefined) return null;
  const at = start + ((stated & hasReference) === 0 ? 5 : 9);
  if (type === point && view.byteLength >= at + 16) {
    const [lon, lat] = [view.getFloat64(at, isLittle), view.getFloat64(at + 8, isLittle)];
    // An empty point is written as two numbers that are none.
    return { kind, point: Number.isNaN(lon) || Number.isNaN(lat) ? null : { lon, lat } };
  }
  if (type === multiPoint && view.byteLength >= at + 4 && view.getUint32(at, isLittle) === 1) {
    return { kind, point: shapeAt(view, at + 4)?.point ?? null };
  }
  return { kind, point: null };
}

export function shapeText({ kind, point: place }: ColumnShape): string {
  return place === null ? kind : `POINT (${place.lon} ${place.lat})`;
}
