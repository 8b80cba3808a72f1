import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Incident, LocalizedText } from '../../../src/core/incident/incident.ts';
import {
  buildIncidentTable,
  rowsOfTable,
  withoutDataset,
} from '../../../src/core/table/build-table.ts';
import { columnsOfIncidents } from '../../../src/core/table/columns-of-incidents.ts';
import type { IncidentColumns } from '../../../src/core/table/incident-columns.ts';
import type { IncidentTable } from '../../../src/core/table/incident-table.ts';
import { unlocatedCode } from '../../../src/core/table/place-column.ts';
import { textAt } from '../../../src/core/table/text-column.ts';
import { minute } from '../../../src/core/time/interval.ts';
import {
  busyDay,
  datasetIds,
  incidentOf,
  incidentsArbitrary,
} from '../../support/arbitrary-incidents.ts';
import { labelsOf } from '../../support/incident-oracle.ts';
import { plainRow, plainRows, samePoint } from '../../support/table-rows.ts';

const seed = 20260204;

/** Incidents and how they come: in batches, some of which are empty. */
const batchesArbitrary = fc
  .tuple(incidentsArbitrary, fc.array(fc.nat(24), { maxLength: 4 }))
  .map(([incidents, cuts]) => {
    const edges = [0, ...cuts.toSorted((a, b) => a - b), incidents.length];
    return edges.slice(1).map((edge, index) => incidents.slice(edges[index], edge));
  });

test('rows stand by start, those of one start as they were given, and say what their incidents say', () => {
  fc.assert(
    fc.property(batchesArbitrary, (batches) => {
      const incidents = batches.flat();
      expect(plainRows(buildIncidentTable(partsOf(batches)))).toEqual(
        byStart(incidents).map(plainRow),
      );
    }),
    { seed },
  );
});

test('dataset and record find the incident of a row, however often tables were merged', () => {
  fc.assert(
    fc.property(incidentsArbitrary, (incidents) => {
      const byDataset = datasetIds.map((id) => incidents.filter(({ dataset }) => dataset === id));
      const parts = byDataset.map((own) => columnsOfIncidents(own));
      const table = buildIncidentTable([buildIncidentTable(parts.slice(0, 1)), ...parts.slice(1)]);
      const found = Array.from(table.record, (record, row) => {
        const dataset = table.dataset.values[table.dataset.codes[row] ?? -1];
        return byDataset[datasetIds.findIndex((id) => id === dataset)]?.[record]?.id;
      });
      expect(found).toEqual(found.map((_, row) => textAt(table.ids, row)));
    }),
    { seed },
  );
});

test('what became of each row in a newer export comes along, whatever rows are left out', () => {
  fc.assert(
    fc.property(batchesArbitrary, fc.nat(3), (batches, every) => {
      const standings = new Map(batches.flat().map(({ id }, index) => [id, (index * 7) % 5]));
      const parts = batches.map((incidents) => ({
        ...columnsOfIncidents(incidents),
        revision: Uint8Array.from(incidents, ({ id }) => standings.get(id) ?? -1),
      }));
      const table = buildIncidentTable(parts);
      const some = rowsOfTable(table, (row) => row % (every + 1) === 0);
      expect(some.length).toBe(Math.ceil(table.length / (every + 1)));
      for (const { length, ids, revision } of [table, some, buildIncidentTable([some])]) {
        for (let row = 0; row < length; row++) {
          expect(revision[row]).toBe(standings.get(textAt(ids, row)));
        }
      }
    }),
    { seed },
  );
});

test('a second order goes by end, in it those of one end by row', () => {
  fc.assert(
    fc.property(batchesArbitrary, (batches) => {
      const { length, end, byEnd } = buildIncidentTable(partsOf(batches));
      const rows = Array.from({ length }, (_, row) => row);
      expect([...byEnd]).toEqual(rows.toSorted((a, b) => (end[a] ?? 0) - (end[b] ?? 0)));
    }),
    { seed },
  );
});

