import { readFileSync } from 'node:fs';
import type { BasemapFiles } from '../../src/core/geo/basemap.ts';

const folder = new URL('../../public/basemap/', import.meta.url);

/** The committed basemap. */
export function readBasemap(): BasemapFiles {
  return {
    admin: read('admin.json'),
    water: read('water.json'),
    labels: read('labels.json'),
    names: read('names.json'),
  };
}

function read<File>(name: string): File {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as File;
}
