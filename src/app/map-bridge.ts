import type { Answer } from '../core/cluster/answer.ts';
import { filterOfIntent } from '../core/filter/intent-filter.ts';
import type { AreaFeature, BasemapLayers } from '../core/geo/basemap.ts';
import { bboxAround, bboxOfPoint, unionBbox, worldBbox, type Bbox } from '../core/geo/bbox.ts';
import type { Incident } from '../core/incident/incident.ts';
import { isPlaceInferred } from '../core/incident/is-place-inferred.ts';
import { isAreaPlace, isPointPlace } from '../core/incident/place.ts';
import type { Basemap } from '../engine/basemap/basemap-client.ts';
import { isStale, type Engine, type Extent } from '../engine/protocol.ts';
import { messagesOf } from '../i18n/messages.ts';
import { sameHit } from '../map/emphasis.ts';
import type { Drawn, MapHit, MapView, SelectedPlace } from '../map/map-view.ts';
import type { AnswerStore } from '../state/answer-store.ts';
import { addNotice } from '../state/notices.ts';
import { changeView, type ViewStore } from '../state/view-store.ts';
import type { CoveredEdges, MapCommands } from '../ui/shared/atlas-context.ts';
import type { Appearance } from './appearance.ts';
import type { Viewport } from './frame-lane.ts';
import { workerFile } from './worker-files.ts';

export interface MapBridge {
  readonly commands: MapCommands;
  attach(container: HTMLElement): () => void;
  setAnswer(answer: Answer): void;
  /** Tells where the data lies: it is fitted while the reader has chosen no camera. */
  setExtent(extent: Extent): void;
  drawn(): Drawn | null;
  hasLand(): boolean;
  project(lon: number, lat: number): readonly [x: number, y: number] | null;
}

interface MapBridgeParts {
  readonly engine: Engine;
  readonly basemap: Basemap;
  readonly view: ViewStore;
  readonly answers: AnswerStore;
  readonly appearance: Appearance;
  look(viewport: Viewport): void;
  openList(): void;
}

/** Members of one coordinate that are spread at once; more would cover the map. */
const spreadLimit = 60;
/** A group larger than this is opened by zooming in, not by fitting its members. */
const fitLimit = 500;
const fitMaxZoom = 11;
/** Beyond it the embedded basemap has nothing to tell where a point is. */
const placeMaxZoom = 10;