test('batches, tables of them and tables with more batches make the table of all', () => {
  fc.assert(
    fc.property(batchesArbitrary, fc.nat(4), (batches, cut) => {
      const parts = partsOf(batches);
      const whole = buildIncidentTable(partsOf([batches.flat()]));
      const [first, rest] = [parts.slice(0, cut), parts.slice(cut)];
      expect(buildIncidentTable(parts)).toEqual(whole);
      expect(buildIncidentTable([buildIncidentTable(first), ...rest])).toEqual(whole);
      expect(buildIncidentTable([buildIncidentTable(first), buildIncidentTable(rest)])).toEqual(
        whole,
      );
    }),
    { seed },
  );
});

test('without a dataset a table is as if it had never been there', () => {
  fc.assert(
    fc.property(incidentsArbitrary, fc.boolean(), (incidents, isFirst) => {
      const columnsOfDataset = (id: string): IncidentColumns =>
        columnsOfIncidents(incidents.filter(({ dataset }) => dataset === id));
      const [kept, gone] = [columnsOfDataset(datasetIds[0]), columnsOfDataset(datasetIds[1])];
      const both = buildIncidentTable(isFirst ? [gone, kept] : [kept, gone]);
      const table = withoutDataset(both, datasetIds[1]);
      expect(withoutWords(table)).toEqual(withoutWords(buildIncidentTable([kept])));
    }),
    { seed },
  );
});

test('a table is left alone where nothing in it is of the dataset, and nothing stays of the only one', () => {
  const table = buildIncidentTable([columnsOfIncidents([incidentOf('a:1'), incidentOf('a:2')])]);
  expect(withoutDataset(table, 'b')).toBe(table);
  expect(withoutDataset(table, 'a')).toEqual(buildIncidentTable([]));
});

test('the words of a value are those of the earliest row, of several the one given first', () => {
  // Ids in the order given, since the oracle breaks ties by them.
  const numbered = batchesArbitrary.map((batches) => {
    let number = 100;
    return batches.map((batch) => batch.map((incident) => ({ ...incident, id: `${number++}` })));
  });
  fc.assert(
    fc.property(numbered, (batches) => {
      const table = buildIncidentTable(partsOf(batches));
      const facets = {
        ownType: table.ownType,
        country: table.country,
        region: table.region,
        actor: table.actors,
        source: table.publishers,
        tag: table.tags,
      } as const;
      for (const [field, { values, labels }] of Object.entries(facets)) {
        const words = values.map((value, code): [string, LocalizedText | undefined] => [
          value,
          labels[code],
        ]);
        expect(new Map(words)).toEqual(labelsOf(batches.flat(), field as keyof typeof facets));
      }
    }),
    { seed },
  );
});

test('each point is there once, in the order of its first row and as this gives it', () => {
  fc.assert(
    fc.property(batchesArbitrary, (batches) => {
      const { place } = buildIncidentTable(partsOf(batches));
      const given = byStart(batches.flat()).flatMap((incident) =>
        'lon' in incident.place ? [incident.place] : [],
      );
      const first = given.filter(
        ({ lon, lat }, index) =>
          given.findIndex((other) => samePoint(other.lon, other.lat) === samePoint(lon, lat)) ===
          index,
      );
      expect([...place.lon]).toEqual(first.map(({ lon }) => lon));
      expect([...place.lat]).toEqual(first.map(({ lat }) => lat));
    }),
    { seed },
  );
});

test('the antimeridian is one place by either name, and 0° by either sign; on a pole meridians stay apart', () => {
  const pointsOf = (points: readonly (readonly [number, number])[]) =>
    points.map(([lon, lat], index) =>
      columnsOfIncidents([incidentOf(`a:${index}`, { place: { precision: 'given', lon, lat } })]),
    );
  const { place } = buildIncidentTable(
    pointsOf([
      [180, 10],
      [-180, 10],
      [-0, 0],
      [0, -0],
      [0, 90],
      [30, 90],
      [0, -90],
      [180, -90],
    ]),
  );
  expect([...place.codes]).toEqual([0, 0, 1, 1, 2, 3, 4, 5]);
  expect(place.lon.length).toBe(6);
});

