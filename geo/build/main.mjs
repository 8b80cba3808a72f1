import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAdmin } from './admin.mjs';
import { nameCountries, nameUnits } from './areas.mjs';
import { labelAreas } from './country-labels.mjs';
import { readLabels } from './labels.mjs';
import { splitUnits } from './split.mjs';
import { readUnits } from './units.mjs';
import { buildWater } from './water.mjs';

const fontSubsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const fontWeights = [400, 600];

/** Builds everything that the basemap needs into `<folder>/basemap` and `<folder>/fonts`. */
export async function buildBasemap(folder) {
  const basemap = join(folder, 'basemap');
  const fonts = join(folder, 'fonts');
  mkdirSync(basemap, { recursive: true });
  mkdirSync(fonts, { recursive: true });
  const write = (name, value) => writeFileSync(join(basemap, name), `${JSON.stringify(value)}\n`);

  const units = await splitUnits(readUnits());
  const names = {
    units: nameUnits(units),
    countries: nameCountries(new Set(units.features.map(({ properties }) => properties.country))),
  };
  const admin = await buildAdmin(units);
  for (const geometry of admin.objects.admin1.geometries) {
    const { country, line } = geometry.properties;
    geometry.properties = { country, ...(line ? { line } : {}) };
  }
  write('admin.json', admin);
  write('water.json', buildWater());
  write('names.json', names);
  write('labels.json', columnsOf([...(await labelAreas(units, names)), ...readLabels()]));

  const notices = new URL('../data/NOTICES.txt', import.meta.url);
  copyFileSync(fileURLToPath(notices), join(basemap, 'NOTICES.txt'));

  for (const subset of fontSubsets) {
    for (const weight of fontWeights) {
      const file = `noto-sans-${subset}-${weight}-normal.woff2`;
      const source = new URL(`../node_modules/@fontsource/noto-sans/files/${file}`, import.meta.url);
      copyFileSync(fileURLToPath(source), join(fonts, file));
    }
  }
  const licence = new URL('../node_modules/@fontsource/noto-sans/LICENSE', import.meta.url);
  copyFileSync(fileURLToPath(licence), join(fonts, 'LICENSE.txt'));
}

/** One array a field: half the size of one object a label. */
function columnsOf(labels) {
  const round = (value) => Math.round(value * 1000) / 1000;
  return {
    kind: labels.map((label) => label.kind),
    lon: labels.map((label) => round(label.lon)),
    lat: labels.map((label) => round(label.lat)),
    zoom: labels.map((label) => label.zoom),
    en: labels.map((label) => label.en),
    uk: labels.map((label) => label.uk ?? ''),
  };
}
