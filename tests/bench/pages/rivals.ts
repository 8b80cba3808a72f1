import type { Feature, FeatureCollection, Point } from 'geojson';
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type ExpressionSpecification,
  type FilterSpecification,
  type GeoJSONSource,
  type GeoJSONSourceSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { groupRadiusPixels, lastGroupZoom } from '../../../src/core/cluster/cluster-hierarchy.ts';
import { kinds } from '../../../src/core/incident/kinds.ts';
import type { Camera } from '../../../src/core/share/view-state.ts';
import { buildIncidentTable } from '../../../src/core/table/build-table.ts';
import type { IncidentTable } from '../../../src/core/table/incident-table.ts';
import type { TimeWindow } from '../../../src/core/time/interval.ts';
import { generatedColumns } from '../../../src/importers/generated/generated-columns.ts';
import { basemapColors } from '../../../src/map/style.ts';
import { periodOf } from '../period.ts';
import { endOfFrame, pixelsOf, withFreeFrames } from './frames.ts';

setWorkerUrl(workerUrl);
const container = document.getElementById('map') ?? document.body;
const rival = new URLSearchParams(location.search).get('rival');

/** A way to show the incidents of a period with MapLibre's own sources and layers. */
interface Way {
  readonly options: Omit<GeoJSONSourceSpecification, 'type' | 'data'>;
  /** How many incidents a circle stands for. */
  readonly count: ExpressionSpecification;
  show(map: MapLibreMap, window: TimeWindow): Promise<void> | void;
}

const source = (map: MapLibreMap): GeoJSONSource => map.getSource('incidents') as GeoJSONSource;
const clusters = { cluster: true, clusterRadius: groupRadiusPixels, clusterMaxZoom: lastGroupZoom };

const ways = { clustering, weighted: weightedClustering, filter: filtering };

function wayOf(table: IncidentTable): Way {
  for (const [name, way] of Object.entries(ways)) if (name === rival) return way(table);
  throw new Error(`expected ?rival= one of ${Object.keys(ways).join(', ')}, got ${rival}`);
}

/** The periods' incidents as a new file each time, which MapLibre's worker clusters. */
function clustering(table: IncidentTable): Way {
  const features = incidentFeatures(table, (row) => ({ kind: kinds[table.kind[row] ?? 0] }));
  const period = periodOf(table);
  return {
    options: clusters,
    count: ['coalesce', ['get', 'point_count'], 1],
    async show(map, window) {
      const shown: Feature[] = [];
      period(window, (row) => {
        const feature = features[row];
        if (feature) shown.push(feature);
      });
      await source(map).setData(collectionOf(shown));
    },
  };
}

/** A smarter peer: a feature a coordinate, with the number of its incidents, which clusters add up. */
function weightedClustering(table: IncidentTable): Way {
  const { lon, lat, codes } = table.place;
  const features = Array.from(lon, (east, point) =>
    pointFeature(east, lat[point] ?? 0, { weight: 0 }),
  );
  const period = periodOf(table);
  return {
    options: { ...clusters, clusterProperties: { weight: ['+', ['get', 'weight']] } },
    count: ['get', 'weight'],
    async show(map, window) {
      const shown: (typeof features)[number][] = [];
      period(window, (row) => {
        const feature = features[codes[row] ?? 0];
        if (feature === undefined) return;
        if (feature.properties.weight === 0) shown.push(feature);
        feature.properties.weight++;
      });
      const loaded = source(map).setData(collectionOf(shown));
      // It is on its way to the worker as it was.
      await loaded;
      for (const { properties } of shown) properties.weight = 0;
    },
  };
}

/** All incidents as circles of their own; the period is a filter of the layer. */
function filtering(table: IncidentTable): Way {
  const features = incidentFeatures(table, (row) => ({
    start: table.start[row],
    end: table.end[row],
  }));
  let isLoaded = false;
  return {
    options: {},
    count: ['to-number', 1],
    async show(map, window) {
      map.setFilter('incidents', [
        'all',
        ['<', ['get', 'start'], window.end],
        ['>', ['get', 'end'], window.start],
      ] satisfies FilterSpecification);
      if (isLoaded) return;
      isLoaded = true;
      await source(map).setData(collectionOf(features.filter((feature) => feature !== null)));
    },
  };
}

