import {
  sumMeasures,
  type AreaSum,
  type AreaSums,
  type SumArea,
  type SumMeasure,
  type SumsReport,
} from '../../core/context/area-sums.ts';
import type { Geography } from '../../core/geo/geography.ts';
import { createNoteLog, isObject } from '../../core/incident/field.ts';
import { countryOfArea } from '../../core/incident/place-keys.ts';
import { readTime } from '../../core/incident/read-time.ts';
import type { Interval } from '../../core/time/interval.ts';
import type { FoundIncident, FoundPlace, RowSource } from '../format.ts';
import { orderOfDates } from '../import-file.ts';
import { gatherNotes } from '../gathered-notes.ts';
import { refuse } from '../source/refuse.ts';

export interface ReadAreaSums {
  readonly layer: AreaSums;
  readonly report: SumsReport;
}

/** What rows of a format of sums say, added up by area, type and period; with an account of every row. */
export async function readAreaSums(
  source: RowSource,
  encoding: string | null,
  geography: Geography,
  signal: AbortSignal,
  onProgress: (rows: number) => void = () => undefined,
): Promise<ReadAreaSums> {
  const notes = gatherNotes();
  const areas = indexedValues<SumArea>(({ areaId, name }) => areaId ?? `name ${name}`);
  const types = indexedValues<string>((type) => type);
  const periods = indexedValues<Interval>(({ start, end }) => `${start} ${end}`);
  const sums = new Map<string, Adding>();
  const counts = { rows: 0, rejected: 0, addedUp: 0 };
  const order = await orderOfDates(source, signal);
  const dateOrder = typeof order === 'string' ? order : (source.usualDateOrder ?? 'day-first');
  for await (const batch of source.rows({ dateOrder, companions: null }, signal)) {
    for (const { found, notes: own, row, isFragment } of batch) {
      notes.add(own);
      if (isFragment === true) continue;
      counts.rows += 1;
      const log = createNoteLog(row);
      const time =
        found === null
          ? null
          : readTime({ path: found.columns.time ?? 'time', value: found.fields.time }, log);
      notes.add(log.notes);
      if (found === null || time === null) {
        counts.rejected += 1;
        continue;
      }
      const { area, isFiner } = areaOf(found.where, geography);
      const values = valuesOf(found);
      const key = [
        areas.placeOf(area),
        types.placeOf(found.type),
        periods.placeOf({ start: time.start, end: time.end }),
      ] as const;
      add(sums, key, values);
      if (isFiner && area.areaId !== null) counts.addedUp += 1;
    }
    onProgress(counts.rows);
  }
  if (sums.size === 0) {
    const first = notes.report().notes.find(({ action }) => action === 'rejected') ?? null;
    return refuse({ code: 'none-usable', rows: counts.rows, first });
  }
  const { about, title } = source;
  const { kept, ...standing } = withoutWholes([...sums.values()], areas.values);
  const ordered = inOrder(periods.values);
  return {
    layer: {
      type: 'sums',
      title: title ?? about.title,
      attribution: about.publisher,
      licence: about.licence,
      types: types.values,
      periods: ordered.sorted,
      areas: areas.values,
      sums: kept.map(({ area, type, period, values, unknown }) => ({
        area,
        type,
        period: ordered.placeOf[period] ?? 0,
        values,
        unknown,
      })),
    },
    report: {
      format: source.format,
      encoding,
      ...counts,
      ...standing,
      ...notes.report(),
    },
  };
}

type SumKey = readonly [area: number, type: number, period: number];

type Writable<Of> = { -readonly [Key in keyof Of]: Of[Key] };

interface Adding extends AreaSum {
  rows: number;
  /** Of them, those of nothing but zeros. */
  zeros: number;
  readonly values: Writable<AreaSum['values']>;
  readonly unknown: Writable<AreaSum['unknown']>;
}

function add(
  sums: Map<string, Adding>,
  [area, type, period]: SumKey,
  values: Readonly<Record<SumMeasure, number | null>>,
): void {
  const key = `${area} ${type} ${period}`;
  const sum: Adding = sums.get(key) ?? {
    area,
    type,
    period,
    rows: 0,
    zeros: 0,
    values: { events: null, fatalities: null },
    unknown: { events: 0, fatalities: 0 },
  };
  sums.set(key, sum);
  sum.rows += 1;
  if (sumMeasures.every((measure) => values[measure] === 0)) sum.zeros += 1;
  for (const measure of sumMeasures) {
    const value = values[measure];
    if (value === null) sum.unknown[measure] += 1;
    else sum.values[measure] = (sum.values[measure] ?? 0) + value;
  }
}

function valuesOf({ fields }: FoundIncident): Readonly<Record<SumMeasure, number | null>> {
  const figures: unknown = fields.figures;
  const first: unknown = Array.isArray(figures) ? figures[0] : undefined;
  return {
    events: numberOf(isObject(first) ? first['best'] : undefined),
    fatalities: numberOf(fields.killed),
  };
}

/** A blank is unknown, never 0; text that is no number too. */
function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

interface AreaOfRow {
  readonly area: SumArea;
  readonly isFiner: boolean;
}

/** The first-level area that a row is of, or its country; by code, else by name within the country. */
function areaOf(where: FoundPlace, geography: Geography): AreaOfRow {
  const named = where.country ?? '';
  const country = named === '' ? null : geography.country(named);
  if (where.precision === 'country') {
    const areaId = country !== null && geography.canDraw(country) ? country : null;
    return { area: { areaId, name: named }, isFiner: false };
  }
  const found = geography.area({
    country,
    code: where.pcode,
    name: where.admin1,
    prefersArea: where.admin1PrefersArea,
  });
  const isFiner = where.precision === 'admin2';
  const name = where.admin1 ?? where.admin2 ?? where.pcode ?? '';
  if (found !== null) return { area: { areaId: found.areaId, name }, isFiner };
  return { area: { areaId: null, name: name === '' ? named : `${name} (${named})` }, isFiner };
}

/** What becomes of the rows; a country that the file also has areas of is left out, or they would be counted twice. */
function withoutWholes(
  sums: readonly Adding[],
  areas: readonly SumArea[],
): Pick<SumsReport, 'drawable' | 'zero' | 'unplaced' | 'wholes'> & {
  readonly kept: readonly Adding[];
} {
  const inParts = new Set(
    areas.flatMap(({ areaId }) => (areaId?.includes('-') === true ? [countryOfArea(areaId)] : [])),
  );
  const counts = { drawable: 0, zero: 0, unplaced: 0, wholes: 0 };
  const kept: Adding[] = [];
  for (const sum of sums) {
    const areaId = areas[sum.area]?.areaId ?? null;
    if (areaId !== null && inParts.has(areaId)) {
      counts.wholes += sum.rows;
      continue;
    }
    kept.push(sum);
    if (areaId === null) counts.unplaced += sum.rows;
    else {
      counts.zero += sum.zeros;
      counts.drawable += sum.rows - sum.zeros;
    }
  }
  return { ...counts, kept };
}

function indexedValues<Value>(keyOf: (value: Value) => string) {
  const places = new Map<string, number>();
  const values: Value[] = [];
  return {
    values: values as readonly Value[],
    placeOf(value: Value): number {
      const key = keyOf(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

function inOrder(periods: readonly Interval[]) {
  const order = periods
    .map((period, index) => ({ period, index }))
    .toSorted((a, b) => a.period.start - b.period.start || a.period.end - b.period.end);
  const placeOf = periods.map(() => 0);
  order.forEach(({ index }, place) => {
    placeOf[index] = place;
  });
  return { sorted: order.map(({ period }) => period), placeOf };
}
