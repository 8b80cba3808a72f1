import { readFileSync } from 'node:fs';
import { createGeography } from '../../src/core/geo/create-geography.ts';
import type { GazetteerFile } from '../../src/core/geo/gazetteer-file.ts';
import type { Geography } from '../../src/core/geo/geography.ts';
import { readBasemap } from './basemap-files.ts';

const folder = new URL('../../public/gazetteer/', import.meta.url);

/** Of the committed files. */
export function readGeography(gazetteers = ['world', 'ua', 'ru']): Geography {
  const { admin, names } = readBasemap();
  return createGeography({ admin, names, gazetteers: gazetteers.map(readGazetteer) });
}

export function readGazetteer(name: string): GazetteerFile {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as GazetteerFile;
}
