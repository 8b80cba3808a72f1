import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { spacerImage } from './images.ts';
import type { Scene } from './scene.ts';

const source = 'label-spacers';

/**
 * Invisible icons where symbols stand. MapLibre gives a later layer its place first, so town
 * labels make room for symbols that it does not know.
 */
export function addLabelSpacers(map: MapLibreMap): void {
  map.addSource(source, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
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

export function moveLabelSpacers(map: MapLibreMap, scene: Scene): void {
  const features = scene.symbols.map(({ lon, lat, offset, radius }) => {
    const { x, y } = map.project([lon, lat]);
    const { lng, lat: spacerLat } = map.unproject([x + offset[0], y + offset[1]]);
    const geometry: Point = { type: 'Point', coordinates: [lng, spacerLat] };
    return { type: 'Feature' as const, geometry, properties: { width: 2 * radius + 4 } };
  });
  const data: FeatureCollection = { type: 'FeatureCollection', features };
  map
    .getSource<GeoJSONSource>(source)
    ?.setData(data)
    .catch(() => {
      // A source that went with its style is filled when the next style stands.
    });
}
