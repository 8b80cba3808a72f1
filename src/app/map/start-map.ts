import type { Camera } from '../../core/share/view-state.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { MapEvents, MapView } from '../../map/map-view.ts';
import type { Appearance } from '../appearance.ts';
import { workerFile } from '../worker-files.ts';

/** Brings up a map that looks as the page does; with its code, which comes in a chunk of its own. */
export async function loadMap(): Promise<
  (container: HTMLElement, camera: Camera, appearance: Appearance, events: MapEvents) => MapView
> {
  const { createMapView } = await import('../../map/create-map-view.ts');
  return (container, camera, appearance, events) =>
    createMapView({
      container,
      camera,
      theme: appearance.theme(),
      locale: appearance.locale(),
      label: messagesOf(appearance.locale()).map.label,
      fontsUrl: new URL('fonts/', document.baseURI).href,
      workerUrl: workerFile('maplibre'),
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      events,
    });
}
