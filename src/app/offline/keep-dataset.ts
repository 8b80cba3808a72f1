import { withoutFragment } from './data-of-pages.ts';
import type { DatasetRead } from './dataset-read.ts';

/**
 * Lets the service worker keep a dataset, now that it was read. Waits until there is a worker;
 * where there never is one, nothing is kept.
 */
export function keepDataset(url: string): void {
  // Plain http and some private windows have none.
  if (!('serviceWorker' in navigator)) return;
  const message: DatasetRead = { type: 'dataset-read', address: withoutFragment(url) };
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(message));
}
