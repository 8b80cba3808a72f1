import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { nodeOfCell, type Answer } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import { unionBbox, type Bbox } from '../core/geo/bbox.ts';
import type { Camera } from '../core/share/view-state.ts';
import { createAreaDrawing } from './area-drawing.ts';
import { areaStates } from './area-states.ts';
import { atRest } from './at-rest.ts';
import { partingZoom } from './country-stacks.ts';
import { drawnOf } from './drawn.ts';
import { sameHit, samePlace } from './emphasis.ts';
import { fitCamera } from './fit-camera.ts';
import { createSymbolLayer } from './layers/symbol-layer.ts';
import type { MapHit, MapOptions, MapView, Padding, SelectedPlace, Spread } from './map-view.ts';
import { pickArea, pickSymbol } from './picking.ts';
import { buildScene, emptyScene } from './scene.ts';
import { symbolsInView } from './symbols-in-view.ts';
import { emptyStyle, type MapTheme } from './style.ts';
import { createStyleContent } from './style-content.ts';
import { viewportOf, type Viewport } from './viewport.ts';

/** The embedded basemap is honest up to about zoom 9; beyond it only places are told apart. */
const maxZoom = 16;
const defaultFitZoom = 10;
const easeMs = 500;
const fadeMs = 200;
/** Without an answer or a move for so long the map is at rest. */
const restMs = 500;

