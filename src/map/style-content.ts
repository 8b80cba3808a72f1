import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Answer } from '../core/cluster/answer.ts';
import type { AreaFeature, BasemapLayers } from '../core/geo/basemap.ts';
import type { Shape } from '../core/geo/shape.ts';
import type { Locale } from '../core/share/view-state.ts';
import { addAreaLayers, areaLayers, areaLooks, setAreaState, showAreas } from './area-layers.ts';
import { addBasemap, basemapStyleLayers, fillBasemap } from './basemap-layers.ts';
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
  /** Sends shapes to the worker only where a look or a geometry changed. */
  showAreas(
    answer: Answer | null,
    selectedArea: string | null,
    geometries: ReadonlyMap<string, AreaFeature>,
  ): void;
  /** Fades these areas, and no others; sends nothing to the worker. */
  setAreaStates(states: ReadonlyMap<string, AreaState>): void;
  makeRoom(scene: Scene, viewport: Viewport): void;
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
  let isDressed = false;
  let shapes: ReadonlySet<string> | null = null;
  let shownGeometries: ReadonlyMap<string, AreaFeature> | null = null;
  let shownLooks = '';
  let shownRoom = '';
  let shownStates: ReadonlyMap<string, AreaState> = new Map();

  const undress = (): void => {
    isDressed = false;
    shapes = null;
    shownGeometries = null;
    shownRoom = '';
    shownStates = new Map();
  };

  return {
    dress() {
      undress();
      setImages(map, theme);
      addBasemap(map, basemap, theme, locale);
      addAreaLayers(map, theme, firstLabelLayer);
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
    showAreas(answer, selectedArea, geometries) {
      if (!isDressed) return;
      const looks = areaLooks(answer, selectedArea);
      const text = JSON.stringify(looks);
      if (text === shownLooks && geometries === shownGeometries) return;
      shownLooks = text;
      shownGeometries = geometries;
      void showAreas(map, looks, geometries).then((taken) => {
        if (geometries === shownGeometries && text === shownLooks) shapes = taken;
      });
    },
    setAreaStates(states) {
      if (!isDressed) return;
      for (const id of new Set([...states.keys(), ...shownStates.keys()])) {
        const [state, shown] = [states.get(id), shownStates.get(id)];
        if (state?.stacked === shown?.stacked && state?.crowded === shown?.crowded) continue;
        setAreaState(map, id, state ?? { stacked: false, crowded: false });
      }
      shownStates = states;
    },
    makeRoom(scene, viewport) {
      if (!isDressed) return;
      const spacers = labelSpacers(scene, viewport);
      const text = JSON.stringify(spacers);
      if (text === shownRoom) return;
      shownRoom = text;
      showLabelSpacers(map, spacers);
    },
    shapes: () => shapes,
    hasLand: () => isDressed && map.queryRenderedFeatures({ layers: ['land'] }).length > 0,
  };
}
