import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AreaFeature, BasemapLayers } from '../core/geo/basemap.ts';
import type { Shape } from '../core/geo/shape.ts';
import type { Locale } from '../core/share/view-state.ts';
import { addAreaLayers, areaLayers } from './area-layers.ts';
import { createAreaShapes, type AreaShapes } from './area-shapes.ts';
import { addBasemap, basemapStyleLayers, fillBasemap } from './basemap-layers.ts';
import {
  addContextLayers,
  contextStyleLayers,
  noContext,
  pickContext,
  showContext,
  type ContextDrawing,
  type ContextHit,
} from './context-layers.ts';
import type { AreaState } from './area-states.ts';
import { setImages } from './images.ts';
import { firstLabelLayer, setLabelLanguage } from './label-layers.ts';
import { addLabelSpacers, labelSpacers, showLabelSpacers } from './label-spacers.ts';
import { addOutlineLayer, outlineLayers, showOutline } from './outline-layer.ts';
import type { Scene } from './scene.ts';
import { repaint, waterLayer, type MapTheme } from './style.ts';
import type { Viewport } from './viewport.ts';

/** All that MapLibre draws for us: basemap, areas and the room that labels leave for symbols. */
export interface StyleContent {
  /** Adds everything to a style that has none of it. */
  dress(): void;
  /** The style is gone; setters remember until the next one. */
  undress(): void;
  setBasemap(layers: BasemapLayers): void;
  setTheme(theme: MapTheme): void;
  setLocale(locale: Locale): void;
  /** The edge of a part of the map; `null` is none. */
  setOutline(shape: Shape | null): void;
  /** Lines, areas and sums below the incidents. */
  setContext(drawing: ContextDrawing): void;
  /** What of it lies at a point of the canvas. */
  pickContext(point: readonly [x: number, y: number]): ContextHit | null;
  /** Shows these areas, and no others; sends to the worker only what it does not have. */
  showAreas(
    states: ReadonlyMap<string, AreaState>,
    geometries: ReadonlyMap<string, AreaFeature>,
  ): void;
  /** What takes the worker some time and can wait until the map is at rest: labels make room for symbols, and shapes are hatched anew. */
  settle(scene: Scene, viewport: Viewport): void;
  /** Areas whose shapes MapLibre's worker has taken; `null` while it has not answered. */
  shapes(): ReadonlySet<string> | null;
  /** Whether land of the basemap is rendered in view. */
  hasLand(): boolean;
}

export function createStyleContent(
  map: MapLibreMap,
  initialTheme: MapTheme,
  initialLocale: Locale,
): StyleContent {
  let theme = initialTheme;
  let locale = initialLocale;
  let basemap: BasemapLayers | null = null;
  let outline: Shape | null = null;
  let context = noContext;
  let isDressed = false;
  let shapes: AreaShapes | null = null;
  let shownRoom = '';

  const undress = (): void => {
    isDressed = false;
    shapes = null;
    shownRoom = '';
  };

  return {
    dress() {
      undress();
      setImages(map, theme);
      addBasemap(map, basemap, theme, locale);
      addAreaLayers(map, theme, firstLabelLayer);
      addContextLayers(map, theme, context);
      shapes = createAreaShapes(map);
      addOutlineLayer(map, theme, firstLabelLayer);
      showOutline(map, outline);
      addLabelSpacers(map);
      isDressed = true;
    },
    undress,
    setBasemap(layers) {
      if (layers === basemap) return;
      basemap = layers;
      if (isDressed) fillBasemap(map, layers);
    },
    setTheme(next) {
      theme = next;
      if (!isDressed) return;
      setImages(map, theme);
      repaint(map, [
        waterLayer(theme),
        ...basemapStyleLayers(theme, locale),
        ...areaLayers(theme),
        ...contextStyleLayers(theme),
        ...outlineLayers(theme),
      ]);
    },
    setLocale(next) {
      if (next === locale) return;
      locale = next;
      if (isDressed) setLabelLanguage(map, locale);
    },
    setOutline(shape) {
      if (shape === outline) return;
      outline = shape;
      if (isDressed) showOutline(map, shape);
    },
    setContext(drawing) {
      const before = context;
      context = drawing;
      if (isDressed) showContext(map, before, drawing);
    },
    pickContext: (point) => (isDressed ? pickContext(map, context, point) : null),
    showAreas: (states, geometries) => shapes?.show(states, geometries),
    settle(scene, viewport) {
      if (!isDressed) return;
      shapes?.hatch();
      const spacers = labelSpacers(scene, viewport);
      const text = JSON.stringify(spacers);
      if (text === shownRoom) return;
      shownRoom = text;
      showLabelSpacers(map, spacers);
    },
    shapes: () => shapes?.taken() ?? null,
    hasLand: () => isDressed && map.queryRenderedFeatures({ layers: ['land'] }).length > 0,
  };
}
