import type { Incident } from '../../core/incident/incident.ts';
import { sameHit } from '../../map/emphasis.ts';
import type { MapHit } from '../../map/map-view.ts';
import type { MapLink } from './map-link.ts';

/** Lifts what is pointed at and says in a card what it is; the last one wins. */
export function createHoverCard({ engine, answers, signal, map, report }: MapLink) {
  let number = 0;
  let hovered: MapHit | null = null;

  /** Position in CSS pixels of the canvas. */
  return function hover(hit: MapHit | null, position: readonly [number, number]): void {
    const { hover: card } = answers.getState();
    if (hit !== null && card !== null && sameHit(hit, hovered)) {
      answers.setState({ hover: { ...card, position } });
      return;
    }
    hovered = hit;
    const own = ++number;
    map()?.setHover(hit);
    if (hit === null) {
      answers.setState({ hover: null });
      return;
    }
    const id = hit.type === 'incident' ? hit.id : hit.type === 'area' ? hit.incident : null;
    const count = hit.type === 'incident' ? 1 : hit.count;
    const isStack = hit.type === 'stack';
    const areaId = hit.type === 'area' ? hit.areaId : isStack ? hit.country : null;
    const show = (incident: Incident | null): void => {
      if (own !== number) return;
      answers.setState({ hover: { incident, count, areaId, isStack, position } });
    };
    if (id === null) show(null);
    else engine.incident(id, signal).then(show, report);
  };
}
