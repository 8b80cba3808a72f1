import type { AreaFeature, BasemapLayers } from '../../core/geo/basemap.ts';

export type BasemapRequest = { readonly number: number; readonly baseUrl: string } & (
  | { readonly ask: 'layers' }
  | { readonly ask: 'areas'; readonly ids: readonly string[] }
);

export type BasemapReply =
  | { readonly number: number; readonly outcome: 'done'; readonly value: unknown }
  | { readonly number: number; readonly outcome: 'failed'; readonly reason: string };

export interface Basemap {
  /** Rejects where a file cannot be read. */
  layers(signal: AbortSignal): Promise<BasemapLayers>;
  /** In the order of `ids`; unknown ids are left out. */
  areas(ids: readonly string[], signal: AbortSignal): Promise<readonly AreaFeature[]>;
  dispose(): void;
}

/** @param baseUrl folder of the basemap's files, absolute, ending in a slash */
export function createBasemap(worker: Worker, baseUrl: string): Basemap {
  let lastNumber = 0;
  const waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>();

  worker.addEventListener('message', ({ data }: MessageEvent<BasemapReply>) => {
    const asker = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.outcome === 'done') asker?.done(data.value);
    else asker?.failed(new Error(data.reason));
  });
  worker.addEventListener('error', (event) => {
    for (const asker of waiting.values()) asker.failed(new Error(event.message || 'worker failed'));
    waiting.clear();
  });

  const ask = <Value>(
    question: { ask: 'layers' } | { ask: 'areas'; ids: readonly string[] },
    signal: AbortSignal,
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const number = ++lastNumber;
      const abort = (): void => {
        waiting.delete(number);
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
      const settled = (): void => signal.removeEventListener('abort', abort);
      waiting.set(number, {
        done(value) {
          settled();
          resolve(value as Value);
        },
        failed(error) {
          settled();
          reject(error);
        },
      });
      worker.postMessage({ ...question, number, baseUrl } satisfies BasemapRequest);
    });

  return {
    layers: (signal) => ask<BasemapLayers>({ ask: 'layers' }, signal),
    areas: (ids, signal) => ask<readonly AreaFeature[]>({ ask: 'areas', ids }, signal),
    dispose: () => worker.terminate(),
  };
}
