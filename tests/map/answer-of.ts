import type { Answer } from '../../src/core/cluster/answer.ts';
import { writeCell } from '../../src/core/cluster/cell-name.ts';
import { kindIndex, kinds, type Kind } from '../../src/core/incident/kinds.ts';
import { placeClasses, type PlaceClass } from '../../src/core/incident/place.ts';
import { textColumn } from '../../src/core/table/text-column.ts';
import { minute } from '../../src/core/time/interval.ts';
import type { AreaLevel } from '../../src/map/map-view.ts';

/** Incidents of one symbol; one kind an incident. */
export interface PointEntry {
  readonly lon: number;
  readonly lat: number;
  readonly kinds: readonly Kind[];
  /** Of a single incident. */
  readonly id?: string;
  readonly precision?: PlaceClass;
  readonly radiusMeters?: number;
  readonly inferred?: boolean;
  readonly coincident?: boolean;
}

export interface AreaEntry {
  readonly areaId: string;
  readonly kinds: readonly Kind[];
  readonly level?: AreaLevel;
  readonly id?: string;
  readonly inferred?: boolean;
}

const plainGrouping: Answer['grouping'] = { zoom: 4, version: 'data' };

/** Name of the group that is the entry of this number. */
export function cellAt(index: number, grouping = plainGrouping): string {
  return writeCell({ ...grouping, group: index });
}

/** The answer that an engine would give to what is written down. */
export function answerOf(
  points: readonly PointEntry[],
  areas: readonly AreaEntry[] = [],
  version = 1,
  grouping = plainGrouping,
): Answer {
  const total = [...points, ...areas].reduce((sum, entry) => sum + entry.kinds.length, 0);
  return {
    viewId: 'main',
    version,
    window: { start: minute(0), end: minute(1440) },
    grouping,
    nodes: {
      length: points.length,
      groups: Uint32Array.from(points, (_, index) => index),
      lon: Float64Array.from(points, ({ lon }) => lon),
      lat: Float64Array.from(points, ({ lat }) => lat),
      count: countsOf(points),
      countByKind: countsByKind(points),
      ids: textColumn(points.map((entry, index) => idOf(entry, `incident-${index}`) ?? '')),
      placeClass: Uint8Array.from(points, (entry) =>
        entry.kinds.length === 1 ? placeClasses.indexOf(entry.precision ?? 'exact') : 255,
      ),
      radiusMeters: Float32Array.from(points, ({ radiusMeters = 0 }) => radiusMeters),
      inferred: Uint8Array.from(points, ({ inferred = false }) => Number(inferred)),
      coincident: Uint8Array.from(points, ({ coincident = false }) => Number(coincident)),
    },
    areas: {
      length: areas.length,
      ids: areas.map(({ areaId }) => areaId),
      level: areas.map(({ level = 'admin1' }) => level),
      count: countsOf(areas),
      countByKind: countsByKind(areas),
      incidents: areas.map((entry) => idOf(entry, `in-${entry.areaId}-${entry.level}`)),
      inferred: Uint8Array.from(areas, ({ inferred = false }) => Number(inferred)),
    },
    nodesOutside: 0,
    unlocated: 0,
    total,
    possible: 0,
    all: total,
  };
}

type Entry = PointEntry | AreaEntry;

function idOf(entry: Entry, otherwise: string): string | null {
  return entry.kinds.length === 1 ? (entry.id ?? otherwise) : null;
}

function countsOf(entries: readonly Entry[]): Uint32Array {
  return Uint32Array.from(entries, (entry) => entry.kinds.length);
}

function countsByKind(entries: readonly Entry[]): Uint32Array {
  const counts = new Uint32Array(entries.length * kinds.length);
  entries.forEach((entry, row) => {
    for (const kind of entry.kinds) {
      const at = row * kinds.length + kindIndex(kind);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  });
  return counts;
}
