import type { Bbox } from '../../geo/bbox.ts';
import type { ClusterIndex } from './cluster-index.ts';
import { kinds } from '../../incident/kinds.ts';
import type { AreaName } from '../../table/place-column.ts';
import type { Sight } from './groups-in-sight.ts';

/** What of the counts is to be seen. */
export interface Scene {
  readonly sight: Sight;
  readonly bbox: Bbox;
  /** 1 for each kind that is shown, else 0. */
  readonly chosen: Uint8Array;
  readonly isEveryKind: boolean;
  /** Written anew for every answer, which copies what it needs. */
  readonly nodes: NodeDraft;
  readonly areas: AreaDraft;
}

export type NodeDraft = ReturnType<typeof nodeDraft>;
export type AreaDraft = ReturnType<typeof areaDraft>;

export function createScene(
  { table }: ClusterIndex,
  { sight, bbox, chosen }: Pick<Scene, 'sight' | 'bbox' | 'chosen'>,
): Scene {
  return {
    sight,
    bbox,
    chosen,
    isEveryKind: chosen.every((isChosen) => isChosen === 1),
    nodes: nodeDraft(sight.length),
    areas: areaDraft(table.place.areas.length),
  };
}

function nodeDraft(length: number) {
  return {
    groups: new Uint32Array(length),
    lon: new Float64Array(length),
    lat: new Float64Array(length),
    count: new Uint32Array(length),
    countByKind: new Uint32Array(length * kinds.length),
    /** Of a single incident, else −1. */
    row: new Int32Array(length),
    idOffsets: new Uint32Array(length + 1),
    placeClass: new Uint8Array(length),
    radiusMeters: new Float32Array(length),
    inferred: new Uint8Array(length),
    coincident: new Uint8Array(length),
  };
}

function areaDraft(length: number) {
  return {
    area: new Uint32Array(length),
    ids: [] as string[],
    level: [] as AreaName['level'][],
    incidents: [] as (string | null)[],
    count: new Uint32Array(length),
    countByKind: new Uint32Array(length * kinds.length),
    inferred: new Uint8Array(length),
    /** Of each area of the table: the row of the single incident that it showed last, and its id. */
    lastRow: new Int32Array(length).fill(-1),
    lastId: [] as string[],
  };
}
