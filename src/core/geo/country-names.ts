import type { AreaNames } from './basemap.ts';
import { countryAliases } from './country-aliases.ts';
import { countryOfCode } from './country-codes.ts';
import { nameKey, plainName } from './gazetteer-keys.ts';

export interface CountryNames {
  /** ISO 3166-1 alpha-2 of a plain name, not of a code; `null` where it is none's or several countries'. */
  named(plain: string): string | null;
  /** The same, of another spelling of the name. */
  spelled(plain: string): string | null;
  /** The same, of a code as well, and of a name with a further one in brackets, such as “Myanmar (Burma)”. */
  country(text: string): string | null;
}

/** @param further names by alpha-2, beside those of the basemap */
export function indexCountryNames(
  countries: AreaNames['countries'],
  further: readonly (readonly [country: string, names: readonly string[]])[],
): CountryNames {
  const byPlainName = new Map<string, string | null>();
  const byKey = new Map<string, string | null>();

  const add = (country: string, name: string): void => {
    const plain = plainName(name);
    if (plain === '') return;
    addTo(byPlainName, plain, country);
    addTo(byKey, nameKey(plain), country);
  };

  for (const [country, names] of Object.entries(countries)) {
    for (const name of names) if (name !== undefined) add(country, name);
  }
  for (const [country, names] of further) for (const name of names) add(country, name);
  for (const [country, names] of Object.entries(countryAliases)) {
    for (const name of names) add(country, name);
  }

  const named = (plain: string): string | null => byPlainName.get(plain) ?? null;
  const spelled = (plain: string): string | null => byKey.get(nameKey(plain)) ?? null;
  const find = (text: string): string | null => {
    const plain = plainName(text);
    return byPlainName.has(plain) ? named(plain) : spelled(plain);
  };

  return {
    named,
    spelled,
    country(text) {
      const known = countryOfCode(text) ?? find(text);
      if (known !== null) return known;
      const withoutBrackets = text.replace(/\s*\([^)]*\)/g, '');
      return withoutBrackets === text ? null : find(withoutBrackets);
    },
  };
}

function addTo(names: Map<string, string | null>, name: string, country: string): void {
  const known = names.get(name);
  names.set(name, known === undefined || known === country ? country : null);
}
