import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { familyColors } from '../core/incident/family-colors.ts';
import { families, type Family } from '../core/incident/kinds.ts';
import type { AreaState } from './area-states.ts';
import { hatchImage } from './images.ts';
import { basemapColors, byZoom, emptyCollection, type MapTheme } from './style.ts';

export const areaSource = 'areas';

/** Hatched and outlined: what is known only to a region is drawn as that region. Lies below the layer `below`. */
export function addAreaLayers(map: MapLibreMap, theme: MapTheme, below: string): void {
  map.addSource(areaSource, {
    type: 'geojson',
    data: emptyCollection,
    tolerance: 0.2,
    maxzoom: 8,
    promoteId: 'key',
  });
  for (const layer of areaLayers(theme)) map.addLayer(layer, below);
}

/**
 * Family and line are states, which change at once and without the worker; the hatching is
 * a property, and drawn only where it is that of the state.
 */
export function areaLayers(theme: MapTheme): LayerSpecification[] {
  const color = byFamily(family, (each) => familyColors[theme][each].fill);
  const isCountry: ExpressionSpecification = ['get', 'country'];
  // A country is outlined only: hatched it would drown what lies in it.
  const filled: ExpressionSpecification = [
    'all',
    ['==', ['get', 'part'], 'shape'],
    ['any', ['!', isCountry], ['get', 'selected']],
  ];
  const outline: ExpressionSpecification = ['==', ['get', 'part'], 'outline'];
  // Far out a region is a few pixels wide: strokes give way to an even tint.
  const width = byZoom([2, ifSelected(1.4, 0.7)], [5, ifSelected(2.4, 1.2)]);
  const opacity = (line: AreaState['line']): ExpressionSpecification => [
    'case',
    ['!=', lineState, line],
    0,
    ['get', 'selected'],
    1,
    isCountry,
    faded(1, 1, 0.6),
    faded(1, 0.7, 0.3),
  ];
  const ifThere = (value: ExpressionSpecification): ExpressionSpecification => [
    'case',
    ['==', lineState, 'none'],
    0,
    value,
  ];
  const ifHatched = (value: ExpressionSpecification): ExpressionSpecification =>
    ifThere(['case', ['!=', ['get', 'hatch'], family], 0, value]);
  const source = areaSource;
  const line = { type: 'line', source, layout: { 'line-join': 'round' } } as const;
  return [
    {
      id: 'area-tint',
      type: 'fill',
      source,
      filter: filled,
      paint: {
        'fill-color': color,
        // Without an edge of its own, which would show where a shape is cut.
        'fill-antialias': false,
        'fill-opacity': byZoom(
          [2.5, ifThere(['case', isCountry, 0.2, ifSelected(0.34, faded(0.2, 0.13, 0.09))])],
          [5, ifThere(['case', isCountry, 0.08, ifSelected(0.14, 0.06)])],
        ),
      },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      source,
      filter: filled,
      paint: {
        'fill-pattern': byFamily(['get', 'hatch'], hatchImage),
        'fill-antialias': false,
        'fill-opacity': byZoom(
          [2.5, 0],
          [5, ifHatched(['case', isCountry, 0.6, ifSelected(1, faded(0.75, 0.3, 0.2))])],
        ),
      },
    },
    {
      ...line,
      id: 'area-halo',
      filter: ['all', outline, ['get', 'selected']],
      paint: {
        'line-color': basemapColors[theme].halo,
        'line-width': byZoom([2, 3.4], [5, 6.4]),
        'line-opacity': 0.9,
      },
    },
    {
      ...line,
      id: 'area-outline',
      filter: outline,
      paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity('solid') },
    },
    {
      ...line,
      id: 'area-outline-inferred',
      filter: outline,
      paint: {
        'line-color': color,
        'line-width': width,
        'line-opacity': opacity('dashed'),
        'line-dasharray': [3, 2],
      },
    },
    {
      ...line,
      id: 'area-outline-district',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      filter: outline,
      paint: {
        'line-color': color,
        'line-width': width,
        'line-opacity': opacity('dotted'),
        'line-dasharray': [0.2, 2],
      },
    },
  ];
}

const family: ExpressionSpecification = ['string', ['feature-state', 'family'], 'other'];
const lineState: ExpressionSpecification = ['string', ['feature-state', 'line'], 'none'];

function byFamily(
  of: ExpressionSpecification,
  valueOf: (family: Family) => string,
): ExpressionSpecification {
  return [
    'match',
    of,
    ...families.flatMap((each) => [each, valueOf(each)]),
    valueOf('other'),
  ] as unknown as ExpressionSpecification;
}

function ifSelected(yes: number, no: number | ExpressionSpecification): ExpressionSpecification {
  return ['case', ['get', 'selected'], yes, no];
}

/** By the state of an area, see `AreaState`. */
function faded(plain: number, crowded: number, stacked: number): ExpressionSpecification {
  const is = (name: keyof AreaState): ExpressionSpecification => [
    'boolean',
    ['feature-state', name],
    false,
  ];
  return ['case', is('stacked'), stacked, is('crowded'), crowded, plain];
}
