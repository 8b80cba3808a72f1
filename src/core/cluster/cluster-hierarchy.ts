/**
 * Groups of points for every whole zoom, from 0 to `lastGroupZoom` + 1, where each point is alone.
 * A group is made of whole groups of the next zoom, so with the points in the order of the tree
 * each group is a run of them.
 */
export interface ClusterHierarchy {
  /** Numbers of the points, in the order of the tree. */
  readonly order: Uint32Array<ArrayBuffer>;
  /** Index is the whole zoom. */
  readonly levels: readonly ClusterLevel[];
}

export interface ClusterLevel {
  readonly length: number;
  /** Group g holds the points `order[first[g]]` up to `order[first[g + 1]]`, exclusive. One more than there are groups. */
  readonly first: Uint32Array<ArrayBuffer>;
  /** Where the group stands, in mercator from 0 to 1: the centroid by weight, or the point itself where it is alone. */
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
}

/** Centers of two groups of one zoom are at least this far apart, in CSS pixels at that whole zoom. */
export const groupRadiusPixels = 50;
/** Above it every point stands alone. */
export const lastGroupZoom = 14;
