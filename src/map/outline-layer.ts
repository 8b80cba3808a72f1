import type { Feature, Position } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Shape } from '../core/geo/shape.ts';
import { basemapColors, emptyCollection, type MapTheme } from './style.ts';

const source = 'outline';

/** The interface's accent, as its style sheet has it. */
export const accentColors = { light: '#0b5cad', dark: '#7db8f5' } as const satisfies Record<
  MapTheme,
  string
>;

/** The edge of the part of the map that the reader chose. Lies below the layer `below`. */
export function addOutlineLayer(map: MapLibreMap, theme: MapTheme, below: string): void {
  map.addSource(source, { type: 'geojson', data: emptyCollection, tolerance: 0 });
  for (const layer of outlineLayers(theme)) map.addLayer(layer, below);
}

export function showOutline(map: MapLibreMap, shape: Shape | null): void {
  const data = shape === null ? emptyCollection : outlineOf(shape);
  void map.getSource<GeoJSONSource>(source)?.setData(data);
}

export function outlineLayers(theme: MapTheme): LayerSpecification[] {
  const line = { type: 'line', source, layout: { 'line-join': 'round' } } as const;
  return [
    {
      ...line,
      id: 'outline-halo',
      paint: {
        'line-color': basemapColors[theme].halo,
        'line-width': 4,
        'line-opacity': 0.8,
      },
    },
    {
      ...line,
      id: 'outline-edge',
      paint: { 'line-color': accentColors[theme], 'line-width': 2, 'line-dasharray': [3, 2] },
    },
  ];
}

/** Closed; a box that crosses the antimeridian goes on beyond 180°. */
export function outlineOf(shape: Shape): Feature {
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: closed(cornersOf(shape)) },
    properties: {},
  };
}

function cornersOf(shape: Shape): readonly (readonly [lon: number, lat: number])[] {
  if (shape.type === 'polygon') return shape.ring;
  const [west, south, east, north] = shape.bbox;
  const end = east < west ? east + 360 : east;
  return [
    [west, south],
    [end, south],
    [end, north],
    [west, north],
  ];
}

function closed(corners: readonly (readonly [lon: number, lat: number])[]): Position[] {
  return [...corners, ...corners.slice(0, 1)].map(([lon, lat]) => [lon, lat]);
}
