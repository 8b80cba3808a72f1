export const facetFields = ['kind', 'place'] as const;
export type FacetField = (typeof facetFields)[number];

/** Sums of figures; a parent counts with its own figures only where none of its children is in the set. */
export interface FigureSum {
  /** Sum of lows; an unknown low adds nothing. */
  readonly low: number;
  readonly best: number;
  /** `null` where a high is open, so that the sum has no upper bound. */
  readonly high: number | null;
  /** Incidents of which nothing is stated. */
  readonly unknown: number;
  readonly stated: number;
}

export interface Summary {
  readonly version: number;
  readonly exact: boolean;
  /**
   * Filtered set over all time (the window does not apply). `bins × kinds.length`, row by
   * row; every incident adds 1 in all, spread over its interval in proportion.
   */
  readonly bins: {
    /** Of intervals that lasted throughout. */
    readonly throughout: Float64Array;
    /** Of intervals that mean some time within. */
    readonly within: Float64Array;
    /** One value a bin: all incidents, without filter. */
    readonly unfiltered: Float64Array;
  };
  readonly counts: { readonly total: number; readonly possible: number; readonly all: number };
  /** In the window, under every clause but the facet's own; values without incidents are left out. */
  readonly facets: Readonly<Partial<Record<FacetField, Readonly<Record<string, number>>>>>;
  readonly figures: { readonly killed: FigureSum; readonly injured: FigureSum };
}
