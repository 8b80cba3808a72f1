import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { positionsOf, type ContextLayer, type ContextPart } from '../core/context/context-layer.ts';
import type { AreaOutline } from '../core/geo/basemap.ts';
import { contextColors } from './context-colors.ts';
import { missingImage } from './images.ts';
import { basemapColors, byZoom, emptyCollection, regular, type MapTheme } from './style.ts';

/** What of context is to be seen at the moment. */
export interface ContextDrawing {
  readonly shapes: readonly ShownShapes[];
  readonly sums: ShownSums | null;
}

export interface ShownShapes {
  /** Id of the layer, as hits give it back. */
  readonly id: string;
  /** Which of the colours it has. */
  readonly tint: number;
  readonly layer: Pick<ContextLayer, 'features' | 'paths'>;
  /** Places in the layer's features. */
  readonly features: readonly number[];
}

export interface ShownSums {
  readonly id: string;
  readonly areas: readonly SummedArea[];
}

export interface SummedArea {
  readonly area: Pick<AreaOutline, 'id' | 'geometry'>;
  /** Place among the shades; `null`: nothing is known of it, which is hatched. */
  readonly shade: number | null;
}

/** Something of context that was pointed at. */
export type ContextHit =
  | { readonly type: 'shape'; readonly id: string; readonly feature: number }
  | { readonly type: 'sum'; readonly id: string; readonly areaId: string };

export const noContext: ContextDrawing = { shapes: [], sums: null };

const shapeSource = 'context';
const sumSource = 'context-sums';
/** Pixels around a line that still count as on it. */
const reach = 5;

/** Adds sources and layers: sums below rivers and borders, shapes below the areas of incidents. */
export function addContextLayers(map: MapLibreMap, theme: MapTheme, drawing: ContextDrawing): void {
  for (const id of [shapeSource, sumSource]) {
    map.addSource(id, { type: 'geojson', data: emptyCollection, tolerance: 0.2 });
  }
  for (const layer of sumLayers(theme)) map.addLayer(layer, 'rivers');
  for (const layer of shapeLayers(theme)) map.addLayer(layer, 'area-tint');
  showContext(map, noContext, drawing);
}

/** Sends to the worker only what is other than before. */
export function showContext(
  map: MapLibreMap,
  before: ContextDrawing,
  drawing: ContextDrawing,
): void {
  if (!areSameShapes(before.shapes, drawing.shapes)) {
    void map.getSource<GeoJSONSource>(shapeSource)?.setData(shapesOf(drawing));
  }
  if (keyOfSums(before) !== keyOfSums(drawing)) {
    void map.getSource<GeoJSONSource>(sumSource)?.setData(sumsOf(drawing));
  }
}

export function contextStyleLayers(theme: MapTheme): LayerSpecification[] {
  return [...sumLayers(theme), ...shapeLayers(theme)];
}

/** The topmost that lies at a point of the canvas. */
export function pickContext(
  map: MapLibreMap,
  drawing: ContextDrawing,
  [x, y]: readonly [x: number, y: number],
): ContextHit | null {
  if (drawing.shapes.length > 0) {
    const box: [[number, number], [number, number]] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const lines = map.queryRenderedFeatures(box, { layers: ['context-line', 'context-points'] });
    const found = lines[0] ?? map.queryRenderedFeatures([x, y], { layers: ['context-area'] })[0];
    const shape: unknown = found?.properties['feature'];
    const id: unknown = found?.properties['layer'];
    if (typeof id === 'string' && typeof shape === 'number') {
      return { type: 'shape', id, feature: shape };
    }
  }
  if (drawing.sums === null) return null;
  const layers = ['context-sums', 'context-sums-missing'];
  const areaId: unknown = map.queryRenderedFeatures([x, y], { layers })[0]?.properties['area'];
  return typeof areaId === 'string' ? { type: 'sum', id: drawing.sums.id, areaId } : null;
}

/** Whoever draws the same features again gives the same list of them. */
function areSameShapes(a: ContextDrawing['shapes'], b: ContextDrawing['shapes']): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, tint, features }, index) => {
      const other = b[index];
      return other?.id === id && other.tint === tint && other.features === features;
    })
  );
}

