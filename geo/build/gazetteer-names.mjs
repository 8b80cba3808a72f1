import { readRows } from './data-rows.mjs';
import { nameKey, plainName } from './name-key.mjs';
import { romanise } from './romanise.mjs';
import { englishName, readElsewhere, uniformLetters } from './town-names.mjs';

/** Letters that only Russian has, that only Ukrainian has, and what a Ukrainian name may hold. */
const russian = /[ыэёъ]/i;
const onlyUkrainian = /[іїєґ]/i;
const ukrainianName = /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’ -]+$/i;

/**
 * English and Ukrainian names and what else a place is called: by `overrides.tsv`, the tables of
 * the map's labels, and GeoNames. In Ukraine, where GeoNames has a Cyrillic name that is the place's
 * name by the rules of 2010, or the only one with letters that only Ukrainian has, it is the
 * Ukrainian name, and the English one follows from it.
 */
export function createNaming() {
  const ukrainianTowns = new Map(readRows('ukrainian-towns.tsv').filter(([, uk]) => uk !== '-'));
  const elsewhere = readElsewhere();

  const namesOf = (place) => {
    if (place.country === 'UA') {
      const uk = (place.population > 0 && ukrainianTowns.get(place.name)) || ukrainianAmong(place);
      return uk === undefined ? { en: plainLatin(place.ascii), uk: '' } : { en: romanise(uk), uk };
    }
    const own = elsewhere(place);
    const en = own?.en && own.en !== '-' ? own.en : englishName(place) || plainLatin(place.name);
    return { en, uk: own?.uk ?? '' };
  };

  return { namesOf };
}

function ukrainianAmong({ name, others }) {
  const candidates = others
    .map(uniformApostrophe)
    .filter((other) => ukrainianName.test(other) && !russian.test(other));
  const wanted = nameKey(name);
  const byRule = candidates.filter((candidate) => nameKey(candidate) === wanted);
  if (byRule.length > 0) return byRule.find((each) => onlyUkrainian.test(each)) ?? byRule[0];
  const told = candidates.filter((candidate) => onlyUkrainian.test(candidate));
  return told.length === 1 ? told[0] : undefined;
}

function uniformApostrophe(name) {
  return name.replace(/[ʼ'`]/g, '’');
}

function plainLatin(ascii) {
  return ascii.replace(/[`'’‘”]/g, '');
}

/** How many other names of each script a place keeps. */
export const everyName = { latin: 40, cyrillic: 12, arabic: 4 };
export const manyNames = { latin: 10, cyrillic: 3, arabic: 3 };
export const someNames = { latin: 4, cyrillic: 2, arabic: 1 };
export const fewNames = { latin: 2, cyrillic: 1, arabic: 0 };
export const noNames = { latin: 0, cyrillic: 0, arabic: 0 };

/**
 * Other names in Latin, Cyrillic and Arabic letters that the application would not find by a name
 * that is there already.
 *
 * @param {string[]} names that are there
 * @param {string[]} others by how well they are known
 */
export function otherNames(names, others, limits) {
  const keys = new Set(names.map(foundBy));
  const left = { ...limits };
  const kept = [];
  for (const other of others) {
    const script = scriptOf(other);
    if (script === null || left[script] === 0 || other.length > 40) continue;
    // Codes of airports and the like, names with brackets or figures, Asian ones letter by letter.
    if (/^[A-Z]{2,4}$/.test(other) || /[\d()/]/.test(other) || /^[a-z]/.test(other)) continue;
    const key = foundBy(other);
    if (key.length < 2 || keys.has(key)) continue;
    keys.add(key);
    left[script]--;
    kept.push(uniformLettersOf(other, script));
  }
  return kept;
}

/** The application finds a spelling of another name only where its key is long enough. */
function foundBy(name) {
  const key = nameKey(name);
  return key.length < shortestKey ? plainName(name) : key;
}

const shortestKey = 7;

function uniformLettersOf(name, script) {
  return script === 'cyrillic' ? uniformLetters(name) : name;
}

function scriptOf(name) {
  const letters = name.replace(/[\s\-'’‘ʼ.,]/g, '');
  if (/^[\p{Script=Latin}\p{M}ʻʿʾʹ]+$/u.test(letters)) return 'latin';
  if (/^\p{Script=Cyrillic}+$/u.test(letters)) return 'cyrillic';
  return /^[\p{Script=Arabic}\p{M}]+$/u.test(letters) ? 'arabic' : null;
}
