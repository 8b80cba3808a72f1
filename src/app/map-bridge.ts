import type { Answer } from '../core/cluster/answer.ts';
import type { BasemapLayers } from '../core/geo/basemap.ts';
import { bboxOfPoint, freeBbox, worldBbox, type Bbox } from '../core/geo/bbox.ts';
import type { Basemap } from '../engine/basemap/basemap-client.ts';
import type { Engine, Extent } from '../engine/protocol.ts';
import { messagesOf } from '../i18n/messages.ts';
import type { ContextDrawing } from '../map/context-layers.ts';
import type { Drawn, MapEvents, MapView } from '../map/map-view.ts';
import type { AnswerStore } from '../state/answer-store.ts';
import { addNotice } from '../state/notices.ts';
import { changeView, type ViewStore } from '../state/view-store.ts';
import type { CoveredEdges, MapCommands } from '../ui/shared/atlas-context.ts';
import type { MapSymbols } from '../ui/shared/map-symbols.ts';
import type { Appearance } from './appearance.ts';
import { deferred } from './deferred.ts';
import type { Viewport } from './frame-lane.ts';
import { createChosenPart } from './map/chosen-part.ts';
import { createHoverCard } from './map/hover-card.ts';
import { createLocatedAreas } from './map/located-areas.ts';
import type { MapLink } from './map/map-link.ts';
import { createSelectedIncident } from './map/selected-incident.ts';
import { loadMap } from './map/start-map.ts';
import { createSymbolOpening } from './map/symbol-opening.ts';
import { createSymbolSteps } from './map/symbol-steps.ts';

export interface MapBridge {
  readonly commands: MapCommands;
  readonly symbols: MapSymbols;
  attach(container: HTMLElement): () => void;
  setAnswer(answer: Answer): void;
  /** Tells where the data lies: it is fitted while the reader has chosen no camera. */
  setExtent(extent: Extent): void;
  /** Looks once more for the selected incident. */
  seekSelection(): void;
  setContext(drawing: ContextDrawing): void;
  /** The listener is told of what is pointed at or chosen where no incident is. */
  onContextHit(listener: MapEvents['onContextHit']): void;
  drawn(): Drawn | null;
  hasLand(): boolean;
  project(lon: number, lat: number): readonly [x: number, y: number] | null;
}

export interface MapBridgeParts {
  readonly engine: Engine;
  readonly basemap: Basemap;
  readonly view: ViewStore;
  readonly answers: AnswerStore;
  readonly appearance: Appearance;
  look(viewport: Viewport): void;
  /** Whether the answer to what is looked at is still to come. */
  isBehind(): boolean;
  /** Whether more data is on its way, in which an incident may be that is not there yet. */
  isMoreToCome(): boolean;
  openList(): void;
}

const fitMaxZoom = 11;

