import { chanceOf, share, streamOf, whole } from './chance.ts';
import { fronts } from './fronts.ts';
import { countries, regions, type Ground } from './regions.ts';
import { pickSlot, weightedSlots, type WeightedSlots } from './weighted-slots.ts';

/** Invented towns, the largest first. */
export interface Towns {
  readonly length: number;
  /** Degrees. */
  readonly lon: Float64Array<ArrayBuffer>;
  readonly lat: Float64Array<ArrayBuffer>;
  /** Index into `regions`. */
  readonly region: Uint16Array<ArrayBuffer>;
  /** Deviation of what lies around the town, in kilometers. */
  readonly spread: Float32Array<ArrayBuffer>;
  /** A choice by size. */
  readonly bySize: WeightedSlots;
}

const townCount = 2400;
/** What lies around a town is cut off at so many deviations. */
export const widestSpread = 2.5;
const kilometersPerDegree = 111.2;

/** Which front a region belongs to. */
export const frontOfRegion: readonly number[] = regions.map(({ country }) =>
  fronts.findIndex((front) => front.countries.includes(countries[country]?.id ?? '')),
);

/** Towns of sizes as Zipf's law has them, in regions of which few are busy, well within their borders. */
export function createTowns(seed: number): Towns {
  const stream = streamOf(seed, 1);
  const regionSlots = weightedSlots(regionWeights(seed), 16);
  const sizes = Array.from({ length: townCount }, (_, town) => 1 / (town + 8) ** 0.95);
  const largest = sizes[0] ?? 1;
  const towns = {
    length: townCount,
    lon: new Float64Array(townCount),
    lat: new Float64Array(townCount),
    region: new Uint16Array(townCount),
    spread: new Float32Array(townCount),
    bySize: weightedSlots(sizes, 16),
  };
  for (const [town, size] of sizes.entries()) {
    const chance = chanceOf(stream, town);
    const region = pickSlot(regionSlots, share(chance, 1));
    const ground = pickGround(regions[region]?.grounds ?? [], share(chance, 2));
    const spread = Math.min(1.5 + 9 * Math.sqrt(size / largest), ground.kilometers / 4);
    const reach = Math.sqrt(share(chance, 3)) * (ground.kilometers - widestSpread * spread);
    const angle = 2 * Math.PI * share(chance, 4);
    const point = pointBeside(
      ground.lon,
      ground.lat,
      reach * Math.cos(angle),
      reach * Math.sin(angle),
    );
    towns.lon[town] = point[0];
    towns.lat[town] = point[1];
    towns.region[town] = region;
    towns.spread[town] = spread;
  }
  return towns;
}

/** Kilometers to the east and north; degrees to five places, about a meter. */
export function pointBeside(
  lon: number,
  lat: number,
  east: number,
  north: number,
): readonly [lon: number, lat: number] {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  return [
    rounded(lon + east / (kilometersPerDegree * squeeze)),
    rounded(lat + north / kilometersPerDegree),
  ];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Of each front its share; within it some regions, which the seed chooses, far more than others. */
function regionWeights(seed: number): number[] {
  const stream = streamOf(seed, 2);
  const weights = regions.map((_, region) => 1 / (1 + whole(chanceOf(stream, region), 1, 24)));
  const sums = fronts.map((_, front) =>
    weights.reduce(
      (sum, weight, region) => sum + (frontOfRegion[region] === front ? weight : 0),
      0,
    ),
  );
  return weights.map((weight, region) => {
    const front = frontOfRegion[region] ?? 0;
    return (weight / (sums[front] ?? 1)) * (fronts[front]?.weight ?? 0);
  });
}

/** By size. */
function pickGround(grounds: readonly Ground[], at: number): Ground {
  let rest = at * grounds.reduce((sum, { kilometers }) => sum + kilometers ** 2, 0);
  const found = grounds.find(({ kilometers }) => (rest -= kilometers ** 2) < 0) ?? grounds.at(-1);
  if (found === undefined) throw new RangeError('a region needs a ground to put towns on');
  return found;
}
