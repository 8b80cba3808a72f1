import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOfIncidents } from '../../../src/core/table/columns-of-incidents.ts';
import { unlocatedCode } from '../../../src/core/table/place-column.ts';
import { minute } from '../../../src/core/time/interval.ts';
import { incidentOf, incidentsArbitrary } from '../../support/arbitrary-incidents.ts';
import { plainRow, plainRows, samePoint } from '../../support/table-rows.ts';

const seed = 20260204;

test('every row says what its incident says, in the order given', () => {
  fc.assert(
    fc.property(incidentsArbitrary, (incidents) => {
      const columns = columnsOfIncidents(incidents);
      expect(plainRows(columns)).toEqual(incidents.map(plainRow));
      expect([...columns.record]).toEqual([...incidents.keys()]);
    }),
    { seed },
  );
});

test('no point, area, value, list or figure is there twice, and some row has each', () => {
  fc.assert(
    fc.property(incidentsArbitrary, (incidents) => {
      const columns = columnsOfIncidents(incidents);
      const { place, radius, killed } = columns;
      const points = Array.from(place.lon, (lon, point) => samePoint(lon, place.lat[point]));
      expectOnce(points);
      expectOnce(place.areas.map(({ id, level }) => `${level} ${id}`));
      expectOnce([...radius.meters]);
      expectOnce(
        Array.from(killed.low, (low, code) => `${low} ${killed.best[code]} ${killed.high[code]}`),
      );
      expectHad(place.codes, unlocatedCode(place));
      expectHad(radius.codes, radius.meters.length);
      expectHad(killed.codes, killed.low.length);
      for (const name of ['ownType', 'country', 'region', 'dataset', 'parent'] as const) {
        expectOnce(columns[name].values);
        expectHad(columns[name].codes, columns[name].values.length);
      }
      for (const { values, lists, codes } of [columns.actors, columns.publishers, columns.tags]) {
        expectOnce(values);
        expectHad(lists.codes, values.length);
        expectHad(codes, lists.offsets.length - 1);
        expectOnce(
          Array.from(lists.offsets.subarray(1), (end, list) =>
            lists.codes.slice(lists.offsets[list], end).join(),
          ),
        );
      }
    }),
    { seed },
  );
});

test('where one coordinate is not a number there is no point', () => {
  const columns = columnsOfIncidents([
    incidentOf('a:1', { place: { precision: 'given', lon: NaN, lat: 1 } }),
    incidentOf('a:2', { place: { precision: 'given', lon: 1, lat: NaN } }),
    incidentOf('a:3', { place: { precision: 'given', lon: 1, lat: 2 } }),
  ]);
  expect([...columns.place.lon]).toEqual([1]);
  expect([...columns.place.codes]).toEqual([1, 1, 0]);
});

test('an empty name is no value', () => {
  const { ownType, country, actors, tags } = columnsOfIncidents([
    incidentOf('a:1', {
      ownType: { type: '' },
      place: { precision: 'unknown', country: '' },
      actors: [{ name: { en: '' }, role: 'attacker' }],
      tags: ['', 'night'],
    }),
  ]);
  expect([ownType.values, country.values, actors.values, tags.values]).toEqual([
    [],
    [],
    [],
    ['night'],
  ]);
});

test('the first and the last minute that there can be fit', () => {
  const time = { precision: 'instant', meaning: 'throughout' } as const;
  const first = { ...time, start: minute(-2147483648), end: minute(-2147483647) };
  const last = { ...time, start: minute(2147483646), end: minute(2147483647) };
  const { start, end } = columnsOfIncidents([
    incidentOf('a:2', { time: last }),
    incidentOf('a:1', { time: first }),
  ]);
  expect([...start]).toEqual([last.start, first.start]);
  expect([...end]).toEqual([last.end, first.end]);
});

function expectOnce(values: readonly unknown[]): void {
  expect(new Set(values).size).toBe(values.length);
}

/** Every code below `count` is there. */
function expectHad(codes: ArrayLike<number>, count: number): void {
  const had = new Set(Array.from(codes).filter((code) => code < count));
  expect(had.size).toBe(count);
}
