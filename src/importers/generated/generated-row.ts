import { timePrecisions, verifications } from '../../core/incident/incident.ts';
import { kinds, type Kind } from '../../core/incident/kinds.ts';
import { placeClasses } from '../../core/incident/place.ts';
import { minutesPerDay, minutesPerHour } from '../../core/time/interval.ts';
import { dayCount, endMinute, monthOfDay, startOfDay, yearOfDay } from './calendar.ts';
import { chanceOf, share, skewedShare, streamOf, whole } from './chance.ts';
import { injuredSlots, killedSlots } from './figure-ranges.ts';
import { fronts } from './fronts.ts';
import { regions } from './regions.ts';
import { frontOfRegion } from './towns.ts';
import { listCount } from './value-lists.ts';
import { pickSlot, weightedSlots } from './weighted-slots.ts';
import { ownTypes } from './words.ts';
import { publisherCount, type World } from './world.ts';

/** Stands for "not stated" in a generated row. */
export const none = -1;

/**
 * One row as numbers, written anew for each: neither columns nor search need an object a row.
 * `none` where a thing is not stated.
 */
export interface GeneratedRow {
  /** From 0. */
  number: number;
  /** Number of the row that groups it. */
  parent: number;
  /** Index into `kinds`, `placeClasses`, `timePrecisions` and `verifications`. */
  kind: number;
  placeClass: number;
  timePrecision: number;
  verification: number;
  town: number;
  /** Number of a site; after the sites that of a town's middle. */
  point: number;
  /** As `areaNumber` has it. */
  area: number;
  /** Index into `radii`. */
  radius: number;
  /** Index into `regions` and `countries`, of what the place says. */
  region: number;
  country: number;
  /** Of the region, from 0, where only that is known. */
  district: number;
  isPlaceInferred: boolean;
  /** Civil minutes. */
  start: number;
  end: number;
  isWithin: boolean;
  /** Index into `ownTypes`. */
  ownType: number;
  /** Numbers of lists. */
  actors: number;
  publishers: number;
  tags: number;
  /** Index into `figureRanges`. */
  killed: number;
  injured: number;
}

export function emptyRow(): GeneratedRow {
  return {
    number: 0,
    parent: none,
    kind: 0,
    placeClass: 0,
    timePrecision: 0,
    verification: 0,
    town: 0,
    point: none,
    area: none,
    radius: none,
    region: none,
    country: none,
    district: none,
    isPlaceInferred: false,
    start: 0,
    end: 0,
    isWithin: false,
    ownType: none,
    actors: 0,
    publishers: 0,
    tags: 0,
    killed: 0,
    injured: 0,
  };
}

/** Meters: of towns by size, then of what lies near one. */
export const radii = [12_000, 6_000, 3_000, 5_000, 10_000, 20_000, 40_000] as const;
const nearRadii = { first: 3, count: 4 };

/** Of every region. */
export const districtCount = 9;

/** A number for each area at each level. */
export function areaNumber(level: 'admin2' | 'admin1' | 'country', index: number): number {
  if (level === 'admin1') return index;
  return level === 'admin2' ? regions.length + index : 2 * regions.length + index;
}

/** Whether a place of this class has a point, and so a town. */
export function isTownClass(placeClass: number): boolean {
  return townClasses[placeClass] ?? false;
}

const townClasses: readonly boolean[] = placeClasses.map(
  (precision) =>
    precision === 'exact' ||
    precision === 'given' ||
    precision === 'settlement' ||
    precision === 'near',
);

const placeSlots = weightedSlots(
  weightsOf(placeClasses, {
    exact: 52,
    settlement: 12,
    near: 6,
    given: 14,
    admin2: 1,
    admin1: 8,
    country: 3,
    line: 1,
    sea: 1,
    unknown: 2,
  }),
);
const timeSlots = weightedSlots(
  weightsOf(timePrecisions, {
    instant: 14,
    day: 52,
    night: 10,
    range: 4,
    week: 8,
    month: 7,
    year: 3,
    unknown: 2,
  }),
);
const verificationSlots = weightedSlots(
  weightsOf(verifications, {
    reported: 70,
    claimed: 10,
    corroborated: 10,
    geolocated: 5,
    disputed: 4,
    retracted: 1,
  }),
);

