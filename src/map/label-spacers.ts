import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { spacerImage } from './images.ts';
import { unproject } from '../core/geo/mercator.ts';
import type { Scene } from './scene.ts';
import { emptyCollection } from './style.ts';
import type { Viewport } from './viewport.ts';

const source = 'label-spacers';

export type Spacer = Feature<Point, { readonly width: number }>;

/**
 * Invisible icons where symbols stand. MapLibre gives a later layer its place first, so town
 * labels make room for symbols that it does not know.
 */
export function addLabelSpacers(map: MapLibreMap): void {
  map.addSource(source, { type: 'geojson', data: emptyCollection });
  map.addLayer({
    id: source,
    type: 'symbol',
    source,
    layout: {
      'icon-image': spacerImage,
      'icon-size': ['get', 'width'],
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
  });
}

/** Rounded to a millionth of a degree, so that a pan leaves them as they are. */
export function labelSpacers({ symbols, nodes }: Scene, viewport: Viewport): Spacer[] {
  const spacers = symbols
    .filter(({ isLifted }) => !isLifted)
    .map(({ lon, lat, offset, radius }) => {
      const [x, y] = viewport.project(lon, lat);
      return spacerAt(viewport.unproject(x + offset[0], y + offset[1]), radius);
    });
  for (const node of nodes.order) {
    const place = unproject(nodes.x[node] ?? 0, nodes.y[node] ?? 0);
    spacers.push(spacerAt(place, nodes.radius[node] ?? 0));
  }
  return spacers;
}

function spacerAt(place: readonly [lon: number, lat: number], radius: number): Spacer {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: place.map((value) => Number(value.toFixed(6))) },
    properties: { width: 2 * radius + 4 },
  };
}

export function showLabelSpacers(map: MapLibreMap, features: readonly Spacer[]): void {
  const data = { type: 'FeatureCollection' as const, features: [...features] };
  void map.getSource<GeoJSONSource>(source)?.setData(data);
}
