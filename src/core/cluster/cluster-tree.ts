import type { Bbox } from '../geo/bbox.ts';
import type { IncidentTable } from '../table/incident-table.ts';
import { addRow, countRows, emptyRowSet, hasRow, type RowSet } from '../table/row-set.ts';
import type { TimeWindow } from '../time/interval.ts';
import { lastGroupZoom, type ClusterHierarchy } from './cluster-hierarchy.ts';
import { createClusterIndex, levelOf } from './tree/cluster-index.ts';
import { composeAnswer, type WindowAnswer } from './tree/compose-answer.ts';
import { createFilteredIndex, possibleOf, type FilteredIndex } from './tree/filtered-index.ts';
import { groupsInSight } from './tree/groups-in-sight.ts';
import { heldBytes } from './tree/held-bytes.ts';
import { countPossible } from './tree/possible-counts.ts';
import { createScene } from './tree/scene.ts';
import type { StepCosts, Way } from './tree/step-costs.ts';
import {
  createWindowCounts,
  moveCounts,
  type Step,
  type WindowCounts,
} from './tree/window-counts.ts';
import { edgesOf, type WindowEdges } from './tree/window-edges.ts';

export type { Step, WindowAnswer };

/**
 * Counts of any window of time, for any part of the map at any zoom, without grouping anew: the
 * groups stay and only their counts move.
 */
export interface ClusterTree {
  /** Cost: a look at every row where the filter is new to the tree, else at what is near the box. */
  prepare(query: TreeQuery): ClusterView;
  /**
   * The incidents that stand in a group. Cost: a look at every row.
   *
   * @throws RangeError where there is no such group
   */
  rowsOfGroup(zoom: number, group: number): RowSet;
  /** Memory that it holds beside the table: of what is made when it is needed, what was made so far. */
  bytes(): number;
}

export interface TreeQuery {
  /** Views of one id move together: asked for the same rows they share their counts. */
  readonly viewId: string;
  /** Those that the filter lets pass; `null` for all. Not changed afterwards. */
  readonly rows: RowSet | null;
  /** One for each of `kinds`: 1 where it is shown. */
  readonly kinds: Uint8Array;
  readonly bbox: Bbox;
  /** Groups are those of its whole part, from 0 to `lastGroupZoom` + 1. */
  readonly zoom: number;
}

export interface ClusterView {
  /** Exact for any window. Nothing of the answer is used again, so its buffers may be transferred. */
  at(window: TimeWindow): WindowAnswer;
  /** Brings the counts to a window without composing the answer; `at` does both. */
  moveTo(window: TimeWindow): Step;
  /** How the last answer was come by. */
  lastStep(): Step;
}

export interface TreeOptions {
  /** Chooses how to come to another window, so that a test can try every way. */
  readonly choose?: (costs: StepCosts) => Way;
}

/** Counts that are kept although no view may need them any more. */
const mostKept = 3;

/**
 * The temporal cluster tree.
 *
 * Where others rebuild their clusters whenever the window moves, the hierarchy is made once over
 * all points (`groupPoints`), and a window is a count for every point and kind (`Tallies`), of
 * which those of groups are sums. A window moves by what entered and left, exactly: the rows by
 * start tell the one and the rows by end the other (`WindowCounts`). Of the ways to another window
 * the cheapest is taken (`StepCosts`). A choice of kinds, another zoom and another part of the map
 * look at no incident.
 *
 * Cost of making it: four looks at every row.
 */
export function createClusterTree(
  table: IncidentTable,
  hierarchy: ClusterHierarchy,
  { choose }: TreeOptions = {},
): ClusterTree {
  const index = createClusterIndex(table, hierarchy);
  /** The last used at the end. */
  const kept: { readonly viewId: string; readonly counts: WindowCounts }[] = [];

  const filteredFor = (rows: RowSet | null): FilteredIndex =>
    kept.map(({ counts }) => counts.filtered).find((filtered) => areSame(filtered.rows, rows)) ??
    createFilteredIndex(index, rows);

  const countsFor = (viewId: string, rows: RowSet | null): WindowCounts => {
    const at = kept.findIndex(
      (entry) => entry.viewId === viewId && areSame(entry.counts.filtered.rows, rows),
    );
    const [entry = { viewId, counts: createWindowCounts(index, filteredFor(rows)) }] =
      at < 0 ? [] : kept.splice(at, 1);
    kept.push(entry);
    if (kept.length > mostKept) kept.shift();
    return entry.counts;
  };

  return {
    prepare({ viewId, rows, kinds: chosen, bbox, zoom }) {
      const counts = countsFor(viewId, rows === null || isFull(rows, table.length) ? null : rows);
      const wholeZoom = Math.max(0, Math.min(Math.floor(zoom), lastGroupZoom + 1));
      const sight = groupsInSight(index, wholeZoom, bbox);
      const scene = createScene(index, { sight, bbox, chosen });
      const possibleCounts = possibleOf(counts.filtered, index);
      let step: Step = { method: 'none', touched: 0 };
      const moveTo = (edges: WindowEdges): Step => {
        step = moveCounts(counts, edges, sight, choose);
        return step;
      };
      return {
        moveTo: (window) => moveTo(edgesOf(table, window)),
        at(window) {
          const edges = edgesOf(table, window);
          moveTo(edges);
          const possible = countPossible(possibleCounts, table, edges, chosen);
          return composeAnswer(counts, scene, possible);
        },
        lastStep: () => step,
      };
    },
    rowsOfGroup(zoom, group) {
      return rowsOfGroup(table, hierarchy, zoom, group);
    },
    bytes: () => heldBytes({ index, kept }, table),
  };
}

function isFull(rows: RowSet, length: number): boolean {
  return countRows(rows) === length;
}

function areSame(a: RowSet | null, b: RowSet | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || a.every((word, index) => word === b[index]);
}

function rowsOfGroup(
  { length, place }: IncidentTable,
  hierarchy: ClusterHierarchy,
  zoom: number,
  group: number,
): RowSet {
  const level = levelOf(hierarchy, zoom);
  if (!Number.isInteger(group) || group < 0 || group >= level.length) {
    throw new RangeError(`zoom ${zoom} has groups 0 to ${level.length - 1}, got ${group}`);
  }
  const points = emptyRowSet(place.lon.length);
  const end = level.first[group + 1] ?? 0;
  for (let rank = level.first[group] ?? 0; rank < end; rank++) {
    addRow(points, hierarchy.order[rank] ?? 0);
  }
  const rows = emptyRowSet(length);
  for (let row = 0; row < length; row++) {
    const code = place.codes[row] ?? 0;
    if (code < place.lon.length && hasRow(points, code)) addRow(rows, row);
  }
  return rows;
}
