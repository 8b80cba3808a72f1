import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import type {
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import type { Answer } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import { partsOf, type AreaGeometry } from '../core/geo/polygon.ts';
import { withoutWorldEdge } from '../core/geo/world-edge.ts';
import { familyColors } from '../core/incident/family-colors.ts';
import { families, type Family } from '../core/incident/kinds.ts';
import type { AreaState } from './area-states.ts';
import { hatchImage } from './images.ts';
import { leadingFamily } from './leading-family.ts';
import type { AreaLevel } from './map-view.ts';
import { basemapColors, byZoom, emptyCollection, type MapTheme } from './style.ts';

const source = 'areas';

/** How one area is drawn; of a shape that was sent once, this is all that an answer changes. */
export interface AreaLook {
  readonly id: string;
  readonly family: Family;
  readonly level: AreaLevel;
  readonly inferred: boolean;
  readonly selected: boolean;
}

/** Areas of the answer, and the selected one even where the window hides it. */
export function areaLooks(answer: Answer | null, selectedArea: string | null): AreaLook[] {
  const looks: AreaLook[] = [];
  if (answer !== null) {
    const { ids, level, countByKind, inferred } = answer.areas;
    ids.forEach((id, row) => {
      looks.push({
        id,
        family: leadingFamily(countByKind, row),
        level: level[row] ?? 'admin1',
        inferred: inferred[row] === 1,
        selected: id === selectedArea,
      });
    });
  }
  if (selectedArea !== null && !looks.some(({ selected }) => selected)) {
    looks.push({
      id: selectedArea,
      family: 'other',
      level: 'admin1',
      inferred: false,
      selected: true,
    });
  }
  return looks;
}

/** Hatched and outlined: what is known only to a region is drawn as that region. Lies below the layer `below`. */
export function addAreaLayers(map: MapLibreMap, theme: MapTheme, below: string): void {
  map.addSource(source, {
    type: 'geojson',
    data: emptyCollection,
    tolerance: 0.2,
    maxzoom: 8,
    promoteId: 'id',
  });
  for (const layer of areaLayers(theme)) map.addLayer(layer, below);
}

/**
 * Shows these looks of the areas whose geometry is known, and resolves to their ids when
 * MapLibre's worker has taken them; never where that is dead.
 */
export async function showAreas(
  map: MapLibreMap,
  looks: readonly AreaLook[],
  geometries: ReadonlyMap<string, AreaFeature>,
): Promise<ReadonlySet<string>> {
  const data = areaCollection(looks, geometries);
  await map.getSource<GeoJSONSource>(source)?.setData(data);
  return new Set(data.features.map(({ properties }) => properties.id));
}

/** Fades an area at once; no shape is sent again. */
export function setAreaState(map: MapLibreMap, id: string, state: AreaState): void {
  map.setFeatureState({ source, id }, state);
}

type AreaPart = AreaLook & { readonly part: 'shape' | 'outline' };

/** A shape and its outline for each look: what is cut at the antimeridian has no border there. */
export function areaCollection(
  looks: readonly AreaLook[],
  geometries: ReadonlyMap<string, AreaFeature>,
): FeatureCollection<AreaGeometry | MultiLineString, AreaPart> {
  return {
    type: 'FeatureCollection',
    features: looks.flatMap((look): Feature<AreaGeometry | MultiLineString, AreaPart>[] => {
      const geometry = geometries.get(look.id)?.geometry;
      if (geometry === undefined) return [];
      const rings = { type: 'MultiLineString' as const, coordinates: partsOf(geometry).flat() };
      return [
        { type: 'Feature', geometry, properties: { ...look, part: 'shape' } },
        {
          type: 'Feature',
          geometry: withoutWorldEdge(rings),
          properties: { ...look, part: 'outline' },
        },
      ];
    }),
  };
}

export function areaLayers(theme: MapTheme): LayerSpecification[] {
  const color = byFamily((family) => familyColors[theme][family].fill);
  const isCountry: ExpressionSpecification = ['==', ['get', 'level'], 'country'];
  const isDistrict: ExpressionSpecification = ['==', ['get', 'level'], 'admin2'];
  // A country is outlined only: hatched it would drown what lies in it.
  const filled: ExpressionSpecification = [
    'all',
    ['==', ['get', 'part'], 'shape'],
    ['any', ['!', isCountry], ['get', 'selected']],
  ];
  const outlined = (...conditions: ExpressionSpecification[]): ExpressionSpecification => [
    'all',
    ['==', ['get', 'part'], 'outline'],
    ...conditions,
  ];
  // Far out a region is a few pixels wide: strokes give way to an even tint.
  const width = byZoom([2, ifSelected(1.4, 0.7)], [5, ifSelected(2.4, 1.2)]);
  const opacity = ifSelected(1, ['case', isCountry, faded(1, 1, 0.6), faded(1, 0.7, 0.3)]);
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
          [2.5, ['case', isCountry, 0.2, ifSelected(0.34, faded(0.2, 0.13, 0.09))]],
          [5, ['case', isCountry, 0.08, ifSelected(0.14, 0.06)]],
        ),
      },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      source,
      filter: filled,
      paint: {
        'fill-pattern': byFamily(hatchImage),
        'fill-antialias': false,
        'fill-opacity': byZoom(
          [2.5, 0],
          [5, ['case', isCountry, 0.6, ifSelected(1, faded(0.75, 0.3, 0.2))]],
        ),
      },
    },
    {
      ...line,
      id: 'area-halo',
      filter: outlined(['get', 'selected']),
      paint: {
        'line-color': basemapColors[theme].halo,
        'line-width': byZoom([2, 3.4], [5, 6.4]),
        'line-opacity': 0.9,
      },
    },
    {
      ...line,
      id: 'area-outline',
      filter: outlined(['!', ['get', 'inferred']], ['!', isDistrict]),
      paint: { 'line-color': color, 'line-width': width, 'line-opacity': opacity },
    },
    {
      ...line,
      id: 'area-outline-inferred',
      filter: outlined(['get', 'inferred'], ['!', isDistrict]),
      paint: {
        'line-color': color,
        'line-width': width,
        'line-opacity': opacity,
        'line-dasharray': [3, 2],
      },
    },
    {
      ...line,
      id: 'area-outline-district',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      filter: outlined(isDistrict),
      paint: {
        'line-color': color,
        'line-width': width,
        'line-opacity': opacity,
        'line-dasharray': [0.2, 2],
      },
    },
  ];
}

function byFamily(valueOf: (family: Family) => string): ExpressionSpecification {
  return [
    'match',
    ['get', 'family'],
    ...families.flatMap((family) => [family, valueOf(family)]),
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