test('a point that is not a number is none', () => {
  const incidents = [
    incidentOf('a:1', { place: { precision: 'given', lon: 1, lat: 2 } }),
    incidentOf('a:2', { place: { precision: 'given', lon: 3, lat: 4 } }),
    incidentOf('a:3', { place: { precision: 'given', lon: 5, lat: 6 } }),
  ];
  const columns = columnsOfIncidents(incidents);
  const place = {
    ...columns.place,
    lon: Float64Array.of(NaN, 3, 5),
    lat: Float64Array.of(2, 4, NaN),
  };
  const table = buildIncidentTable([{ ...columns, place }]);
  expect([...table.place.lon]).toEqual([3]);
  expect([...table.place.codes]).toEqual([1, 0, 1]);
});

test('areas stand by id and then by level, after the points', () => {
  const placed = (id: string, precision: 'admin2' | 'admin1' | 'country', areaId: string) =>
    incidentOf(id, { place: { precision, areaId } });
  const { place } = buildIncidentTable([
    columnsOfIncidents([placed('a:1', 'country', 'UA'), placed('a:2', 'admin2', 'UA-12')]),
    columnsOfIncidents([
      incidentOf('a:3', { place: { precision: 'given', lon: 1, lat: 2 } }),
      placed('a:4', 'admin1', 'UA-12'),
      placed('a:5', 'country', 'AE'),
      incidentOf('a:6'),
    ]),
  ]);
  expect(place.areas).toEqual([
    { id: 'AE', level: 'country' },
    { id: 'UA', level: 'country' },
    { id: 'UA-12', level: 'admin1' },
    { id: 'UA-12', level: 'admin2' },
  ]);
  expect([...place.codes]).toEqual([2, 4, 0, 3, 1, unlocatedCode(place)]);
});

test('what no row has is not there', () => {
  const columns = columnsOfIncidents([incidentOf('a:1', { tags: ['night'] })]);
  const more: IncidentColumns = {
    ...columns,
    country: { values: ['UA', 'RU'], labels: ['Ukraine', 'Russia'], codes: Uint8Array.of(1) },
    tags: {
      ...columns.tags,
      values: ['night', 'port'],
      labels: ['night', 'port'],
      lists: { offsets: Uint32Array.of(0, 1, 3), codes: Uint32Array.of(0, 1, 0) },
    },
    place: {
      lon: Float64Array.of(1),
      lat: Float64Array.of(2),
      areas: [{ id: 'UA', level: 'country' }],
      codes: Uint8Array.of(2),
    },
  };
  const { country, tags, place } = buildIncidentTable([more]);
  expect(country).toEqual({ values: ['RU'], labels: ['Russia'], codes: Uint8Array.of(0) });
  expect(tags.values).toEqual(['night']);
  expect([...tags.lists.offsets]).toEqual([0, 1]);
  expect(place).toEqual({
    lon: new Float64Array(0),
    lat: new Float64Array(0),
    areas: [],
    codes: Uint8Array.of(0),
  });
});

test.each([
  [254, Uint8Array],
  [255, Uint8Array],
  [256, Uint16Array],
  [65_535, Uint16Array],
  [65_536, Uint32Array],
])('codes of %i values are as narrow as they can be, merged and parted again', (count, Codes) => {
  const tagged = (dataset: string, from: number, to: number) => {
    const ids = Array.from({ length: to - from }, (_, index) => from + index);
    return columnsOfIncidents(
      ids.map((id) => incidentOf(`${dataset}:${id}`, { ownType: { type: `${id}` } })),
    );
  };
  const half = Math.floor(count / 2);
  const [first, second] = [tagged('a', 0, half), tagged('b', half, count)];
  const table = buildIncidentTable([first, second]);
  expect(table.ownType.codes).toBeInstanceOf(Codes);
  expect(Array.from(table.ownType.codes)).toEqual(Array.from({ length: count }, (_, row) => row));
  const parted = withoutDataset(table, 'b').ownType;
  expect(parted.codes).toBeInstanceOf(half < 256 ? Uint8Array : Uint16Array);
  expect(parted.values.length).toBe(half);
});

