import { leadingType } from '../core/context/sums-in-window.ts';
import type { ContextReader } from '../engine/context-reader.ts';
import type { LoadProgress, LocalFile } from '../engine/protocol.ts';
import { addContext } from '../state/context-acts.ts';
import type { ContextStore } from '../state/context-store.ts';
import type { ImportJobState } from '../state/import-store.ts';

export interface ContextImportParts {
  readonly reader: ContextReader;
  readonly context: ContextStore;
  /** Called after each layer that was added, with what it was read from. */
  added(id: string, source: LocalFile): void;
}

/** Reads files as layers of context; the layer goes by the id that its source was given. */
export function createContextImports({ reader, context, added }: ContextImportParts) {
  return {
    /** What becomes of the job; rejects where the file cannot be read any more, or is not wanted. */
    async read(
      source: LocalFile,
      signal: AbortSignal,
      progress: (progress: LoadProgress) => void,
    ): Promise<ImportJobState> {
      const reading = await reader.readContext(source, signal, progress);
      if (reading.outcome === 'refused') return { status: 'refused', refusal: reading.refusal };
      const { datasetId: id } = source;
      if (reading.outcome === 'shapes') {
        const { layer, report } = reading;
        const content = { type: 'shapes', layer, report } as const;
        addContext(context, id, content, 0);
        added(id, source);
        return { status: 'context', layer: id, content };
      }
      const { layer, report } = reading;
      const content = { type: 'sums', layer, report } as const;
      addContext(context, id, content, leadingType(layer));
      added(id, source);
      return { status: 'context', layer: id, content };
    },
  };
}
