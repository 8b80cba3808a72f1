import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redistributions } from '../../../src/core/incident/dataset.ts';
import {
  actorRoles,
  figureSubjects,
  flagFields,
  flagKinds,
  timeMeanings,
  timePrecisions,
  verifications,
} from '../../../src/core/incident/incident.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import type { NoteCode } from '../../../src/core/incident/note-reason.ts';
import { placeClasses } from '../../../src/core/incident/place.ts';
import { recordFields } from '../../../src/core/incident/validate-incident.ts';
import { readGeojson } from '../../../src/importers/geojson.ts';

const seed = 20260204;

interface SchemaPart {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly oneOf?: readonly SchemaPart[];
}

interface Schema {
  readonly definitions: Readonly<Record<string, SchemaPart>>;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const root = new URL('../../../public/', import.meta.url);
const schemaText = readFileSync(new URL('schema/incident-collection.schema.json', root), 'utf8');
const reportText = readFileSync(new URL('data/report-2026-02-04.geojson', root), 'utf8');
const { definitions } = JSON.parse(schemaText) as Schema;
const accepts = compile();

/** As short as a file of one's own can be. */
const plain = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [30.5, 50.45] },
      properties: { name: 'A strike', date: '2026-02-04' },
    },
  ],
} satisfies Json;

/** Every field that there is. */
const full = {
  type: 'FeatureCollection',
  dataset: {
    id: 'full',
    title: 'Full',
    version: '2',
    accessed: '2026-02-05',
    url: 'https://example.org/',
    note: { en: 'a', uk: 'б' },
    licence: 'CC0',
    redistribution: 'no',
    language: 'uk',
  },
  features: [
    {
      type: 'Feature',
      id: 1,
      geometry: { type: 'Point', coordinates: [30.5, 50.45, 179] },
      properties: {
        title: { en: 'a', uk: 'б' },
        description: 'a',
        kind: 'shelling',
        ownType: { type: 'a', subtype: 'b' },
        time: { date: '2026-02', precision: 'month', meaning: 'within', raw: 'in February' },
        place: { precision: 'near', radiusMeters: 200, name: 'a', pcode: 'UA80', admin2: 'b' },
        actors: [{ name: 'a', role: 'target', associates: ['b', { en: 'c' }] }],
        killed: { low: 1, best: null, high: 4 },
        injured: null,
        figures: [{ what: 'launched', unit: 'drones', low: 101, note: 'a', reportedBy: 'b' }],
        damage: 'a',
        sources: [
          {
            publisher: 'a',
            url: 'https://example.org/a',
            date: '2026-02-04',
            accessed: '2026-02-05',
            attribution: { name: 'a', role: 'b', channel: 'c' },
            note: 'd',
          },
          { url: 'http://example.org' },
        ],
        verification: { status: 'geolocated', basis: 'a' },
        media: ['https://example.org/a.jpg', { url: 'https://example.org/b', warning: 'c' }],
        tags: ['a', 'b'],
        flags: [{ field: 'killed', flag: 'placeholder', note: 'a' }],
        anything: { else: 1 },
      },
    },
    {
      type: 'Feature',
      id: 'b',
      geometry: null,
      properties: {
        name: 'b',
        type: 'own',
        start: '2026-02-03T18:00',
        end: '2026-02-04T06:00:59.5+02:00',
        place: { precision: 'country', areaId: 'UA', country: 'Ukraine' },
        source: 'Radio',
        link: 'https://example.org/a?b#c',
        verification: 'claimed',
        parent: '1',
      },
    },
    {
      type: 'Feature',
      geometry: null,
      properties: {
        title: 'c',
        datetime: '6000-12-31 23:59Z',
        place: { precision: 'admin2', areaId: 'XK-X02~' },
        killed: 3,
        url: 'https://example.org',
      },
    },
    {
      type: 'Feature',
      geometry: null,
      properties: { name: 'd', timestamp: '0001', place: 'Kyiv' },
    },
  ],
} satisfies Json;

describe('the schema accepts, and the guard reads without a note,', () => {
  test.each<[string, Json]>([
    ['the first dataset', JSON.parse(reportText) as Json],
    ['a plain collection', plain],
    ['a file with every field', full],
  ])('%s', (_name, document) => {
    expect(faultsOf(document)).toEqual([]);
    expect(notesOf(document)).toEqual([]);
  });
});

