import { describe, expect, it } from 'vitest';
import { jsonRows } from '../../../src/importers/formats/json-rows.ts';
import type { Table } from '../../../src/importers/table.ts';
import { datesOf, openedJson, rowsOf, saidOf, sourceOfJson } from './opened-fakes.ts';

function tableOf(value: unknown): Table {
  const found = jsonRows(openedJson(JSON.stringify(value)));
  if (found.outcome !== 'table') throw new Error(`expected a table, found ${found.outcome}`);
  return found.table;
}

async function cellsOf(table: Table): Promise<readonly (readonly string[])[]> {
  const rows: string[][] = [];
  for await (const batch of table.rows(new AbortController().signal)) {
    for (const row of batch) {
      rows.push((table.header ?? []).map((_, column) => row.text(column)));
    }
  }
  return rows;
}

function collection(features: readonly unknown[], more: object = {}): unknown {
  return { type: 'FeatureCollection', features, ...more };
}

function feature(properties: unknown, geometry: unknown = point): unknown {
  return { type: 'Feature', properties, geometry };
}

const point = { type: 'Point', coordinates: [30.52, 50.45] };
const line = {
  type: 'LineString',
  coordinates: [
    [30, 50],
    [31, 51],
  ],
};
const area = {
  type: 'Polygon',
  coordinates: [
    [
      [30, 50],
      [31, 51],
      [31, 50],
      [30, 50],
    ],
  ],
};

describe('JSON as a table', () => {
  it('takes the list of a page of ACLED', async () => {
    const table = tableOf({
      status: 200,
      success: true,
      count: 2,
      messages: [],
      data: [
        { event_id_cnty: 'UKR1', event_date: '2024-02-01', fatalities: '0' },
        { event_id_cnty: 'UKR2', event_date: '2024-02-02', notes: null, fatalities: 3 },
      ],
    });
    expect(table.header).toEqual(['event_id_cnty', 'event_date', 'fatalities', 'notes']);
    expect(await cellsOf(table)).toEqual([
      ['UKR1', '2024-02-01', '0', ''],
      ['UKR2', '2024-02-02', '3', ''],
    ]);
  });

  it('takes the result of a page of UCDP', () => {
    const table = tableOf({
      TotalCount: 1,
      TotalPages: 1,
      NextPageUrl: '',
      Result: [{ id: 1, date_start: '2010-05-13T00:00:00', latitude: 8.25 }],
    });
    expect(table.header).toEqual(['id', 'date_start', 'latitude']);
    expect(table.sample[0]?.text(2)).toBe('8.25');
  });

  it('takes the properties of features, with the point where they have no coordinates', () => {
    const table = tableOf(
      collection([feature({ id: 7, Latitude: '1' }), feature({ id: 8, best: 0 }, null)]),
    );
    expect(table.header).toEqual(['id', 'Latitude', 'best', 'longitude']);
    expect(table.sample.map((row) => [0, 1, 2, 3].map((column) => row.text(column)))).toEqual([
      ['7', '1', '', '30.52'],
      ['8', '', '0', ''],
    ]);
  });

  it('flattens nested objects, joins plain lists and keeps deeper ones as JSON', () => {
    const table = tableOf([{ a: { b: { c: 1 } }, tags: ['x', 'y'], deep: [{ z: true }] }]);
    expect(table.header).toEqual(['a.b.c', 'tags', 'deep']);
    expect([0, 1, 2].map((column) => table.sample[0]?.text(column))).toEqual([
      '1',
      'x; y',
      '[{"z":true}]',
    ]);
  });

  it('reads a key called __proto__ or constructor as any other', async () => {
    const opened = openedJson('[{"__proto__": "p", "constructor": "c", "x": 1}, {"x": 2, "y": 3}]');
    const found = jsonRows(opened);
    if (found.outcome !== 'table') throw new Error(found.outcome);
    expect(found.table.header).toEqual(['__proto__', 'constructor', 'x', 'y']);
    expect(await cellsOf(found.table)).toEqual([
      ['p', 'c', '1', ''],
      ['', '', '2', '3'],
    ]);
  });

  it('marks an item that could not be parsed as cut off', async () => {
    const table = tableOf([{ a: 1, b: 2 }, '[broken]']);
    const rows: boolean[] = [];
    for await (const batch of table.rows(new AbortController().signal)) {
      rows.push(...batch.map((row) => row.isTruncated));
    }
    expect(rows).toEqual([false, true]);
  });

  it('takes the widest list of an unknown file', () => {
    const table = tableOf({ a: [{ x: 1 }], b: [{ x: 1, y: 2, z: 3 }] });
    expect(table.header).toEqual(['x', 'y', 'z']);
  });
});

