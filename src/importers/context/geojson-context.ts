import { child, createNoteLog, isObject, type Field } from '../../core/incident/field.ts';
import type { FormatId } from '../../core/import/format-id.ts';
import { textOf } from '../formats/item-values.ts';
import { itemsOf, type ItemBatches } from '../formats/item-rows.ts';
import { areFeatures } from '../formats/table-of-items.ts';
import { timeColumns } from '../formats/time-columns.ts';
import { umapFeatures } from '../formats/umap.ts';
import type { JsonItem, OpenedJson } from '../source/opened-file.ts';
import type { ContextSource, FoundFeature } from './context-source.ts';
import { labelOf, plainLabel, propertiesOfFeature, timeOfProperties } from './feature-fields.ts';
import type { PathGathering } from './gather-paths.ts';
import { partsOfGeojson } from './geojson-parts.ts';

interface FoundFeatures {
  readonly format: FormatId;
  readonly items: ItemBatches;
  readonly sample: readonly unknown[];
}

/** Features of GeoJSON, of a map of uMap, or of a map that is a member of something else; `null` where there are none. */
export function geojsonContext(opened: OpenedJson): ContextSource | null {
  const found = featuresIn(opened);
  if (found === null) return null;
  const { format, items, sample } = found;
  const times = timeColumns(sample.map((feature) => child(asField(feature), 'properties').value));
  const file = asField(opened.members);
  const stated = [file, child(file, 'metadata'), child(file, 'dataset'), child(file, 'properties')];
  const said = (...names: readonly string[]): string =>
    plainLabel(
      stated.flatMap((of) => names.map((name) => textOf(child(of, name)))).find(Boolean) ?? '',
    );
  const date = ['date', 'datetime', 'timestamp', 'time', 'as_of']
    .map((name) => child(file, name))
    .find((field) => textOf(field) !== undefined);

  const featureOf = (item: JsonItem, row: number, paths: PathGathering): FoundFeature => {
    const log = createNoteLog(row);
    if (item.outcome === 'broken') {
      log.note({ path: '', value: item.text }, 'rejected', { code: 'json-item-broken' });
      return { row, log, label: '', time: undated, parts: [], properties: [] };
    }
    const feature = asField(item.value);
    const properties = child(feature, 'properties');
    const isFeature = isObject(item.value) && item.value['type'] === 'Feature';
    const geometry = isFeature ? child(feature, 'geometry') : feature;
    const parts = partsOfGeojson(geometry, paths, log);
    if (parts.length === 0) {
      const type = { path: 'geometry', value: child(geometry, 'type').value };
      log.note(type, 'rejected', { code: 'nothing-to-draw' });
    }
    return {
      row,
      log,
      label: labelOf(properties),
      time: timeOfProperties(properties, times),
      parts,
      properties: propertiesOfFeature(feature),
    };
  };

  return {
    format,
    title: said('title', 'name'),
    attribution: said('attribution', 'copyright', 'publisher', 'source', 'author'),
    licence: said('licence', 'license'),
    time: date === undefined ? null : { date },
    async *features(paths, signal) {
      let row = 0;
      for await (const batch of items(signal)) {
        yield batch.map((item) => featureOf(item, (row += 1), paths));
      }
    },
  };
}

const undated = { date: { path: '', value: undefined } } as const;

function asField(value: unknown): Field {
  return { path: '', value };
}

const geometryTypes = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

function featuresIn(opened: OpenedJson): FoundFeatures | null {
  const { members, lists } = opened;
  const type = child(asField(members), 'type').value;
  const layers = lists.find(({ name }) => name === 'layers');
  if (type === 'umap' && layers !== undefined) {
    return { format: 'umap', ...umapFeatures(opened, layers.sample) };
  }
  const list =
    lists.find(({ name }) => name === 'features') ?? lists.find(({ name }) => name === '');
  if (list !== undefined && (type === 'FeatureCollection' || areFeatures(list.sample))) {
    const items: ItemBatches = (signal) => opened.items(list.name, signal);
    return { format: 'geojson', items, sample: list.sample };
  }
  if (type === 'Feature' || (typeof type === 'string' && geometryTypes.has(type))) {
    return { format: 'geojson', ...inMemory([members]) };
  }
  // The answer of an API around the map itself.
  for (const member of Object.values(members)) {
    const features = child(asField(member), 'features').value;
    const inner = child(asField(member), 'type').value;
    if (inner === 'FeatureCollection' && Array.isArray(features)) {
      return { format: 'geojson', ...inMemory(features as readonly unknown[]) };
    }
  }
  return null;
}

const mostSamples = 50;

function inMemory(values: readonly unknown[]): Omit<FoundFeatures, 'format'> {
  return { items: itemsOf(values), sample: values.slice(0, mostSamples) };
}