function keyOfSums({ sums }: ContextDrawing): string {
  return JSON.stringify([sums?.id, sums?.areas.map(({ area, shade }) => [area.id, shade])]);
}

function shapesOf({ shapes }: ContextDrawing): FeatureCollection {
  const features = shapes.flatMap(({ id, tint, layer, features: shown }) =>
    shown.flatMap((index): Feature[] => {
      const feature = layer.features[index];
      if (feature === undefined) return [];
      const properties = {
        layer: id,
        feature: index,
        tint: tint % contextColors.light.tints.length,
        label: feature.label,
      };
      return feature.parts.map((part) => ({
        type: 'Feature',
        geometry: geometryOf(part, layer),
        properties,
      }));
    }),
  );
  return { type: 'FeatureCollection', features };
}

function geometryOf(
  { shape, firstPath, endPath }: ContextPart,
  { paths }: Pick<ContextLayer, 'paths'>,
): Geometry {
  const lines = Array.from({ length: endPath - firstPath }, (_, at) =>
    positionsOf(paths, firstPath + at),
  );
  switch (shape) {
    case 'line':
      return { type: 'MultiLineString', coordinates: lines };
    case 'area':
      return { type: 'Polygon', coordinates: lines };
    case 'points':
      return { type: 'MultiPoint', coordinates: lines.flat() };
  }
}

function sumsOf({ sums }: ContextDrawing): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: (sums?.areas ?? []).map(({ area, shade }) => ({
      type: 'Feature',
      geometry: area.geometry,
      properties: { area: area.id, shade: shade ?? -1 },
    })),
  };
}

function shapeLayers(theme: MapTheme): LayerSpecification[] {
  const { halo } = basemapColors[theme];
  const color = byPlace('tint', contextColors[theme].tints);
  const outlined: FilterSpecification = ['!=', ['geometry-type'], 'Point'];
  const line = { type: 'line', source: shapeSource, filter: outlined } as const;
  return [
    {
      id: 'context-area',
      type: 'fill',
      source: shapeSource,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': color, 'fill-antialias': false, 'fill-opacity': 0.12 },
    },
    {
      ...line,
      id: 'context-line-halo',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': halo, 'line-width': byZoom([3, 3], [8, 6]), 'line-opacity': 0.7 },
    },
    {
      ...line,
      id: 'context-line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': byZoom([3, 1.6], [8, 3]),
        'line-dasharray': [3, 2],
      },
    },
    {
      id: 'context-points',
      type: 'circle',
      source: shapeSource,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': color,
        'circle-radius': byZoom([3, 1.5], [8, 3]),
        'circle-stroke-color': halo,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'context-label',
      type: 'symbol',
      source: shapeSource,
      filter: ['!=', ['get', 'label'], ''],
      minzoom: 5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 400,
        'text-field': ['get', 'label'],
        'text-font': [regular],
        'text-size': 11,
        'text-offset': [0, 0.9],
        'text-max-angle': 35,
        'text-padding': 8,
      },
      paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
  ];
}

function sumLayers(theme: MapTheme): LayerSpecification[] {
  const known: FilterSpecification = ['>=', ['get', 'shade'], 0];
  const missing: FilterSpecification = ['<', ['get', 'shade'], 0];
  return [
    {
      id: 'context-sums',
      type: 'fill',
      source: sumSource,
      filter: known,
      paint: {
        'fill-color': byPlace('shade', contextColors[theme].sums),
        'fill-antialias': false,
        'fill-opacity': 0.85,
      },
    },
    {
      id: 'context-sums-missing',
      type: 'fill',
      source: sumSource,
      filter: missing,
      paint: { 'fill-pattern': missingImage, 'fill-antialias': false, 'fill-opacity': 0.8 },
    },
    {
      id: 'context-sums-edge',
      type: 'line',
      source: sumSource,
      paint: { 'line-color': basemapColors[theme].admin, 'line-width': 0.6 },
    },
  ];
}

function byPlace(property: string, colors: readonly string[]): ExpressionSpecification {
  return [
    'match',
    ['get', property],
    ...colors.flatMap((color, index) => [index, color]),
    colors[0] ?? '#888888',
  ] as unknown as ExpressionSpecification;
}
