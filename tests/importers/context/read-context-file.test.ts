import { describe, expect, test } from 'vitest';
import type { ContextFeature, ContextLayer } from '../../../src/core/context/context-layer.ts';
import { positionsOf } from '../../../src/core/context/context-layer.ts';
import { formatCivilTime } from '../../../src/core/time/format-civil-time.ts';
import {
  readContextFile,
  type ContextReading,
} from '../../../src/importers/context/read-context-file.ts';
import { sourceOfText } from '../../support/source-of-text.ts';

const { signal } = new AbortController();

function reading(text: string, pieceLength?: number): Promise<ContextReading> {
  return readContextFile(
    sourceOfText(text, pieceLength),
    {
      fallbackTitle: 'front.geojson',
      geography: () => Promise.reject(new Error('lines need no geography')),
      onProgress: () => undefined,
    },
    signal,
  );
}

async function shapesIn(text: string, pieceLength?: number) {
  const read = await reading(text, pieceLength);
  if (read.outcome !== 'shapes') throw new Error(`expected shapes, got ${JSON.stringify(read)}`);
  return read;
}

async function refusalIn(text: string) {
  const read = await reading(text);
  if (read.outcome !== 'refused') throw new Error(`expected a refusal, got ${read.outcome}`);
  return read.refusal;
}

const line = {
  type: 'LineString',
  coordinates: [
    [30, 50],
    [31, 50.5],
    [32, 50],
  ],
};
const ring = [
  [30, 50],
  [32, 50],
  [32, 51],
  [30, 50],
];
const hole = [
  [31, 50.2],
  [31.5, 50.2],
  [31.5, 50.4],
  [31, 50.2],
];

function feature(properties: object | null, geometry: object | null = line): object {
  return { type: 'Feature', properties, geometry };
}

function collection(features: readonly unknown[], members: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...members, features });
}

/** As text, so that a failure can be read. */
function timeText({ time }: ContextFeature): string {
  switch (time.type) {
    case 'always':
      return 'always';
    case 'during': {
      const { start, end } = time.interval;
      return `${start === -2_147_483_648 ? '…' : formatCivilTime(start)} to ${formatCivilTime(end)}`;
    }
    case 'snapshot':
      return `from ${formatCivilTime(time.stated.start)}`;
  }
}

function drawn({ features, paths }: ContextLayer): unknown {
  return features.map(({ parts }) =>
    parts.map(({ shape, firstPath, endPath }) => [
      shape,
      ...Array.from({ length: endPath - firstPath }, (_, at) => positionsOf(paths, firstPath + at)),
    ]),
  );
}

