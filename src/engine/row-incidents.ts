import type { Incident } from '../core/incident/incident.ts';
import type { IncidentTable } from '../core/table/incident-table.ts';
import type { RecordSource } from './record-source.ts';

/** The whole incidents of rows, in their order; each dataset is asked once. */
export async function incidentsOfRows(
  { dataset, record }: Pick<IncidentTable, 'dataset' | 'record'>,
  rows: Uint32Array,
  records: RecordSource,
  signal: AbortSignal,
): Promise<readonly Incident[]> {
  const placesOfCode = new Map<number, number[]>();
  for (const [place, row] of rows.entries()) {
    const code = dataset.codes[row] ?? 0;
    const places = placesOfCode.get(code);
    if (places === undefined) placesOfCode.set(code, [place]);
    else places.push(place);
  }
  const incidents = new Map<number, Incident>();
  const asked = [...placesOfCode].map(async ([code, places]) => {
    const numbers = Uint32Array.from(places, (place) => record[rows[place] ?? 0] ?? 0);
    const found = await records.incidents(dataset.values[code] ?? '', numbers, signal);
    for (const [index, place] of places.entries()) {
      const incident = found[index];
      if (incident !== undefined) incidents.set(place, incident);
    }
  });
  await Promise.all(asked);
  return Array.from(rows.keys()).flatMap((place) => incidents.get(place) ?? []);
}