const violentKinds = new Set<Kind>([
  'strike',
  'shelling',
  'mine',
  'attack',
  'battle',
  'violence-against-civilians',
]);
const isViolent: readonly boolean[] = kinds.map((kind) => violentKinds.has(kind));
const typesOfKind: readonly (readonly number[])[] = kinds.map((kind) =>
  ownTypes.flatMap((type, index) => (type.kind === kind ? [index] : [])),
);

/** Each has its own, so that none goes with another by chance. */
const ask = {
  site: 1,
  kind: 2,
  day: 3,
  place: 4,
  near: 5,
  inferred: 6,
  stated: 7,
  district: 8,
  time: 9,
  clock: 10,
  length: 11,
  verification: 12,
  hasType: 13,
  type: 14,
  hasActors: 15,
  actors: 16,
  sources: 17,
  source: 18,
  hasTags: 19,
  tags: 20,
  killed: 21,
  injured: 22,
} as const;

/** Rows of a block of which the first may group the next ones. */
const blockRows = 64;

/** Writes row `number` of the world into `row`; the same one for the same world. Below 1 µs. */
export type DrawRow = (number: number, row: GeneratedRow) => void;

export function createDraw(world: World): DrawRow {
  const stream = streamOf(world.seed, 7);
  const groups = streamOf(world.seed, 8);
  const childrenOf = (first: number): number => {
    const chance = chanceOf(groups, first);
    return share(chance, 1) < 0.06 ? 2 + whole(chance, 2, 5) : 0;
  };
  return (number, row) => {
    const first = number - (number % blockRows);
    const isChild = number > first && number <= first + childrenOf(first);
    const chance = chanceOf(stream, number);
    // What belongs together happened at one place and on one day.
    const chanceOfGroup = isChild ? chanceOf(stream, first) : chance;
    row.number = number;
    row.parent = isChild ? first : none;
    const site = Math.floor(skewedShare(chanceOfGroup, ask.site) * world.sites.length);
    const town = world.sites.town[site] ?? 0;
    const region = world.towns.region[town] ?? 0;
    const front = frontOfRegion[region] ?? 0;
    row.town = town;
    drawPlace(world, chance, site, town, region, row);
    drawTime(pickSlot(world.days[front] ?? emptySlots, share(chanceOfGroup, ask.day)), chance, row);
    row.kind = pickSlot(world.kinds[front] ?? emptySlots, share(chanceOfGroup, ask.kind));
    row.verification = pickSlot(verificationSlots, share(chance, ask.verification));
    drawLists(world, chance, front, row);
    drawFigures(chance, row);
  };
}

const emptySlots = new Uint16Array(0);

function drawPlace(
  { sites, towns }: World,
  chance: number,
  site: number,
  town: number,
  region: number,
  row: GeneratedRow,
): void {
  const country = regions[region]?.country ?? none;
  row.placeClass = pickSlot(placeSlots, share(chance, ask.place));
  row.point = none;
  row.area = none;
  row.radius = none;
  row.region = region;
  row.country = country;
  row.district = none;
  row.isPlaceInferred = share(chance, ask.inferred) < 0.05;
  switch (placeClasses[row.placeClass]) {
    case 'exact':
      row.point = site;
      return;
    case 'given':
      row.point = site;
      if (share(chance, ask.stated) < 0.4) row.region = none;
      return;
    case 'settlement':
      row.point = sites.length + town;
      row.radius = town < towns.length / 50 ? 0 : town < towns.length / 6 ? 1 : 2;
      return;
    case 'near':
      row.point = site;
      row.radius = nearRadii.first + whole(chance, ask.near, nearRadii.count);
      return;
    case 'admin2':
      row.area = areaNumber('admin2', region);
      row.district = whole(chance, ask.district, districtCount);
      return;
    case 'admin1':
      row.area = areaNumber('admin1', region);
      return;
    case 'country':
      row.area = areaNumber('country', country);
      row.region = none;
      return;
    case 'line':
      row.region = none;
      return;
    case 'unknown':
      row.region = none;
      if (share(chance, ask.stated) < 0.4) row.country = none;
      return;
    case 'sea':
    case undefined:
      row.region = none;
      row.country = none;
  }
}

