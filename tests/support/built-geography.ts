import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdminTopology, AreaNames } from '../../src/core/geo/basemap.ts';
import { createGeography } from '../../src/core/geo/create-geography.ts';
import { gazetteerFiles, type GazetteerFile } from '../../src/core/geo/gazetteer-file.ts';
import type { Geography } from '../../src/core/geo/geography.ts';
import { root } from './files-under.ts';

let geography: Geography | null = null;

/** What the built files know of the world; read once. */
export function builtGeography(): Geography {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(root, 'public', name), 'utf8'));
  geography ??= createGeography({
    admin: read('basemap/admin.json') as AdminTopology,
    names: read('basemap/names.json') as AreaNames,
    gazetteers: gazetteerFiles.map((name) => read(`gazetteer/${name}`) as GazetteerFile),
  });
  return geography;
}
