import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAdmin } from './admin.mjs';
import { nameCountries, nameUnits } from './areas.mjs';
import { buildGazetteer } from './gazetteer.mjs';
import { buildLabels } from './labels.mjs';
import { splitUnits } from './split.mjs';
import { readUnits } from './units.mjs';
import { buildWater } from './water.mjs';

const fontSubsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const fontWeights = [400, 600];

/** Builds the basemap into `<folder>/basemap`, its fonts into `<folder>/fonts`, the gazetteer into `<folder>/gazetteer`. */
export async function buildBasemap(folder) {
  const basemap = join(folder, 'basemap');
  const gazetteer = join(folder, 'gazetteer');
  const fonts = join(folder, 'fonts');
  mkdirSync(basemap, { recursive: true });
  mkdirSync(gazetteer, { recursive: true });
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
  write('labels.json', await buildLabels(units, names));

  for (const [name, file] of Object.entries(buildGazetteer(units, names))) {
    writeFileSync(join(gazetteer, name), `${JSON.stringify(file)}\n`);
  }

  const notices = new URL('../data/NOTICES.txt', import.meta.url);
  copyFileSync(fileURLToPath(notices), join(basemap, 'NOTICES.txt'));

  for (const subset of fontSubsets) {
    for (const weight of fontWeights) {
      const file = `noto-sans-${subset}-${weight}-normal.woff2`;
      const source = new URL(
        `../node_modules/@fontsource/noto-sans/files/${file}`,
        import.meta.url,
      );
      copyFileSync(fileURLToPath(source), join(fonts, file));
    }
  }
  const licence = new URL('../node_modules/@fontsource/noto-sans/LICENSE', import.meta.url);
  copyFileSync(fileURLToPath(licence), join(fonts, 'LICENSE.txt'));
}
