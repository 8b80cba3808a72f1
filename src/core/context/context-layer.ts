import type { Bbox } from '../geo/bbox.ts';
import type { FileFacts, LoadReport } from '../incident/load-report.ts';
import { minute, type Interval, type Minute } from '../time/interval.ts';

/**
 * Lines, areas and points that lie below the incidents for orientation, such as a front line or
 * an area of control. They are never counted.
 */
export interface ContextLayer {
  readonly type: 'shapes';
  readonly title: string;
  /** Who made it, as the file says; '' where it does not. */
  readonly attribution: string;
  /** As the file states it; '' where it does not. */
  readonly licence: string;
  /** In the order of the file. */
  readonly features: readonly ContextFeature[];
  readonly paths: ContextPaths;
  readonly bbox: Bbox;
  /** Starts of the snapshots among the features, ascending; see `ContextTime`. */
  readonly snapshots: readonly Minute[];
  /** From the first to the last time that a feature states; `null` where none does. */
  readonly dates: Interval | null;
}

export interface ContextFeature {
  /** Plain text; '' where the file gives it no name. */
  readonly label: string;
  readonly time: ContextTime;
  readonly parts: readonly ContextPart[];
  /** What else the file says of it, as text. */
  readonly properties: readonly (readonly [name: string, value: string])[];
}

/**
 * When a feature holds. `always`: it states no time. `during`: it states a start and an end.
 * `snapshot`: it states one moment, day, month or year, or a start without an end. That says how
 * things stood then, and for how long is not said: it holds until the next snapshot of its layer
 * begins, the last one without end.
 */
export type ContextTime =
  | { readonly type: 'always' }
  | { readonly type: 'during'; readonly interval: Interval }
  | {
      readonly type: 'snapshot';
      /** What the file states; its start is the start of the snapshot. */
      readonly stated: Interval;
    };

/** Start of an interval of which only the end is stated: before all times that a file may state. */
export const openStart: Minute = minute(-2_147_483_648);

/** One geometry: a path that is drawn as a line, a polygon of an outer ring and its holes, or points. */
export interface ContextPart {
  readonly shape: 'line' | 'area' | 'points';
  /** Among `ContextPaths.ends`: [first, end). */
  readonly firstPath: number;
  readonly endPath: number;
}

/** All positions of a layer in two columns, so that they cross threads without being copied. */
export interface ContextPaths {
  /** Longitude and latitude by turns, in degrees. */
  readonly coordinates: Float64Array<ArrayBuffer>;
  /** Where each path ends among the positions, exclusive; it begins where the one before ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** What became of the features of a file: features = used + rejected. */
export interface ContextReport extends Pick<LoadReport, 'notes' | 'notesTotal' | 'noteCounts'> {
  readonly format: FileFacts['format'];
  readonly encoding: string | null;
  readonly features: number;
  readonly used: number;
  readonly rejected: number;
  /** Of those that are used, by the largest thing that they hold: an area, else a line, else points. */
  readonly areas: number;
  readonly lines: number;
  readonly points: number;
  /** Used, but without a time: they are always shown. */
  readonly undated: number;
}

/** Positions of a path, made for drawing. */
export function positionsOf({ coordinates, ends }: ContextPaths, path: number): number[][] {
  const first = path === 0 ? 0 : (ends[path - 1] ?? 0);
  const end = ends[path] ?? first;
  return Array.from({ length: end - first }, (_, index) => [
    coordinates[2 * (first + index)] ?? 0,
    coordinates[2 * (first + index) + 1] ?? 0,
  ]);
}
