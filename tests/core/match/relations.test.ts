import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { candidatesOfRow } from '../../../src/core/match/candidates-of-row.ts';
import { defaultMatchRule, type MatchRule } from '../../../src/core/match/match-rule.ts';
import { pairsOfDatasets } from '../../../src/core/match/pairs-of-datasets.ts';
import { finish } from '../../../src/core/slices.ts';
import { rowOfId } from '../../../src/core/table/row-of-id.ts';
import { fullRowSet } from '../../../src/core/table/row-set.ts';
import { textAt } from '../../../src/core/table/text-column.ts';
import { minute, minutesPerDay } from '../../../src/core/time/interval.ts';
import { busyDay, incidentOf } from '../../support/arbitrary-incidents.ts';
import { tableOf } from '../../support/table-of.ts';

const anyKind: MatchRule = { ...defaultMatchRule, kinds: 'any' };

/** What the first is a candidate for, and how they stand to each other. */
function relationsOf(incidents: readonly [Incident, ...Incident[]], rule = defaultMatchRule) {
  const table = tableOf(incidents);
  const row = rowOfId(table, incidents[0].id);
  const found = finish(candidatesOfRow(table, row, rule, fullRowSet(table.length)));
  return found.map(({ row: other, ...relation }) => ({
    id: textAt(table.ids, other),
    ...relation,
  }));
}

function at(id: string, lon: number, lat: number, parts: Partial<Incident> = {}): Incident {
  return incidentOf(id, { place: { precision: 'exact', lon, lat }, ...parts });
}

function around(id: string, lon: number, lat: number, radiusMeters: number): Incident {
  return incidentOf(id, { place: { precision: 'near', lon, lat, radiusMeters } });
}

function lasting(from: number, to: number): Incident['time'] {
  return {
    start: minute(busyDay + from),
    end: minute(busyDay + to),
    precision: 'range',
    meaning: 'throughout',
  };
}

test('a minute before midnight and a minute after are a day apart', () => {
  const [late, early] = [
    at('a:late', 30, 50, { time: lasting(-1, 0) }),
    at('b:early', 30, 50, { time: lasting(0, 1) }),
  ];
  expect(relationsOf([late, early]).map(({ days }) => days)).toEqual([1]);
  expect(relationsOf([late, early], { ...defaultMatchRule, days: 0 })).toEqual([]);
});

test('one that ends at midnight is not on the day that begins then', () => {
  const day = at('a:day', 30, 50, { time: lasting(0, minutesPerDay) });
  const next = at('b:next', 30, 50, { time: lasting(minutesPerDay, minutesPerDay + 1) });
  const within = at('b:within', 30, 50, { time: lasting(5, 6) });
  expect(relationsOf([day, next, within]).map(({ id, days }) => [id, days])).toEqual([
    ['b:within', 0],
    ['b:next', 1],
  ]);
});

test('an incident of the same dataset is no candidate', () => {
  expect(relationsOf([at('a:one', 30, 50), at('a:two', 30, 50)])).toEqual([]);
});

test('two circles that meet are within their precision, however far their middles are apart', () => {
  // 0.3° of latitude are 33.4 km.
  const relations = relationsOf([
    around('a:one', 30, 50, 20_000),
    around('b:meets', 30, 50.3, 14_000),
    around('b:apart', 30, 50.3, 13_000),
    at('b:inside', 30, 50.1),
    at('b:outside', 30, 50.3),
  ]);
  expect(relations.map(({ id, places }) => [id, places])).toEqual([
    ['b:inside', 'within-precision'],
    ['b:meets', 'within-precision'],
  ]);
  expect(relations.map(({ kilometers }) => Math.round(kilometers ?? NaN))).toEqual([11, 33]);
});

test('over the antimeridian and the pole is as near as anywhere', () => {
  expect(relationsOf([at('a:one', 179.99, 0), at('b:other', -179.99, 0)])).toHaveLength(1);
  expect(relationsOf([at('a:one', 0, 89.99), at('b:other', 180, 89.99)])).toHaveLength(1);
  expect(relationsOf([at('a:one', 0, 0), at('b:other', 180, 0)])).toEqual([]);
});

