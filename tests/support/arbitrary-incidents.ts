import fc from 'fast-check';
import type { LonLat } from '../../src/core/geo/distance.ts';
import { unknownRange, type FigureRange } from '../../src/core/incident/figure-range.ts';
import {
  actorRoles,
  figureSubjects,
  flagFields,
  flagKinds,
  timeMeanings,
  verifications,
  type Incident,
  type IncidentTime,
  type LocalizedText,
  type TimePrecision,
} from '../../src/core/incident/incident.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import type { Place } from '../../src/core/incident/place.ts';
import { firstYear, lastYear, minuteOfCivil } from '../../src/core/time/civil-time.ts';
import { minute, minutesPerDay, minutesPerHour } from '../../src/core/time/interval.ts';

/** First minute that an incident can have, and the end of the last. */
export const earliest = minuteOfCivil({ year: firstYear, month: 1, day: 1 });
export const latest = minuteOfCivil({ year: lastYear + 1, month: 1, day: 1 });

/** Around it most incidents are made, so that windows and intervals meet. */
export const busyDay = minuteOfCivil({ year: 2026, month: 2, day: 4 });

/** A few points that many incidents share, near neighbours, the edges of the map, and anywhere. */
export const pointArbitrary: fc.Arbitrary<LonLat> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<LonLat>(
      [30.5234, 50.4501],
      [30.53, 50.45],
      [36.2304, 49.9935],
      [37.6176, 55.7558],
      [54.3773, 24.4539],
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<LonLat>(
      [180, -16.5],
      [-180, -16.5],
      [-180, 10],
      [179.9999, -16.5],
      [-179.9999, -16.5],
      [0, 90],
      [30, 90],
      [30, 89],
      [30, 85.06],
      [0, -90],
      [0, 0],
      [-0, -0],
    ),
  },
  { weight: 2, arbitrary: decimalPoint(10) },
  { weight: 1, arbitrary: decimalPoint(1_000_000) },
);

function decimalPoint(parts: number): fc.Arbitrary<LonLat> {
  return fc
    .tuple(
      fc.integer({ min: -180 * parts, max: 180 * parts }),
      fc.integer({ min: -90 * parts, max: 90 * parts }),
    )
    .map(([lon, lat]): LonLat => [lon / parts, lat / parts]);
}

export const areaIds = ['UA', 'UA-12', 'UA-51', 'RU', 'AE'] as const;

/** With diacritics, apostrophes and both languages, so that a search has something to fold. */
export const words = [
  'Strike',
  'Київ',
  'Їжак',
  'м’ята',
  "п'ять",
  'Zürich',
  'Łódź',
  'ÉTÉ',
  'ёлка',
  'ґанок',
] as const;

const textArbitrary: fc.Arbitrary<LocalizedText> = fc.oneof(
  phraseArbitrary(),
  fc.record({ en: phraseArbitrary(), uk: phraseArbitrary() }, { requiredKeys: ['en'] }),
);

function phraseArbitrary(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
    .map((phrase) => phrase.join(' '));
}

const namesArbitrary = fc.record(
  { name: textArbitrary, admin2: textArbitrary, admin1: textArbitrary, country: textArbitrary },
  { requiredKeys: [] },
);

/** Of every class. */
const placeArbitrary: fc.Arbitrary<Place> = fc
  .tuple(
    namesArbitrary,
    pointArbitrary,
    fc.constantFrom<Place['precision']>(
      'exact',
      'settlement',
      'near',
      'given',
      'admin2',
      'admin1',
      'country',
      'line',
      'sea',
      'unknown',
    ),
    fc.constantFrom(...areaIds),
    fc.integer({ min: 1, max: 500_000 }),
  )
  .map(([names, [lon, lat], precision, areaId, radiusMeters]): Place => {
    switch (precision) {
      case 'exact':
      case 'given':
        return { ...names, precision, lon, lat };
      case 'settlement':
      case 'near':
        return { ...names, precision, lon, lat, radiusMeters };
      case 'admin2':
      case 'admin1':
      case 'country':
        return { ...names, precision, areaId };
      case 'line':
      case 'sea':
      case 'unknown':
        return { ...names, precision };
    }
  });

const minutesOfPrecision: Readonly<Record<TimePrecision, fc.Arbitrary<number>>> = {
  instant: fc.constant(1),
  day: fc.constant(minutesPerDay),
  night: fc.constant(12 * minutesPerHour),
  range: fc.integer({ min: 2, max: 40 * minutesPerDay }),
  week: fc.constant(7 * minutesPerDay),
  month: fc.integer({ min: 28, max: 31 }).map((days) => days * minutesPerDay),
  year: fc.integer({ min: 365, max: 366 }).map((days) => days * minutesPerDay),
  unknown: fc.integer({ min: 1, max: latest - earliest }),
};

const startArbitrary = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: -10 * 24, max: 10 * 24 }).map((hours) => busyDay + hours * 60),
  },
  { weight: 2, arbitrary: fc.constantFrom<number>(busyDay, earliest, latest - 1) },
  { weight: 1, arbitrary: fc.integer({ min: earliest, max: latest - 1 }) },
);

/** Mostly within weeks of one another, some in the first and the last minute that there is. */
const timeArbitrary: fc.Arbitrary<IncidentTime> = fc
  .tuple(startArbitrary, fc.constantFrom(...timeMeanings), precisionAndMinutes(), textOrNone())
  .map(([start, meaning, [precision, minutes], raw]) => ({
    start: minute(start),
    end: minute(Math.min(latest, start + minutes)),
    precision,
    meaning,
    ...raw,
  }));

