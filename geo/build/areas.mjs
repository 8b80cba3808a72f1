import { readRows } from './data-rows.mjs';
import { readPackageFile } from './package-file.mjs';
import { uniformLetters } from './town-names.mjs';

/** Names of countries that CLDR words otherwise than the map must, or does not have. */
const ownNames = {
  CD: ['DR Congo', 'ДР Конго'],
  CG: ['Congo', 'Конго'],
  CV: ['Cabo Verde', 'Кабо-Верде'],
  FK: ['Falkland Islands (Malvinas)', 'Фолклендські (Мальвінські) Острови'],
  HK: ['Hong Kong', 'Гонконг'],
  MM: ['Myanmar', 'М’янма'],
  MO: ['Macao', 'Макао'],
  PS: ['State of Palestine', 'Держава Палестина'],
  TR: ['Türkiye', 'Туреччина'],
  XJ: ['Jammu and Kashmir, status not agreed', 'Джамму і Кашмір, статус не погоджено'],
  XK: ['Kosovo (UNSCR 1244)', 'Косово (резолюція РБ ООН 1244)'],
};

/**
 * Names of every unit: `{id: [en, uk]}`, the second left out where no source has it. Throws
 * where a unit has no name, or several that no row of `unit-names.tsv` decides between.
 */
export function nameUnits(units) {
  const ownNamesOfUnits = new Map(readRows('unit-names.tsv').map(([id, en, uk]) => [id, [en, uk]]));
  const names = {};
  for (const { properties } of units.features) {
    const { id, country, uk } = properties;
    const en = country === 'UA' ? `${properties.en} Oblast` : properties.en;
    const own = ownNamesOfUnits.get(id);
    const earlier = names[id]?.[0] ?? en;
    if (own === undefined && (en === '' || en !== earlier)) {
      throw new Error(`unit-names.tsv has no row for ${id}: "${earlier}" or "${en}"`);
    }
    names[id] = own ?? (uk === '' || uk === en ? [en] : [en, uniformLetters(uk)]);
  }
  return names;
}

/** Names of countries in English and Ukrainian, from CLDR. */
export function nameCountries(codes) {
  const territories = (locale) => {
    const path = `cldr-localenames-full/main/${locale}/territories.json`;
    return JSON.parse(readPackageFile(path)).main[locale].localeDisplayNames.territories;
  };
  const en = territories('en');
  const uk = territories('uk');
  const names = {};
  for (const code of [...codes].toSorted((a, b) => (a < b ? -1 : 1))) {
    names[code] = ownNames[code] ?? [en[code], uniformLetters(uk[code])];
  }
  return names;
}
