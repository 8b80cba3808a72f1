import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Answer } from '../core/cluster/answer.ts';
import type { AreaFeature, BasemapLayers } from '../core/geo/basemap.ts';
import { width as widthOf, type Bbox } from '../core/geo/bbox.ts';
import type { Camera, Locale } from '../core/share/view-state.ts';
import { addAreaLayers, areaCollection, fillAreas } from './area-layers.ts';
import { addBasemap, fillBasemap, setLabelLanguage } from './basemap-layers.ts';
import { drawnOf } from './drawn.ts';
import { addImages } from './images.ts';
import { addLabelSpacers, moveLabelSpacers } from './label-spacers.ts';
import { createSymbolLayer } from './layers/symbol-layer.ts';
import type { MapHit, MapOptions, MapView, Padding, SelectedPlace, Spread } from './map-view.ts';
import { pickArea, pickSymbol } from './picking.ts';
import { buildScene, sameHit, type Scene } from './scene.ts';
import { emptyStyle, type MapTheme } from './style.ts';

/** The embedded basemap is honest up to about zoom 9; beyond it only places are told apart. */
const maxZoom = 16;
const easeMs = 500;

/** @throws Error where the browser gives no WebGL 2 */
export function createMapView(options: MapOptions): MapView {
  requireWebGl2();
  setWorkerUrl(options.workerUrl);
  const { events, reducedMotion } = options;
  let theme: MapTheme = options.theme;
  let locale: Locale = options.locale;
  let basemap: BasemapLayers | null = null;
  let areas: ReadonlyMap<string, AreaFeature> = new Map();
  let answer: Answer | null = null;
  let selected: SelectedPlace | null = null;
  let hovered: MapHit | null = null;
  let spread: Spread | null = null;
  let padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  let scene: Scene = { symbols: [], rings: [] };
  let target: Camera | null = null;
  let isStyled = false;

  const map = new MapLibreMap({
    container: options.container,
    style: emptyStyle(theme, options.fontsUrl),
    center: [options.camera.lon, options.camera.lat],
    zoom: options.camera.zoom,
    maxZoom,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    rollEnabled: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: reducedMotion ? 0 : 200,
    locale: { 'Map.Title': options.label },
    canvasContextAttributes: { antialias: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const symbols = createSymbolLayer(theme, () => {
    if (answer !== null) events.onDrawn(answer.version);
  });

  const project = (lon: number, lat: number): readonly [number, number] => {
    const { x, y } = map.project([lon, lat]);
    return [x, y];
  };
  const cameraNow = (): Camera => {
    const { lng, lat } = map.getCenter().wrap();
    return { lon: lng, lat, zoom: map.getZoom() };
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
    scene = buildScene({ answer, areas, selected, hovered, spread, project });
    symbols.setScene(scene);
  };
  const selectedArea = (): string | null => (selected?.type === 'area' ? selected.areaId : null);
  const refillAreas = (): void => {
    if (isStyled) fillAreas(map, areaCollection(answer, areas, selectedArea()));
  };
  const settleLabels = (): void => {
    if (isStyled) moveLabelSpacers(map, scene);
  };

  /** Everything that a style needs of us; a new style starts without any of it. */
  const dress = (): void => {
    addImages(map, theme);
    addBasemap(map, basemap, theme, locale);
    addAreaLayers(map, areaCollection(answer, areas, selectedArea()), theme);
    addLabelSpacers(map);
    map.addLayer(symbols);
    isStyled = true;
    rebuild();
    settleLabels();
  };

  map.on('style.load', dress);
  map.on('move', (event) => {
    if (scene.symbols.some(({ shape }) => shape === 'square')) rebuild();
    const gesture = event.originalEvent !== undefined;
    events.onMove(cameraNow(), bboxNow(), { settled: false, gesture });
  });
  map.on('moveend', (event) => {
    target = null;
    rebuild();
    settleLabels();
    const gesture = event.originalEvent !== undefined;
    events.onMove(cameraNow(), bboxNow(), { settled: true, gesture });
  });
  map.on('webglcontextlost', () => events.onContext('lost'));
  map.on('webglcontextrestored', () => {
    rebuild();
    events.onContext('restored');
  });

  const pick = (point: readonly [number, number]): MapHit | null => {
    const symbol = pickSymbol(scene.symbols, project, point);
    if (symbol !== null) return symbol;
    const { lng, lat } = map.unproject([point[0], point[1]]).wrap();
    return pickArea(answer, areas, [lng, lat]);
  };
  map.on('click', ({ point }) => events.onClick(pick([point.x, point.y])));
  map.on('mousemove', ({ point }) => {
    const hit = pick([point.x, point.y]);
    map.getCanvas().style.cursor = hit === null ? '' : 'pointer';
    events.onHover(hit, [point.x, point.y]);
  });
  map.on('mouseout', () => events.onHover(null, [0, 0]));
  map.on('dragstart', () => events.onHover(null, [0, 0]));

  const move = (camera: Camera, immediate: boolean): void => {
    target = camera;
    const options_ = { center: [camera.lon, camera.lat] as [number, number], zoom: camera.zoom };
    if (immediate || reducedMotion) map.jumpTo(options_);
    else map.easeTo({ ...options_, duration: easeMs });
  };

  return {
    setBasemap(layers) {
      if (layers === basemap) return;
      basemap = layers;
      if (isStyled) fillBasemap(map, layers);
    },
    setAreas(features) {
      areas = new Map(features.map((feature) => [feature.id, feature]));
      refillAreas();
      rebuild();
      settleLabels();
    },
    setAnswer(next) {
      if (next === answer) return;
      answer = next;
      if (spread !== null && !answer.nodes.cells.includes(spread.cell)) spread = null;
      refillAreas();
      rebuild();
      settleLabels();
    },
    setSelection(next) {
      selected = next;
      refillAreas();
      rebuild();
    },
    setHover(hit) {
      if (sameHit(hit, hovered)) return;
      hovered = hit;
      rebuild();
    },
    setSpread(next) {
      if (next === spread) return;
      spread = next;
      rebuild();
      settleLabels();
    },
    setTheme(next) {
      if (next === theme) return;
      theme = next;
      isStyled = false;
      symbols.setTheme(next);
      map.setStyle(emptyStyle(next, options.fontsUrl), { diff: false });
    },
    setLocale(next, label) {
      map.getCanvas().setAttribute('aria-label', label);
      if (next === locale) return;
      locale = next;
      if (isStyled) setLabelLanguage(map, next);
    },
    setPadding(next) {
      padding = next;
    },
    moveTo: (camera, { immediate = false } = {}) => move(camera, immediate),
    fit(bbox, { immediate = false, maxZoom: limit = 10 } = {}) {
      const east = bbox[0] + widthOf(bbox);
      const { clientWidth, clientHeight } = map.getContainer();
      const margin = Math.min(40, clientWidth / 10, clientHeight / 10);
      const found = map.cameraForBounds([bbox[0], bbox[1], east, bbox[3]], {
        maxZoom: limit,
        padding: {
          top: padding.top + margin,
          right: padding.right + margin,
          bottom: padding.bottom + margin,
          left: padding.left + margin,
        },
      });
      if (found?.center === undefined || found.zoom === undefined) return;
      const [lon, lat] = lonLatOf(found.center);
      move({ lon, lat, zoom: found.zoom }, immediate);
    },
    zoomBy(steps) {
      const from = target ?? cameraNow();
      const zoom = Math.max(map.getMinZoom(), Math.min(maxZoom, from.zoom + steps));
      move({ ...from, zoom }, false);
    },
    camera: cameraNow,
    target: () => target ?? cameraNow(),
    bbox: bboxNow,
    project,
    pick,
    drawn: () => drawnOf(answer, scene, symbols.uploaded().symbols, project, map.getContainer()),
    dispose: () => map.remove(),
  };
}

function requireWebGl2(): void {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) throw new Error('this browser gives no WebGL 2');
  context.getExtension('WEBGL_lose_context')?.loseContext();
}

function lonLatOf(center: unknown): [lon: number, lat: number] {
  if (typeof center === 'object' && center !== null && 'lng' in center && 'lat' in center) {
    return [Number(center.lng), Number(center.lat)];
  }
  throw new Error('MapLibre gave no centre for a fit');
}
