import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { LoadReport } from '../../src/core/incident/load-report.ts';
import type { ByteRange } from '../../src/importers/format.ts';
import { groupFiles } from '../../src/importers/companions.ts';
import { kindOfWeapons } from '../../src/importers/formats/timemap-kinds.ts';
import { prepareImport } from '../../src/importers/import-file.ts';
import { readBytes, type SourceFile } from '../../src/importers/source/source-file.ts';
import { readGeography } from '../support/geography.ts';
import { isLong } from '../support/long-run.ts';
import { sourceOfBytes, sourceOfText } from '../support/source-of-text.ts';

const never = new AbortController().signal;
const geography = readGeography([]);

const fileOf = (value: unknown, name = 'a name that says nothing'): SourceFile => ({
  ...sourceOfText(typeof value === 'string' ? value : JSON.stringify(value)),
  name,
});

const infoOf = (ids: readonly number[], year = 2022): string =>
  [
    'viina_version,event_id,date,time,asciiname,ADM1_NAME,longitude,latitude,GEO_PRECISION,url,text',
    ...ids.map(
      (id) =>
        `x,${id},${year}0310,14:05,Odesa,Odesa,30.73,46.48,ADM3,https://example.org/${id},Text ${id}`,
    ),
    '',
  ].join('\n');

const labelsOf = (
  rows: readonly (readonly [id: number | string, uav: number, rus: number])[],
  year = 2022,
): string =>
  [
    'viina_version,event_id,date,t_mil_pred,t_mil_b,t_uav_b,a_rus_b,a_rus_init_b',
    ...rows.map(([id, uav, rus]) => `x,${id},${year}0310,0.9,1,${uav},${rus},${rus}`),
    '',
  ].join('\n');

const event = (id: string, sources: readonly string[], associations: readonly string[] = []) => ({
  id,
  description: `Event ${id}`,
  date: '02/24/2022',
  time: '10:00',
  location: 'Town',
  latitude: '49.85',
  longitude: '36.65',
  sources,
  associations,
});

const source = (id: string, more: object = {}) => ({
  id,
  title: 'X',
  description: `Source ${id}`,
  paths: [`https://example.org/${id}`],
  ...more,
});

const associations = [
  {
    id: 'asc1',
    title: 'Cruise missile',
    mode: 'FILTER',
    filter_paths: ['Weapon System', 'Cruise missile'],
    desc: '',
  },
  { id: 'asc2', title: 'Strikes', mode: 'CATEGORY', desc: '' },
];

interface Read {
  readonly incidents: readonly Incident[];
  readonly again: readonly Incident[];
  readonly report: LoadReport;
  readonly said: readonly string[];
}

async function readTogether(main: SourceFile, companions: readonly SourceFile[]): Promise<Read> {
  const prepared = await prepareImport(
    main,
    {
      fallbackId: 'file',
      mapping: null,
      takesGuesses: false,
      companions,
      geography: async () => geography,
    },
    never,
  );
  if (prepared.outcome !== 'ready') throw new Error(JSON.stringify(prepared));
  const { rows } = prepared;
  const incidents: Incident[] = [];
  const ranges: (ByteRange | null)[] = [];
  for await (const batch of rows.batches(never)) {
    for (const { incident, range } of batch.incidents) {
      incidents.push(incident);
      ranges.push(range);
    }
  }
  const again: Incident[] = [];
  for (const [index, incident] of incidents.entries()) {
    const range = ranges[index] ?? null;
    if (rows.again === null || range === null) continue;
    const bytes = await readBytes(main, never, range.start, range.end);
    again.push(rows.again(bytes, incident.sourceRow, incident.id));
  }
  const report = rows.report();
  const said = report.notes
    .filter(({ row }) => row === 0)
    .map(({ value, reason }) => `${value}: ${JSON.stringify(reason)}`);
  return { incidents, again, report, said };
}

describe('labels of VIINA', () => {
  test('give its events their kinds, types and actors, also where a row is read again', async () => {
    const { incidents, again, report } = await readTogether(fileOf(infoOf([1, 2])), [
      fileOf(
        labelsOf([
          ['1.0', 1, 1],
          [2, 0, 0],
        ]),
      ),
    ]);
    expect(incidents.map(({ kind, ownType }) => [kind, ownType?.type])).toEqual([
      ['strike', 't_mil|t_uav'],
      ['other', 't_mil'],
    ]);
    expect(incidents[0]?.actors).toMatchObject([{ role: 'attacker' }]);
    expect(incidents[0]?.raw).toContainEqual(['t_uav_b', '1']);
    expect(again).toEqual(incidents);
    expect(report).toMatchObject({ rows: 2, placed: 2, notesTotal: 0 });
  });

  test('are accounted for: what no event has, what an event lacks, what comes twice or is cut off', async () => {
    const labels = `${labelsOf([
      [1, 1, 1],
      [1, 0, 0],
      [8, 1, 1],
      [9, 1, 1],
    ])}x,10,2022`;
    const { incidents, said } = await readTogether(fileOf(infoOf([1, 2, 3])), [
      fileOf(labels, 'labels'),
    ]);
    expect(incidents.map(({ kind }) => kind)).toEqual(['strike', 'other', 'other']);
    expect(said).toEqual([
      'labels: {"code":"companion-entries-left","entries":5,"unused":2,"repeated":1,"broken":1}',
      'labels: {"code":"companion-entries-missing","times":2}',
    ]);
  });
});

