/** What a unit of the basemap is for the lines around it. */
export interface BorderSide {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo, `XJ` for Jammu and Kashmir. */
  readonly country: string;
  /** Names a unit that is under other control than its country's, or one side of a line of control. */
  readonly line?: string;
}

export const borderClasses = ['coast', 'border', 'disputed', 'admin1'] as const;
export type BorderClass = (typeof borderClasses)[number];

/** Borders between countries that United Nations maps draw as not final. */
const disputedPairs = new Set(['IL-PS', 'EH-MA', 'RS-XK', 'SD-SS', 'CN-XJ']);
/** A state and its own parts that have a country code of their own. */
const internalPairs = new Set(['CN-HK', 'CN-MO']);
/** Units of these sides are administered as first-level units of their neighbour: the line between is no border of states. */
const administered = new Set(['IN-india', 'PK-pakistan']);

/** How the line between two units is drawn; a line with one unit only is coast. */
export function classOfBorder(a: BorderSide, b: BorderSide): BorderClass {
  if (a === b) return 'coast';
  if (a.country === b.country) return a.line === b.line ? 'admin1' : 'disputed';
  if (isAdministered(a, b) || isAdministered(b, a)) return 'admin1';
  const pair = [a.country, b.country].toSorted().join('-');
  if (internalPairs.has(pair)) return 'admin1';
  if (disputedPairs.has(pair) || a.country === 'XJ' || b.country === 'XJ') return 'disputed';
  return a.line === 'golan' || b.line === 'golan' ? 'disputed' : 'border';
}

function isAdministered(state: BorderSide, unit: BorderSide): boolean {
  return unit.line !== undefined && administered.has(`${state.country}-${unit.line}`);
}
