import type { Feature, GeoJSON, Geometry } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { BasemapLayers } from '../core/geo/basemap.ts';
import type { Locale } from '../core/share/view-state.ts';
import { labelLayers } from './label-layers.ts';
import { basemapColors, byZoom, emptyCollection, type MapTheme } from './style.ts';

const sourceIds = [
  'land',
  'lakes',
  'rivers',
  'admin1',
  'border',
  'disputed',
  'coast',
  'labels',
] as const;
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
  for (const layer of basemapStyleLayers(theme, locale)) map.addLayer(layer);
}

export function fillBasemap(map: MapLibreMap, layers: BasemapLayers): void {
  for (const id of sourceIds) {
    void map.getSource<GeoJSONSource>(id)?.setData(dataOf(id, layers));
  }
}

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

export function basemapStyleLayers(theme: MapTheme, locale: Locale): LayerSpecification[] {
  const colors = basemapColors[theme];
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': colors.land, 'fill-antialias': false },
    },
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