describe('GeoJSON as context', () => {
  test.each([undefined, 7])(
    'keeps lines, areas with holes and points (pieces of %s)',
    async (n) => {
      const text = collection([
        feature({ name: 'Front' }),
        feature({}, { type: 'Polygon', coordinates: [ring, hole] }),
        feature({}, { type: 'MultiPolygon', coordinates: [[ring], [hole]] }),
        feature({}, { type: 'Point', coordinates: [30, 50, 120] }),
        feature(null, {
          type: 'GeometryCollection',
          geometries: [line, { type: 'Point', coordinates: [1, 2] }],
        }),
      ]);
      const { layer, report } = await shapesIn(text, n);
      expect(drawn(layer)).toEqual([
        [['line', line.coordinates]],
        [['area', ring, hole]],
        [
          ['area', ring],
          ['area', hole],
        ],
        [['points', [[30, 50]]]],
        [
          ['line', line.coordinates],
          ['points', [[1, 2]]],
        ],
      ]);
      expect(layer.bbox).toEqual([1, 2, 32, 51]);
      expect(report).toMatchObject({
        features: 5,
        used: 5,
        rejected: 0,
        areas: 2,
        lines: 2,
        points: 1,
        undated: 5,
        notesTotal: 0,
      });
    },
  );

  test('a date, a start with an end, an end alone and none are told apart', async () => {
    const { layer, report } = await shapesIn(
      collection([
        feature({ date: '2026-02-04' }),
        feature({ date: '2026-01' }),
        feature({ start: '2026-02-04', end: '2026-02-04' }),
        feature({ valid_from: '2026-02-01', valid_to: '2026-02-03' }),
        feature({ valid_from: '2026-03-01' }),
        feature({ valid_until: '2026-02-03' }),
        feature({ date: 1_770_163_200_000 }),
        feature({}),
      ]),
    );
    expect(layer.features.map(timeText)).toEqual([
      'from 2026-02-04',
      'from 2026-01-01',
      '2026-02-04 to 2026-02-05',
      '2026-02-01 to 2026-02-04',
      'from 2026-03-01',
      '… to 2026-02-04',
      'from 2026-02-04',
      'always',
    ]);
    expect(layer.snapshots.map(formatCivilTime)).toEqual([
      '2026-01-01',
      '2026-02-04',
      '2026-03-01',
    ]);
    expect(layer.dates && formatCivilTime(layer.dates.start)).toBe('2026-01-01');
    expect(report.undated).toBe(1);
  });

  test('the order of day and month is that of the whole file', async () => {
    const read = async (last: string) => {
      const { layer } = await shapesIn(
        collection([feature({ date: '03/04/2026' }), feature({ date: last })]),
      );
      return layer.features.map(timeText)[0];
    };
    expect(await read('25/04/2026')).toBe('from 2026-04-03');
    expect(await read('04/25/2026')).toBe('from 2026-03-04');
  });

  test('the date of the file holds where no feature has one', async () => {
    const { layer } = await shapesIn(collection([feature({})], { date: '2026-02-04' }));
    expect(layer.features.map(timeText)).toEqual(['from 2026-02-04']);
    const own = await shapesIn(
      collection([feature({}), feature({ date: '2026-03-01' })], { date: '2026-02-04' }),
    );
    expect(own.layer.features.map(timeText)).toEqual(['always', 'from 2026-03-01']);
  });

  test('a date that cannot be read is noted and the feature is kept', async () => {
    const { layer, report } = await shapesIn(collection([feature({ date: 'in the spring' })]));
    expect(layer.features.map(timeText)).toEqual(['always']);
    expect(report.notes.map(({ action }) => action)).toEqual(['ignored']);
  });

  test('broken and missing geometries are rejected, each with a note, and all are accounted for', async () => {
    const broken = [
      null,
      { type: 'LineString', coordinates: [[30, 50]] },
      { type: 'LineString', coordinates: 'everywhere' },
      {
        type: 'LineString',
        coordinates: [
          [30, 50],
          [31, 'x'],
        ],
      },
      {
        type: 'LineString',
        coordinates: [
          [30, 50],
          [4_500_000, 5_600_000],
        ],
      },
      { type: 'Polygon', coordinates: [ring, [[1, 2]]] },
      {
        type: 'Polygon',
        coordinates: [
          ring,
          [
            [31, 50],
            [31, 'x'],
            [32, 50],
            [31, 50],
          ],
        ],
      },
      { type: 'Polygon', coordinates: [] },
      { type: 'Circle', coordinates: [30, 50] },
      { coordinates: [30, 50] },
    ];
    const features = [...broken.map((geometry) => feature({}, geometry)), 7, null, feature({})];
    const { layer, report } = await shapesIn(collection(features));
    expect(layer.features).toHaveLength(1);
    expect(report).toMatchObject({ features: 13, used: 1, rejected: 12 });
    const rejected = report.notes.filter(({ action }) => action === 'rejected');
    expect(rejected.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(layer.bbox).toEqual([30, 50, 32, 50.5]);
  });

  test('of a feature with a sound and a broken part the sound one is kept and the other noted', async () => {
    const { layer, report } = await shapesIn(
      collection([
        feature(
          {},
          {
            type: 'MultiLineString',
            coordinates: [
              line.coordinates,
              [
                [1, 999],
                [2, 2],
              ],
            ],
          },
        ),
      ]),
    );
    expect(drawn(layer)).toEqual([[['line', line.coordinates]]]);
    expect(report.notes.map(({ reason }) => reason.code)).toEqual(['path-broken']);
  });

  test('a ring that is not closed is closed', async () => {
    const { layer } = await shapesIn(
      collection([feature({}, { type: 'Polygon', coordinates: [ring.slice(0, 3)] })]),
    );
    expect(drawn(layer)).toEqual([[['area', ring]]]);
  });

  test('markup and names of prototypes stay text', async () => {
    const { layer } = await shapesIn(
      `{"type":"FeatureCollection","name":"<img src=x onerror=alert(1)>","features":[
        {"type":"Feature","geometry":${JSON.stringify(line)},
         "properties":{"name":"<b>Line</b> &amp; <script>alert(1)</script>","__proto__":{"polluted":"yes"},"constructor":"c"}}]}`,
    );
    expect(layer.features[0]?.label).toBe('Line &');
    expect(layer.title).toBe('front.geojson');
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    expect(layer.features[0]?.properties).toContainEqual(['constructor', 'c']);
  });

  test('title, attribution and licence are those that the file states, else the name of the file', async () => {
    const stated = await shapesIn(
      collection([feature({})], {
        name: 'Control',
        attribution: 'Example Monitor',
        metadata: { license: 'CC BY 4.0' },
      }),
    );
    expect(stated.layer).toMatchObject({
      title: 'Control',
      attribution: 'Example Monitor',
      licence: 'CC BY 4.0',
    });
    const silent = await shapesIn(collection([feature({})]));
    expect(silent.layer).toMatchObject({ title: 'front.geojson', attribution: '', licence: '' });
  });

  test.each([
    ['a list of features', JSON.stringify([feature({ name: 'A' })])],
    ['one feature', JSON.stringify(feature({ name: 'A' }))],
    ['a geometry alone', JSON.stringify(line)],
    [
      'a map within the answer of a service',
      `{"id":7,"map":${collection([feature({ name: 'A' })])}}`,
    ],
    [
      'a map of uMap',
      JSON.stringify({
        type: 'umap',
        properties: { name: 'Map' },
        layers: [{ type: 'FeatureCollection', features: [feature({ name: 'A' })] }],
      }),
    ],
  ])('%s is read', async (_, text) => {
    const { layer } = await shapesIn(text);
    expect(drawn(layer)).toEqual([[['line', line.coordinates]]]);
  });

  test('a file without anything to draw is refused with the reason of the first', async () => {
    expect(await refusalIn(collection([feature({}, null)]))).toMatchObject({
      code: 'none-drawable',
      features: 1,
      first: { reason: { code: 'nothing-to-draw' } },
    });
  });

  test.each([
    ['a table of incidents', 'date,title,latitude,longitude\n2026-02-04,A,50,30\n', 'no-context'],
    ['an empty file', '', 'empty'],
    ['something else', '{"a": 1, "b": 2}', 'no-context'],
    ['a broken file', '{"features": [oops', 'json-broken'],
  ])('%s is refused', async (_, text, code) => {
    expect((await refusalIn(text)).code).toBe(code);
  });
});

describe('KML as context', () => {
  const kml = (placemarks: string): string =>
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Fronts</name>${placemarks}</Document></kml>`;
  const lineString =
    '<LineString><coordinates>30,50,0 31,50.5,0\n 32,50,0</coordinates></LineString>';
  const ringText = (of: readonly (readonly number[])[]): string =>
    `<LinearRing><coordinates>${of.map((at) => at.join(',')).join(' ')}</coordinates></LinearRing>`;

  test('lines, areas with holes, tracks and what lies in others are kept', async () => {
    const { layer, report } = await shapesIn(
      kml(`
        <Placemark><name>Line &lt;b&gt;one&lt;/b&gt;</name>${lineString}</Placemark>
        <Placemark><MultiGeometry>
          <Polygon><outerBoundaryIs>${ringText(ring)}</outerBoundaryIs><innerBoundaryIs>${ringText(hole)}</innerBoundaryIs></Polygon>
          <MultiGeometry><Point><coordinates>1, 2</coordinates></Point></MultiGeometry>
        </MultiGeometry></Placemark>
        <Placemark><gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2"><gx:coord>30 50 0</gx:coord><gx:coord>31 51 0</gx:coord></gx:Track></Placemark>
        <Placemark><name>Nothing</name></Placemark>`),
    );
    expect(layer.title).toBe('Fronts');
    expect(layer.features[0]?.label).toBe('Line one');
    expect(drawn(layer)).toEqual([
      [['line', line.coordinates]],
      [
        ['area', ring, hole],
        ['points', [[1, 2]]],
      ],
      [
        [
          'line',
          [
            [30, 50],
            [31, 51],
          ],
        ],
      ],
    ]);
    expect(report).toMatchObject({ features: 4, used: 3, rejected: 1, format: 'kml' });
  });

  test('time stamps, spans open on either side, columns, names and folders give the time', async () => {
    const { layer } = await shapesIn(
      kml(`
        <Placemark><TimeStamp><when>2026-02-04</when></TimeStamp>${lineString}</Placemark>
        <Placemark><TimeSpan><begin>2026-02-04</begin><end>2026-02-06</end></TimeSpan>${lineString}</Placemark>
        <Placemark><TimeSpan><begin>2026-02-04</begin></TimeSpan>${lineString}</Placemark>
        <Placemark><TimeSpan><end>2026-02-06</end></TimeSpan>${lineString}</Placemark>
        <Placemark><ExtendedData><Data name="date"><value>2026-02-07</value></Data></ExtendedData>${lineString}</Placemark>
        <Placemark><name>Line of 2026-02-08</name>${lineString}</Placemark>
        <Folder><name>2026-02-09</name><Placemark><name>Line</name>${lineString}</Placemark></Folder>
        <Placemark><name>Line</name>${lineString}</Placemark>`),
    );
    expect(layer.features.map(timeText)).toEqual([
      'from 2026-02-04',
      '2026-02-04 to 2026-02-07',
      'from 2026-02-04',
      '… to 2026-02-07',
      'from 2026-02-07',
      'from 2026-02-08',
      'from 2026-02-09',
      'always',
    ]);
  });

  test('the coordinates of a large area are not cut', async () => {
    const corners = Array.from({ length: 40_000 }, (_, at) => {
      const angle = (2 * Math.PI * at) / 40_000;
      return [30 + Math.cos(angle), 50 + Math.sin(angle)];
    });
    const { layer } = await shapesIn(
      kml(
        `<Placemark><Polygon><outerBoundaryIs>${ringText(corners)}</outerBoundaryIs></Polygon></Placemark>`,
      ),
    );
    expect(layer.paths.ends.at(-1)).toBe(40_001);
  });

  test('a file that breaks off keeps what was whole and says where', async () => {
    const { report } = await shapesIn(
      `<kml><Document><Placemark>${lineString}</Placemark><Placemark><Line></oops></kml>`,
    );
    expect(report).toMatchObject({ features: 2, used: 1, rejected: 1 });
    expect(report.notes.map(({ reason }) => reason.code)).toEqual(['xml-fault']);
  });
});

test('tracks and routes of GPX are lines, a track from its first point to its last', async () => {
  const points = (name: string): string =>
    `<${name} lat="50" lon="30"><time>2026-02-04T10:00:00Z</time></${name}><${name} lat="51" lon="31"><time>2026-02-04T11:30:00Z</time></${name}>`;
  const { layer, report } = await shapesIn(
    `<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Way</name><trkseg>${points('trkpt')}</trkseg></trk><rte>${points('rtept')}</rte><wpt lat="1" lon="2"><name>Spot</name></wpt><wpt lat="x" lon=""/></gpx>`,
  );
  const ends = [
    [30, 50],
    [31, 51],
  ];
  expect(drawn(layer)).toEqual([[['line', ends]], [['line', ends]], [['points', [[2, 1]]]]]);
  expect(layer.features.map(({ label }) => label)).toEqual(['Way', '', 'Spot']);
  expect(layer.features.map(timeText)).toEqual([
    '2026-02-04T10:00 to 2026-02-04T11:30',
    'always',
    'always',
  ]);
  expect(report).toMatchObject({ format: 'gpx', features: 4, used: 3, rejected: 1 });
});
