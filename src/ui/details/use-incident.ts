import { useEffect, useState } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import { isStale } from '../../engine/protocol.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { messageOfError } from '../shared/message-of-error.ts';
import { useStore } from '../shared/use-store.ts';

export type FoundIncident =
  | { readonly status: 'asking' }
  | { readonly status: 'found'; readonly incident: Incident }
  | { readonly status: 'failed'; readonly reason: string };

/** The incident of that id; asked again when data was loaded. The last one stays while the next is coming. */
export function useIncident(id: string): FoundIncident {
  const { engine, answers, kept } = useAtlas();
  const dataVersion = useStore(answers, (state) => state.dataVersion);
  const isMoreToCome = useStore(kept, (state) => state.isBringingBack);
  const [found, setFound] = useState<FoundIncident>({ status: 'asking' });

  useEffect(() => {
    if (dataVersion === 0) return;
    const controller = new AbortController();
    engine.incident(id, controller.signal).then(
      (incident) => {
        if (!controller.signal.aborted) setFound({ status: 'found', incident });
      },
      (error: unknown) => {
        // An engine that starts anew raises the version of the data, and it is asked again.
        if (controller.signal.aborted || isStale(error)) return;
        // It may be in what was kept and is not read yet.
        if (isMoreToCome) return;
        setFound({ status: 'failed', reason: messageOfError(error) });
      },
    );
    return () => controller.abort();
  }, [engine, id, dataVersion, isMoreToCome]);

  return found;
}
