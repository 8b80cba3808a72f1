import { distinctTuples } from './distinct-runs.ts';
import { unknownBound, type FigureColumn } from './figure-column.ts';
import type { IncidentColumns } from './incident-columns.ts';
import { meaningOfParts, mergeCodes } from './merge-codes.ts';
import type { PartRows } from './part-rows.ts';

export function mergeFigures(rows: PartRows, columns: readonly FigureColumn[]): FigureColumn {
  const lengths = columns.map(({ low }) => low.length);
  const bounds = new Float64Array(3 * lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const { low, best, high } of columns) {
    for (let code = 0; code < low.length; code++) {
      bounds[at++] = positiveZero(low[code]);
      bounds[at++] = positiveZero(best[code]);
      bounds[at++] = positiveZero(high[code]);
    }
  }
  const { numbers, firsts } = distinctTuples(new Uint32Array(bounds.buffer), 6);
  const { codes, origins } = mergeCodes(
    rows,
    columns.map((column) => column.codes),
    meaningOfParts(numbers, lengths, firsts.length),
    firsts.length,
  );
  const boundsOf = (bound: 'low' | 'best' | 'high'): Float64Array<ArrayBuffer> => {
    const values = new Float64Array(origins.length);
    for (let code = 0; code < values.length; code++) {
      values[code] =
        columns[origins.part[code] ?? 0]?.[bound][origins.code[code] ?? 0] ?? unknownBound;
    }
    return values;
  };
  return { low: boundsOf('low'), best: boundsOf('best'), high: boundsOf('high'), codes };
}

type RadiusColumn = IncidentColumns['radius'];

export function mergeRadii(rows: PartRows, columns: readonly RadiusColumn[]): RadiusColumn {
  const lengths = columns.map(({ meters }) => meters.length);
  const all = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const { meters } of columns) {
    for (let code = 0; code < meters.length; code++) all[at++] = positiveZero(meters[code]);
  }
  const { numbers, firsts } = distinctTuples(new Uint32Array(all.buffer), 1);
  const { codes, origins } = mergeCodes(
    rows,
    columns.map((column) => column.codes),
    meaningOfParts(numbers, lengths, firsts.length),
    firsts.length,
  );
  const meters = new Float32Array(origins.length);
  for (let code = 0; code < meters.length; code++) {
    meters[code] = columns[origins.part[code] ?? 0]?.meters[origins.code[code] ?? 0] ?? 0;
  }
  return { meters, codes };
}

/** 0 and −0 have different bits. */
function positiveZero(value = 0): number {
  return value + 0;
}
