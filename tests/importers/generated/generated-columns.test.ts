import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalizedText } from '../../../src/core/incident/incident.ts';
import { timePrecisions } from '../../../src/core/incident/incident.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import { createPlaceKeys } from '../../../src/core/incident/place-keys.ts';
import { placeClasses } from '../../../src/core/incident/place.ts';
import { buildIncidentTable } from '../../../src/core/table/build-table.ts';
import { columnsOfIncidents } from '../../../src/core/table/columns-of-incidents.ts';
import type { IncidentColumns } from '../../../src/core/table/incident-columns.ts';
import { textAt } from '../../../src/core/table/text-column.ts';
import { minuteOfCivil } from '../../../src/core/time/civil-time.ts';
import { generatedColumns } from '../../../src/importers/generated/generated-columns.ts';
import { generatedRecords } from '../../../src/importers/generated/generated-records.ts';
import { readBasemap } from '../../support/basemap-files.ts';
import { plainRows } from '../../support/table-rows.ts';

const seed = 20260204;
const placeKeys = createPlaceKeys(readBasemap().names);
const batchRows = 65_536;

/** Sizes around the edges of a batch too; in the millions only the first two batches are made. */
const sets = [
  { rows: 1, seed: 1 },
  { rows: 7, seed: 2 },
  { rows: 64, seed: 3 },
  { rows: 1_000, seed: 1 },
  { rows: 1_000, seed: 4_294_967_295 },
  { rows: batchRows, seed: 4 },
  { rows: batchRows + 1, seed: 5 },
  { rows: 1_000_000, seed: 1 },
  { rows: 3_000_000, seed: 6 },
];

function firstBatches(set: { rows: number; seed: number }, most = 2): IncidentColumns[] {
  const batches: IncidentColumns[] = [];
  for (const batch of generatedColumns(set)) {
    batches.push(batch);
    if (batches.length === most) break;
  }
  return batches;
}

describe.each(sets)('$rows rows of seed $seed', (set) => {
  const batches = firstBatches(set);
  const records = generatedRecords(set);
  const made = batches.reduce((sum, { length }) => sum + length, 0);

  test('are as many as were asked for, each with its own record, in full batches', () => {
    expect(made).toBe(Math.min(set.rows, 2 * batchRows));
    expect(records.length).toBe(set.rows);
    let next = 0;
    for (const { length, record, ids } of batches) {
      expect(length).toBe(Math.min(batchRows, set.rows - next));
      for (let row = 0; row < length; row++) {
        if (record[row] !== next + row) expect(record[row]).toBe(next + row);
      }
      // Where the number gets a digit more.
      for (const row of [0, 8, 9, 98, 99, 998, 999, 9_998, 9_999, length - 1]) {
        if (row < length) expect(textAt(ids, row)).toBe(`generated:${next + row + 1}`);
      }
      next += length;
    }
  });

  test('say in columns what their incidents say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: made - 1 }), { minLength: 1, maxLength: 60 }),
        (numbers) => {
          for (const [index, batch] of batches.entries()) {
            const rows = numbers.flatMap((number) =>
              Math.floor(number / batchRows) === index ? [number % batchRows] : [],
            );
            const incidents = rows.map((row) => records.incident(batch.record[row] ?? -1));
            const expected = columnsOfIncidents(incidents, placeKeys);
            expect(plainRows(batch, rows)).toEqual(plainRows(expected));
            expectSameLabels(batch, expected);
          }
        },
      ),
      { seed, numRuns: 15 },
    );
  });

  test('have no value in a column that no row has, and none twice', () => {
    for (const batch of batches) {
      const { place, radius, actors, publishers, tags } = batch;
      // Two sites may lie at one coordinate by chance; a table makes one point of them.
      const names = [...place.lon.keys(), ...place.areas.map(({ id, level }) => `${level} ${id}`)];
      expectAllUsed(names, place);
      expectAllUsed([...radius.meters], radius);
      for (const column of [batch.ownType, batch.country, batch.region, batch.parent]) {
        expectAllUsed(column.values, column);
      }
      for (const { values, lists, codes } of [actors, publishers, tags]) {
        expectAllUsed(values, { codes: lists.codes });
        expect(new Set(codes).size).toBe(lists.offsets.length - 1);
      }
    }
  });

  test('are parts that a table can be made of', () => {
    const table = buildIncidentTable(batches);
    expect(table.length).toBe(made);
    expect([...new Set(table.dataset.values)]).toEqual(['generated']);
  });
});

describe('one set', () => {
  const read = (rows: number, of: number) =>
    firstBatches({ rows, seed: of }, Infinity).flatMap((batch) => plainRows(batch));

  test('is the same every time, and another with another seed', () => {
    const first = read(3_000, 1);
    expect(read(3_000, 1)).toEqual(first);
    const other = read(3_000, 2);
    const same = other.filter(({ point, time }, row) => {
      const here = first[row];
      return point !== null && here?.point === point && here.time[0] === time[0];
    });
    expect(same).toEqual([]);
  });

  test.each([
    [0, 1],
    [-1, 1],
    [1.5, 1],
    [NaN, 1],
    [Infinity, 1],
    [10, -1],
    [10, 0.5],
    [10, 2 ** 32],
  ])('of %d rows and seed %d is refused', (rows, of) => {
    expect(() => firstBatches({ rows, seed: of })).toThrow(RangeError);
    expect(() => generatedRecords({ rows, seed: of })).toThrow(RangeError);
  });
});

