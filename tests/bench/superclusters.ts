import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import { groupRadiusPixels, lastGroupZoom } from '../../src/core/cluster/cluster-hierarchy.ts';
import type { Bbox } from '../../src/core/geo/bbox.ts';
import type { IncidentTable } from '../../src/core/table/incident-table.ts';
import type { TimeWindow } from '../../src/core/time/interval.ts';
import { periodOf } from './period.ts';

/** Clusters of the incidents in a period, made anew for each. */
export interface RebuiltClusters {
  readonly name: string;
  /** Whether the targets are about it. */
  readonly isBound: boolean;
  /** Without asking for anything. */
  rebuild(window: TimeWindow, zoom: number): void;
  /** Rebuilds, and tells the incidents of each cluster and lone point in a box. */
  countsIn(window: TimeWindow, bbox: Bbox, zoom: number): number[];
}

interface Weight {
  weight: number;
}

/** Radius and zooms are those of this project's groups. */
const options = { radius: groupRadiusPixels, extent: 512, maxZoom: lastGroupZoom };

/** As its page shows it: a feature an incident. The features are made beforehand. */
export function superclusterOfIncidents(table: IncidentTable): RebuiltClusters {
  const features = featuresOfIncidents(table);
  const period = periodOf(table);
  const rebuild = (window: TimeWindow): Supercluster => {
    const shown: Feature<Point, object>[] = [];
    period(window, (row) => {
      const feature = features[row];
      if (feature) shown.push(feature);
    });
    return new Supercluster(options).load(shown);
  };
  return {
    name: 'supercluster',
    isBound: true,
    rebuild: (window) => void rebuild(window),
    countsIn(window, bbox, zoom) {
      return rebuild(window)
        .getClusters([...bbox], Math.floor(zoom))
        .map(({ properties }) => ('point_count' in properties ? properties.point_count : 1));
    },
  };
}

/**
 * A smarter peer: a feature a coordinate, with the number of its incidents in the period, which
 * clusters add up.
 *
 * @param only makes the clusters of the zoom that is shown and no others
 */
export function superclusterOfPoints(
  table: IncidentTable,
  only: 'one zoom' | null,
): RebuiltClusters {
  const { lon, lat, codes } = table.place;
  const features = Array.from(lon, (east, point) => pointAt(east, lat[point] ?? 0, { weight: 0 }));
  const period = periodOf(table);
  const rebuilt = <Result>(
    window: TimeWindow,
    whole: number,
    ask: (index: Supercluster<Weight, Weight>) => Result,
  ): Result => {
    const shown: Feature<Point, Weight>[] = [];
    period(window, (row) => {
      const feature = features[codes[row] ?? 0];
      if (feature === undefined) return;
      if (feature.properties.weight === 0) shown.push(feature);
      feature.properties.weight++;
    });
    const index = new Supercluster<Weight, Weight>({
      ...options,
      ...(only === null ? {} : { minZoom: whole, maxZoom: whole }),
      map: ({ weight }) => ({ weight }),
      reduce(sum, { weight }) {
        sum.weight += weight;
      },
    });
    index.load(shown);
    const result = ask(index);
    for (const { properties } of shown) properties.weight = 0;
    return result;
  };
  return {
    name: `supercluster, weighted coordinates${only === null ? '' : `, ${only}`}`,
    isBound: false,
    rebuild: (window, zoom) => rebuilt(window, Math.floor(zoom), () => undefined),
    countsIn(window, bbox, zoom) {
      const whole = Math.floor(zoom);
      return rebuilt(window, whole, (index) =>
        index.getClusters([...bbox], whole).map(({ properties }) => properties.weight),
      );
    },
  };
}

/** All that is held to show every incident at once. */
export function wholeSupercluster(table: IncidentTable): unknown {
  return new Supercluster(options).load(featuresOfIncidents(table).filter((one) => one !== null));
}

/** `null` where an incident has no point. */
function featuresOfIncidents({
  place: { lon, lat, codes },
}: IncidentTable): (Feature<Point, object> | null)[] {
  return Array.from(codes, (code) =>
    code < lon.length ? pointAt(lon[code] ?? 0, lat[code] ?? 0, {}) : null,
  );
}

function pointAt<Properties extends object>(
  lon: number,
  lat: number,
  properties: Properties,
): Feature<Point, Properties> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}