describe('JSON that is refused', () => {
  it('says which members there are where no list is known', () => {
    expect(jsonRows(openedJson('{"name": "x", "version": 1}'))).toEqual({
      outcome: 'refused',
      refusal: { code: 'json-unknown', keys: ['name', 'version'] },
    });
  });

  it('says that there are no rows where a known list is empty', () => {
    for (const empty of [
      '{"type":"FeatureCollection","features":[]}',
      '{"TotalCount":0,"Result":[]}',
      '[]',
    ]) {
      expect(jsonRows(openedJson(empty))).toEqual({
        outcome: 'refused',
        refusal: { code: 'no-rows' },
      });
    }
  });
});

describe('GeoJSON', () => {
  it('is known as our own by its dataset or by times that are objects', async () => {
    const dataset = { id: 'mine', title: { en: 'Mine', uk: 'Моє' } };
    const own = sourceOfJson(
      collection([feature({ id: 'a', title: 'Strike', time: '2026-02-04' })], { dataset }),
    );
    expect(own.format).toBe('incident-atlas');
    expect(own.dataset).toEqual(dataset);
    const place = { precision: 'settlement', radiusMeters: 2_000, name: 'Town' };
    const time = { date: '2026-02-04', precision: 'night' };
    const other = sourceOfJson(collection([feature({ id: 'a', time, place })]));
    const [row] = await rowsOf(other);
    expect(other.format).toBe('incident-atlas');
    expect(row?.found).toMatchObject({
      id: 'a',
      fields: { time, place },
      where: { precision: null, lon: 30.52, lat: 50.45 },
      columns: {
        time: 'properties.time',
        place: 'properties.place',
        coordinates: 'geometry.coordinates',
      },
    });
  });

  it('keeps a line of our own a line', async () => {
    const own = sourceOfJson(
      collection([feature({ time: { date: '2026' }, place: { name: 'Road' } }, line)]),
    );
    const [row] = await rowsOf(own);
    expect(row?.found?.fields.place).toEqual({ name: 'Road', precision: 'line' });
  });

  it('reads features of any program: milliseconds, a place in words, a type', async () => {
    const source = sourceOfJson(
      collection(
        [
          {
            ...(feature({
              place: '21 km N of Town',
              time: 1706493582860,
              sources: ',ci,',
              type: 'earthquake',
              title: 'M 2.7',
            }) as object),
            id: 'ci1',
          },
        ],
        { metadata: { title: 'Past week' } },
      ),
    );
    const [row] = await rowsOf(source);
    expect(source).toMatchObject({ format: 'geojson', title: 'Past week', dates: null });
    expect(row?.found).toMatchObject({
      id: 'ci1',
      type: 'earthquake',
      fields: { title: 'M 2.7', time: '2024-01-29T01:59Z' },
      where: { name: '21 km N of Town' },
    });
    expect(row?.found?.fields.sources).toBeUndefined();
  });

  it('reads what else programs say of an incident in columns of their own', async () => {
    const [row] = await rowsOf(
      sourceOfJson(
        collection([
          feature({
            createdAt: '2023-01-01',
            verified: '2022-03-26',
            fatalities: 'at least 5',
            injured: '7',
            source: 'Police https://example.org/1; https://example.org/2',
            categories: ['Fire', 'Depot'],
            city: 'Town',
            country: 'Ukraine',
          }),
        ]),
      ),
    );
    expect(row?.found).toMatchObject({
      fields: {
        time: '2022-03-26',
        killed: { low: 5 },
        injured: { low: 7, best: 7, high: 7 },
        sources: [{ url: 'https://example.org/1' }, { url: 'https://example.org/2' }],
        tags: ['Fire', 'Depot'],
      },
      columns: { time: 'properties.verified', killed: 'properties.fatalities' },
      where: { name: 'Town', country: 'Ukraine', lon: 30.52 },
    });
  });

  it('finds times by many names, whatever their case', async () => {
    const times: readonly (readonly [object, unknown])[] = [
      [
        { Date: '2022-03-26', time: '5:07' },
        { date: '2022-03-26T05:07', raw: '2022-03-26 5:07' },
      ],
      [
        { DATE: '2022/03/26 18:00:00+00' },
        { date: '2022-03-26T18:00', raw: '2022/03/26 18:00:00+00:00' },
      ],
      [
        { begin: '2022-03-26', end: '2022-03-28' },
        { start: '2022-03-26', end: '2022-03-28', raw: '2022-03-26 – 2022-03-28' },
      ],
      [{ start: '2022-03-26', end: 'never' }, '2022-03-26'],
      [{ timestamp: '1648288800' }, '2022-03-26T10:00Z'],
      [{ Zeitpunkt: '26.03.2022' }, { date: '2022-03-26', raw: '26.03.2022' }],
      [{ date: 20220326 }, { date: '2022-03-26', raw: '20220326' }],
      [{ datetime: '2022-03-26T00:00:00Z' }, '2022-03-26'],
    ];
    for (const [properties, time] of times) {
      const [row] = await rowsOf(sourceOfJson(collection([feature(properties)])));
      expect(row?.found?.fields.time).toEqual(time);
    }
  });

  it('hands out dates of numbers, whose order the whole file decides', async () => {
    const source = sourceOfJson(
      collection([feature({ date: '3/4/2022' }), feature({ date: '25/4/2022' })]),
    );
    expect(await datesOf(source)).toEqual(['3/4/2022', '25/4/2022']);
    const rows = await rowsOf(source, 'day-first');
    expect(rows[0]?.found?.fields.time).toEqual({ date: '2022-04-03', raw: '3/4/2022' });
  });

  it('rejects lines and areas without a date, and lists a line with one', async () => {
    const source = sourceOfJson(
      collection([
        feature({ name: 'Road' }, line),
        feature({ name: 'Zone' }, area),
        feature({ date: '2022-03-26' }, line),
        feature({ name: 'Well' }),
      ]),
    );
    const rows = await rowsOf(source);
    expect(rows.map((row) => row.found?.where.precision)).toEqual([
      undefined,
      undefined,
      'line',
      null,
    ]);
    expect(rows.slice(0, 2).map(saidOf)).toEqual([
      ['rejected: shape-without-date'],
      ['rejected: shape-without-date'],
    ]);
  });

  it('makes plain text of a description that is markup, and of no other', async () => {
    const html = 'A <b>depot</b><script>alert(1)</script><br>burnt';
    const rows = await rowsOf(
      sourceOfJson(
        collection([
          feature({ description: html, date: '2022' }),
          feature({ description: 'a < b &amp; c', date: '2022' }),
        ]),
      ),
    );
    expect(rows.map((row) => row.found?.fields.description)).toEqual([
      'A depot\nburnt',
      'a < b &amp; c',
    ]);
  });

  it('rejects what is no feature and what is no JSON, and goes on', async () => {
    const rows = await rowsOf(
      sourceOfJson(
        collection([feature({ date: '2022' }), '[broken]', 5, feature({ date: '2023' })]),
      ),
    );
    expect(rows.map((row) => row.found !== null)).toEqual([true, false, false, true]);
    expect(saidOf(rows[1])).toEqual(['rejected: json-item-broken']);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    expect(rows[1]?.raw?.()).toEqual([['', '{"id":']]);
    expect(rows[2]?.raw?.()).toEqual([['', '5']]);
  });

  it('reads a single feature and a bare list of features', async () => {
    expect(await rowsOf(sourceOfJson(feature({ date: '2022', name: 'One' })))).toHaveLength(1);
    expect(
      await rowsOf(sourceOfJson([feature({ date: '2022' }), feature({ date: '2023' })])),
    ).toHaveLength(2);
  });
});

