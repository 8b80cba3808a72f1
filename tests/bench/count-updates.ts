import type { ClusterTree, ClusterView } from '../../src/core/cluster/cluster-tree.ts';
import { kinds } from '../../src/core/incident/kinds.ts';
import type { Bbox } from '../../src/core/geo/bbox.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import { medianSteps } from './measure.ts';
import { compare, targetAt, worstPair, type Pair, type Result } from './results.ts';
import type { RebuiltClusters } from './superclusters.ts';
import { enteredAndLeft, growth, jumps, play, type TimeSteps } from './time-steps.ts';
import { boxAround, cameraAt, zooms } from './views.ts';

export interface CountUpdates {
  readonly table: IncidentTable;
  readonly tree: ClusterTree;
  readonly rivals: readonly RebuiltClusters[];
  readonly steps: number;
  readonly rounds: number;
}

/** What a step in time costs: the counts of all groups after it, and besides what a map is given of them. */
export function countUpdates(parts: CountUpdates): Result[] {
  const { table, steps } = parts;
  return [
    ...updatesBy(jumps(table, steps), parts, 100),
    ...updatesBy(play(table, steps), parts, 1000),
    ...updatesBy(growth(table, steps), parts),
  ];
}

function updatesBy(
  steps: TimeSteps,
  { table, tree, rivals, rounds }: CountUpdates,
  ratio?: number,
): Result[] {
  const n = table.length;
  const allowed = steps.windows.map((window, index) =>
    enteredAndLeft(table, steps.windows[index - 1] ?? steps.before, window),
  );
  return zooms.flatMap((zoom) => {
    const bbox = boxAround(cameraAt(table, zoom));
    const view = prepareView(tree, bbox, zoom);
    const [ours = NaN, answered = NaN, ...rest] = medianSteps(
      [
        { before: () => void view.at(steps.before), take: (window) => void view.moveTo(window) },
        { before: () => void view.at(steps.before), take: (window) => void view.at(window) },
        ...rivals.map((rival) => ({ take: (window: TimeWindow) => rival.rebuild(window, zoom) })),
        ...rivals.map((rival) => ({
          take: (window: TimeWindow) => void rival.countsIn(window, bbox, zoom),
        })),
      ],
      steps.windows,
      rounds,
    );
    return [
      compare({
        n,
        name: `incidents touched, ${steps.name}, zoom ${zoom}, worst step`,
        rival: 'entered + left',
        ...worstTouched(view, steps, allowed),
        unit: 'incidents',
        target: 1,
      }),
      ...rivals.flatMap((rival, index) => [
        compare({
          n,
          name: `count update, ${steps.name}, zoom ${zoom}`,
          rival: rival.name,
          ours,
          theirs: rest[index] ?? NaN,
          unit: 'ms',
          target: rival.isBound && ratio !== undefined ? targetAt(n, ratio) : undefined,
        }),
        compare({
          n,
          name: `count update and answer for the view, ${steps.name}, zoom ${zoom}`,
          rival: rival.name,
          ours: answered,
          theirs: rest[rivals.length + index] ?? NaN,
          unit: 'ms',
        }),
      ]),
    ];
  });
}

export function prepareView(tree: ClusterTree, bbox: Bbox, zoom: number): ClusterView {
  const everyKind = new Uint8Array(kinds.length).fill(1);
  return tree.prepare({
    viewId: 'bench',
    rows: null,
    kinds: everyKind,
    bbox,
    zoom: Math.floor(zoom),
  });
}

/** Of the step that touches the most for each incident that it has to add or take away. */
function worstTouched(
  view: ClusterView,
  { before, windows }: TimeSteps,
  allowed: readonly number[],
): Pair {
  view.at(before);
  return worstPair(
    windows.map((window, index) => {
      view.at(window);
      return { ours: view.lastStep().touched, theirs: allowed[index] ?? 0 };
    }),
  );
}
