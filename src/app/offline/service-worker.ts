import { createCopiesOfData } from './copies-of-data.ts';
import { createCopiesOfReleases } from './copies-of-releases.ts';
import { dataOfPages, withoutFragment } from './data-of-pages.ts';
import { isDatasetRead } from './dataset-read.ts';
import { networkFirst } from './network-first.ts';
import type { Release } from './release.ts';
import { treatRequest } from './treat-request.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * Keeps the application and its data for use without network. A new release waits until no
 * page of the old one is open, as browsers do by themselves, and only then removes the old
 * copies: so a page finds the chunks it loads later. Copies of all whole releases are looked
 * through, the newest first, since a page that came from the network may be newer than the
 * worker that serves it.
 */
declare const incidentAtlasRelease: Release;

const release = incidentAtlasRelease;
const worker = globalThis as unknown as WorkerScope;
const { scope } = worker.registration;
const releases = createCopiesOfReleases(scope);
const data = createCopiesOfData(scope);

/** Last answers that may be data, until a page says that they are; they go with the worker when that rests. */
const answered = new Map<string, Response>();

/** A network that does not begin to answer by then is as good as none. */
const patienceMs = 5000;

worker.addEventListener('install', (event) => event.waitUntil(releases.keep(release)));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  if (isDatasetRead(event.data)) event.waitUntil(keepData(event.data.address));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { method, url, mode, destination, headers } = request;
  const isPartial = headers.has('range');
  const treatment = treatRequest({ method, url, mode, destination, isPartial }, release, scope);
  switch (treatment.type) {
    case 'alone':
      break;
    case 'network-first':
      event.respondWith(
        networkFirst(fetch(request), () => releases.find(treatment.file), patienceMs),
      );
      break;
    case 'copy-first':
      event.respondWith(copyFirst(request, treatment.file));
      break;
    case 'perhaps-data':
      event.respondWith(perhapsData(request));
      break;
  }
});

async function activate(): Promise<void> {
  await releases.forgetAllBut(release);
  await worker.clients.claim();
}

async function copyFirst(request: Request, file: string): Promise<Response> {
  return (await releases.find(file)) ?? fetch(request);
}

function perhapsData(request: Request): Promise<Response> {
  const address = withoutFragment(request.url);
  const network = fetch(request).then((response) => {
    answered.set(address, response.clone());
    return response;
  });
  return networkFirst(network, () => data.find(address), patienceMs);
}

async function namedData(): Promise<readonly string[]> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return dataOfPages(pages, release, scope);
}

/** The first page got its data before this worker stood beside it: then that is asked for again. */
async function keepData(address: string): Promise<void> {
  try {
    if (!(await namedData()).includes(address)) return;
    const response = answered.get(address) ?? (await fetch(address));
    answered.delete(address);
    await data.keep(address, response);
  } catch (error) {
    // A full store or a network that went away costs the copy only.
    console.warn('A dataset could not be kept for use without network:', error);
  }
}
