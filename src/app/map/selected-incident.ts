import { bboxAround } from '../../core/geo/bbox.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { isAreaPlace, isPointPlace } from '../../core/incident/place.ts';
import { isStale, type Engine } from '../../engine/protocol.ts';
import type { SelectedPlace } from '../../map/map-view.ts';
import { addNotice } from '../../state/notices.ts';
import { changeView } from '../../state/view-store.ts';
import type { LocatedAreas } from './located-areas.ts';
import type { MapLink } from './map-link.ts';

/** Beyond it the embedded basemap has nothing to tell where a point is. */
const placeMaxZoom = 10;

interface Surroundings {
  readonly areas: LocatedAreas;
  /** Resolves when the areas of the data are there. */
  readonly areasKnown: Promise<void>;
  /** Whether more data is on its way, in which an incident may be that is not there yet. */
  isMoreToCome(): boolean;
  /** Whether no panel lies over this point of the canvas. */
  isUncovered(x: number, y: number): boolean;
}

/** Marks the selected incident's place on the map, and brings it into view where a person chose it. */
export function createSelectedIncident(
  { engine, view, answers, signal, map, keepCamera }: MapLink,
  { areas, areasKnown, isMoreToCome, isUncovered }: Surroundings,
) {
  let selected: Incident | null = null;

  const reveal = (): void => {
    const shown = map();
    if (shown === null || selected === null) return;
    const { place } = selected;
    if (isPointPlace(place)) {
      if (isUncovered(...shown.project(place.lon, place.lat))) return;
      shown.moveTo({ ...shown.camera(), lon: place.lon, lat: place.lat });
      keepCamera();
    } else if (isAreaPlace(place)) {
      const area = areas.find(place.areaId);
      if (area === undefined || isUncovered(...shown.project(...area.labelPoint))) return;
      shown.fit(area.bbox);
      keepCamera();
    }
  };

  return {
    /** `null` without one, and where it has no place on the map. */
    place: (): SelectedPlace | null => (selected === null ? null : selectedPlace(selected)),
    async select(id: string | null): Promise<void> {
      if (id === null) {
        selected = null;
        map()?.setSelection(null);
        return;
      }
      await areasKnown;
      const incident = await findIncident(engine, id, signal);
      if (view.getState().selection !== id) return;
      selected = incident;
      if (incident === null) {
        if (isMoreToCome()) return;
        addNotice(answers, { type: 'incident-not-found', id });
        // Replaces the address, so that a reload does not complain again.
        changeView(view, { selection: null }, 'drag');
        return;
      }
      map()?.setSelection(selectedPlace(incident));
      // A link shows what its camera shows.
      if (view.getState().origin === 'act') reveal();
    },
    /** Fits the true extent of its place. */
    show(): void {
      if (selected === null) return;
      const { place } = selected;
      if (isPointPlace(place)) {
        const radiusMeters = 'radiusMeters' in place ? place.radiusMeters : 0;
        map()?.fit(bboxAround(place.lon, place.lat, radiusMeters), { maxZoom: placeMaxZoom });
        keepCamera();
      } else if (isAreaPlace(place)) {
        const area = areas.find(place.areaId);
        if (area === undefined) return;
        map()?.fit(area.bbox);
        keepCamera();
      }
    },
  };
}

/** `null` where the data has no such incident. Rejects where the engine itself cannot answer. */
async function findIncident(
  engine: Engine,
  id: string,
  signal: AbortSignal,
): Promise<Incident | null> {
  try {
    return await engine.incident(id, signal);
  } catch (error) {
    // An engine that started anew answers the same question once more.
    if (isStale(error)) return findIncident(engine, id, signal);
    // One that answers nothing at all rejects this as well.
    await engine.describe(signal);
    return null;
  }
}

function selectedPlace({ id, place }: Incident): SelectedPlace | null {
  if (isPointPlace(place)) {
    const radiusMeters = 'radiusMeters' in place ? place.radiusMeters : 0;
    return { type: 'point', id, lon: place.lon, lat: place.lat, radiusMeters };
  }
  return isAreaPlace(place) ? { type: 'area', id, areaId: place.areaId } : null;
}