test('an area matches itself and what the data says lies in it, without a distance', () => {
  const region = incidentOf('a:region', { place: { precision: 'admin1', areaId: 'UA-51' } });
  const relations = relationsOf([
    region,
    incidentOf('b:same', { place: { precision: 'admin1', areaId: 'UA-51' } }),
    incidentOf('b:neighbour', { place: { precision: 'admin1', areaId: 'UA-48' } }),
    incidentOf('b:country', { place: { precision: 'country', areaId: 'UA' } }),
    at('b:said', 30.7, 46.5, {
      place: { precision: 'exact', lon: 30.7, lat: 46.5, admin1: 'UA-51' },
    }),
    // It lies there on the map, but nobody says so.
    at('b:unsaid', 30.7, 46.5),
  ]);
  expect(relations.map(({ id }) => id)).toEqual(['b:country', 'b:said', 'b:same']);
  expect(new Set(relations.map(({ kilometers, places }) => `${kilometers} ${places}`))).toEqual(
    new Set(['null same-area']),
  );
});

test('what is on no map has no candidate', () => {
  const [one, other] = ['a:one', 'b:other'].map((id) =>
    incidentOf(id, { place: { precision: 'unknown', admin1: 'UA-51', country: 'UA' } }),
  );
  const region = incidentOf('b:region', { place: { precision: 'admin1', areaId: 'UA-51' } });
  if (one === undefined || other === undefined) throw new Error('two are made');
  expect(relationsOf([one, other, region], anyKind)).toEqual([]);
});

test('the same kind comes before a related one, and another only where any kind is asked for', () => {
  const incidents = [
    at('a:one', 30, 50, { kind: 'strike' }),
    at('b:talks', 30, 50, { kind: 'talks' }),
    at('b:shelling', 30, 50, { kind: 'shelling' }),
    at('b:strike', 30, 50.05, { kind: 'strike' }),
  ] as const;
  expect(relationsOf(incidents, anyKind).map(({ id, kinds }) => [id, kinds])).toEqual([
    ['b:strike', 'same'],
    ['b:shelling', 'related'],
    ['b:talks', 'different'],
  ]);
  expect(relationsOf(incidents)).toHaveLength(2);
  expect(relationsOf(incidents, { ...anyKind, kinds: 'same' })).toHaveLength(1);
});

const many = 1000;

/** Two datasets spread over days and places, a few of them lasting for years or known to a wide circle. */
const spread = ['a', 'b'].flatMap((dataset) =>
  Array.from({ length: many }, (_, index): Incident => {
    const start = (index % 200) * minutesPerDay;
    const lasted = index % 500 === 7 ? 900 * minutesPerDay : 60;
    const id = `${dataset}:${index}`;
    const [lon, lat] = [-170 + (index % 97) * 3.5, -80 + (index % 89) * 1.8];
    return incidentOf(id, {
      time: lasting(start, start + lasted),
      place:
        index % 700 === 3
          ? { precision: 'near', lon, lat, radiusMeters: 300_000 }
          : { precision: 'exact', lon, lat },
    });
  }),
);

test('two datasets are compared near one another only, not every pair of them', () => {
  const table = tableOf(spread);
  const count = (most: number) =>
    finish(
      pairsOfDatasets(table, { a: 0, b: 1 }, defaultMatchRule, fullRowSet(table.length), most),
    );
  const counted = count(20 * many);
  expect(counted?.compared).toBe(many);
  expect(counted?.total).toBeGreaterThanOrEqual(many);
  expect(count(many / 2)).toBeNull();
});

test('many that all lie at one place and time are too many to compare', () => {
  const crowd = ['a', 'b'].flatMap((dataset) =>
    Array.from({ length: 300 }, (_, index) => at(`${dataset}:${index}`, 30, 50)),
  );
  const table = tableOf(crowd);
  const all = fullRowSet(table.length);
  const codes = { a: 0, b: 1 };
  expect(finish(pairsOfDatasets(table, codes, defaultMatchRule, all, 300 * 300))?.total).toBe(
    300 * 300,
  );
  expect(finish(pairsOfDatasets(table, codes, defaultMatchRule, all, 300 * 300 - 1))).toBeNull();
});
