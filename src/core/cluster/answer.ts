import { textAt, type TextColumn } from '../table/text-column.ts';
import type { TimeWindow } from '../time/interval.ts';
import { readCell, writeCell } from './cell-name.ts';

/**
 * Points and groups in view, as columns of `length` entries.
 *
 * Groups are formed over all locations of the data at a whole zoom, so a window or a filter
 * changes their counts and never their membership; one whose count is 0 is not listed. An
 * entry of one incident stands at that incident's own coordinates.
 */
export interface NodeColumns {
  readonly length: number;
  /** Number of each group at the answer's zoom; `cellOfNode` gives its name. */
  readonly groups: Uint32Array;
  /** Degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Incidents in window and filter, at least 1. */
  readonly count: Uint32Array;
  /** `length × kinds.length`, row by row, in the order of `kinds`. */
  readonly countByKind: Uint32Array;
  /** The id where count is 1, else nothing; read with `incidentOfNode`. */
  readonly ids: TextColumn;
  /** Index into `placeClasses`; of a single incident, else 255. */
  readonly placeClass: Uint8Array;
  /** Radius of what is known, in meters; of a single incident that has one, else 0. */
  readonly radiusMeters: Float32Array;
  /** 1 where the place of a single incident is inferred. */
  readonly inferred: Uint8Array;
  /** 1 where several incidents share one coordinate, so that zooming cannot part them. */
  readonly coincident: Uint8Array;
}

/** Incidents known to an area only; every area with a count above 0, in view or not. */
export interface AreaColumns {
  readonly length: number;
  readonly ids: readonly string[];
  readonly level: readonly ('admin2' | 'admin1' | 'country')[];
  readonly count: Uint32Array;
  readonly countByKind: Uint32Array;
  /** The id where count is 1, else `null`. */
  readonly incidents: readonly (string | null)[];
  /** 1 where the place of every incident here is inferred. */
  readonly inferred: Uint8Array;
}

/** What one window shows. Invariant: sum of node counts + `nodesOutside` + sum of area counts + `unlocated` = `total`. */
export interface Answer {
  readonly viewId: string;
  /** Rises with every answer; map, counts and timeline of one frame show the same. */
  readonly version: number;
  readonly window: TimeWindow;
  /** What the groups are those of: a whole zoom and a content of the data. */
  readonly grouping: { readonly zoom: number; readonly version: string };
  readonly nodes: NodeColumns;
  readonly areas: AreaColumns;
  /** Incidents with a point outside the view. */
  readonly nodesOutside: number;
  /** Incidents with neither point nor area. */
  readonly unlocated: number;
  /** Incidents in window and filter. */
  readonly total: number;
  /** Of `total`, those only possibly in the window. */
  readonly possible: number;
  /** Incidents of all datasets that are not turned off, without window and filter. */
  readonly all: number;
}

/** Opaque name of a node's group, for `{op: 'cell'}`. */
export function cellOfNode(
  { grouping, nodes }: Pick<Answer, 'grouping' | 'nodes'>,
  node: number,
): string {
  return writeCell({ ...grouping, group: nodes.groups[node] ?? -1 });
}

/** −1 where the answer has no such node. Cost: one look at every node. */
export function nodeOfCell(
  { grouping, nodes }: Pick<Answer, 'grouping' | 'nodes'>,
  cell: string,
): number {
  const name = readCell(cell);
  if (name === null || name.zoom !== grouping.zoom || name.version !== grouping.version) return -1;
  return nodes.groups.indexOf(name.group);
}

/** The id of a node of one incident; `null` where there are several. */
export function incidentOfNode(
  { count, ids }: Pick<NodeColumns, 'count' | 'ids'>,
  node: number,
): string | null {
  return count[node] === 1 ? textAt(ids, node) : null;
}
