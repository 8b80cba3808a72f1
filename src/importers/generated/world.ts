import { chanceOf, share, skewedShare, streamOf, whole } from './chance.ts';
import { createDays } from './days.ts';
import { fronts } from './fronts.ts';
import { createSites, type Sites } from './sites.ts';
import { createTowns, type Towns } from './towns.ts';
import { createLists, type ValueLists } from './value-lists.ts';
import { weightedSlots, type WeightedSlots } from './weighted-slots.ts';
import { actorName, publisherName, tags, type Pair } from './words.ts';

export interface GeneratedSet {
  /** At least 1. */
  readonly rows: number;
  /** 32 bits. */
  readonly seed: number;
}

/** What the incidents of one set have in common, from which each is drawn. */
export interface World extends GeneratedSet {
  readonly towns: Towns;
  readonly sites: Sites;
  /** A choice of the day and of the kind, of each front. */
  readonly days: readonly WeightedSlots[];
  readonly kinds: readonly WeightedSlots[];
  readonly actorNames: readonly Pair[];
  readonly publisherNames: readonly Pair[];
  /** List `l` acts on the front `l` modulo the number of fronts. */
  readonly actors: ValueLists;
  /** One each first, then two together. */
  readonly publishers: ValueLists;
  readonly tags: ValueLists;
}

export const publisherCount = 300;

/**
 * Takes some milliseconds, and 0.1 s for each million rows.
 * @throws RangeError where `rows` is not a whole number of at least 1 or `seed` not one of 32 bits
 */
export function createWorld({ rows, seed }: GeneratedSet): World {
  if (!Number.isSafeInteger(rows) || rows < 1) {
    throw new RangeError(`a generated set has at least 1 row, got ${rows}`);
  }
  if (seed >>> 0 !== seed) {
    throw new RangeError(`a seed is a whole number from 0 to 4294967295, got ${seed}`);
  }
  const towns = createTowns(seed);
  const actorsOfFront = Math.min(8_333, Math.max(167, Math.round(rows / 600)));
  return {
    rows,
    seed,
    towns,
    sites: createSites(rows, seed, towns),
    days: fronts.map((front, number) => createDays(seed, number, front)),
    kinds: fronts.map(({ kindWeights }) => weightedSlots(kindWeights)),
    actorNames: Array.from({ length: actorsOfFront * fronts.length }, (_, actor) =>
      actorName(actor),
    ),
    publisherNames: Array.from({ length: publisherCount }, (_, publisher) =>
      publisherName(publisher),
    ),
    actors: actorLists(seed, actorsOfFront),
    publishers: publisherLists(seed),
    tags: tagLists(seed),
  };
}

/** Of one to three who act on one front, the early ones far more often. */
function actorLists(seed: number, actorsOfFront: number): ValueLists {
  const stream = streamOf(seed, 4);
  return createLists(4 * actorsOfFront * fronts.length, (list) => {
    const chance = chanceOf(stream, list);
    const count = share(chance, 1) < 0.3 ? 1 : share(chance, 1) < 0.9 ? 2 : 3;
    return Array.from({ length: count }, (_, index) => {
      const actor = Math.floor(skewedShare(chance, 2 + index) * actorsOfFront);
      return actor * fronts.length + (list % fronts.length);
    });
  });
}

function publisherLists(seed: number): ValueLists {
  const stream = streamOf(seed, 5);
  return createLists(3 * publisherCount, (list) => {
    if (list < publisherCount) return [list];
    const chance = chanceOf(stream, list);
    return [whole(chance, 1, publisherCount), whole(chance, 2, publisherCount)];
  });
}

function tagLists(seed: number): ValueLists {
  const stream = streamOf(seed, 6);
  return createLists(80, (list) => {
    if (list < tags.length) return [list];
    const chance = chanceOf(stream, list);
    const count = 2 + whole(chance, 1, 2);
    return Array.from({ length: count }, (_, index) => whole(chance, 2 + index, tags.length));
  });
}

/** Memory that it takes, without what a search has folded: its columns, and names at twice their letters. */
export function worldBytes(world: World): number {
  const { towns, sites, actors, publishers } = world;
  const columns = [
    ...Object.values(towns),
    ...Object.values(sites),
    ...world.days,
    ...world.kinds,
    ...Object.values(actors),
    ...Object.values(publishers),
  ].filter((column) => ArrayBuffer.isView(column));
  const names = [...world.actorNames, ...world.publisherNames];
  return (
    columns.reduce((sum, { byteLength }) => sum + byteLength, 0) +
    names.reduce((sum, { en, uk }) => sum + 2 * (en.length + uk.length), 0)
  );
}