/** Carries intent to the map and what happens on the map back to the stores. */
export function createMapBridge(parts: MapBridgeParts): MapBridge {
  const { engine, basemap, view, answers, appearance } = parts;
  let map: MapView | null = null;
  let layers: BasemapLayers | null = null;
  let areas: ReadonlyMap<string, AreaFeature> = new Map();
  let extent: Extent | null = null;
  let covered: CoveredEdges = { top: 0, right: 0, bottom: 0, left: 0 };
  let answer: Answer | null = null;
  let selected: Incident | null = null;
  let hoverNumber = 0;
  let hovered: MapHit | null = null;
  let openNumber = 0;
  const lifetime = new AbortController();
  const extentKnown = deferred();

  const located = (): Bbox | null => {
    if (extent === null) return null;
    const boxes = extent.areaIds.flatMap((id): Bbox[] => {
      const area = areas.get(id);
      return area === undefined ? [] : [area.bbox];
    });
    if (extent.bbox !== null) boxes.push(extent.bbox);
    return boxes.length === 0 ? null : boxes.reduce((a, b) => unionBbox(a, b));
  };

  const fitAll = (immediate: boolean): void => {
    map?.fit(located() ?? worldBbox, { immediate, maxZoom: fitMaxZoom });
  };

  const selectIncident = (id: string): void => changeView(view, { selection: id }, 'act');

  /** Brings the selected place into view where it is not. */
  const revealSelected = (): void => {
    if (map === null || selected === null) return;
    const { place } = selected;
    if (isPointPlace(place)) {
      const [x, y] = map.project(place.lon, place.lat);
      if (isUncovered(x, y)) return;
      map.moveTo({ ...map.camera(), lon: place.lon, lat: place.lat });
      keepCamera();
    } else if (isAreaPlace(place)) {
      const area = areas.get(place.areaId);
      if (area === undefined) return;
      const [x, y] = map.project(...area.labelPoint);
      if (isUncovered(x, y)) return;
      map.fit(area.bbox);
      keepCamera();
    }
  };

  /** Where the map was led is part of the view, as where it was dragged. */
  const keepCamera = (): void => {
    if (map !== null) changeView(view, { camera: map.target() }, 'drag');
  };

  /** Fits the true extent of the selected place. */
  const showSelected = (): void => {
    if (map === null || selected === null) return;
    const { place } = selected;
    if (isPointPlace(place)) {
      const radiusMeters = 'radiusMeters' in place ? place.radiusMeters : 0;
      map.fit(bboxAround(place.lon, place.lat, radiusMeters), { maxZoom: placeMaxZoom });
      keepCamera();
    } else if (isAreaPlace(place)) {
      const area = areas.get(place.areaId);
      if (area === undefined) return;
      map.fit(area.bbox);
      keepCamera();
    }
  };

  const isUncovered = (x: number, y: number): boolean => {
    const { clientWidth, clientHeight } = container ?? { clientWidth: 0, clientHeight: 0 };
    return (
      x >= covered.left &&
      x <= clientWidth - covered.right &&
      y >= covered.top &&
      y <= clientHeight - covered.bottom
    );
  };

  const openGroup = async (hit: Extract<MapHit, { type: 'group' }>): Promise<void> => {
    const limit = hit.coincident ? spreadLimit : fitLimit;
    const window = view.getState().window ?? answers.getState().extent;
    if (window === null || map === null) return;
    const number = ++openNumber;
    const page = await engine.rows(
      {
        filter: [...filterOfIntent(view.getState().filter), { op: 'cell', cell: hit.cell }],
        window,
        sort: { field: 'start', order: 'descending' },
        limit,
      },
      lifetime.signal,
    );
    // Another click, period or filter came first.
    if (number !== openNumber || map === null) return;
    if (hit.coincident) {
      map.setSpread({
        cell: hit.cell,
        lon: hit.lon,
        lat: hit.lat,
        members: page.rows.map((incident) => ({
          id: incident.id,
          kind: incident.kind,
          inferred: isPlaceInferred(incident),
          given: incident.place.precision === 'given',
        })),
      });
      return;
    }
    const boxes = page.rows.flatMap(({ place }) =>
      isPointPlace(place) ? [bboxOfPoint(place.lon, place.lat)] : [],
    );
    if (page.next === undefined && boxes.length > 0) {
      map.fit(
        boxes.reduce((a, b) => unionBbox(a, b)),
        { maxZoom: 14 },
      );
    } else {
      map.moveTo({ lon: hit.lon, lat: hit.lat, zoom: map.camera().zoom + 2 });
    }
    keepCamera();
  };

  const closeSpread = (): void => {
    openNumber++;
    map?.setSpread(null);
  };

  const click = (hit: MapHit | null): void => {
    closeSpread();
    if (hit === null) return;
    switch (hit.type) {
      case 'incident':
        selectIncident(hit.id);
        break;
      case 'group':
        openGroup(hit).catch(reportUnlessAborted);
        break;
      case 'area':
        if (hit.incident !== null) selectIncident(hit.incident);
        else {
          const { filter } = view.getState();
          parts.openList();
          changeView(view, { filter: { ...filter, area: hit.areaId } }, 'act');
        }
        break;
    }
  };

  const hover = (hit: MapHit | null, position: readonly [number, number]): void => {
    const { hover: card } = answers.getState();
    if (hit !== null && card !== null && sameHit(hit, hovered)) {
      answers.setState({ hover: { ...card, position } });
      return;
    }
    hovered = hit;
    const number = ++hoverNumber;
    map?.setHover(hit);
    if (hit === null) {
      answers.setState({ hover: null });
      return;
    }
    const id = hit.type === 'incident' ? hit.id : hit.type === 'area' ? hit.incident : null;
    const count = hit.type === 'incident' ? 1 : hit.count;
    const areaId = hit.type === 'area' ? hit.areaId : null;
    const show = (incident: Incident | null): void => {
      if (number === hoverNumber)
        answers.setState({ hover: { incident, count, areaId, position } });
    };
    if (id === null) show(null);
    else engine.incident(id, lifetime.signal).then(show, reportUnlessAborted);
  };

  const reportUnlessAborted = (error: unknown): void => {
    if (!lifetime.signal.aborted) console.error(error);
  };

  const select = async (id: string | null): Promise<void> => {
    if (id === null) {
      selected = null;
      map?.setSelection(null);
      return;
    }
    await extentKnown.promise;
    const incident = await findIncident(engine, id, lifetime.signal);
    if (view.getState().selection !== id) return;
    selected = incident;
    if (incident === null) {
      addNotice(answers, { type: 'incident-not-found', id });
      // Replaces the address, so that a reload does not complain again.
      changeView(view, { selection: null }, 'drag');
      return;
    }
    map?.setSelection(selectedPlace(incident));
    // A link shows what its camera shows.
    if (view.getState().origin === 'act') revealSelected();
  };

  const loadAreas = async (ids: readonly string[]): Promise<void> => {
    const features = await basemap.areas(ids, lifetime.signal);
    areas = new Map(features.map((feature) => [feature.id, feature]));
    answers.setState({ areaNames: new Map(features.map(({ id, name }) => [id, name])) });
    map?.setAreas(features);
  };

  const showBasemap = async (): Promise<void> => {
    layers = await basemap.layers(lifetime.signal);
    map?.setBasemap(layers);
  };

  let container: HTMLElement | null = null;

  const bringUp = async (element: HTMLElement, signal: AbortSignal): Promise<void> => {
    const [{ createMapView }] = await Promise.all([
      import('../map/create-map-view.ts'),
      extentKnown.promise,
    ]);
    if (signal.aborted) return;
    container = element;
    const { camera } = view.getState();
    const created = createMapView({
      container: element,
      camera: camera ?? { lon: 0, lat: 20, zoom: 1 },
      theme: appearance.theme(),
      locale: appearance.locale(),
      label: messagesOf(appearance.locale()).map.label,
      fontsUrl: new URL('fonts/', document.baseURI).href,
      workerUrl: workerFile('maplibre'),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      events: {
        onMove(moved, bbox, { settled, gesture }) {
          parts.look({ bbox, zoom: moved.zoom });
          answers.setState({ shownCamera: moved, shownBbox: bbox });
          if (gesture && settled) changeView(view, { camera: moved }, 'drag');
        },
        onClick: click,
        onHover: hover,
        onDrawn(version) {
          if (version > 0 && performance.getEntriesByName('atlas:first-drawn').length === 0) {
            performance.mark('atlas:first-drawn');
          }
        },
        onContext: (state) =>
          answers.setState({ map: state === 'lost' ? 'context-lost' : 'ready' }),
      },
    });
    map = created;
    created.setPadding(covered);
    if (camera === null) fitAll(true);
    if (layers !== null) created.setBasemap(layers);
    created.setAreas([...areas.values()]);
    if (answer !== null) created.setAnswer(answer);
    if (selected !== null) created.setSelection(selectedPlace(selected));
    answers.setState({ map: 'ready', shownCamera: created.camera(), shownBbox: created.bbox() });
    parts.look({ bbox: created.bbox(), zoom: created.camera().zoom });
  };

  appearance.onChange(() => {
    map?.setTheme(appearance.theme());
    map?.setLocale(appearance.locale(), messagesOf(appearance.locale()).map.label);
  });
  view.subscribe(
    (state) => state.selection,
    (id) => void select(id).catch(reportUnlessAborted),
  );
  view.subscribe(
    (state) => state.camera,
    (camera) => {
      if (map === null || view.getState().origin !== 'restore') return;
      if (camera === null) fitAll(false);
      else map.moveTo(camera);
    },
  );
  view.subscribe((state) => state.filter, closeSpread);
  view.subscribe((state) => state.window, closeSpread);
  // Areas come first: the basemap's worker answers in turn, and incidents are not to wait for the coast.
  extentKnown.promise.then(showBasemap).catch((error: unknown) => {
    if (!lifetime.signal.aborted) {
      addNotice(answers, { type: 'basemap-failed', reason: String(error) });
    }
  });

  const zoom = (steps: 1 | -1): void => {
    if (map === null) return;
    map.zoomBy(steps);
    keepCamera();
  };

  return {
    commands: {
      zoomIn: () => zoom(1),
      zoomOut: () => zoom(-1),
      showAll() {
        changeView(view, { camera: null }, 'act');
        fitAll(false);
      },
      showSelected,
      setCoveredEdges(edges) {
        covered = edges;
        map?.setPadding(edges);
        // A panel that opens beside an incident must not move the map under it.
        const { camera, selection } = view.getState();
        if (camera === null && selection === null) fitAll(true);
      },
    },
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
      loadAreas(next.areaIds)
        .catch((error: unknown) => {
          addNotice(answers, { type: 'basemap-failed', reason: String(error) });
        })
        .finally(() => {
          extentKnown.resolve();
          if (map !== null && view.getState().camera === null) fitAll(true);
        });
      select(view.getState().selection).catch(reportUnlessAborted);
    },
    drawn: () => map?.drawn() ?? null,
    hasLand: () => map?.hasLand() ?? false,
    project: (lon, lat) => map?.project(lon, lat) ?? null,
  };
}

/** `null` where the data has no such incident. Rejects where the engine itself cannot answer. */
async function findIncident(
  engine: Engine,
  id: string,
  signal: AbortSignal,
): Promise<Incident | null> {
  try {
    return await engine.incident(id, signal);
  } catch (error) {
    // An engine that started anew answers the same question once more.
    if (isStale(error)) return findIncident(engine, id, signal);
    // One that answers nothing at all rejects this as well.
    await engine.describe(signal);
    return null;
  }
}

/** Settled from outside, once. */
function deferred(): { readonly promise: Promise<void>; resolve(): void } {
  let settle = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: () => settle() };
}

function selectedPlace({ id, place }: Incident): SelectedPlace | null {
  if (isPointPlace(place)) {
    const radiusMeters = 'radiusMeters' in place ? place.radiusMeters : 0;
    return { type: 'point', id, lon: place.lon, lat: place.lat, radiusMeters };
  }
  return isAreaPlace(place) ? { type: 'area', id, areaId: place.areaId } : null;
}
