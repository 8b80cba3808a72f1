import type { Camera } from '../core/share/view-state.ts';
import type { Drawn } from '../map/map-view.ts';
import type { ViewStore } from '../state/view-store.ts';
import type { MapBridge } from './map-bridge.ts';

/** Read-only view of what is drawn, for tests and for the browser's console. */
export interface Inspection {
  drawn(): Drawn | null;
  /** Whether land of the basemap is rendered in view. */
  hasLand(): boolean;
  /** CSS pixels of the map's canvas. */
  project(lon: number, lat: number): readonly [x: number, y: number] | null;
  /** The reader's choice; `null` while the map is fitted to the data. */
  camera(): Camera | null;
}

declare global {
  var incidentAtlas: Inspection | undefined;
}

export function installInspection(view: ViewStore, bridge: MapBridge): void {
  globalThis.incidentAtlas = {
    drawn: () => bridge.drawn(),
    hasLand: () => bridge.hasLand(),
    project: (lon, lat) => bridge.project(lon, lat),
    camera: () => view.getState().camera,
  };
}