describe('a timemap', () => {
  const event = {
    id: 'CIV1',
    description: 'An apartment house was hit. Two wounded.',
    date: '02/24/2022',
    time: '00:00',
    location: 'Town',
    latitude: '49.85',
    longitude: '36.65',
    graphic: 'FALSE',
  };

  it('reads events with ids of associations and sources of other files', async () => {
    const source = sourceOfJson([
      { ...event, associations: ['asc1', 'Residential'], sources: ['src1', 'src2'] },
      { ...event, date: '3/4/2022', time: '14:30', associations: [], sources: [] },
    ]);
    expect(source).toMatchObject({ format: 'bellingcat', usualDateOrder: 'month-first' });
    expect(await datesOf(source)).toEqual(['02/24/2022', '3/4/2022']);
    const rows = await rowsOf(source, 'month-first');
    expect(rows[0]?.found).toMatchObject({
      id: 'CIV1',
      type: '',
      fields: {
        title: 'An apartment house was hit.',
        description: 'An apartment house was hit. Two wounded.',
        tags: ['Residential'],
        sources: [],
      },
      where: { precision: null, lon: '36.65', lat: '49.85', name: 'Town' },
    });
    expect(rows[0]?.found?.fields.time).toEqual({ date: '2022-02-24', raw: '02/24/2022' });
    expect(rows[1]?.found?.fields.time).toEqual({
      date: '2022-03-04T14:30',
      raw: '3/4/2022 14:30',
    });
    expect(rows.map(saidOf)).toEqual([['ignored: sources-elsewhere'], []]);
  });

  it('reads nested sources and filters, with a warning on what is graphic', async () => {
    const source = sourceOfJson({
      events: [
        {
          ...event,
          graphic: 'TRUE',
          filters: [{ key: 'Type of area affected', value: 'School' }],
          sources: [
            { id: 's1', paths: ['https://example.org/1'], description: 'Footage' },
            { path: 'javascript:alert(1)' },
          ],
        },
      ],
    });
    const [row] = await rowsOf(source, 'month-first');
    expect(row?.found?.fields).toMatchObject({
      sources: [{ url: 'https://example.org/1', note: 'Footage' }, { url: 'javascript:alert(1)' }],
      tags: ['School', 'graphic'],
    });
    expect(row?.found?.fields.media).toMatchObject([
      { url: 'https://example.org/1', warning: { en: 'Graphic content' } },
      {},
    ]);
  });
});

