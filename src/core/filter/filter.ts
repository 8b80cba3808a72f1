import type { Shape } from '../geo/shape.ts';
import type { TimePrecision, VerificationStatus } from '../incident/incident.ts';
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

/**
 * The field's value, or one of its values where it may have several, is among `values`,
 * compared exactly (case matters: these are ids and names). `''` stands for "not stated": an
 * incident without the field passes only where it is among them. No values: nothing passes.
 */
export type InClause =
  | { readonly op: 'in'; readonly field: 'kind'; readonly values: readonly Kind[] }
  | { readonly op: 'in'; readonly field: 'place'; readonly values: readonly PlaceClass[] }
  | { readonly op: 'in'; readonly field: 'time'; readonly values: readonly TimePrecision[] }
  | {
      readonly op: 'in';
      readonly field: 'verification';
      readonly values: readonly VerificationStatus[];
    }
  | {
      readonly op: 'in';
      readonly field: NamedFacetField | 'revision' | 'area' | 'dataset' | 'parent' | 'id';
      readonly values: readonly string[];
    };

/** Facets whose values are the data's own names; actors, sources and tags may be several. */
export const namedFacetFields = ['ownType', 'actor', 'country', 'region', 'source', 'tag'] as const;
export type NamedFacetField = (typeof namedFacetFields)[number];

/** What incidents can be counted by. `source` is the publisher, `time` and `place` how precisely they are known, `revision` what became of them in a newer export of their dataset. */
export const facetFields = [
  'kind',
  'place',
  'time',
  'verification',
  'revision',
  ...namedFacetFields,
] as const;
export type FacetField = (typeof facetFields)[number];

/** A facet, or the dataset, which is no choice among the incidents. */
export type CountedField = FacetField | 'dataset';

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

/** The incident's own point lies in the shape (edges of a box included; west > east crosses the antimeridian). One without a point does not pass. */
export interface WithinClause {
  readonly op: 'within';
  readonly shape: Shape;
}

/** Every word of `query` occurs somewhere in the incident's texts, in any language, case and diacritics folded, a Cyrillic word and its Latin spellings alike. A blank query lets everything pass. */
export interface TextClause {
  readonly op: 'text';
  readonly query: string;
}

/** The incident belongs to the group that an answer named; the string is opaque and ends with the dataset's version. */
export interface CellClause {
  readonly op: 'cell';
  readonly cell: string;
}
