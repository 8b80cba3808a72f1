import { lastGroupZoom } from '../../core/cluster/cluster-hierarchy.ts';
import { filterOfIntent } from '../../core/filter/intent-filter.ts';
import { bboxOfPoint, unionBbox } from '../../core/geo/bbox.ts';
import { asKept } from '../../core/geo/kept-shape.ts';
import { isPlaceInferred } from '../../core/incident/is-place-inferred.ts';
import { isPointPlace } from '../../core/incident/place.ts';
import type { FilterIntent } from '../../core/share/view-state.ts';
import type { RowsPage } from '../../engine/protocol.ts';
import type { MapHit, MapView } from '../../map/map-view.ts';
import { changeView } from '../../state/view-store.ts';
import type { MapLink } from './map-link.ts';

/** Members of one coordinate that are spread at once; more would cover the map. */
const spreadLimit = 60;
/** A group larger than this is opened by zooming in, not by fitting its members. */
const fitLimit = 500;
/** Zooms that such a group is opened by. */
const zoomStep = 2;

type GroupHit = Extract<MapHit, { type: 'group' }>;

export interface SymbolOpening {
  /** What a click does. Resolves when what it asked of the map was begun. */
  open(hit: MapHit | null): Promise<void>;
  closeSpread(): void;
}

/**
 * An incident opens its details, an area its incident or the list of those known to it at the badge's level, a stack of
 * a country's areas the part of the map where they come apart, a group its members: where they share a coordinate the newest are spread around it and the rest opens
 * as a list; else the map zooms in. Only the last opening is carried out.
 */
export function createSymbolOpening(link: MapLink, openList: () => void): SymbolOpening {
  const { engine, view, answers, signal, map, keepCamera } = link;
  let number = 0;
  const closeSpread = (): void => {
    number++;
    map()?.setSpread(null);
  };

  const select = (id: string): void => changeView(view, { selection: id }, 'act');

  const list = (patch: Partial<FilterIntent>): void => {
    openList();
    changeView(view, { filter: { ...view.getState().filter, ...patch } }, 'act');
  };

  const spreadOut = ({ cell, lon, lat }: GroupHit, { rows }: RowsPage, shown: MapView): void => {
    shown.setSpread({
      cell,
      lon,
      lat,
      members: rows.map((incident) => ({
        id: incident.id,
        kind: incident.kind,
        inferred: isPlaceInferred(incident),
        given: incident.place.precision === 'given',
      })),
    });
  };

  const zoomInto = ({ lon, lat }: GroupHit, { rows, next }: RowsPage, shown: MapView): void => {
    const { zoom } = shown.camera();
    const boxes = rows.flatMap(({ place }) =>
      isPointPlace(place) ? [bboxOfPoint(place.lon, place.lat)] : [],
    );
    if (next === undefined && boxes.length > 0) {
      shown.fit(
        boxes.reduce((a, b) => unionBbox(a, b)),
        // Groups are those of a whole zoom; beyond the last every place stands alone.
        { minZoom: Math.floor(zoom) + 1, maxZoom: lastGroupZoom + 1 },
      );
    } else {
      shown.fit(bboxOfPoint(lon, lat), { maxZoom: zoom + zoomStep });
    }
    keepCamera();
  };

  const openGroup = async (hit: GroupHit): Promise<void> => {
    const window = view.getState().window ?? answers.getState().extent;
    if (window === null || map() === null) return;
    const own = ++number;
    const page = await engine.rows(
      {
        filter: [...filterOfIntent(view.getState().filter), { op: 'cell', cell: hit.cell }],
        window,
        sort: { field: 'start', order: 'descending' },
        limit: hit.coincident ? spreadLimit : fitLimit,
      },
      signal,
    );
    const shown = map();
    // Another click, period or filter came first.
    if (own !== number || shown === null) return;
    if (hit.coincident) spreadOut(hit, page, shown);
    else zoomInto(hit, page, shown);
  };

  return {
    closeSpread,
    async open(hit) {
      const spread = map()?.spread() ?? null;
      const isMember = hit?.type === 'incident' && spread?.members.some(({ id }) => id === hit.id);
      const isRest = hit?.type === 'group' && hit.cell === spread?.cell;
      // Its members stay in sight while one after the other is read.
      if (isMember !== true) closeSpread();
      if (hit === null) return;
      switch (hit.type) {
        case 'incident':
          return select(hit.id);
        case 'group':
          if (!isRest) return openGroup(hit);
          return list({ within: asKept({ type: 'bbox', bbox: bboxOfPoint(hit.lon, hit.lat) }) });
        case 'stack':
          map()?.part(hit);
          return keepCamera();
        case 'area':
          return hit.incident === null
            ? list({ area: hit.areaId, places: [hit.level] })
            : select(hit.incident);
      }
    },
  };
}
