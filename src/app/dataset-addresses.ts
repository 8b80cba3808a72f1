import type { DatasetAddress } from '../engine/protocol.ts';

const firstDataset = 'data/report-2026-02-04.geojson';

/**
 * The datasets that the page's query names (`?data=` any number of times, paths relative to
 * the page), else the report of 4 February 2026. Another origin is refused by the loader.
 */
export function datasetAddresses(search: string, baseUrl: string): readonly DatasetAddress[] {
  const areasUrl = new URL('basemap/names.json', baseUrl).href;
  const named = new URLSearchParams(search).getAll('data').filter((path) => path !== '');
  return (named.length > 0 ? named : [firstDataset]).map((path) => {
    const url = URL.canParse(path, baseUrl) ? new URL(path, baseUrl).href : path;
    return { datasetId: datasetIdOf(path), url, areasUrl };
  });
}

function datasetIdOf(path: string): string {
  const name = path.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return name.replace(/\.(geo)?json$/i, '') || 'data';
}
