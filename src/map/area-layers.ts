import type { Feature, FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import type { Answer } from '../core/cluster/answer.ts';
import type { AreaFeature } from '../core/geo/basemap.ts';
import { familyColors } from '../core/incident/family-colors.ts';
import { families } from '../core/incident/kinds.ts';
import type { AreaGeometry } from '../core/geo/polygon.ts';
import { firstLabelLayer } from './basemap-layers.ts';
import { leadingFamily } from './leading-family.ts';
import { hatchImage } from './images.ts';
import type { MapTheme } from './style.ts';

const source = 'areas';

/** Areas with incidents, hatched and outlined: what is known only to a region is drawn as that region. */
export function addAreaLayers(map: MapLibreMap, data: FeatureCollection, theme: MapTheme): void {
  map.addSource(source, { type: 'geojson', data, tolerance: 0.2, maxzoom: 8 });
  for (const layer of areaLayers(theme)) {
    map.addLayer(layer, map.getLayer(firstLabelLayer) === undefined ? undefined : firstLabelLayer);
  }
}

export function fillAreas(map: MapLibreMap, data: FeatureCollection): void {
  map
    .getSource<GeoJSONSource>(source)
    ?.setData(data)
    .catch(() => {
      // A source that went with its style is filled when the next style stands.
    });
}

/** Shapes of the answer's areas, and of the selected one even where the window hides it. */
export function areaCollection(
  answer: Answer | null,
  geometries: ReadonlyMap<string, AreaFeature>,
  selectedArea: string | null,
): FeatureCollection<AreaGeometry> {
  const features: Feature<AreaGeometry>[] = [];
  const add = (id: string, properties: Record<string, string | boolean>): void => {
    const area = geometries.get(id);
    if (area === undefined) return;
    features.push({ type: 'Feature', geometry: area.geometry, properties });
  };
  const areas = answer?.areas;
  areas?.ids.forEach((id, index) => {
    add(id, {
      family: leadingFamily(areas.countByKind, index),
      level: areas.level[index] ?? 'admin1',
      inferred: areas.inferred[index] === 1,
      selected: id === selectedArea,
    });
  });
  if (selectedArea !== null && areas?.ids.includes(selectedArea) !== true) {
    add(selectedArea, { family: 'other', level: 'admin1', inferred: false, selected: true });
  }
  return { type: 'FeatureCollection', features };
}

function areaLayers(theme: MapTheme): LayerSpecification[] {
  const color: ExpressionSpecification = [
    'match',
    ['get', 'family'],
    ...families.flatMap((family) => [family, familyColors[theme][family].fill]),
    familyColors[theme].other.fill,
  ] as unknown as ExpressionSpecification;
  const pattern = [
    'match',
    ['get', 'family'],
    ...families.flatMap((family) => [family, hatchImage(family)]),
    hatchImage('other'),
  ] as unknown as ExpressionSpecification;
  const width: ExpressionSpecification = ['case', ['get', 'selected'], 3, 1.4];
  const line = { type: 'line', source, layout: { 'line-join': 'round' } } as const;
  return [
    {
      id: 'area-tint',
      type: 'fill',
      source,
      filter: ['any', ['!=', ['get', 'level'], 'country'], ['get', 'selected']],
      paint: { 'fill-color': color, 'fill-opacity': ['case', ['get', 'selected'], 0.16, 0.07] },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      source,
      // A country is outlined only: hatched it would drown what lies in it.
      filter: ['any', ['!=', ['get', 'level'], 'country'], ['get', 'selected']],
      paint: { 'fill-pattern': pattern, 'fill-opacity': ['case', ['get', 'selected'], 1, 0.75] },
    },
    {
      ...line,
      id: 'area-outline',
      filter: ['all', ['!', ['get', 'inferred']], ['!=', ['get', 'level'], 'admin2']],
      paint: { 'line-color': color, 'line-width': width },
    },
    {
      ...line,
      id: 'area-outline-inferred',
      filter: ['all', ['get', 'inferred'], ['!=', ['get', 'level'], 'admin2']],
      paint: { 'line-color': color, 'line-width': width, 'line-dasharray': [3, 2] },
    },
    {
      ...line,
      id: 'area-outline-district',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      filter: ['==', ['get', 'level'], 'admin2'],
      paint: { 'line-color': color, 'line-width': width, 'line-dasharray': [0.2, 2] },
    },
  ];
}
