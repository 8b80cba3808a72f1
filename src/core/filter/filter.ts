import type { Kind } from '../incident/kinds.ts';
import type { PlaceClass } from '../incident/place.ts';

/**
 * What must hold of an incident, as JSON. A filter is a conjunction: every clause holds;
 * an empty filter lets everything pass. The window is not part of it.
 */
export type Filter = readonly Clause[];

export type Clause =
  | InClause
  | RangeClause
  | WithinClause
  | TextClause
  | CellClause
  | { readonly op: 'not'; readonly clause: Clause };

/** The field's value is one of `values`, compared exactly (case matters: these are ids). No values: nothing passes. An incident without the field does not pass. */
export type InClause =
  | { readonly op: 'in'; readonly field: 'kind'; readonly values: readonly Kind[] }
  | { readonly op: 'in'; readonly field: 'place'; readonly values: readonly PlaceClass[] }
  | {
      readonly op: 'in';
      readonly field: 'area' | 'dataset' | 'parent' | 'id';
      readonly values: readonly string[];
    };

/**
 * The reported range may lie in [min, max], both inclusive, either open where absent:
 * the highest number that the report allows is at least `min` and the lowest at most `max`.
 * A range of which nothing is known passes only with `unknown: 'include'`.
 */
export interface RangeClause {
  readonly op: 'range';
  readonly field: 'killed' | 'injured';
  readonly min?: number;
  readonly max?: number;
  readonly unknown: 'include' | 'exclude';
}

/** The incident's own point lies in the box (edges included; west > east crosses the antimeridian). One without a point does not pass. */
export interface WithinClause {
  readonly op: 'within';
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
}

/** Every word of `query` occurs somewhere in the incident's texts, in any language, case and diacritics folded. A blank query lets everything pass. */
export interface TextClause {
  readonly op: 'text';
  readonly query: string;
}

/** The incident belongs to the group that an answer named; the string is opaque and ends with the dataset's version. */
export interface CellClause {
  readonly op: 'cell';
  readonly cell: string;
}
