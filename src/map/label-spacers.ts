import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { spacerImage } from './images.ts';
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
export function labelSpacers({ symbols }: Scene, viewport: Viewport): Spacer[] {
  return symbols.map(({ lon, lat, offset, radius }) => {
    const [x, y] = viewport.project(lon, lat);
    const place = viewport.unproject(x + offset[0], y + offset[1]);
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: place.map((value) => Number(value.toFixed(6))) },
      properties: { width: 2 * radius + 4 },
    };
  });
}

export function showLabelSpacers(map: MapLibreMap, features: readonly Spacer[]): void {
  const data = { type: 'FeatureCollection' as const, features: [...features] };
  void map.getSource<GeoJSONSource>(source)?.setData(data);
}
