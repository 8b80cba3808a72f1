import { readPackageFile } from './package-file.mjs';

/** Names of countries that CLDR words otherwise than the map must, or does not have. */
const ownNames = {
  XJ: { en: 'Jammu and Kashmir, status not agreed', uk: 'Джамму і Кашмір, статус не погоджено' },
  XK: { en: 'Kosovo (UNSCR 1244)', uk: 'Косово (резолюція РБ ООН 1244)' },
  PS: { en: 'State of Palestine', uk: 'Держава Палестина' },
  TR: { en: 'Türkiye', uk: 'Туреччина' },
};

const ukrainianUnits = {
  'UA-30': ['Kyiv (city)', 'Київ (місто)'],
  'UA-32': ['Kyiv Oblast', 'Київська область'],
  'UA-40': ['Sevastopol', 'Севастополь'],
  'UA-43': ['Autonomous Republic of Crimea', 'Автономна Республіка Крим'],
  'UA-51': ['Odesa Oblast', 'Одеська область'],
};

/** Names of every unit: `{id: [en, uk]}`, the second left out where no source has it. */
export function nameUnits(units) {
  const names = {};
  for (const { properties } of units.features) {
    const { id, country, en, uk } = properties;
    const own = ukrainianUnits[id] ?? [country === 'UA' ? `${en} Oblast` : en, uk];
    names[id] = own[1] === '' || own[1] === own[0] ? [own[0]] : own;
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
  for (const code of [...codes].sort()) {
    const own = ownNames[code];
    names[code] = own === undefined ? [en[code] ?? code, uk[code] ?? en[code] ?? code] : [own.en, own.uk];
  }
  return names;
}
