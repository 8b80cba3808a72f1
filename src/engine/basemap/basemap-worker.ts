import {
  decodeAreas,
  decodeLayers,
  type AdminTopology,
  type AreaNames,
  type BasemapFiles,
  type LabelColumns,
  type WaterTopology,
} from '../../core/geo/basemap.ts';
import { createPlaceFinder } from '../../core/geo/found-place.ts';
import { createLocator } from '../../core/geo/locator-shapes.ts';
import type { BasemapReply, BasemapRequest } from './basemap-client.ts';

/** Decodes the basemap off the main thread; whole polygons leave it only for areas that are asked for. */
let files: Promise<BasemapFiles> | null = null;
let locate: ReturnType<typeof createLocator> | null = null;
let findPlaces: ReturnType<typeof createPlaceFinder> | null = null;

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
    case 'locator':
      locate ??= createLocator(read);
      return locate(request.request);
    case 'places':
      findPlaces ??= createPlaceFinder(read);
      return findPlaces(request.query, request.limit);
  }
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
