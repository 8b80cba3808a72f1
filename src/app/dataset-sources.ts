import type { DatasetAddress, GeneratedDataset } from '../engine/protocol.ts';

const firstDataset = 'data/report-2026-02-04.geojson';
const firstSeed = 1;
const seeds = 2 ** 32;

/** What the page's query asks to be loaded. */
export interface NamedSources {
  readonly sources: readonly (DatasetAddress | GeneratedDataset)[];
  /** The part that could not be read, which is passed over; else `null`. */
  readonly malformed: string | null;
}

/**
 * Datasets by `?data=` (any number of times, paths relative to the page) and a generated one by
 * `?demo=1000000`, of which `&seed=` makes another; without either the report of 4 February
 * 2026. Another origin, and more than there is memory for, is refused by the loader.
 */
export function datasetSources(search: string, baseUrl: string): NamedSources {
  const query = new URLSearchParams(search);
  const areasUrl = new URL('basemap/names.json', baseUrl).href;
  const paths = query.getAll('data').filter((path) => path !== '');
  const { generated, malformed } = generatedOf(query);
  const named = paths.length > 0 || generated !== null ? paths : [firstDataset];
  const addresses = named.map((path): DatasetAddress => {
    const url = URL.canParse(path, baseUrl) ? new URL(path, baseUrl).href : path;
    return { type: 'address', datasetId: datasetIdOf(path), url, areasUrl };
  });
  return { sources: generated === null ? addresses : [...addresses, generated], malformed };
}

/** Whether the page's query says which datasets are shown, and thereby that no others are. */
export function namesDatasets(search: string): boolean {
  const query = new URLSearchParams(search);
  return query.has('data') || query.has('demo');
}

function generatedOf(query: URLSearchParams): {
  readonly generated: GeneratedDataset | null;
  readonly malformed: string | null;
} {
  const demo = query.get('demo');
  if (demo === null) return { generated: null, malformed: null };
  const rows = wholeNumber(demo);
  if (rows === null || rows < 1) return { generated: null, malformed: `demo=${shortened(demo)}` };
  const stated = query.get('seed');
  const seed = stated === null ? firstSeed : wholeNumber(stated);
  // Other data than the ones that were meant would be no help.
  if (seed === null || seed >= seeds) {
    return { generated: null, malformed: `seed=${shortened(stated ?? '')}` };
  }
  return { generated: { type: 'generated', rows, seed }, malformed: null };
}

function shortened(value: string): string {
  const characters = Array.from(value);
  const most = 40;
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : value;
}

function wholeNumber(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : null;
}

function datasetIdOf(path: string): string {
  const name = path.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return name.replace(endings, '') || 'data';
}

const endings = /(?:\.(?:geojson|json|csv|tsv|txt|xlsx|parquet|kml|kmz|gpx|xml|rss|zip|gz))+$/i;