describe('the schema refuses', () => {
  const properties = (change: Readonly<Record<string, Json>>): Json => ({
    ...plain,
    features: [{ ...plain.features[0], properties: { name: 'a', date: '2026', ...change } }],
  });
  const near = (radiusMeters: number): Json =>
    properties({ place: { precision: 'near', radiusMeters } });
  const feature = (change: Readonly<Record<string, Json>>): Json => ({
    ...plain,
    features: [{ ...plain.features[0], ...change }],
  });
  test.each<[string, Json]>([
    ['no collection', { type: 'Feature' }],
    ['no features', { type: 'FeatureCollection', features: [] }],
    ['a feature without a date', feature({ properties: { name: 'a' } })],
    ['a feature without a title', feature({ properties: { date: '2026' } })],
    ['a point outside the world', feature({ geometry: { type: 'Point', coordinates: [200, 50] } })],
    ['a swapped point', feature({ geometry: { type: 'Point', coordinates: [50, 130] } })],
    ['a point of zeros', feature({ geometry: { type: 'Point', coordinates: [0, 0] } })],
    ['a region with a point', properties({ place: { precision: 'admin1', areaId: 'UA-12' } })],
    [
      'a town without a point',
      {
        ...plain,
        features: [
          {
            type: 'Feature',
            geometry: null,
            properties: {
              name: 'a',
              date: '2026',
              place: { precision: 'settlement', radiusMeters: 3000 },
            },
          },
        ],
      },
    ],
    ['a town without a radius', properties({ place: { precision: 'settlement' } })],
    ['a radius of half the Earth', near(10_000_000)],
    ['a radius a meter too wide', near(500_001)],
    ['a radius of nothing', near(0)],
    ['a site with a radius', properties({ place: { precision: 'exact', radiusMeters: 5 } })],
    ['year 9999', properties({ date: '9999' })],
    ['30 February', properties({ date: '2026-02-30' })],
    ['a month of publication', properties({ sources: [{ publisher: 'a', date: '2026-02' }] })],
    ['a script for a link', properties({ link: 'javascript:alert(1)' })],
    ['a negative figure', properties({ killed: -99 })],
    ['half a person', properties({ injured: 1.5 })],
    ['a kind of its own', properties({ kind: 'explosion' })],
    ['a misspelt key', properties({ time: { date: '2026', presicion: 'year' } })],
    ['an end without a start', properties({ time: { date: '2026', end: '2026' } })],
    ['a text that is blank', properties({ description: ' ' })],
    ['a colon in the dataset’s id', { ...plain, dataset: { id: 'a:b' } }],
  ])('%s', (_name, document) => {
    expect(faultsOf(document)).not.toEqual([]);
  });
});

describe('schema and guard know the same keys of', () => {
  const held: readonly [name: string, property: string, value: (part: Json) => Json][] = [
    ['time', 'time', (part) => part],
    ['place', 'place', (part) => part],
    ['ownType', 'ownType', (part) => part],
    ['actor', 'actors', (part) => [part]],
    ['figure', 'figures', (part) => [part]],
    ['source', 'sources', (part) => [part]],
    ['attribution', 'sources', (part) => [{ publisher: 'a', attribution: part }]],
    ['verification', 'verification', (part) => part],
    ['medium', 'media', (part) => [part]],
    ['flag', 'flags', (part) => [part]],
    ['range', 'killed', (part) => part],
    ['text', 'title', (part) => part],
  ];
  test.each(held)('%s', (name, property, value) => {
    const document = withProperty(property, value({ nonsense: 1 }));
    expect(keysThatTheGuardKnows(document)).toEqual(keysOf(name));
  });

  test('dataset', () => {
    const document = { ...plain, dataset: { id: 'a', nonsense: 1 } };
    expect(keysThatTheGuardKnows(document)).toEqual(keysOf('dataset'));
  });

  test('an incident, beside the short forms that the importer unfolds', () => {
    const short = ['id', 'name', 'type', 'date', 'datetime', 'timestamp', 'start', 'end', 'url'];
    expect(keysOf('properties')).toEqual([...recordFields, ...short].toSorted());
  });
});

test.each([
  ['kind', 'properties', 'kind', kinds],
  ['place class', 'place', 'precision', placeClasses],
  ['time precision', 'time', 'precision', timePrecisions],
  ['meaning of a time', 'time', 'meaning', timeMeanings],
  ['role of an actor', 'actor', 'role', actorRoles],
  ['subject of a figure', 'figure', 'what', figureSubjects],
  ['field of a flag', 'flag', 'field', flagFields],
  ['kind of a flag', 'flag', 'flag', flagKinds],
  ['redistribution', 'dataset', 'redistribution', redistributions],
])('every %s of the schema is one of the model, in its order', (_name, part, key, values) => {
  expect(objectOf(part).properties?.[key]?.enum).toEqual(values);
});

test('every verification of the schema is one of the model, in its order', () => {
  expect(definitions['verificationStatus']?.enum).toEqual(verifications);
});

const leapDayOfCommonYear = '2026-02-29';

/** What no schema can say, beside which years have a leap day. */
const beyondSchema: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'end-before-start',
  'finer-than-interval',
  'bounds-fall',
  'no-such-parent',
  'own-ancestor',
  'id-taken',
]);

