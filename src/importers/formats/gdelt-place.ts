import type { FoundPlace, PlaceClaim } from '../format.ts';
import { countryOfFipsCode } from './fips-countries.ts';

/** World cities and cities of the United States; states, also of the United States; countries. */
const claims: ReadonlyMap<string, PlaceClaim> = new Map([
  ['0', 'unknown'],
  ['1', 'country'],
  ['2', 'admin1'],
  ['3', 'settlement'],
  ['4', 'settlement'],
  ['5', 'admin1'],
]);

/** What GDELT's six columns of the action's place say. */
export interface GdeltPlace {
  readonly type: string;
  /** `Edinburgh, Edinburgh, City of, United Kingdom`: place, first-level area, country. */
  readonly fullName: string;
  readonly fipsCountry: string;
  /** FIPS 10-4 of the area; `BO00` is none. */
  readonly adm1: string;
  readonly lat: string;
  readonly lon: string;
}

/** Without a type the place is at best what the country says. */
export function gdeltPlace({
  type,
  fullName,
  fipsCountry,
  adm1,
  lat,
  lon,
}: GdeltPlace): FoundPlace {
  const claim = claims.get(type) ?? 'unknown';
  const country = countryOfFipsCode(fipsCountry);
  const names = claim === 'unknown' || claim === 'country' ? [] : namesIn(fullName);
  const area = names.slice(1).join(', ');
  const [first] = names;
  const isSettlement = claim === 'settlement';
  return {
    precision: claim,
    lon,
    lat,
    name: isSettlement ? first : undefined,
    admin1: adm1.endsWith('00') ? undefined : isSettlement ? area || undefined : first,
    country: country ?? countryIn(fullName),
  };
}

/** Without the country, whose name may have a comma of its own. */
function namesIn(fullName: string): readonly string[] {
  return parts(fullName).slice(0, -1);
}

function countryIn(fullName: string): string | undefined {
  return parts(fullName).at(-1);
}

function parts(fullName: string): readonly string[] {
  const all = fullName.split(', ').map((part) => part.trim());
  const last = all.at(-1);
  return (last === 'The' ? [...all.slice(0, -2), all.slice(-2).join(', ')] : all).filter(
    (part) => part !== '',
  );
}
