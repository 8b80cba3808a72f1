import { fileAtAddress, isNamedByContent, isPage, type Release } from './release.ts';

/** How the service worker answers one request. */
export type Treatment =
  /** Not at all: the browser asks as if there were no service worker. */
  | { readonly type: 'alone' }
  /** From the network, so that a new release is seen at once; else the copy of `file`. */
  | { readonly type: 'network-first'; readonly file: string }
  /** From a copy, of whatever release; else from the network. */
  | { readonly type: 'copy-first'; readonly file: string }
  /** From the network, and kept once a page has read it as its data; else that copy. */
  | { readonly type: 'perhaps-data' };

/** The part of a request that decides. */
export interface RequestTraits {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  /** Empty for what a script fetches. */
  readonly destination: string;
  /** Whether only a part of the file is asked for. */
  readonly isPartial: boolean;
}

const alone: Treatment = { type: 'alone' };

/** @param scope absolute, ending in a slash */
export function treatRequest(request: RequestTraits, release: Release, scope: string): Treatment {
  const { method, url, mode, destination, isPartial } = request;
  if (method !== 'GET' || isPartial || new URL(url).origin !== new URL(scope).origin) return alone;
  const file = fileAtAddress(url, scope);
  const isOwn = file !== null && release.files.includes(file);
  if (mode === 'navigate') {
    return isOwn && isPage(file) ? { type: 'network-first', file } : alone;
  }
  // Also those of a release that is newer or older than this worker.
  if (file !== null && isNamedByContent(file)) return { type: 'copy-first', file };
  if (isOwn) return { type: 'network-first', file };
  return destination === '' ? { type: 'perhaps-data' } : alone;
}
