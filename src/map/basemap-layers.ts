import type { Feature, GeoJSON, Geometry } from 'geojson';
import type {
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import type { BasemapLayers, LabelKind } from '../core/geo/basemap.ts';
import type { Locale } from '../core/share/view-state.ts';
import { basemapColors, regular, semibold, type BasemapColors, type MapTheme } from './style.ts';

/** Names of layers above which nothing of the basemap lies but its labels. */
export const firstLabelLayer = 'label-river';

const sourceIds = ['land', 'lakes', 'rivers', 'admin1', 'border', 'disputed', 'coast', 'labels'] as const;
type SourceId = (typeof sourceIds)[number];

/** Adds the basemap's sources and layers to a style that has none of them. */
export function addBasemap(
  map: MapLibreMap,
  layers: BasemapLayers | null,
  theme: MapTheme,
  locale: Locale,
): void {
  for (const id of sourceIds) {
    map.addSource(id, {
      type: 'geojson',
      data: layers === null ? emptyCollection : dataOf(id, layers),
      // Simplified when it was built: doing it again would part shared lines.
      tolerance: id === 'labels' ? 0.375 : 0.2,
      maxzoom: 8,
      buffer: 64,
    });
  }
  for (const layer of basemapLayerSpecifications(basemapColors[theme], locale)) map.addLayer(layer);
}

export function fillBasemap(map: MapLibreMap, layers: BasemapLayers): void {
  for (const id of sourceIds) {
    const source = map.getSource<GeoJSONSource>(id);
    source?.setData(dataOf(id, layers)).catch(() => {
      // A source that went with its style is filled when the next style stands.
    });
  }
}

export function setLabelLanguage(map: MapLibreMap, locale: Locale): void {
  for (const { id } of labelLayers(basemapColors.light, locale)) {
    if (map.getLayer(id) !== undefined) map.setLayoutProperty(id, 'text-field', ['get', locale]);
  }
}

const emptyCollection: GeoJSON = { type: 'FeatureCollection', features: [] };

function dataOf(id: SourceId, layers: BasemapLayers): GeoJSON {
  switch (id) {
    case 'land':
      return feature(layers.land);
    case 'lakes':
      return layers.lakes;
    case 'rivers':
      return layers.rivers;
    case 'labels':
      return layers.labels;
    case 'admin1':
    case 'border':
    case 'disputed':
    case 'coast':
      return feature(layers.lines[id]);
  }
}

function feature(geometry: Geometry): Feature {
  return { type: 'Feature', geometry, properties: {} };
}

function basemapLayerSpecifications(colors: BasemapColors, locale: Locale): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colors.land, 'fill-antialias': false } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': colors.water } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: round,
      minzoom: 3,
      paint: { 'line-color': colors.river, 'line-width': byZoom([3, 0.4], [8, 2]) },
    },
    {
      id: 'admin1',
      type: 'line',
      source: 'admin1',
      layout: round,
      minzoom: 4,
      paint: {
        'line-color': colors.admin,
        'line-width': byZoom([4, 0.4], [8, 1.4]),
        'line-opacity': byZoom([4, 0], [5, 1]),
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      layout: round,
      paint: { 'line-color': colors.coast, 'line-width': byZoom([1, 0.4], [8, 1.2]) },
    },
    {
      id: 'border',
      type: 'line',
      source: 'border',
      layout: round,
      paint: { 'line-color': colors.border, 'line-width': byZoom([1, 0.5], [4, 0.9], [8, 1.8]) },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'disputed',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colors.border,
        'line-width': byZoom([1, 0.5], [4, 0.9], [8, 1.8]),
        'line-dasharray': [3, 3],
      },
    },
    ...labelLayers(colors, locale),
  ];
}

interface LabelStyle {
  readonly kind: LabelKind;
  readonly color: keyof BasemapColors;
  readonly font: string;
  readonly size: ExpressionSpecification;
  readonly spacing: number;
}

const labelStyles: readonly LabelStyle[] = [
  { kind: 'river', color: 'waterLabel', font: regular, size: byZoom([5, 10], [8, 12]), spacing: 0.04 },
  { kind: 'sea', color: 'waterLabel', font: regular, size: byZoom([2, 11], [7, 15]), spacing: 0.12 },
  { kind: 'admin1', color: 'quietLabel', font: regular, size: byZoom([6, 11], [8, 13]), spacing: 0.04 },
  { kind: 'city', color: 'label', font: regular, size: byZoom([4, 11], [8, 13.5]), spacing: 0 },
  { kind: 'capital', color: 'label', font: semibold, size: byZoom([3, 11], [8, 15]), spacing: 0 },
  { kind: 'country', color: 'quietLabel', font: semibold, size: byZoom([2, 11], [6, 16]), spacing: 0.08 },
];

function labelLayers(colors: BasemapColors, locale: Locale) {
  return labelStyles.map(({ kind, color, font, size, spacing }) => {
    const isTown = kind === 'city' || kind === 'capital';
    return {
      id: `label-${kind}`,
      type: 'symbol',
      source: 'labels',
      filter: ['all', ['==', ['get', 'kind'], kind], ['<=', ['get', 'zoom'], ['zoom']]],
      ...(kind === 'country' ? { maxzoom: 7 } : {}),
      layout: {
        'text-field': ['get', locale],
        'text-font': [font],
        'text-size': size,
        'text-letter-spacing': spacing,
        'text-max-width': 8,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
        ...(isTown
          ? {
              'icon-image': dotImage,
              'icon-size': kind === 'capital' ? 1.25 : 1,
              'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
              'text-radial-offset': 0.5,
              'text-justify': 'auto',
            }
          : {}),
      },
      paint: {
        'text-color': colors[color],
        'text-halo-color': kind === 'sea' || kind === 'river' ? colors.water : colors.halo,
        'text-halo-width': 1.2,
      },
    } satisfies LayerSpecification;
  });
}

/** Name of the small dot beside a town's label. */
export const dotImage = 'town-dot';

function byZoom(...stops: readonly (readonly [zoom: number, value: number])[]) {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;
}