describe('sources and associations of a timemap', () => {
  test.each([
    [
      'an object by ids',
      {
        s1: source('s1', { author: 'A', date: '3/4/2022', id: 'another' }),
        s2: source('s2', { id: undefined }),
      },
    ],
    ['a list', [source('s1', { author: 'A', date: '3/4/2022' }), source('s2')]],
  ])('lead from ids to addresses and words, as %s', async (_form, sources) => {
    const { incidents, report } = await readTogether(
      fileOf([event('e1', ['s1', 's2'], ['asc1', 'asc2', 'Free words'])]),
      [fileOf(sources), fileOf(associations)],
    );
    expect(incidents[0]).toMatchObject({
      kind: 'strike',
      ownType: { type: 'Strikes' },
      tags: ['Weapon System: Cruise missile', 'Free words'],
      sources: [
        { publisher: 'A', url: 'https://example.org/s1', date: '2022-03-04', note: 'Source s1' },
        { url: 'https://example.org/s2' },
      ],
    });
    expect(report.file?.types).toEqual([['Strikes', 1]]);
  });

  test('that an event lacks are noted with it, and counted for the file', async () => {
    const { incidents, report, said } = await readTogether(
      fileOf([event('e1', ['s1', 'gone']), event('e2', [])]),
      [fileOf({ s1: source('s1'), s3: source('s3'), s4: null }, 'sources')],
    );
    expect(incidents[0]?.sources).toHaveLength(1);
    expect(report.notes).toContainEqual(
      expect.objectContaining({ row: 1, value: '[gone]', reason: { code: 'no-such-entry' } }),
    );
    expect(said).toEqual([
      'sources: {"code":"companion-entries-left","entries":3,"unused":1,"repeated":0,"broken":1}',
      'sources: {"code":"companion-entries-missing","times":1}',
    ]);
  });

  test('that cannot be read are noted, and the events are read without them', async () => {
    const { incidents, said } = await readTogether(fileOf([event('e1', ['s1'])]), [
      fileOf('{"s1": oops', 'sources'),
    ]);
    expect(incidents).toHaveLength(1);
    expect(said).toEqual(['sources: {"code":"companion-not-read"}']);
  });

  test('whose text is hostile stays text, and no key reaches a prototype', async () => {
    const { incidents } = await readTogether(fileOf([event('e1', ['__proto__', 'toString'])]), [
      fileOf(
        '{"__proto__": {"id": "__proto__", "paths": ["javascript:alert(1)"], "title": "<b>"}}',
      ),
    ]);
    expect(incidents[0]?.sources).toEqual([]);
  });
});

test.each([
  [['Cruise missile'], 'strike'],
  [['Air strike', 'Loitering munition'], 'strike'],
  [['HE rocket artillery'], 'shelling'],
  [['HE artillery inc mortars', 'Cruise missile'], 'attack'],
  [['Land mines'], 'mine'],
  [['Cluster munitions'], 'attack'],
  [['Anti-air missile'], 'attack'],
  [['Unknown'], 'attack'],
  [[], undefined],
])('weapons %j are of the kind %s', (weapons, kind) => {
  const paths = weapons.map((weapon) => ['Weapon System', weapon]);
  expect(kindOfWeapons([...paths, ['Type of area affected', 'Land mines']])).toBe(kind);
});

describe('alone', () => {
  test.each([
    ['viina-labels', labelsOf([[1, 1, 1]])],
    ['timemap-sources', { s1: source('s1') }],
    ['timemap-sources', [source('s1')]],
    ['timemap-associations', associations],
  ])('%s are refused with the file that they go with', async (role, content) => {
    const prepared = await prepareImport(
      fileOf(content),
      { fallbackId: 'x', mapping: null, takesGuesses: false, geography: async () => geography },
      never,
    );
    expect(prepared).toEqual({ outcome: 'refused', refusal: { code: 'companion-alone', role } });
  });
});