/** `null` where an incident has no point. */
function incidentFeatures<Properties extends object>(
  { place: { lon, lat, codes } }: IncidentTable,
  propertiesOf: (row: number) => Properties,
): (Feature<Point, Properties> | null)[] {
  return Array.from(codes, (code, row) =>
    code < lon.length ? pointFeature(lon[code] ?? 0, lat[code] ?? 0, propertiesOf(row)) : null,
  );
}

function pointFeature<Properties extends object>(
  lon: number,
  lat: number,
  properties: Properties,
): Feature<Point, Properties> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } };
}

function collectionOf(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** With the layer for incidents, which has drawn a circle before, so that its shaders are there. */
async function mapWithCircle(camera: Camera, { options, count }: Way): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {
        incidents: {
          type: 'geojson',
          data: pointFeature(camera.lon, camera.lat, { weight: 1, start: 0, end: 0 }),
          ...options,
        },
      },
      layers: [
        {
          id: 'water',
          type: 'background',
          paint: { 'background-color': basemapColors.light.water },
        },
        {
          id: 'incidents',
          type: 'circle',
          source: 'incidents',
          paint: {
            'circle-color': '#b3402a',
            'circle-stroke-color': '#ffffff',
            'circle-stroke-width': 1,
            'circle-radius': ['interpolate', ['linear'], ['log10', count], 0, 6, 6, 30],
          },
        },
      ],
    },
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    attributionControl: false,
    fadeDuration: 0,
    maxPitch: 0,
    canvasContextAttributes: { antialias: false },
  });
  await drawn(map);
  return map;
}

/** Resolves with the end of the frame in which all that was loaded is shown. */
async function drawn(map: MapLibreMap, loaded?: Promise<void> | void): Promise<number> {
  await loaded;
  return new Promise((resolve) => {
    const check = (): void => {
      if (!map.isSourceLoaded('incidents') || !map.areTilesLoaded()) return;
      map.off('render', check);
      resolve(endOfFrame());
    };
    map.on('render', check);
    map.triggerRepaint();
  });
}

let opened: { readonly map: MapLibreMap; readonly way: Way } | null = null;

function atHand(): { readonly map: MapLibreMap; readonly way: Way } {
  if (opened === null) throw new Error('expected a page that was opened');
  return opened;
}

async function show(window: TimeWindow): Promise<number> {
  const { map, way } = atHand();
  const from = performance.now();
  const took = (await drawn(map, way.show(map, window))) - from;
  // Or the next step would wait for what this one left to the graphics card.
  await pixelsOf(map.getCanvas());
  return took;
}

async function look({ lon, lat, zoom }: Camera): Promise<void> {
  const { map } = atHand();
  map.jumpTo({ center: [lon, lat], zoom });
  await drawn(map);
}

globalThis.bench = {
  async open({ rows, seed, camera, window }) {
    const way = wayOf(buildIncidentTable([...generatedColumns({ rows, seed })]));
    opened = { way, map: await mapWithCircle(camera, way) };
    return show(window);
  },
  show,
  look,
  pan: (cameras) =>
    withFreeFrames(async () => {
      const { map } = atHand();
      const from = performance.now();
      for (const { lon, lat } of cameras.slice(0, -1)) {
        map.jumpTo({ center: [lon, lat] });
        await map.once('render');
        await pixelsOf(map.getCanvas());
      }
      const [last] = cameras.slice(-1);
      if (last !== undefined) map.jumpTo({ center: [last.lon, last.lat] });
      await drawn(map);
      await pixelsOf(map.getCanvas());
      return performance.now() - from;
    }),
  nodes: () => atHand().map.queryRenderedFeatures({ layers: ['incidents'] }).length,
  uploaded: () => null,
};
