import {
  timePrecisions,
  verifications,
  type Actor,
  type ActorRole,
  type Incident,
  type OwnType,
} from '../../core/incident/incident.ts';
import { unknownRange } from '../../core/incident/figure-range.ts';
import { kinds, type Kind } from '../../core/incident/kinds.ts';
import { placeClasses, type Place } from '../../core/incident/place.ts';
import { minute } from '../../core/time/interval.ts';
import { figureRanges } from './figure-ranges.ts';
import { none, radii, type GeneratedRow } from './generated-row.ts';
import { generatedDataset } from './generated-dataset.ts';
import { pointOf } from './generated-points.ts';
import { placeWords, type PlaceWords } from './place-words.ts';
import { countries, regions } from './regions.ts';
import { valuesOfList } from './value-lists.ts';
import { kindWords, ownTypes, tags, type Pair } from './words.ts';
import type { World } from './world.ts';

/** The whole incident of a row. */
export function generatedIncident(world: World, row: GeneratedRow): Incident {
  const kind = kinds[row.kind] ?? 'other';
  const words = placeWords(world, row);
  const ownType = ownTypes[row.ownType];
  return {
    id: idOfRow(row.number),
    dataset: generatedDataset.id,
    sourceRow: row.number + 1,
    title: titleOf(row.number, kind, words),
    kind,
    ...(ownType === undefined ? {} : { ownType: ownTypeOf(ownType) }),
    actors: valuesOfList(world.actors, row.actors).flatMap((actor, index) =>
      actorOf(world.actorNames[actor], kind, index),
    ),
    time: {
      start: minute(row.start),
      end: minute(row.end),
      precision: timePrecisions[row.timePrecision] ?? 'unknown',
      meaning: row.isWithin ? 'within' : 'throughout',
    },
    place: placeOf(world, row, words),
    killed: figureRanges[row.killed] ?? unknownRange,
    injured: figureRanges[row.injured] ?? unknownRange,
    figures: [],
    sources: valuesOfList(world.publishers, row.publishers).flatMap((publisher) => {
      const name = world.publisherNames[publisher];
      return name === undefined ? [] : [{ publisher: name }];
    }),
    verification: { status: verifications[row.verification] ?? 'reported' },
    media: [],
    tags: valuesOfList(world.tags, row.tags).flatMap((tag) => tags[tag] ?? []),
    flags: row.isPlaceInferred ? [{ field: 'place', flag: 'inferred' }] : [],
    ...(row.parent === none ? {} : { parent: idOfRow(row.parent) }),
    raw: [],
  };
}

/** Every title says first that nothing of it happened. */
export const titleStart: Pair = { en: 'Generated incident', uk: 'Згенерований інцидент' };

export function idOfRow(number: number): string {
  return `${generatedDataset.id}:${number + 1}`;
}

function titleOf(number: number, kind: Kind, { inTitle }: PlaceWords): Pair {
  const { en, uk } = kindWords[kind];
  return {
    en: `${titleStart.en} ${number + 1}: ${en} ${inTitle.en}`,
    uk: `${titleStart.uk} ${number + 1}: ${uk} ${inTitle.uk}`,
  };
}

function ownTypeOf({ type, subtype }: OwnType): OwnType {
  return subtype === undefined ? { type } : { type, subtype };
}

function actorOf(name: Pair | undefined, kind: Kind, index: number): Actor[] {
  return name === undefined ? [] : [{ name, role: roleOf(kind, index) }];
}

function roleOf(kind: Kind, index: number): ActorRole {
  switch (kind) {
    case 'strike':
    case 'shelling':
    case 'attack':
    case 'violence-against-civilians':
      return index === 0 ? 'attacker' : 'target';
    case 'battle':
    case 'protest':
    case 'riot':
    case 'talks':
      return 'participant';
    case 'statement':
      return 'speaker';
    case 'mine':
    case 'other':
      return 'unstated';
  }
}

function placeOf(world: World, row: GeneratedRow, words: PlaceWords): Place {
  const { inTitle: _, ...names } = words;
  const precision = placeClasses[row.placeClass] ?? 'unknown';
  switch (precision) {
    case 'exact':
    case 'given':
      return { ...names, precision, ...pointOf(world, row.point) };
    case 'settlement':
    case 'near':
      return {
        ...names,
        precision,
        ...pointOf(world, row.point),
        radiusMeters: radii[row.radius] ?? 0,
      };
    case 'admin2':
    case 'admin1':
      return { ...names, precision, areaId: regions[row.region]?.id ?? '' };
    case 'country':
      return { ...names, precision, areaId: countries[row.country]?.id ?? '' };
    case 'line':
    case 'sea':
    case 'unknown':
      return { ...names, precision };
  }
}
