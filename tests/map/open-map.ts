import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  decodeAreas,
  decodeLayers,
  type AreaFeature,
  type BasemapFiles,
} from '../../src/core/geo/basemap.ts';
import { createMapView } from '../../src/map/create-map-view.ts';
import type { MapEvents, MapOptions, MapView } from '../../src/map/map-view.ts';

const size = { width: 800, height: 600 };

export interface OpenMap {
  readonly view: MapView;
  readonly container: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** Versions of the frames drawn so far. */
  readonly frames: number[];
  readonly events: Recorded;
  close(): void;
}

type Recorded = {
  -readonly [Name in Exclude<keyof MapEvents, 'onDrawn'>]: Parameters<MapEvents[Name]>[];
};

/** A map of 800 by 600 with the committed basemap and, unless told otherwise, a living worker. */
export async function openMap(options: Partial<MapOptions> = {}): Promise<OpenMap> {
  await page.viewport(size.width, size.height);
  document.body.style.margin = '0';
  const container = document.createElement('div');
  container.style.width = `${size.width}px`;
  container.style.height = `${size.height}px`;
  document.body.append(container);
  const frames: number[] = [];
  const events: Recorded = {
    onMove: [],
    onClick: [],
    onHover: [],
    onContextHit: [],
    onContext: [],
  };
  const view = createMapView({
    container,
    camera: { lon: 31, lat: 48, zoom: 4 },
    theme: 'light',
    locale: 'en',
    label: 'Map',
    fontsUrl: new URL('/fonts/', location.href).href,
    workerUrl,
    reducedMotion: true,
    events: {
      onMove: (...event) => events.onMove.push(event),
      onClick: (...event) => events.onClick.push(event),
      onHover: (...event) => events.onHover.push(event),
      onContextHit: (...event) => events.onContextHit.push(event),
      onContext: (...event) => events.onContext.push(event),
      onDrawn: (version) => frames.push(version),
    },
    ...options,
  });
  view.setBasemap(decodeLayers(await basemapFiles()));
  const canvas = container.querySelector('canvas');
  if (canvas === null) throw new Error('the map has no canvas');
  let isOpen = true;
  return {
    view,
    container,
    canvas,
    frames,
    events,
    close() {
      if (isOpen) view.dispose();
      isOpen = false;
      container.remove();
    },
  };
}

export async function areaFeatures(...ids: readonly string[]): Promise<AreaFeature[]> {
  return decodeAreas(await basemapFiles(), ids);
}

/** What a person sees of the map now. */
export async function pixelsOf(container: HTMLElement): Promise<ImageData> {
  const base64 = await page.elementLocator(container).screenshot({ save: false });
  const bytes = await (await fetch(`data:image/png;base64,${base64}`)).blob();
  const bitmap = await createImageBitmap(bytes);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (context === null) throw new Error('this browser draws no 2D canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** Of the pixel that holds the point, as `#rrggbb`. */
export function colorAt({ data, width }: ImageData, x: number, y: number): string {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
  return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0')}`;
}

/** How much of the picture has exactly this colour, 0 to 1. */
export function shareOf({ data }: ImageData, color: string): number {
  const wanted = Number.parseInt(color.slice(1), 16);
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    if (((red << 16) | (green << 8) | blue) === wanted) found++;
  }
  return found / (data.length / 4);
}

/** Until land is rendered and a frame of this version was drawn. */
export async function settled({ view }: OpenMap, version: number): Promise<void> {
  await vi.waitFor(
    () =>
      expect({ land: view.hasLand(), version: view.drawn().version }).toEqual({
        land: true,
        version,
      }),
    { timeout: patience },
  );
}

/** Software graphics beside other work take their time. */
export const patience = 30_000;

let files: Promise<BasemapFiles> | null = null;

function basemapFiles(): Promise<BasemapFiles> {
  files ??= readFiles();
  return files;
}

async function readFiles(): Promise<BasemapFiles> {
  const [admin, water, labels, names] = await Promise.all(
    ['admin', 'water', 'labels', 'names'].map(async (name) => {
      const response = await fetch(`/basemap/${name}.json`);
      return (await response.json()) as unknown;
    }),
  );
  return { admin, water, labels, names } as BasemapFiles;
}
