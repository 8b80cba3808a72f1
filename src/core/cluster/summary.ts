import type { CountedField } from '../filter/filter.ts';
import type { LocalizedText } from '../incident/incident.ts';

/** Which values of a facet are wanted. */
export interface FacetQuery {
  readonly field: CountedField;
  /** At most so many; those that the filter names come besides. */
  readonly limit: number;
  /** Only values whose words hold all of these, as a search for words does; absent or blank: all. */
  readonly contains?: string;
}

export interface FacetValue {
  /** `''` where it is not stated. */
  readonly value: string;
  /** Words of the data; of a fixed value the value itself. */
  readonly label: LocalizedText;
  readonly count: number;
}

/** In the window, under every clause but those on the facet itself. */
export interface Facet {
  /** Those with incidents, most first, then by value, up to the limit; after them in the same order what the filter names besides. */
  readonly values: readonly FacetValue[];
  /** Values with incidents, before the limit, under `contains`. */
  readonly distinct: number;
  /** How many of those are not among `values`. */
  readonly more: number;
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
    /** One value a bin: all incidents of the datasets that are not turned off, without filter. */
    readonly unfiltered: Float64Array;
    /** Shares of the filtered set before the first and after the last edge: with the bins they add up to its count. */
    readonly before: number;
    readonly after: number;
  };
  /** `all` is without window and filter, but of the datasets that are not turned off. */
  readonly counts: { readonly total: number; readonly possible: number; readonly all: number };
  readonly facets: Readonly<Partial<Record<CountedField, Facet>>>;
  /** One a clause, in the filter's order: incidents of the window that this clause alone keeps out. */
  readonly hidden: readonly number[];
  /** One a clause: of those hidden, the ones of which what the clause asks about is not stated. */
  readonly hiddenNotStated: readonly number[];
}