test('what the schema accepts of changed files, the guard reads without a note', () => {
  const documents = [JSON.parse(reportText) as Json, full, plain];
  const value = fc.oneof(
    fc.constantFrom<Json>(null, '', ' ', 0, 1, -1, 7, 1.5, 2026, 1e300, true, [], {}, 'a'),
    fc.constantFrom<Json>('UA', 'UA-12', 'XK-X02~', 'ua-12', 'https://example.org', 'mailto:a@b.c'),
    fc.constantFrom<Json>(
      '2026',
      '2026-02',
      '2024-02-29',
      leapDayOfCommonYear,
      '2026-11-31',
      '9999',
    ),
    fc.constantFrom<Json>('2026-02-04T05:30', '2026-02-04 24:00', '2026-02-04T05:30:00.5+02:00'),
    fc.constantFrom<Json>({ en: 'a' }, { uk: 'б' }, { low: 3 }, { low: 5, high: 2 }, ['a'], [1]),
    fc.constantFrom<Json>({ date: '2026' }, { start: '2026-02-04', end: '2026-02-06' }),
    fc.constantFrom<Json>(...placeClasses, ...timePrecisions, ...flagFields, ...figureSubjects),
    fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
  );
  const key = fc.constantFrom(
    ...Object.values(definitions).flatMap(({ properties = {}, oneOf = [] }) =>
      [{ properties }, ...oneOf].flatMap((part) => Object.keys(part.properties ?? {})),
    ),
  );
  const edit = fc.record({ at: fc.nat(), key, value, act: fc.constantFrom('put', 'cut', 'add') });
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.nat({ max: documents.length - 1 }),
      fc.array(edit, { minLength: 1, maxLength: 2 }),
      (which, edits) => {
        const document = edits.reduce<Json>((before, change) => {
          const paths = pathsOf(before);
          const path = paths[change.at % paths.length] ?? [];
          if (change.act === 'add') return changed(before, [...path, change.key], change.value);
          return changed(before, path, change.act === 'put' ? change.value : undefined);
        }, documents[which] ?? null);
        if (!accepts(document)) return;
        accepted += 1;
        const notes = notesOf(document).filter(
          ({ reason, value: noted }) =>
            noted !== leapDayOfCommonYear && !beyondSchema.has(reason.code),
        );
        expect(notes).toEqual([]);
      },
    ),
    { seed, numRuns: 800 },
  );
  expect(accepted).toBeGreaterThan(200);
});

function compile(): ValidateFunction {
  // A point may do without its altitude, and two required keys may stand in alternatives.
  const ajv = new Ajv({
    strict: true,
    strictTuples: false,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
  });
  return ajv.compile(JSON.parse(schemaText) as object);
}

function faultsOf(document: Json): readonly string[] {
  accepts(document);
  return (accepts.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function notesOf(document: Json) {
  const result = readGeojson(JSON.stringify(document), 'file');
  return result.outcome === 'read' ? result.report.notes : result.notes;
}

function withProperty(property: string, value: Json): Json {
  const [first] = plain.features;
  return {
    ...plain,
    features: [{ ...first, properties: { ...first?.properties, [property]: value } }],
  };
}

/** The note on a key that it does not know lists all that it knows. */
function keysThatTheGuardKnows(document: Json): readonly string[] {
  const reason = notesOf(document).find(({ field }) => field.endsWith('.nonsense'))?.reason;
  return reason?.code === 'unknown-field' ? reason.known.split(', ').toSorted() : [];
}

function keysOf(name: string): readonly string[] {
  return Object.keys(objectOf(name).properties ?? {}).toSorted();
}

/** A part that may be written in short has its object among the alternatives. */
function objectOf(name: string): SchemaPart {
  const part = definitions[name];
  const found = [part, ...(part?.oneOf ?? [])].find((one) => one?.properties !== undefined);
  if (found === undefined) throw new Error(`the schema has no object ${name}`);
  return found;
}

type Path = readonly (string | number)[];

/** Of every value in the document, the document itself left out. */
function pathsOf(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

/** A copy with `put` at the path, or without what stands there. */
function changed(value: Json, path: Path, put: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return put ?? null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const at = Number(key);
    const items = value as readonly Json[];
    if (rest.length === 0 && put === undefined) return items.filter((_, index) => index !== at);
    return items.map((item, index) => (index === at ? changed(item, rest, put) : item));
  }
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  const others = entries.filter(([name]) => name !== key);
  if (rest.length === 0 && put === undefined) return Object.fromEntries(others);
  const own = entries.find(([name]) => name === key)?.[1];
  const next = rest.length === 0 ? put : own === undefined ? undefined : changed(own, rest, put);
  return next === undefined ? value : Object.fromEntries([...others, [String(key), next]]);
}
