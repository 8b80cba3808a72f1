import type { AnswerStore } from '../../state/answer-store.ts';
import { trustWorkerFiles } from '../trusted-scripts.ts';

const serviceWorkerFile = trustWorkerFiles({ offline: './service-worker.js' });

/**
 * Lets the service worker keep the application, once the first screen stands, so that it
 * takes nothing away from it. Where that is forbidden or impossible the page works as before.
 */
export function keepForOffline(answers: AnswerStore): void {
  // Plain http and some private windows have none.
  if (!('serviceWorker' in navigator)) return;
  const stop = answers.subscribe(({ load, map }) => {
    if (load === 'loading' || map === 'loading') return;
    stop();
    whenLoaded(() => {
      navigator.serviceWorker.register(serviceWorkerFile('offline')).catch((error: unknown) => {
        console.warn('The application could not be kept for use without network:', error);
      });
    });
  });
}

function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', act, { once: true });
}