function precisionAndMinutes(): fc.Arbitrary<[TimePrecision, number]> {
  return fc.oneof(
    ...Object.entries(minutesOfPrecision).map(([precision, minutes]) =>
      fc.tuple(fc.constant(precision as TimePrecision), minutes),
    ),
  );
}

function textOrNone(): fc.Arbitrary<{ raw?: string }> {
  return fc.record({ raw: phraseArbitrary() }, { requiredKeys: [] });
}

/** Known bounds never fall; any of them, or all, may be unknown; one may exceed 32 bits. */
export const rangeArbitrary: fc.Arbitrary<FigureRange> = fc.oneof(
  fc.constant(unknownRange),
  fc
    .tuple(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom(5_000_000_000, 2 ** 40)), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    )
    .map(([bounds, isKnown]) => {
      const [low = 0, best = 0, high = 0] = bounds.toSorted((a, b) => a - b);
      return {
        low: isKnown[0] ? low : null,
        best: isKnown[1] ? best : null,
        high: isKnown[2] ? high : null,
      };
    }),
);

type Draft = Omit<Incident, 'id' | 'dataset' | 'sourceRow' | 'parent'>;

const draftArbitrary: fc.Arbitrary<Draft> = fc.record(
  {
    title: textArbitrary,
    description: textArbitrary,
    kind: fc.constantFrom(...kinds),
    ownType: fc.record(
      { type: phraseArbitrary(), subtype: phraseArbitrary() },
      { requiredKeys: ['type'] },
    ),
    actors: fc.array(
      fc.record(
        {
          name: textArbitrary,
          role: fc.constantFrom(...actorRoles),
          associates: fc.array(textArbitrary, { maxLength: 2 }),
        },
        { requiredKeys: ['name', 'role'] },
      ),
      { maxLength: 2 },
    ),
    time: timeArbitrary,
    place: placeArbitrary,
    killed: rangeArbitrary,
    injured: rangeArbitrary,
    figures: fc.array(
      fc.record(
        {
          what: fc.constantFrom(...figureSubjects),
          range: rangeArbitrary,
          unit: textArbitrary,
          note: textArbitrary,
          reportedBy: textArbitrary,
        },
        { requiredKeys: ['what', 'range'] },
      ),
      { maxLength: 1 },
    ),
    damage: textArbitrary,
    sources: fc.array(
      fc.record(
        {
          publisher: textArbitrary,
          note: textArbitrary,
          url: fc.constant('https://example.org/strike'),
          attribution: fc.record(
            { name: textArbitrary, role: textArbitrary, channel: textArbitrary },
            { requiredKeys: ['name'] },
          ),
        },
        { requiredKeys: ['publisher'] },
      ),
      { maxLength: 1 },
    ),
    verification: fc.record(
      { status: fc.constantFrom(...verifications), basis: textArbitrary },
      { requiredKeys: ['status'] },
    ),
    media: fc.array(
      fc.record(
        { url: fc.constant('https://example.org/picture'), warning: textArbitrary },
        { requiredKeys: ['url'] },
      ),
      { maxLength: 1 },
    ),
    tags: fc.array(fc.constantFrom(...words), { maxLength: 2 }),
    flags: fc.array(
      fc.record(
        {
          field: fc.constantFrom(...flagFields),
          flag: fc.constantFrom(...flagKinds),
          note: textArbitrary,
        },
        { requiredKeys: ['field', 'flag'] },
      ),
      { maxLength: 2 },
    ),
    raw: fc.constant([['event', 'as it stood']] as const),
  },
  {
    requiredKeys: [
      'title',
      'kind',
      'actors',
      'time',
      'place',
      'killed',
      'injured',
      'figures',
      'sources',
      'verification',
      'media',
      'tags',
      'flags',
      'raw',
    ],
  },
);

export const datasetIds = ['reports', 'survey'] as const;

/** Names that do not sort in the order of their numbers; capitals come before small letters. */
const namings = ['a', 'B', 'ї', 'z-'] as const;

/**
 * Incidents of two datasets with unique ids, in no order. A parent is one of those before,
 * so that there is no circle, or an incident that is not there.
 */
export const incidentsArbitrary: fc.Arbitrary<readonly Incident[]> = fc
  .array(
    fc.record({
      draft: draftArbitrary,
      dataset: fc.constantFrom(...datasetIds),
      naming: fc.constantFrom(...namings),
      parent: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 3, arbitrary: fc.nat() },
        { weight: 1, arbitrary: fc.constant('reports:gone') },
      ),
    }),
    { maxLength: 24, size: 'max' },
  )
  .map((entries) => {
    const ids = entries.map(({ dataset, naming }, index) => `${dataset}:${naming}${index}`);
    return entries.map(({ draft, dataset, parent }, index): Incident => {
      const parentId = typeof parent === 'number' ? ids[parent % Math.max(index, 1)] : parent;
      const isGrouped = parentId !== null && parentId !== undefined && parentId !== ids[index];
      return {
        ...draft,
        id: ids[index] ?? '',
        dataset,
        sourceRow: index + 1,
        ...(isGrouped ? { parent: parentId } : {}),
      };
    });
  });

/** One that says the least, for examples: a day, no place, nothing else. */
export function incidentOf(id: string, parts: Partial<Incident> = {}): Incident {
  return {
    id,
    dataset: id.split(':')[0] ?? '',
    sourceRow: 1,
    title: id,
    kind: 'other',
    actors: [],
    time: {
      start: busyDay,
      end: minute(busyDay + minutesPerDay),
      precision: 'day',
      meaning: 'throughout',
    },
    place: { precision: 'unknown' },
    killed: unknownRange,
    injured: unknownRange,
    figures: [],
    sources: [],
    verification: { status: 'reported' },
    media: [],
    tags: [],
    flags: [],
    raw: [],
    ...parts,
  };
}