function drawTime(day: number, chance: number, row: GeneratedRow): void {
  row.timePrecision = pickSlot(timeSlots, share(chance, ask.time));
  row.isWithin = true;
  const start = startOfDay(day);
  switch (timePrecisions[row.timePrecision]) {
    case 'instant':
      row.start = start + whole(chance, ask.clock, minutesPerDay);
      row.end = row.start + 1;
      row.isWithin = false;
      return;
    case 'night': {
      const evening = Math.min(day, dayCount - 2);
      row.start = startOfDay(evening) + 18 * minutesPerHour;
      row.end = row.start + 12 * minutesPerHour;
      return;
    }
    case 'week': {
      const monday = Math.min(day - (day % 7), dayCount - 7 - (dayCount % 7));
      row.start = startOfDay(monday);
      row.end = startOfDay(monday + 7);
      return;
    }
    case 'month':
      row.start = monthOfDay.start[day] ?? 0;
      row.end = monthOfDay.end[day] ?? 0;
      return;
    case 'year':
      row.start = yearOfDay.start[day] ?? 0;
      row.end = yearOfDay.end[day] ?? 0;
      return;
    case 'range':
      row.start = start;
      row.end = Math.min(endMinute, start + (2 + whole(chance, ask.length, 9)) * minutesPerDay);
      row.isWithin = false;
      return;
    case 'unknown':
      row.start = start;
      row.end = Math.min(endMinute, start + (40 + whole(chance, ask.length, 400)) * minutesPerDay);
      return;
    case 'day':
    case undefined:
      row.start = start;
      row.end = start + minutesPerDay;
      row.isWithin = false;
  }
}

function drawLists(world: World, chance: number, front: number, row: GeneratedRow): void {
  const types = typesOfKind[row.kind] ?? [];
  row.ownType =
    share(chance, ask.hasType) < 0.7
      ? (types[whole(chance, ask.type, types.length)] ?? none)
      : none;
  const actorLists = listCount(world.actors) - 1;
  // The early ones act far more often.
  const turn = Math.floor((skewedShare(chance, ask.actors) * actorLists) / fronts.length);
  row.actors = share(chance, ask.hasActors) < 0.85 ? turn * fronts.length + front : actorLists;
  row.publishers = drawPublishers(world, chance);
  const tagLists = listCount(world.tags) - 1;
  row.tags =
    share(chance, ask.hasTags) < 0.4
      ? Math.floor(skewedShare(chance, ask.tags) * tagLists)
      : tagLists;
}

function drawPublishers({ publishers }: World, chance: number): number {
  const sources = share(chance, ask.sources);
  const source = skewedShare(chance, ask.source);
  const pairs = listCount(publishers) - 1 - publisherCount;
  if (sources < 0.84) return Math.floor(source * publisherCount);
  if (sources < 0.97) return publisherCount + Math.floor(source * pairs);
  return publisherCount + pairs;
}

function drawFigures(chance: number, row: GeneratedRow): void {
  const isDeadly = isViolent[row.kind] ?? false;
  row.killed = pickSlot(killedSlots[isDeadly ? 'violent' : 'other'], share(chance, ask.killed));
  row.injured = pickSlot(injuredSlots[isDeadly ? 'violent' : 'other'], share(chance, ask.injured));
}

function weightsOf<Item extends string>(
  items: readonly Item[],
  weights: Readonly<Record<Item, number>>,
): number[] {
  return items.map((item) => weights[item]);
}