describe('other JSON of maps', () => {
  it('reads a page of GeoConfirmed', async () => {
    const source = sourceOfJson({
      count: 1,
      items: [
        {
          id: 'g1',
          date: '2024-02-03T00:00:00',
          la: 48.1,
          lo: 37.8,
          description: 'A <i>tank</i>',
          originalSource: 'https://x.com/a/1 https://t.me/b/2',
        },
      ],
    });
    const [row] = await rowsOf(source);
    expect(source.format).toBe('geoconfirmed');
    expect(row?.found).toMatchObject({
      id: 'g1',
      fields: {
        title: 'A tank',
        time: '2024-02-03',
        sources: [{ url: 'https://x.com/a/1' }, { url: 'https://t.me/b/2' }],
      },
      where: { lon: 37.8, lat: 48.1 },
    });
  });

  it('reads the venues of Liveuamap', async () => {
    const source = sourceOfJson({
      venues: [
        {
          id: 5,
          name: 'Sirens in Town',
          lat: '50.1',
          lng: '30.2',
          timestamp: 1648288800,
          time: '2 hours ago',
          source: 'https://t.me/c/3',
          location: 'Town',
        },
      ],
    });
    const [row] = await rowsOf(source);
    expect(row?.found).toMatchObject({
      id: '5',
      fields: {
        title: 'Sirens in Town',
        time: '2022-03-26T10:00Z',
        sources: [{ url: 'https://t.me/c/3' }],
      },
      where: { lon: '30.2', lat: '50.1', name: 'Town' },
    });
  });

  it('reads the features of all layers of uMap, tagged with their layer', async () => {
    const layer = (name: string, features: readonly unknown[]) => ({
      type: 'FeatureCollection',
      features,
      _umap_options: { name },
    });
    const source = sourceOfJson({
      type: 'umap',
      properties: { name: 'My map' },
      layers: [
        layer('Strikes', [feature({ name: 'A', date: '2022-03-26' })]),
        layer('Lines', [feature({ name: 'B' }, line), feature({ name: 'C' })]),
      ],
    });
    const rows = await rowsOf(source);
    expect(source).toMatchObject({ format: 'umap', title: 'My map' });
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(rows[0]?.found?.fields.tags).toEqual(['Strikes']);
    expect(rows[2]?.found?.fields.time).toBeUndefined();
  });

  it('reads the points of a topology, quantised or not', async () => {
    const geometries = [
      { type: 'Point', coordinates: [4000, 5000], properties: { date: '2022-03-26' } },
      { type: 'Polygon', arcs: [[0]], properties: {} },
    ];
    const source = sourceOfJson({
      type: 'Topology',
      transform: { scale: [0.01, 0.01], translate: [-10, 0] },
      arcs: [
        [
          [0, 0],
          [1, 1],
        ],
      ],
      objects: { events: { type: 'GeometryCollection', geometries } },
    });
    const rows = await rowsOf(source);
    expect(rows[0]?.found?.where).toMatchObject({ lon: 30, lat: 50 });
    expect(saidOf(rows[1])).toEqual(['rejected: shape-without-date']);
  });

  it('reads a JSON Feed whose items say where they lie', async () => {
    const source = sourceOfJson({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      items: [
        {
          id: '1',
          url: 'https://example.org/1',
          content_html: '<p>Bridge <b>hit</b></p>',
          date_published: '2022-03-26T10:00:00+02:00',
          _geo: { latitude: 50.1, longitude: 30.2 },
          tags: ['bridge'],
        },
        {
          id: '2',
          title: 'Elsewhere',
          date_published: '2022-03-27',
          geometry: { type: 'Point', coordinates: [31, 51] },
        },
      ],
    });
    const rows = await rowsOf(source);
    expect(source).toMatchObject({ format: 'json-feed', title: 'News' });
    expect(rows[0]?.found).toMatchObject({
      fields: {
        title: 'Bridge hit',
        time: '2022-03-26T10:00:00+02:00',
        sources: [{ url: 'https://example.org/1' }],
        tags: ['bridge'],
      },
      where: { lon: 30.2, lat: 50.1 },
    });
    expect(rows[1]?.found?.where).toMatchObject({ lon: 31, lat: 51 });
  });
});
