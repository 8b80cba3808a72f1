import { child, isObject, type Field } from '../../core/incident/field.ts';
import type { Refusal } from '../../core/import/refusal.ts';
import type { RowSource } from '../format.ts';
import type { JsonList, OpenedJson } from '../source/opened-file.ts';
import type { Table } from '../table.ts';
import { isTimemap, timemapRows } from './bellingcat.ts';
import { geoconfirmedPageRows, isGeoconfirmedPage } from './geoconfirmed-json.ts';
import { genericGeojsonRows } from './geojson-generic.ts';
import { isOwnGeojson, ownGeojsonRows } from './geojson-own.ts';
import { itemsOf, type ItemBatches } from './item-rows.ts';
import { textOf } from './item-values.ts';
import { jsonFeedRows } from './json-feed.ts';
import { liveuamapRows } from './liveuamap.ts';
import { areFeatures, tableOfItems } from './table-of-items.ts';
import { topojsonRows } from './topojson.ts';
import { umapRows } from './umap.ts';

export type JsonRows =
  | { readonly outcome: 'rows'; readonly source: RowSource }
  | {
      /** Flat objects: the table formats may know their columns. */
      readonly outcome: 'table';
      readonly table: Table;
      /** How the file is read where no table format does; `null` where it is a table of unknown columns. */
      readonly otherwise: RowSource | null;
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Finds out what a file of JSON holds, by its members and the keys of its first items. */
export function jsonRows(opened: OpenedJson): JsonRows {
  const { members, lists } = opened;
  const type = ownMember(members, 'type');
  const list = (name: string): JsonList | undefined => lists.find((found) => found.name === name);
  const ucdp = list('Result');
  if (ucdp !== undefined && 'TotalCount' in members) return asTable(opened, ucdp);
  if (type === 'Topology') return rows(topojsonRows(members));
  const layers = list('layers');
  if (type === 'umap' && layers !== undefined) return rows(umapRows(opened, layers.sample));
  const features = list('features') ?? list('');
  if (features !== undefined && (type === 'FeatureCollection' || areFeatures(features.sample))) {
    return featureRows(opened, features);
  }
  if (type === 'Feature') return rows(singleFeature(members));
  const venues = list('venues');
  if (venues !== undefined) return rows(liveuamapRows(itemsIn(opened, venues)));
  const timemap = lists.find(({ sample }) => isTimemap(sample));
  if (timemap !== undefined) {
    return rows(timemapRows(itemsIn(opened, timemap), titleIn(members)));
  }
  const feed = list('items');
  if (feed !== undefined) {
    if (isGeoconfirmedPage(feed.sample)) {
      return rows(geoconfirmedPageRows(itemsIn(opened, feed)));
    }
    if (isJsonFeed(members)) return rows(jsonFeedRows(itemsIn(opened, feed), titleIn(members)));
  }
  const table = mostLikelyTable(lists);
  if (table !== undefined) return asTable(opened, table);
  return { outcome: 'refused', refusal: refusalOf(opened) };
}

function rows(source: RowSource): JsonRows {
  return { outcome: 'rows', source };
}

function asTable(opened: OpenedJson, list: JsonList, otherwise: RowSource | null = null): JsonRows {
  return { outcome: 'table', table: tableOfItems(opened, list), otherwise };
}

function itemsIn(opened: OpenedJson, list: JsonList): ItemBatches {
  return (signal) => opened.items(list.name, signal);
}

/** Features of another program may have the columns of a table format, such as UCDP's. */
function featureRows(opened: OpenedJson, features: JsonList): JsonRows {
  const { members } = opened;
  const items = itemsIn(opened, features);
  const dataset = ownMember(members, 'dataset');
  const title = titleIn(members);
  if (isOwnGeojson(dataset, features.sample)) return rows(ownGeojsonRows(items, title, dataset));
  const generic = genericGeojsonRows(items, { format: 'geojson', title, sample: features.sample });
  return asTable(opened, features, generic);
}

function singleFeature(members: Readonly<Record<string, unknown>>): RowSource {
  const items = itemsOf([members]);
  return isOwnGeojson(undefined, [members])
    ? ownGeojsonRows(items, null, undefined)
    : genericGeojsonRows(items, { format: 'geojson', title: null, sample: [members] });
}

function isJsonFeed(members: Readonly<Record<string, unknown>>): boolean {
  const version = ownMember(members, 'version');
  return typeof version === 'string' && version.includes('jsonfeed.org/version/');
}

/** `data` of APIs first, else the list whose first items have the most members. */
function mostLikelyTable(lists: readonly JsonList[]): JsonList | undefined {
  const widths = lists
    .map((list) => ({ list, width: widthOf(list) }))
    .filter(({ width }) => width > 1)
    .toSorted((a, b) => b.width - a.width);
  return (widths.find(({ list }) => list.name.toLowerCase() === 'data') ?? widths[0])?.list;
}

function widthOf({ sample }: JsonList): number {
  return Math.max(0, ...sample.filter(isObject).map((item) => Object.keys(item).length));
}

/** A list that is there but has nothing in it is not an unknown form. */
function refusalOf({ root, members }: OpenedJson): Refusal {
  const isEmpty = ['features', 'data', 'Result', 'items', 'venues', 'layers', 'events'].some(
    (name) => {
      const value = ownMember(members, name);
      return Array.isArray(value) && value.length === 0;
    },
  );
  if (isEmpty || root === 'list') return { code: 'no-rows' };
  return { code: 'json-unknown', keys: Object.keys(members).slice(0, mostKeys) };
}

const mostKeys = 12;

/** `name` is GDAL's, `metadata.title` that of feeds. */
function titleIn(members: Readonly<Record<string, unknown>>): string | null {
  const file: Field = { path: '', value: members };
  return (
    textOf(child(file, 'title')) ??
    textOf(child(file, 'name')) ??
    textOf(child(child(file, 'metadata'), 'title')) ??
    null
  );
}

function ownMember(members: Readonly<Record<string, unknown>>, name: string): unknown {
  return child({ path: '', value: members }, name).value;
}