/** Carries intent to the map and what happens on the map back to the stores. */
export function createMapBridge(parts: MapBridgeParts): MapBridge {
  const { engine, basemap, view, answers, appearance } = parts;
  let map: MapView | null = null;
  let container: HTMLElement | null = null;
  let layers: BasemapLayers | null = null;
  let extent: Extent | null = null;
  let covered: CoveredEdges = { top: 0, right: 0, bottom: 0, left: 0 };
  let answer: Answer | null = null;
  let isDrawn = false;
  let context: ContextDrawing | null = null;
  let tellContext: MapEvents['onContextHit'] | null = null;
  const { signal } = new AbortController();
  const extentKnown = deferred();

  const link: MapLink = {
    engine,
    view,
    answers,
    signal,
    map: () => map,
    // Where the map was led is part of the view, as where it was dragged.
    keepCamera() {
      if (map !== null) changeView(view, { camera: map.target() }, 'drag');
    },
    report(error) {
      if (!signal.aborted) console.error(error);
    },
  };
  const areas = createLocatedAreas(basemap, link);
  const selected = createSelectedIncident(link, {
    areas,
    areasKnown: extentKnown.promise,
    isMoreToCome: parts.isMoreToCome,
    isUncovered(x, y) {
      const { clientWidth, clientHeight } = container ?? { clientWidth: 0, clientHeight: 0 };
      return (
        x >= covered.left &&
        x <= clientWidth - covered.right &&
        y >= covered.top &&
        y <= clientHeight - covered.bottom
      );
    },
  });
  const hover = createHoverCard(link);
  const part = createChosenPart(link);
  const opening = createSymbolOpening(link, parts.openList);
  const steps = createSymbolSteps(link, {
    opening,
    hover,
    isBusy: () => map === null || map.isMoving() || parts.isBehind(),
  });

  const fitAll = (immediate: boolean): void => {
    const data = extent === null ? null : areas.bboxOf(extent);
    map?.fit(data ?? worldBbox, { immediate, maxZoom: fitMaxZoom });
  };

  /** What a person sees of a box that fills the canvas. */
  const freeOf = (bbox: Bbox): Bbox => {
    const { clientWidth, clientHeight } = container ?? { clientWidth: 0, clientHeight: 0 };
    return freeBbox(bbox, { width: clientWidth, height: clientHeight }, covered);
  };

  const events: MapEvents = {
    onMove(moved, bbox, { settled, gesture }) {
      parts.look({ bbox, zoom: moved.zoom });
      answers.setState({ shownCamera: moved, shownBbox: freeOf(bbox) });
      if (gesture && settled) changeView(view, { camera: moved }, 'drag');
    },
    onClick: (hit) => void opening.open(hit).catch(link.report),
    onHover: hover,
    onDrawn(version) {
      steps.tell();
      if (version === 0 || isDrawn) return;
      isDrawn = true;
      performance.mark('atlas:first-drawn');
    },
    onContextHit: (hit, position, isChosen) => tellContext?.(hit, position, isChosen),
    onContext: (state) => answers.setState({ map: state === 'lost' ? 'context-lost' : 'ready' }),
  };

  const bringUp = async (element: HTMLElement, attached: AbortSignal): Promise<void> => {
    const [startMap] = await Promise.all([loadMap(), extentKnown.promise]);
    if (attached.aborted) return;
    container = element;
    const { camera } = view.getState();
    const created = startMap(element, camera ?? { lon: 0, lat: 20, zoom: 1 }, appearance, events);
    map = created;
    created.setPadding(covered);
    if (camera === null) fitAll(true);
    if (layers !== null) created.setBasemap(layers);
    created.setAreas(areas.all());
    if (answer !== null) created.setAnswer(answer);
    const place = selected.place();
    if (place !== null) created.setSelection(place);
    part.show();
    if (context !== null) created.setContext(context);
    answers.setState({
      map: 'ready',
      shownCamera: created.camera(),
      shownBbox: freeOf(created.bbox()),
    });
    parts.look({ bbox: created.bbox(), zoom: created.camera().zoom });
  };

  const showBasemap = async (): Promise<void> => {
    layers = await basemap.layers(signal);
    map?.setBasemap(layers);
  };

  const basemapFailed = (error: unknown): void => {
    if (!signal.aborted) addNotice(answers, { type: 'basemap-failed', reason: String(error) });
  };

  appearance.onChange(() => {
    map?.setTheme(appearance.theme());
    map?.setLocale(appearance.locale(), messagesOf(appearance.locale()).map.label);
  });
  view.subscribe(
    (state) => state.selection,
    (id) => void selected.select(id).catch(link.report),
  );
  view.subscribe(
    (state) => state.camera,
    (camera) => {
      if (map === null || view.getState().origin !== 'restore') return;
      if (camera === null) fitAll(false);
      else map.moveTo(camera);
    },
  );
  view.subscribe((state) => state.filter, opening.closeSpread);
  view.subscribe((state) => state.window, opening.closeSpread);
  // Areas come first: the basemap's worker answers in turn, and incidents are not to wait for the coast.
  extentKnown.promise.then(showBasemap).catch(basemapFailed);

  const seekSelection = (): void => {
    selected.select(view.getState().selection).catch(link.report);
  };
  const zoom = (levels: 1 | -1): void => {
    if (map === null) return;
    map.zoomBy(levels);
    link.keepCamera();
  };

  return {
    commands: {
      zoomIn: () => zoom(1),
      zoomOut: () => zoom(-1),
      showAll() {
        changeView(view, { camera: null }, 'act');
        fitAll(false);
      },
      showSelected: selected.show,
      drawArea: part.draw,
      goTo(place) {
        if (map === null) return;
        const { target } = place;
        if (target.type === 'box') map.fit(target.bbox);
        else map.fit(bboxOfPoint(target.lon, target.lat), { maxZoom: target.zoom });
        link.keepCamera();
        answers.setState({ reachedPlace: place });
      },
      showBox(bbox) {
        if (map === null) return;
        map.fit(bbox);
        link.keepCamera();
      },
      setCoveredEdges(edges) {
        covered = edges;
        map?.setPadding(edges);
        if (map !== null) answers.setState({ shownBbox: freeOf(map.bbox()) });
        // A panel that opens beside an incident must not move the map under it.
        const { camera, selection } = view.getState();
        if (camera === null && selection === null) fitAll(true);
      },
    },
    symbols: steps.symbols,
    attach(element) {
      const attached = new AbortController();
      bringUp(element, attached.signal).catch((error: unknown) => {
        if (attached.signal.aborted) return;
        answers.setState({ map: 'unavailable' });
        addNotice(answers, { type: 'map-failed', reason: String(error) });
      });
      return () => {
        attached.abort();
        map?.dispose();
        map = null;
      };
    },
    setAnswer(next) {
      answer = next;
      map?.setAnswer(next);
    },
    setExtent(next) {
      extent = next;
      areas
        .load(next.areaIds)
        .catch(basemapFailed)
        .finally(() => {
          extentKnown.resolve();
          if (map !== null && view.getState().camera === null) fitAll(true);
        });
      seekSelection();
    },
    seekSelection,
    setContext(drawing) {
      context = drawing;
      map?.setContext(drawing);
    },
    onContextHit(listener) {
      tellContext = listener;
    },
    drawn: () => map?.drawn() ?? null,
    hasLand: () => map?.hasLand() ?? false,
    project: (lon, lat) => map?.project(lon, lat) ?? null,
  };
}
