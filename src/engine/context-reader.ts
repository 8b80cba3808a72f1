import type { ContextReading } from '../importers/context/read-context-file.ts';
import type { LoadProgress, LocalFile } from './protocol.ts';

/** Reads files as context: lines and areas, or sums of areas. Nothing of it comes into the engine. */
export interface ContextReader {
  /** Rejects where the file cannot be read any more; a file that is no context is refused as a value. */
  readContext(
    source: LocalFile,
    signal: AbortSignal,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<ContextReading>;
}
