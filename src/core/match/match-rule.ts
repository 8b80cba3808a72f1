/** What makes two incidents of two datasets candidates for being one event. */
export interface MatchRule {
  /** How far apart two points may be, inclusive; points whose stated radii overlap may be farther. */
  readonly kilometers: number;
  /** Whole days by which one may begin after the other ended, inclusive; 0: they share a civil day. */
  readonly days: number;
  readonly kinds: 'same' | 'family' | 'any';
}

export const defaultMatchRule: MatchRule = { kilometers: 10, days: 1, kinds: 'family' };

/** `related` are two kinds of one family. */
export type KindRelation = 'same' | 'related' | 'different';

/**
 * `near`: within the rule's distance. `within-precision`: the circles that are known of both meet,
 * so that their distance says nothing. `same-area`: one is known to an area only, which the
 * other is known to as well or lies in.
 */
export type PlaceRelation = 'near' | 'within-precision' | 'same-area';

/** How two incidents stand to each other; nothing of it says that they are the same. */
export interface MatchRelation {
  readonly kinds: KindRelation;
  /** Whole days from the last day of the one to the first of the other; 0 where they share a day. */
  readonly days: number;
  /** Great-circle distance of the two points, to a metre; `null` where either is an area. */
  readonly kilometers: number | null;
  readonly places: PlaceRelation;
}

const kindRanks: Readonly<Record<KindRelation, number>> = { same: 0, related: 1, different: 2 };

/** The closest first: kind, then days, then distance, areas last. */
export function compareRelations(a: MatchRelation, b: MatchRelation): number {
  return kindRanks[a.kinds] - kindRanks[b.kinds] || a.days - b.days || farness(a) - farness(b);
}

function farness({ kilometers }: MatchRelation): number {
  return kilometers ?? Number.MAX_VALUE;
}
