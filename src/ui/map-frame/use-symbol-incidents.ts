import { useEffect, useState } from 'react';
import type { Incident } from '../../core/incident/incident.ts';
import { isStale } from '../../engine/protocol.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';
import type { Stop } from './symbol-walk.ts';

/** Incidents of one version of the data, by id. */
interface Known {
  readonly version: number;
  readonly incidents: ReadonlyMap<string, Incident>;
}

/** The incidents that stand alone among the stops, once they are read; asked for those only that are not known yet. */
export function useSymbolIncidents(stops: readonly Stop[]): ReadonlyMap<string, Incident> {
  const { engine, answers } = useAtlas();
  const extent = useStore(answers, (state) => state.extent);
  const version = useStore(answers, (state) => state.dataVersion);
  const [known, setKnown] = useState<Known>({ version, incidents: new Map() });
  const { incidents } = known.version === version ? known : { incidents: nothing };
  const missing = stops.map(incidentOf).filter((id) => id !== null && !incidents.has(id));
  // As text, since the list itself is a new one each time.
  const wanted = JSON.stringify(missing);

  useEffect(() => {
    const ids = JSON.parse(wanted) as readonly string[];
    if (ids.length === 0 || extent === null || version === 0) return;
    const controller = new AbortController();
    engine
      .rows(
        {
          filter: [{ op: 'in', field: 'id', values: ids }],
          window: extent,
          sort: { field: 'start', order: 'descending' },
          limit: ids.length,
        },
        controller.signal,
      )
      .then(
        ({ rows }) => {
          if (controller.signal.aborted) return;
          setKnown((before) => ({
            version,
            incidents: new Map([
              ...(before.version === version ? before.incidents : []),
              ...rows.map((incident) => [incident.id, incident] as const),
            ]),
          }));
        },
        (error: unknown) => {
          // Without it the names say less, and the list says that it could not be read.
          if (!controller.signal.aborted && !isStale(error)) console.error(error);
        },
      );
    return () => controller.abort();
  }, [engine, extent, version, wanted]);

  return incidents;
}

/** The id where a stop stands for one incident. */
export function incidentOf({ content }: Stop): string | null {
  switch (content.type) {
    case 'incident':
      return content.id;
    case 'area':
      return content.incident;
    case 'group':
    case 'stack':
    case 'rest':
    case 'more':
      return null;
  }
}

const nothing: ReadonlyMap<string, Incident> = new Map();
