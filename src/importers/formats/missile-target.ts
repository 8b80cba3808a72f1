import type { FoundPlace } from '../format.ts';

const oblastOfUkraine = /^(.+ oblast|crimea)$/i;
const district = /^(.+ oblast),\s*(.+ raion)$/i;
/** Over the border: aircraft shot down there are in the same tables. */
const oblastOfRussia = /^(kursk|belgorod|bryansk|rostov|voronezh) oblast$/i;
/** Directions, lists and what is no place: all of them are somewhere in the country. */
const onlyDirections = /^(north|south|east|west|center|centre|front line|[-\s]|and|,)+$/i;

/**
 * What a target such as “Odesa oblast”, “south and east” or “Kyiv oblast and Sumy oblast” claims:
 * the smallest area that holds all of it, with the words kept where that says less than they do.
 */
export function placeOfTarget(target: string): FoundPlace {
  if (target === '') return { precision: 'unknown' };
  if (/^ukraine$/i.test(target)) return { precision: 'country', country: 'UA' };
  const parts = target.split(/\s+and\s+/i).map((part) => part.replace(/\s*\([^)]*\)$/, '').trim());
  const oblasts = new Set(parts.map(oblastOf));
  const [oblast] = oblasts;
  if (oblasts.size === 1 && typeof oblast === 'string') {
    const raion = parts.length === 1 ? district.exec(parts[0] ?? '')?.[2] : undefined;
    return {
      precision: raion === undefined ? 'admin1' : 'admin2',
      country: oblastOfRussia.test(oblast) ? 'RU' : 'UA',
      admin1: oblast,
      ...(raion === undefined ? {} : { admin2: raion }),
      ...(target === oblast || raion !== undefined ? {} : { name: target }),
    };
  }
  if (parts.length === 1 && !onlyDirections.test(target) && !target.includes(',')) {
    return { precision: null, country: 'UA', name: target };
  }
  return { precision: 'country', country: 'UA', name: target };
}

function oblastOf(part: string): string | null {
  if (oblastOfUkraine.test(part) && !part.includes(',')) return part;
  return district.exec(part)?.[1] ?? null;
}