describe.each([1, 2])('the mixture of seed %d', (of) => {
  const rows = 2 * batchRows;
  const batches = firstBatches({ rows, seed: of });
  const table = buildIncidentTable(batches);
  const shareOf = (codes: ArrayLike<number>, wanted: (code: number) => boolean): number =>
    Array.from(codes).filter(wanted).length / rows;
  const shareAmong = <Item extends string>(
    codes: ArrayLike<number>,
    all: readonly Item[],
    wanted: readonly Item[],
  ): number => shareOf(codes, (code) => wanted.some((item) => all[code] === item));

  test('has 20 to 40 % places and 20 to 40 % times that are not precise', () => {
    const vague = [
      'settlement',
      'near',
      'admin2',
      'admin1',
      'country',
      'line',
      'sea',
      'unknown',
    ] as const;
    expect(shareAmong(table.placeClass, placeClasses, vague)).toBeGreaterThan(0.2);
    expect(shareAmong(table.placeClass, placeClasses, vague)).toBeLessThan(0.4);
    const loose = ['night', 'week', 'month', 'year', 'unknown'] as const;
    expect(shareAmong(table.timePrecision, timePrecisions, loose)).toBeGreaterThan(0.2);
    expect(shareAmong(table.timePrecision, timePrecisions, loose)).toBeLessThan(0.4);
    for (let row = 0; row < rows; row++) {
      const precision = timePrecisions[table.timePrecision[row] ?? -1] ?? 'day';
      const isLoose = loose.some((each) => each === precision);
      if ((table.isWithin[row] === 1) !== isLoose) expect([precision, isLoose]).toBe('within');
    }
  });

  test('has every kind, class and precision, and none of more than half', () => {
    const columns = [
      [table.kind, kinds],
      [table.placeClass, placeClasses],
      [table.timePrecision, timePrecisions],
    ] as const;
    for (const [codes, names] of columns) {
      for (const name of names) {
        const found = shareAmong<string>(codes, names, [name]);
        expect(found, name).toBeGreaterThan(0.004);
        expect(found, name).toBeLessThan(0.56);
      }
    }
  });

  test('has about 12 incidents a location, at some of them hundreds', () => {
    const points = table.place.lon.length;
    expect(rows / points).toBeGreaterThan(9);
    expect(rows / points).toBeLessThan(13);
    const counts = new Uint32Array(points);
    for (const code of table.place.codes) if (code < points) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts.reduce((a, b) => Math.max(a, b))).toBeGreaterThan(300);
  });

  test('lies in the years 2018 to 2025, more on some days and in some months than on others', () => {
    const from = minuteOfCivil({ year: 2018, month: 1, day: 1 });
    const before = minuteOfCivil({ year: 2026, month: 1, day: 1 });
    expect(table.start.reduce((a, b) => Math.min(a, b))).toBe(from);
    expect(table.end.reduce((a, b) => Math.max(a, b))).toBe(before);
    const perMonth = new Uint32Array(97);
    for (const start of table.start) {
      const month = Math.floor((start - from) / 1440 / 30.5);
      perMonth[month] = (perMonth[month] ?? 0) + 1;
    }
    const inside = perMonth.slice(0, 95).toSorted((a, b) => a - b);
    expect(inside[0]).toBeGreaterThan(0);
    expect((inside[90] ?? 0) / (inside[5] ?? 1)).toBeGreaterThan(2);
  });

  test('leaves figures unknown at times, and never has bounds that fall', () => {
    for (const { low, best, high, codes } of [table.killed, table.injured]) {
      const unknown = shareOf(
        codes,
        (code) => low[code] === -1 && best[code] === -1 && high[code] === -1,
      );
      expect(unknown).toBeGreaterThan(0.3);
      expect(unknown).toBeLessThan(0.8);
      for (const code of low.keys()) {
        const known = [low, best, high].flatMap((bounds) => {
          const bound = bounds[code] ?? -1;
          return bound === -1 ? [] : [bound];
        });
        expect(known).toEqual(known.toSorted((a, b) => a - b));
      }
    }
  });

  test('groups a few under a parent that is there, of the same place and day', () => {
    const children = table.parent.codes.filter((code) => code < table.parent.values.length);
    expect(children.length / rows).toBeGreaterThan(0.001);
    expect(children.length / rows).toBeLessThan(0.02);
    const records = generatedRecords({ rows, seed: of });
    const parents = table.parent.values.slice(0, 200).map((id) => Number(id.split(':')[1]) - 1);
    for (const parent of parents) {
      const child = records.incident(parent + 1);
      expect(child.parent).toBe(records.incident(parent).id);
      expect(child.kind).toBe(records.incident(parent).kind);
      expect(records.incident(parent).parent).toBeUndefined();
    }
  });
});

function expectAllUsed(
  values: readonly unknown[],
  { codes }: { readonly codes: ArrayLike<number> },
): void {
  expect(new Set(values).size).toBe(values.length);
  const used = new Set(Array.from(codes));
  used.delete(values.length);
  expect(used.size).toBe(values.length);
}

/** Labels of what both have. */
function expectSameLabels(ours: IncidentColumns, expected: IncidentColumns): void {
  for (const field of ['ownType', 'country', 'region', 'actors', 'publishers', 'tags'] as const) {
    const labels = new Map<string, LocalizedText | undefined>(
      ours[field].values.map((key, code) => [key, ours[field].labels[code]]),
    );
    for (const [code, key] of expected[field].values.entries()) {
      expect(labels.get(key)).toEqual(expected[field].labels[code]);
    }
  }
}
