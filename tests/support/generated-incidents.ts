import { kinds, type Kind } from '../../src/core/incident/kinds.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { LoadReport } from '../../src/core/incident/load-report.ts';
import { readGeojson } from '../../src/importers/geojson.ts';
import { writeDetails } from './generated/details.ts';
import { writeEdgePlace, writePlace, writeSharedPlace } from './generated/places.ts';
import { createRandom, type Random } from './generated/random.ts';
import { busyDay, isoDay, writeRareTime, writeTime } from './generated/times.ts';
import { towns, type Town } from './generated/towns.ts';
import { writeDescription, writeTitle } from './generated/words.ts';

export interface GenerateOptions {
  /** Incidents in the file; 20,000 unless told. */
  readonly count?: number;
  /** The same gives the same file. */
  readonly seed?: number;
}

export interface GeneratedIncidents {
  /** The file. */
  readonly text: string;
  /** What the importer makes of it, in the order of the file. */
  readonly incidents: readonly Incident[];
  readonly report: LoadReport;
}

/** Incidents at exactly one coordinate; of a smaller file one in ten. */
export const mostAtOneCoordinate = 200;

const dataset = {
  id: 'generated',
  title: { en: 'Generated incidents', uk: 'Згенеровані інциденти' },
  version: '1',
  accessed: '2026-12-01',
  note: 'Nothing of this happened. It is made from a seed, for tests.',
  redistribution: 'yes',
};

const kindWeights: readonly (readonly [number, Kind])[] = kinds.map((kind) => [
  kind === 'strike' || kind === 'shelling' ? 30 : kind === 'battle' ? 24 : 8,
  kind,
]);

/**
 * Incidents of every kind, place class, precision and meaning, with every field missing at
 * times, as a GeoJSON text in our own form; and what the importer reads from it.
 */
export function generateIncidents(options: GenerateOptions = {}): GeneratedIncidents {
  const text = generateIncidentFile(options);
  const result = readGeojson(text, 'generated');
  if (result.outcome === 'refused') throw new Error(result.refusal.code);
  return { text, incidents: result.incidents, report: result.report };
}

/** The file alone. */
export function generateIncidentFile({ count = 20_000, seed = 1 }: GenerateOptions = {}): string {
  const random = createRandom(seed);
  const features: string[] = [];
  for (let first = 0; first < count; first += 40) {
    const block = writeBlock(random, first, Math.min(40, count - first), count);
    // A parent may stand behind its children.
    features.push(...(random.chance(0.5) ? block : block.toReversed()));
  }
  return `{"type":"FeatureCollection","dataset":${JSON.stringify(dataset)},"features":[\n${features.join(',\n')}\n]}\n`;
}

/**
 * Forty in a row, some of which belong together: the first groups the next two, which group
 * some of the ten that follow.
 */
function writeBlock(random: Random, first: number, length: number, count: number): string[] {
  const town = random.pickEarly(towns);
  const day = busyDay(random);
  return Array.from({ length }, (_, place) => {
    const number = first + place;
    const parent = parentOf(random, first, place);
    const belongs = parent !== undefined || place === 0;
    return writeFeature(random, {
      number,
      count,
      town: belongs ? town : random.pickEarly(towns),
      day: belongs ? day + random.whole(0, 10) : busyDay(random),
      parent,
    });
  });
}

function parentOf(random: Random, first: number, place: number): string | undefined {
  if (place === 1 || place === 2) return idOf(first);
  if (place > 2 && place < 13 && random.chance(0.6)) return idOf(first + random.whole(1, 2));
  return undefined;
}

interface Draft {
  readonly number: number;
  readonly count: number;
  readonly town: Town;
  readonly day: number;
  readonly parent: string | undefined;
}

function writeFeature(random: Random, { number, count, town, day, parent }: Draft): string {
  const atOne = Math.min(mostAtOneCoordinate, Math.floor(count / 10));
  // Spread evenly over the file: number × atOne / count passes a whole number this often.
  const isShared =
    Math.floor(((number + 1) * atOne) / count) > Math.floor((number * atOne) / count);
  const kind = random.weighted(kindWeights);
  const where = isShared
    ? writeSharedPlace(random, town)
    : random.chance(0.004)
      ? writeEdgePlace(random, town)
      : writePlace(random, town);
  const when = random.chance(0.003) ? writeRareTime(random) : writeTime(random, day);
  const title = writeTitle(random, kind, town);
  const description = writeDescription(random, town);
  const properties = {
    ...(title === undefined ? {} : { [random.chance(0.95) ? 'title' : 'name']: title }),
    ...(description === undefined ? {} : { description }),
    ...(kind === 'other' && random.chance(0.5) ? {} : { kind }),
    ...when,
    ...(where.place === undefined ? {} : { place: where.place }),
    ...(parent === undefined ? {} : { parent }),
    ...writeDetails(random, number, isoDay(day)),
  };
  return JSON.stringify({
    type: 'Feature',
    ...writeId(random, number),
    geometry: where.coordinates === null ? null : { type: 'Point', coordinates: where.coordinates },
    properties,
  });
}

/** The first three of a block group others, so they need one. */
function writeId(random: Random, number: number): object {
  if (number % 40 > 2 && random.chance(0.02)) return {};
  return number % 40 > 2 && random.chance(0.02) ? { id: number } : { id: idOf(number) };
}

function idOf(number: number): string {
  return `g-${number}`;
}
