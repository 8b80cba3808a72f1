import { child, isObject } from '../../core/incident/field.ts';
import type { FormatAbout, RowSource } from '../format.ts';
import { foundInFeature, passOn } from './geojson-found.ts';
import { itemRows, type ItemBatches } from './item-rows.ts';

const about: FormatAbout = {
  title: 'Incident Atlas',
  publisher: '',
  licence: '',
  redistribution: 'unknown',
};

/** Whether the features are in the form of this project's own files: with a dataset, or with times or places that are objects. */
export function isOwnGeojson(dataset: unknown, sample: readonly unknown[]): boolean {
  return isObject(dataset) || sample.some(hasOwnMember);
}

/** Features as `public/schema` describes them. */
export function ownGeojsonRows(
  items: ItemBatches,
  title: string | null,
  dataset: unknown,
): RowSource {
  return itemRows(items, {
    id: 'incident-atlas',
    about,
    title,
    dataset,
    usualDateOrder: null,
    dates: null,
    read(feature, row, _choices, log) {
      const result = foundInFeature(feature, row);
      passOn(result.notes, log);
      return result.outcome === 'found' ? result.found : null;
    },
  });
}

function hasOwnMember(feature: unknown): boolean {
  const properties = child({ path: '', value: feature }, 'properties');
  return ['time', 'place'].some((key) => isObject(child(properties, key).value));
}
