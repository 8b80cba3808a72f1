import { copyOf } from './copy-of.ts';
import { isKeepable } from './is-keepable.ts';
import { addressOfFile, isNamedByContent, isPage, isPageOf, type Release } from './release.ts';

/** The files of whole releases, one cache each. */
export interface CopiesOfReleases {
  /** Fetches every file; rejects, and keeps nothing, where one of them cannot be had. */
  keep(release: Release): Promise<void>;
  /** The copy of the newest release that has the file. */
  find(file: string): Promise<Response | undefined>;
  forgetAllBut(release: Release): Promise<void>;
}

/** @param scope absolute, ending in a slash; caches belong to the origin, which may hold several scopes */
export function createCopiesOfReleases(scope: string): CopiesOfReleases {
  const prefix = `incident-atlas ${scope} release `;
  const names = async (): Promise<string[]> =>
    (await caches.keys()).filter((name) => name.startsWith(prefix));

  return {
    async keep(release) {
      const { version, files } = release;
      const cache = await caches.open(prefix + version);
      const keepAll = (chosen: readonly string[]): Promise<unknown> =>
        Promise.all(chosen.map((file) => keepFile(cache, file, release, scope)));
      try {
        await keepAll(files.filter((file) => !isPage(file)));
        // Pages come last: a cache that has one is whole.
        await keepAll(files.filter(isPage));
      } catch (error) {
        await caches.delete(prefix + version);
        throw error;
      }
    },

    async find(file) {
      // Caches are listed in the order in which they were made.
      for (const name of (await names()).toReversed()) {
        const cache = await caches.open(name);
        if ((await cache.match(scope)) === undefined) continue;
        const copy = await cache.match(addressOfFile(file, scope), { ignoreVary: true });
        if (copy !== undefined) return copy;
      }
      return undefined;
    },

    async forgetAllBut({ version }) {
      const old = (await names()).filter((name) => name !== prefix + version);
      await Promise.all(old.map((name) => caches.delete(name)));
    },
  };
}

async function keepFile(
  cache: Cache,
  file: string,
  release: Release,
  scope: string,
): Promise<void> {
  const address = addressOfFile(file, scope);
  const response = await fetch(address, {
    cache: isNamedByContent(file) ? 'default' : 'no-cache',
  });
  if (!isKeepable(response, isPage(file))) {
    throw new Error(`${address} was answered with ${response.status} ${response.type}`);
  }
  if (isPage(file) && !isPageOf(release, await response.clone().text())) {
    throw new Error(`${address} belongs to another release by now`);
  }
  await cache.put(address, copyOf(response, new Date()));
}
