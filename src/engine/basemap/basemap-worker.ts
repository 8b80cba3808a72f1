import {
  decodeAreas,
  decodeLayers,
  decodeOutlines,
  type AdminTopology,
  type AreaNames,
  type BasemapFiles,
  type LabelColumns,
  type WaterTopology,
} from '../../core/geo/basemap.ts';
import {
  createPlaceFinder,
  type FoundPlaces,
  type PlaceFinder,
} from '../../core/geo/found-place.ts';
import { gazetteerFiles, type GazetteerFile } from '../../core/geo/gazetteer-file.ts';
import { searchGazetteer, type GazetteerSearch } from '../../core/geo/gazetteer-places.ts';
import { createLocator } from '../../core/geo/locator-shapes.ts';
import type { IndexedPlace } from '../../core/geo/place-index.ts';
import { createSlicedRunner } from '../run-sliced.ts';
import type { BasemapReply, BasemapRequest } from './basemap-client.ts';

/** Decodes the basemap off the main thread; whole polygons leave it only for areas that are asked for. */
let files: Promise<BasemapFiles> | null = null;
let locate: ReturnType<typeof createLocator> | null = null;
let places: PlaceFinder | null = null;
let gazetteer: Promise<GazetteerSearch> | null = null;
const runner = createSlicedRunner();

addEventListener('message', ({ data }: MessageEvent<BasemapRequest>) => {
  answer(data).then(
    (value) => reply({ number: data.number, outcome: 'done', value }),
    (error: unknown) => {
      reply({
        number: data.number,
        outcome: 'failed',
        reason: error instanceof Error ? error.message : String(error),
      });
    },
  );
});

async function answer(request: BasemapRequest): Promise<unknown> {
  files ??= readFiles(request.baseUrl).catch((error: unknown) => {
    files = null;
    throw error;
  });
  const read = await files;
  switch (request.ask) {
    case 'layers':
      return decodeLayers(read);
    case 'areas':
      return decodeAreas(read, request.ids);
    case 'outlines':
      return decodeOutlines(read, request.ids);
    case 'locator':
      locate ??= createLocator(read);
      return locate(request.request);
    case 'places':
      places ??= createPlaceFinder(read);
      return places.find(request.query, request.limit);
    case 'places-and-more':
      places ??= createPlaceFinder(read);
      return findAll(places, request.query, request.limit, request.baseUrl);
  }
}

/** While the gazetteer cannot be read, what the basemap has. */
async function findAll(
  { find, findAll: findWith, index }: PlaceFinder,
  query: string,
  limit: number,
  baseUrl: string,
): Promise<FoundPlaces> {
  gazetteer ??= readGazetteer(baseUrl, index);
  try {
    return findWith(query, limit, await gazetteer);
  } catch {
    gazetteer = null;
    return find(query, limit);
  }
}

/** Between its steps other questions are answered. */
async function readGazetteer(
  baseUrl: string,
  index: readonly IndexedPlace[],
): Promise<GazetteerSearch> {
  const gazetteers = await Promise.all(
    gazetteerFiles.map((name) => readJson<GazetteerFile>(new URL(`../gazetteer/${name}`, baseUrl))),
  );
  return runner.run(searchGazetteer(gazetteers, index), new AbortController().signal);
}

async function readFiles(baseUrl: string): Promise<BasemapFiles> {
  const [admin, water, labels, names] = await Promise.all([
    readJson<AdminTopology>(new URL('admin.json', baseUrl)),
    readJson<WaterTopology>(new URL('water.json', baseUrl)),
    readJson<LabelColumns>(new URL('labels.json', baseUrl)),
    readJson<AreaNames>(new URL('names.json', baseUrl)),
  ]);
  return { admin, water, labels, names };
}

/** Our own files, validated when they are built. */
async function readJson<File>(url: URL): Promise<File> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  return (await response.json()) as File;
}

function reply(message: BasemapReply): void {
  postMessage(message);
}