test.each([
  [255, Uint8Array],
  [256, Uint16Array],
])(
  'where %i points and areas are, the code of a row that has neither fits as well',
  (count, Codes) => {
    const located = Array.from({ length: count - 1 }, (_, lon) =>
      incidentOf(`a:${lon}`, { place: { precision: 'given', lon: lon / 2, lat: 1 } }),
    );
    const area = incidentOf('a:area', { place: { precision: 'country', areaId: 'UA' } });
    const { place } = buildIncidentTable([
      columnsOfIncidents([incidentOf('a:nowhere'), area, ...located]),
    ]);
    expect(place.codes).toBeInstanceOf(Codes);
    expect([place.codes[0], place.codes[1], place.codes[2]]).toEqual([
      unlocatedCode(place),
      count - 1,
      0,
    ]);
  },
);

test('of nothing there is a table, and all in one minute at one place is one', () => {
  const nothing = buildIncidentTable([]);
  expect(nothing).toEqual(buildIncidentTable([columnsOfIncidents([])]));
  expect(plainRows(nothing)).toEqual([]);

  const time = {
    start: busyDay,
    end: minute(busyDay + 1),
    precision: 'instant',
    meaning: 'throughout',
  } as const;
  const incidents = Array.from({ length: 300 }, (_, index) =>
    incidentOf(`a:${300 - index}`, { time, place: { precision: 'exact', lon: 30, lat: 50 } }),
  );
  const table = buildIncidentTable([columnsOfIncidents(incidents)]);
  expect(plainRows(table)).toEqual(incidents.map(plainRow));
  expect([...table.byEnd]).toEqual([...incidents.keys()]);
  expect(table.place.lon.length).toBe(1);
});

test('a table holds memory of its own, and no more than it shows', () => {
  fc.assert(
    fc.property(batchesArbitrary, (batches) => {
      const parts = partsOf(batches);
      const table = buildIncidentTable(parts);
      const smaller = withoutDataset(table, datasetIds[0]);
      const buffers = [...parts, table, ...(smaller === table ? [] : [smaller])].flatMap(arraysOf);
      expect(new Set(buffers.map(({ buffer }) => buffer)).size).toBe(buffers.length);
      for (const { buffer, byteLength } of arraysOf(table))
        expect(buffer.byteLength).toBe(byteLength);
    }),
    { seed, numRuns: 30 },
  );
});

/** Columns of each batch, records counted through all of them. */
function partsOf(batches: readonly (readonly Incident[])[]): readonly IncidentColumns[] {
  let before = 0;
  return batches.map((batch) => {
    const columns = columnsOfIncidents(batch);
    const first = before;
    before += batch.length;
    return { ...columns, record: columns.record.map((record) => record + first) };
  });
}

function byStart(incidents: readonly Incident[]): readonly Incident[] {
  return incidents.toSorted((a, b) => a.time.start - b.time.start);
}

/** But for what a table cannot know of what it never had. */
function withoutWords(table: IncidentTable) {
  const { ownType, country, region, actors, publishers, tags, place } = table;
  return {
    ...table,
    ownType: { ...ownType, labels: [] },
    country: { ...country, labels: [] },
    region: { ...region, labels: [] },
    actors: { ...actors, labels: [] },
    publishers: { ...publishers, labels: [] },
    tags: { ...tags, labels: [] },
    place: {
      ...place,
      lon: place.lon.map((lon) => (lon === 180 ? -180 : lon + 0)),
      lat: place.lat.map((lat) => lat + 0),
    },
  };
}

function arraysOf(value: unknown): readonly ArrayBufferView[] {
  if (typeof value !== 'object' || value === null) return [];
  return ArrayBuffer.isView(value) ? [value] : Object.values(value).flatMap(arraysOf);
}
