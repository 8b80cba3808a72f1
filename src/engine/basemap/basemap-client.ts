import type { AreaFeature, AreaOutline, BasemapLayers } from '../../core/geo/basemap.ts';
import type { FoundPlaces } from '../../core/geo/found-place.ts';
import type { LocatorRequest, LocatorShapes } from '../../core/geo/locator-shapes.ts';

type BasemapQuestion =
  | { readonly ask: 'layers' }
  | { readonly ask: 'areas'; readonly ids: readonly string[] }
  | { readonly ask: 'outlines'; readonly ids: readonly string[] }
  | { readonly ask: 'locator'; readonly request: LocatorRequest }
  | {
      readonly ask: 'places' | 'places-and-more';
      readonly query: string;
      readonly limit: number;
    };

export type BasemapRequest = {
  readonly number: number;
  readonly baseUrl: string;
} & BasemapQuestion;

export type BasemapReply =
  | { readonly number: number; readonly outcome: 'done'; readonly value: unknown }
  | { readonly number: number; readonly outcome: 'failed'; readonly reason: string };

export interface Basemap {
  /** Rejects where a file cannot be read. */
  layers(signal: AbortSignal): Promise<BasemapLayers>;
  /** In the order of `ids`; unknown ids are left out. */
  areas(ids: readonly string[], signal: AbortSignal): Promise<readonly AreaFeature[]>;
  /** As `areas`, for many at once. */
  outlines(ids: readonly string[], signal: AbortSignal): Promise<readonly AreaOutline[]>;
  /** `null` for an area that the basemap does not have. */
  locator(request: LocatorRequest, signal: AbortSignal): Promise<LocatorShapes | null>;
  /** At most `limit` places that the query names, best first. */
  places(query: string, limit: number, signal: AbortSignal): Promise<FoundPlaces>;
  /** With the places of the gazetteer, which is fetched for the first of these questions; without them where that fails. */
  placesAndMore(query: string, limit: number, signal: AbortSignal): Promise<FoundPlaces>;
  dispose(): void;
}

/** The part of a worker that is used. */
export type BasemapWorker = Pick<Worker, 'postMessage' | 'terminate'> & {
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: MessageEvent<BasemapReply> & ErrorEvent) => void,
  ): void;
};

interface Asker {
  readonly request: BasemapRequest;
  done(value: unknown): void;
  failed(error: Error): void;
}

type Health =
  | { readonly state: 'sound'; readonly mayRestart: boolean }
  | { readonly state: 'broken'; readonly reason: string };

/**
 * A basemap that lives in a worker. One that crashes is started once more and asked again what
 * it owes, then `onRestart` is called; after a second crash everything rejects.
 *
 * @param baseUrl folder of the basemap's files, absolute, ending in a slash
 */
export function createBasemap(
  startWorker: () => BasemapWorker,
  baseUrl: string,
  onRestart: () => void,
): Basemap {
  let lastNumber = 0;
  const waiting = new Map<number, Asker>();
  let health: Health = { state: 'sound', mayRestart: true };
  let worker = listenTo(startWorker());

  function listenTo(started: BasemapWorker): BasemapWorker {
    started.addEventListener('message', ({ data }) => {
      const asker = waiting.get(data.number);
      waiting.delete(data.number);
      if (data.outcome === 'done') asker?.done(data.value);
      else asker?.failed(new Error(data.reason));
    });
    const crash = (event: ErrorEvent): void => {
      if (started === worker) onCrash(event.message || 'the worker could not be run');
    };
    started.addEventListener('error', crash);
    started.addEventListener('messageerror', crash);
    return started;
  }

  function onCrash(reason: string): void {
    worker.terminate();
    if (health.state === 'sound' && health.mayRestart) {
      health = { state: 'sound', mayRestart: false };
      worker = listenTo(startWorker());
      for (const { request } of waiting.values()) worker.postMessage(request);
      onRestart();
      return;
    }
    health = { state: 'broken', reason };
    for (const asker of waiting.values()) asker.failed(new Error(reason));
    waiting.clear();
  }

  const ask = <Value>(question: BasemapQuestion, signal: AbortSignal): Promise<Value> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      if (health.state === 'broken') throw new Error(health.reason);
      const number = ++lastNumber;
      const request: BasemapRequest = { ...question, number, baseUrl };
      const abort = (): void => {
        waiting.delete(number);
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      const settled = (): void => signal.removeEventListener('abort', abort);
      waiting.set(number, {
        request,
        done(value) {
          settled();
          resolve(value as Value);
        },
        failed(error) {
          settled();
          reject(error);
        },
      });
      worker.postMessage(request);
    });

  return {
    layers: (signal) => ask<BasemapLayers>({ ask: 'layers' }, signal),
    areas: (ids, signal) => ask<readonly AreaFeature[]>({ ask: 'areas', ids }, signal),
    outlines: (ids, signal) => ask<readonly AreaOutline[]>({ ask: 'outlines', ids }, signal),
    locator: (request, signal) => ask<LocatorShapes | null>({ ask: 'locator', request }, signal),
    places: (query, limit, signal) => ask<FoundPlaces>({ ask: 'places', query, limit }, signal),
    placesAndMore: (query, limit, signal) =>
      ask<FoundPlaces>({ ask: 'places-and-more', query, limit }, signal),
    dispose: () => worker.terminate(),
  };
}
