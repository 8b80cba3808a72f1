import { readRows } from './data-rows.mjs';
import { romanise } from './romanise.mjs';

/** @typedef {{ en: string, uk?: string }} TownName */
/** @typedef {{ id: string, name: string, ascii: string, country: string }} Town a row of GeoNames */

/** Countries whose names GeoNames writes with the marks of a transcription that English leaves out. */
const markedTranscriptions = new Set(
  'AE AF BD BH BT BY DZ EG IL IN IQ IR JO JP KP KW LB LK LY MM NP OM PK PS QA RU SA SD SO SY TJ TM UZ VN YE'.split(
    ' ',
  ),
);

/**
 * English names by our own tables, else by GeoNames; Ukrainian ones by our own tables only,
 * because GeoNames does not say which of a town's many Cyrillic names is in which language.
 *
 * @returns {(town: Town) => TownName | null} `null`: the town gets no label. Throws for a town
 * of Ukraine that our table does not have, so that no stale or Russified name slips in.
 */
export function readTownNames() {
  const ofUkraine = new Map(readRows('ukrainian-towns.tsv'));
  const elsewhere = readElsewhere();
  return (town) => {
    if (town.country === 'UA') {
      const uk = ofUkraine.get(town.name);
      if (uk === undefined) throw new Error(`ukrainian-towns.tsv has no row for ${town.name}`);
      return uk === '-' ? null : { en: romanise(uk), uk };
    }
    const own = elsewhere(town);
    if (own?.en === '-') return null;
    const en = own?.en || englishName(town);
    return own?.uk ? { en, uk: own.uk } : { en };
  };
}

/** Names of towns outside Ukraine by our own table; an English name of "-" means no label. */
export function readElsewhere() {
  const names = new Map(
    readRows('towns.tsv').map(([country, key, en, uk]) => [`${country} ${key}`, { en, uk }]),
  );
  return ({ country, id, name }) =>
    names.get(`${country} ${id}`) ?? names.get(`${country} ${name}`);
}

/** The letters that the map uses where sources differ: ’ for the apostrophe, г for ґ in foreign names. */
export function uniformLetters(uk) {
  return uk.replace(/[ʼ']/g, '’').replaceAll('ґ', 'г').replaceAll('Ґ', 'Г');
}

export function englishName({ name, ascii, country }) {
  if (country === 'RO' || country === 'MD') {
    return name.replace(/[şţŞŢ]/g, (letter) => ({ ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' })[letter]);
  }
  if (!markedTranscriptions.has(country)) return name;
  return ascii.replace(/[`'’‘]/g, '');
}