/** @throws Error where the browser gives no WebGL 2 */
export function createMapView(options: MapOptions): MapView {
  requireWebGl2();
  setWorkerUrl(options.workerUrl);
  const { events, reducedMotion } = options;
  const fade = reducedMotion ? 0 : fadeMs;
  let theme: MapTheme = options.theme;
  let areas: readonly AreaFeature[] = [];
  let areaOfId: ReadonlyMap<string, AreaFeature> = new Map();
  let answer: Answer | null = null;
  let selected: SelectedPlace | null = null;
  let hovered: MapHit | null = null;
  let spread: Spread | null = null;
  let padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  let scene = emptyScene;
  let sceneZoom = NaN;
  /** Where the move under way will end. */
  let target: Camera | null = null;
  /** Whether a person's gesture caused the movement under way. */
  let isByHand = false;

  const map = new MapLibreMap({
    container: options.container,
    style: emptyStyle(theme, options.fontsUrl, fade),
    center: [options.camera.lon, options.camera.lat],
    zoom: options.camera.zoom,
    minZoom: 0,
    maxZoom,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    rollEnabled: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: fade,
    locale: { 'Map.Title': options.label },
    canvasContextAttributes: { antialias: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const symbols = createSymbolLayer({
    theme,
    reducedMotion,
    onDrawn: (version) => events.onDrawn(version),
  });
  const content = createStyleContent(map, theme, options.locale);
  const drawing = createAreaDrawing(map, () => theme);

  const cameraNow = (): Camera => {
    const { lng, lat } = map.getCenter().wrap();
    return { lon: lng, lat, zoom: map.getZoom() };
  };
  const viewport = (): Viewport => {
    const { clientWidth, clientHeight } = map.getContainer();
    return viewportOf(cameraNow(), clientWidth, clientHeight);
  };
  const bboxNow = (): Bbox => {
    const bounds = map.getBounds();
    const span = bounds.getEast() - bounds.getWest();
    if (span >= 360) return [-180, bounds.getSouth(), 180, bounds.getNorth()];
    const west = bounds.getSouthWest().wrap().lng;
    const east = bounds.getNorthEast().wrap().lng;
    return [west, bounds.getSouth(), east, bounds.getNorth()];
  };

  const rebuild = (): void => {
    const input = { answer, areas: areaOfId, selected, hovered, spread, viewport: viewport() };
    scene = buildScene(input, scene);
    sceneZoom = map.getZoom();
    symbols.setScene(scene);
    const selectedArea = selected?.type === 'area' ? selected.areaId : null;
    content.showAreas(areaStates(scene, selectedArea), areaOfId);
  };
  const rest = atRest(() => content.settle(scene, viewport()), restMs);
  const show = (): void => {
    rebuild();
    rest.stir();
  };

  const fit: MapView['fit'] = (
    bbox,
    { immediate = false, minZoom = 0, maxZoom: limit = defaultFitZoom } = {},
  ) => {
    const { width, height } = viewport();
    const [least, most] = [Math.min(minZoom, maxZoom), Math.min(limit, maxZoom)];
    move(fitCamera(bbox, width, height, padding, most, least), immediate);
  };

  map.on('style.load', () => {
    content.dress();
    map.addLayer(symbols);
    show();
  });
  // The movements that the wheel starts do not say so themselves.
  map.on('wheel', () => {
    isByHand = true;
  });
  map.on('move', (event) => {
    // Badges make room for one another by their distance on screen, which only a zoom changes.
    if (map.getZoom() !== sceneZoom) rebuild();
    isByHand ||= event.originalEvent !== undefined;
    events.onMove(cameraNow(), bboxNow(), { settled: false, gesture: isByHand });
  });
  map.on('moveend', (event) => {
    target = null;
    rebuild();
    rest.stir();
    // The last event of a wheel's zoom does not name what caused it; those before it do.
    const gesture = isByHand || event.originalEvent !== undefined;
    isByHand = false;
    events.onMove(cameraNow(), bboxNow(), { settled: true, gesture });
  });
  map.on('webglcontextlost', () => {
    content.undress();
    events.onContext('lost');
  });
  map.on('webglcontextrestored', () => {
    // MapLibre brings back its own layers but not ours: start from nothing instead, as at first.
    map.setStyle(emptyStyle(theme, options.fontsUrl, fade), { diff: false });
    events.onContext('restored');
  });

  const pick = (point: readonly [number, number]): MapHit | null => {
    const view = viewport();
    return (
      pickSymbol(scene, view, point) ??
      pickArea(answer, areaOfId, view.unproject(point[0], point[1]))
    );
  };
  /** Whether something of context lies there; incidents lie above it. */
  const tellContext = (
    above: MapHit | null,
    point: readonly [number, number],
    isChosen: boolean,
  ): boolean => {
    const hit = above === null ? content.pickContext(point) : null;
    events.onContextHit(hit, point, isChosen);
    return hit !== null;
  };
  map.on('click', ({ point }) => {
    if (drawing.isUnderWay()) return;
    // What a click opens must not lie under the card of what was pointed at.
    events.onHover(null, [point.x, point.y]);
    const hit = pick([point.x, point.y]);
    tellContext(hit, [point.x, point.y], true);
    events.onClick(hit);
  });
  map.on('mousemove', ({ point }) => {
    if (drawing.isUnderWay()) return;
    const hit = pick([point.x, point.y]);
    const isShape = tellContext(hit, [point.x, point.y], false);
    map.getCanvas().style.cursor = hit === null && !isShape ? '' : 'pointer';
    events.onHover(hit, [point.x, point.y]);
  });
  const leave = (): void => {
    events.onHover(null, [0, 0]);
    events.onContextHit(null, [0, 0], false);
  };
  map.on('mouseout', leave);
  map.on('dragstart', leave);

  const move = (camera: Camera, immediate: boolean): void => {
    // Or the end of the move under way would be taken for the end of this one.
    map.stop();
    target = camera;
    isByHand = false;
    const destination = {
      center: [camera.lon, camera.lat] as [number, number],
      zoom: camera.zoom,
    };
    if (immediate || reducedMotion) map.jumpTo(destination);
    else map.easeTo({ ...destination, duration: easeMs });
  };

  return {
    setBasemap: content.setBasemap,
    setAreas(features) {
      if (features === areas) return;
      areas = features;
      areaOfId = new Map(features.map((feature) => [feature.id, feature]));
      show();
    },
    setAnswer(next) {
      if (next === answer) return;
      answer = next;
      if (spread !== null && nodeOfCell(answer, spread.cell) < 0) spread = null;
      show();
    },
    setSelection(next) {
      if (samePlace(next, selected)) return;
      selected = next;
      show();
    },
    setHover(hit) {
      if (sameHit(hit, hovered)) return;
      hovered = hit;
      rebuild();
    },
    setSpread(next) {
      if (next === spread) return;
      spread = next;
      show();
    },
    spread: () => spread,
    setOutline: content.setOutline,
    setContext: content.setContext,
    drawArea(signal) {
      events.onHover(null, [0, 0]);
      return drawing.draw(signal);
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      symbols.setTheme(next);
      content.setTheme(next);
    },
    setLocale(next, label) {
      map.getCanvas().setAttribute('aria-label', label);
      content.setLocale(next);
    },
    setPadding(next) {
      padding = next;
    },
    moveTo(camera, { immediate = false } = {}) {
      move({ ...camera, zoom: Math.min(camera.zoom, maxZoom) }, immediate);
    },
    fit,
    part({ areas: members }) {
      const features = members.flatMap(({ areaId }) => areaOfId.get(areaId) ?? []);
      if (features.length === 0) return;
      const minZoom = partingZoom(features, map.getZoom(), maxZoom);
      fit(
        features.map(({ bbox }) => bbox).reduce((a, b) => unionBbox(a, b)),
        { minZoom, maxZoom: Math.max(minZoom, defaultFitZoom) },
      );
    },
    zoomBy(steps) {
      const from = target ?? cameraNow();
      const zoom = Math.max(map.getMinZoom(), Math.min(maxZoom, from.zoom + steps));
      move({ ...from, zoom }, false);
    },
    camera: cameraNow,
    target: () => target ?? cameraNow(),
    isMoving: () => target !== null || map.isMoving(),
    bbox: bboxNow,
    project: (lon, lat) => viewport().project(lon, lat),
    pick,
    drawn: () => drawnOf(symbols.drawnScene(), content.shapes(), viewport()),
    symbolsIn: (box) => symbolsInView(symbols.drawnScene() ?? emptyScene, viewport(), box),
    focus: () => map.getCanvas().focus({ preventScroll: true }),
    uploaded: symbols.uploaded,
    hasLand: content.hasLand,
    dispose() {
      rest.dispose();
      map.remove();
    },
  };
}

function requireWebGl2(): void {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) throw new Error('this browser gives no WebGL 2');
  context.getExtension('WEBGL_lose_context')?.loseContext();
}
