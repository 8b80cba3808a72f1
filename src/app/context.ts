import { classOf, classStarts } from '../core/context/sum-classes.ts';
import { shownFeatures } from '../core/context/shown-features.ts';
import { sumsInWindow } from '../core/context/sums-in-window.ts';
import type { AreaOutline } from '../core/geo/basemap.ts';
import type { TimeWindow } from '../core/time/interval.ts';
import type { Basemap } from '../engine/basemap/basemap-client.ts';
import type {
  ContextDrawing,
  ContextHit,
  ShownShapes,
  ShownSums,
  SummedArea,
} from '../map/context-layers.ts';
import type { ContextEntry, ContextStore } from '../state/context-store.ts';
import type { ViewStore } from '../state/view-store.ts';

export interface ContextParts {
  readonly context: ContextStore;
  readonly view: ViewStore;
  readonly basemap: Pick<Basemap, 'outlines'>;
  show(drawing: ContextDrawing): void;
  /** Told where the shapes of areas cannot be had. */
  fail(error: unknown): void;
}

export interface ContextLayers {
  /** Something was pointed at or chosen, or nothing any more; in CSS pixels of the canvas. */
  hit(hit: ContextHit | null, position: readonly [x: number, y: number], isChosen: boolean): void;
}

/** Keeps on the map what layers of context have of the period that is looked at. */
export function followContext({ context, view, basemap, show, fail }: ContextParts): ContextLayers {
  const areas = new Map<string, AreaOutline | null>();
  const { signal } = new AbortController();
  let asked = 0;
  /** What was shown of each layer last; the same list as long as it is the same. */
  const shown = new Map<string, readonly number[]>();

  const shapesOf = ({ id, tint, content }: ContextEntry): readonly ShownShapes[] => {
    if (content.type !== 'shapes') return [];
    const { layer } = content;
    const now = shownFeatures(layer, view.getState().window).features;
    const before = shown.get(id);
    const features = before !== undefined && areEqual(before, now) ? before : now;
    shown.set(id, features);
    return [{ id, tint, layer, features }];
  };

  /** Of all areas of a layer at once, so that playback waits for none. */
  const fetchAreas = async (ids: readonly string[]): Promise<void> => {
    const missing = ids.filter((id) => !areas.has(id));
    if (missing.length === 0) return;
    const number = ++asked;
    const found = await basemap.outlines(missing, signal);
    for (const id of missing) areas.set(id, null);
    for (const area of found) areas.set(area.id, area);
    context.setState((state) => ({
      areas: new Map([
        ...state.areas,
        ...found.map(({ id, name, bbox }) => [id, { name, bbox }] as const),
      ]),
    }));
    if (number === asked) draw();
  };

  const sumsOf = (entry: ContextEntry, window: TimeWindow | null): ShownSums | null => {
    if (entry.content.type !== 'sums') return null;
    const { layer } = entry.content;
    const sums = sumsInWindow(layer, entry.choice, window);
    const starts = classStarts(layer, entry.choice);
    if (sums.periods.length === 0) return { id: entry.id, areas: [] };
    const drawn = sums.areas.flatMap(({ areaId, value }): SummedArea[] => {
      const area = areaId === null ? null : (areas.get(areaId) ?? null);
      if (area === null) return [];
      const shade = value === null ? null : classOf(value, starts);
      return value !== null && shade === null ? [] : [{ area, shade }];
    });
    return { id: entry.id, areas: drawn };
  };

  /** What was chosen and is not shown any more. */
  const closeStaleCard = (shapes: readonly ShownShapes[]): void => {
    const { card } = context.getState();
    if (card === null || card.of.type !== 'shape') return;
    const { feature } = card.of;
    const isShown = shapes.some(
      ({ id, features }) => id === card.entry && features.includes(feature),
    );
    if (!isShown) context.setState({ card: null });
  };

  const draw = (): void => {
    const { window } = view.getState();
    const { entries } = context.getState();
    const on = entries.filter(({ isOn }) => isOn);
    const shapes = on.flatMap(shapesOf);
    closeStaleCard(shapes);
    show({
      shapes,
      sums: on.map((entry) => sumsOf(entry, window)).find((sums) => sums !== null) ?? null,
    });
  };

  const refresh = (): void => {
    draw();
    for (const { isOn, content } of context.getState().entries) {
      if (!isOn || content.type !== 'sums') continue;
      fetchAreas(content.layer.areas.flatMap(({ areaId }) => areaId ?? [])).catch(fail);
    }
  };

  context.subscribe(({ entries }, before) => {
    if (entries !== before.entries) refresh();
  });
  view.subscribe((state) => state.window, draw);
  refresh();

  return {
    hit(hit, position, isChosen) {
      const { card } = context.getState();
      if (hit === null) {
        // What was chosen stays until a click elsewhere.
        if (card !== null && (isChosen || !card.isChosen)) context.setState({ card: null });
        return;
      }
      if (card?.isChosen === true && !isChosen) return;
      const of =
        hit.type === 'shape'
          ? ({ type: 'shape', feature: hit.feature } as const)
          : ({ type: 'sum', areaId: hit.areaId } as const);
      context.setState({ card: { entry: hit.id, of, position, isChosen } });
    },
  };
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
