import { child, isObject, type Field } from '../../core/incident/field.ts';
import type { RowSource } from '../format.ts';
import type { JsonItem, OpenedJson } from '../source/opened-file.ts';
import { genericGeojsonRows } from './geojson-generic.ts';
import { textOf } from './item-values.ts';
import type { ItemBatches } from './item-rows.ts';

const about = { title: 'uMap', publisher: '', licence: '', redistribution: 'unknown' } as const;

/** A map of uMap: the features of all its layers, tagged with the name of their layer. */
export function umapRows(opened: OpenedJson, sampleLayers: readonly unknown[]): RowSource {
  const { items, sample, layerOf } = umapFeatures(opened, sampleLayers);
  const map = child({ path: '', value: opened.members }, 'properties');
  return genericGeojsonRows(items, {
    format: 'umap',
    about,
    title: textOf(child(map, 'name')) ?? null,
    sample,
    tagsOf: (feature) => {
      const name = layerOf(feature);
      return name === undefined ? [] : [name];
    },
  });
}

export interface UmapFeatures {
  readonly items: ItemBatches;
  readonly sample: readonly unknown[];
  /** Name of the layer that a feature came from. */
  layerOf(feature: unknown): string | undefined;
}

/** The features of all layers. */
export function umapFeatures(opened: OpenedJson, sampleLayers: readonly unknown[]): UmapFeatures {
  const layerNames = new WeakMap<object, string>();
  const featuresOf = (layer: unknown): readonly unknown[] => {
    const features = child({ path: '', value: layer }, 'features').value;
    const name = nameOfLayer({ path: '', value: layer });
    const list: readonly unknown[] = Array.isArray(features) ? features : [];
    if (name !== undefined) {
      for (const feature of list) if (isObject(feature)) layerNames.set(feature, name);
    }
    return list;
  };
  const items: ItemBatches = async function* (signal) {
    for await (const layers of opened.items('layers', signal)) {
      for (const layer of layers) {
        yield layer.outcome === 'broken'
          ? [layer]
          : featuresOf(layer.value).map((value): JsonItem => ({ outcome: 'parsed', value }));
      }
    }
  };
  return {
    items,
    sample: sampleLayers.flatMap(featuresOf).slice(0, mostSamples),
    layerOf: (feature) => (isObject(feature) ? layerNames.get(feature) : undefined),
  };
}

const mostSamples = 50;

function nameOfLayer(layer: Field): string | undefined {
  return (
    textOf(child(child(layer, '_umap_options'), 'name')) ??
    textOf(child(child(layer, 'properties'), 'name')) ??
    textOf(child(child(layer, '_storage'), 'name'))
  );
}
