/**
 * What happened, in eleven neutral kinds, and the six families that share a colour.
 *
 * The order is fixed: columns of counts are indexed by it and views are shared by it.
 */
export const kinds = [
  'strike',
  'shelling',
  'mine',
  'attack',
  'battle',
  'violence-against-civilians',
  'protest',
  'riot',
  'talks',
  'statement',
  'other',
] as const;

export type Kind = (typeof kinds)[number];

export const families = [
  'distance',
  'fighting',
  'civilians',
  'unrest',
  'diplomacy',
  'other',
] as const;

export type Family = (typeof families)[number];

export const familyOfKind: Readonly<Record<Kind, Family>> = {
  strike: 'distance',
  shelling: 'distance',
  mine: 'distance',
  attack: 'distance',
  battle: 'fighting',
  'violence-against-civilians': 'civilians',
  protest: 'unrest',
  riot: 'unrest',
  talks: 'diplomacy',
  statement: 'diplomacy',
  other: 'other',
};

/** Position of a kind in `kinds`, as used in columns. */
export function kindIndex(kind: Kind): number {
  return kinds.indexOf(kind);
}
