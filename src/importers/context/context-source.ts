import type { ContextPart } from '../../core/context/context-layer.ts';
import type { NoteLog } from '../../core/incident/field.ts';
import type { FormatId } from '../../core/import/format-id.ts';
import type { StatedTime } from './context-time.ts';
import type { PathGathering } from './gather-paths.ts';

/** A file that holds lines and areas, whatever its format. */
export interface ContextSource {
  readonly format: FormatId;
  /** What the file says of itself; '' where it says nothing. */
  readonly title: string;
  readonly attribution: string;
  readonly licence: string;
  /** The time of the file as a whole, where no feature has one of its own. */
  readonly time: StatedTime | null;
  /** Every feature of the file, in its order, to be gone through once. */
  features(
    paths: PathGathering,
    signal: AbortSignal,
  ): AsyncGenerator<readonly FoundFeature[], void, void>;
}

export interface FoundFeature {
  /** Counted from 1. */
  readonly row: number;
  readonly label: string;
  readonly time: StatedTime;
  /** None: it is rejected, and why was noted. */
  readonly parts: readonly ContextPart[];
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly log: NoteLog;
}
