import { chanceOf, normal, share, streamOf } from './chance.ts';
import { pointBeside, widestSpread, type Towns } from './towns.ts';
import { pickSlot } from './weighted-slots.ts';

/** Places in and around towns, each at a coordinate that several incidents share. */
export interface Sites {
  readonly length: number;
  /** Degrees. */
  readonly lon: Float64Array<ArrayBuffer>;
  readonly lat: Float64Array<ArrayBuffer>;
  /** Index into the towns. */
  readonly town: Uint16Array<ArrayBuffer>;
}

/** As in files of real incidents: about 12 incidents a location. */
const sitesPerRow = 0.0825;

export function createSites(rows: number, seed: number, towns: Towns): Sites {
  const stream = streamOf(seed, 3);
  const length = Math.ceil(rows * sitesPerRow);
  const sites = {
    length,
    lon: new Float64Array(length),
    lat: new Float64Array(length),
    town: new Uint16Array(length),
  };
  for (let site = 0; site < length; site++) {
    const chance = chanceOf(stream, site);
    const town = pickSlot(towns.bySize, share(chance, 1));
    const spread = towns.spread[town] ?? 0;
    const deviations = Math.min(widestSpread, Math.abs(normal(chance, 2)));
    const reach = deviations * spread;
    const angle = 2 * Math.PI * share(chance, 4);
    const [lon, lat] = pointBeside(
      towns.lon[town] ?? 0,
      towns.lat[town] ?? 0,
      reach * Math.cos(angle),
      reach * Math.sin(angle),
    );
    sites.lon[site] = lon;
    sites.lat[site] = lat;
    sites.town[site] = town;
  }
  return sites;
}