describe('files that belong together', () => {
  const grouped = (...contents: readonly unknown[]) =>
    groupFiles(
      contents.map((content) => fileOf(content)),
      never,
    );

  test('are found in any order, and all others stay by themselves', async () => {
    expect(
      await grouped(
        'a,b\n1,2\n',
        { s1: source('s1') },
        labelsOf([[1, 1, 1]]),
        [event('e1', ['s1'])],
        infoOf([1]),
        associations,
        '<kml></kml>',
        '',
      ),
    ).toEqual([
      { main: 0, companions: [] },
      { main: 3, companions: [1, 5] },
      { main: 4, companions: [2] },
      { main: 6, companions: [] },
      { main: 7, companions: [] },
    ]);
  });

  test('of several years go together by ids, else by their years', async () => {
    expect(
      await grouped(
        infoOf([1, 2], 2022),
        infoOf([70, 71], 2023),
        labelsOf([[71, 1, 1]], 2022),
        labelsOf([[5, 1, 1]], 2022),
        labelsOf([[500, 1, 1]], 2024),
      ),
    ).toEqual([
      { main: 0, companions: [3] },
      { main: 1, companions: [2] },
      { main: 4, companions: [] },
    ]);
  });

  test('are found where each is packed by itself, and read so', async () => {
    const packed = (content: string, name: string): SourceFile => ({
      ...sourceOfBytes(zipSync({ [name]: strToU8(content) })),
      name,
    });
    const [events, labels] = [
      packed(infoOf([1]), 'info'),
      sourceOfBytes(gzipSync(strToU8(labelsOf([[1, 1, 1]])))),
    ];
    expect(await groupFiles([labels, events], never)).toEqual([{ main: 1, companions: [0] }]);
    expect((await readTogether(events, [labels])).incidents[0]?.kind).toBe('strike');
    const zipped = packed(labelsOf([[1, 1, 1]]), 'labels');
    expect(await groupFiles([events, zipped], never)).toEqual([{ main: 0, companions: [1] }]);
  });

  test('of which an archive has some alone are refused with what they go with', async () => {
    const both = sourceOfBytes(
      zipSync({
        'a.json': strToU8(JSON.stringify([source('s1')])),
        'b.json': strToU8(JSON.stringify(associations)),
      }),
    );
    const prepared = await prepareImport(
      both,
      { fallbackId: 'x', mapping: null, takesGuesses: false, geography: async () => geography },
      never,
    );
    expect(prepared).toMatchObject({ refusal: { code: 'companion-alone' } });
  });

  test('are told by their beginnings alone, though an object is cut off there', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`s${index}`, source(`s${index}`)]),
    );
    let read = 0;
    const sources = fileOf(many);
    const watched: SourceFile = {
      ...sources,
      async *bytes(signal, start, end) {
        for await (const piece of sources.bytes(signal, start, end)) {
          read += piece.length;
          yield piece;
        }
      },
    };
    expect(await groupFiles([fileOf([event('e1', ['s1'])]), watched], never)).toEqual([
      { main: 0, companions: [1] },
    ]);
    expect(sources.size).toBeGreaterThan(2_000_000);
    expect(read).toBeLessThan(2_000_000);
  });
});

test('whatever a companion holds, every row is read, and nothing throws', async () => {
  const whole = [
    labelsOf([
      [1, 1, 1],
      [2, 0, 1],
    ]),
    JSON.stringify({ s1: source('s1'), s2: source('s2') }),
    JSON.stringify(associations),
    JSON.stringify([source('s1')]),
  ].map((text) => new TextEncoder().encode(text));
  const mutated = fc
    .tuple(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      fc.nat(),
      fc.boolean(),
    )
    .map(([bytes, changes, end, isPacked]) => {
      const changed = bytes.slice(0, bytes.length - (end % 40));
      for (const [at, byte] of changes) changed[at % Math.max(1, changed.length)] = byte;
      return isPacked ? gzipSync(changed).slice(0, -(end % 3) || undefined) : changed;
    });
  const mains = [
    fileOf(infoOf([1, 2])),
    fileOf([event('e1', ['s1'], ['asc1']), event('e2', ['s2'], ['asc2'])]),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...mains),
      fc.array(mutated, { minLength: 1, maxLength: 3 }),
      async (main, companions) => {
        const files = companions.map((bytes) => sourceOfBytes(bytes));
        const { incidents, again, report } = await readTogether(main, files);
        expect(report).toMatchObject({ rows: 2, placed: 2 });
        expect(again).toEqual(again.length === 0 ? [] : incidents);
        const groups = await groupFiles([main, ...files], never);
        const places = groups.flatMap(({ main: first, companions: others }) => [first, ...others]);
        expect(places.toSorted((a, b) => a - b)).toEqual([main, ...files].map((_, at) => at));
      },
    ),
    { seed: 20261127, numRuns: isLong ? 400 : 40 },
  );
});
