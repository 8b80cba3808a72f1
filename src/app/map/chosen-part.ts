import type { Ring } from '../../core/geo/shape.ts';
import type { MapLink } from './map-link.ts';

export interface ChosenPart {
  /** Shows it on a map that was just brought up. */
  show(): void;
  /** @throws Error where there is no map */
  draw(signal: AbortSignal): Promise<Ring | null>;
}

/** The part of the map that incidents are filtered by: outlined on the map, and drawn there. */
export function createChosenPart({ view, map }: MapLink): ChosenPart {
  const show = (): void => map()?.setOutline(view.getState().filter.within);
  view.subscribe((state) => state.filter.within, show);
  return {
    show,
    async draw(signal) {
      const shown = map();
      if (shown === null) throw new Error('there is no map to draw on');
      return shown.drawArea(signal);
    },
  };
}
