import { readFileSync } from 'node:fs';
import type { BasemapFiles } from '../../src/core/geo/basemap.ts';

const folder = new URL('../../public/basemap/', import.meta.url);

/** The committed basemap. */
export function readBasemap(): BasemapFiles {
  return {
    admin: read('admin.json') as BasemapFiles['admin'],
    water: read('water.json') as BasemapFiles['water'],
    labels: read('labels.json') as BasemapFiles['labels'],
    names: read('names.json') as BasemapFiles['names'],
  };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}
