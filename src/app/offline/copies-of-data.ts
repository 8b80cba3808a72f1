import { copyOf } from './copy-of.ts';
import { isKeepable } from './is-keepable.ts';

/** The datasets that were opened by address, over all releases; each copy tells when it was kept. */
export interface CopiesOfData {
  /** Keeps what was answered, if it is a whole file; the oldest copies make room. */
  keep(address: string, response: Response): Promise<void>;
  find(address: string): Promise<Response | undefined>;
  /** How many there are, and their bytes. */
  measure(): Promise<{ readonly count: number; readonly bytes: number }>;
  forgetAll(): Promise<void>;
}

/** Enough for a reader's own files, and a bound for what visits of years pile up. */
const mostCopies = 20;

/** @param scope absolute, ending in a slash */
export function createCopiesOfData(scope: string): CopiesOfData {
  const name = `incident-atlas ${scope} data`;
  const open = (): Promise<Cache> => caches.open(name);
  return {
    async keep(address, response) {
      if (!isKeepable(response, false)) return;
      const cache = await open();
      // Put anew, so that the order of the keys is the order of use.
      await cache.delete(address);
      await cache.put(address, copyOf(response, new Date()));
      const kept = await cache.keys();
      const old = kept.slice(0, Math.max(0, kept.length - mostCopies));
      await Promise.all(old.map((request) => cache.delete(request)));
    },
    async find(address) {
      return (await open()).match(address, { ignoreVary: true });
    },
    async measure() {
      if (!(await caches.has(name))) return { count: 0, bytes: 0 };
      const copies = await (await open()).matchAll();
      const sizes = await Promise.all(copies.map(async (copy) => (await copy.blob()).size));
      return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
    async forgetAll() {
      await caches.delete(name);
    },
  };
}
