import type { Incident } from '../incident/incident.ts';
import { isAreaPlace, isPointPlace } from '../incident/place.ts';
import { growingNumbers } from '../table/growing-numbers.ts';
import { contentHash } from './content-hash.ts';

/** What is kept of the incidents of an export, by record, to tell how a newer one differs: 16 bytes each. */
export interface ExportRows {
  /**
   * Stands for the id that the source gave; where it gave none for what the incident says and
   * how many before it said the same.
   */
  readonly keys: Float64Array<ArrayBuffer>;
  /** Stands for what the incident says. */
  readonly contents: Uint32Array<ArrayBuffer>;
  /** Stands for when and where. */
  readonly circumstances: Uint32Array<ArrayBuffer>;
  /** Records whose source gave no id, ascending. */
  readonly withoutId: Uint32Array<ArrayBuffer>;
}

/** Takes incidents one after the other; the record of each is its index. */
export interface ExportRowsKeeper {
  add(incident: Incident): void;
  /** `null` where no incident has an id of its source: none could be found again in a newer export. */
  rows(): ExportRows | null;
}

export function keepExportRows(): ExportRowsKeeper {
  const keys = growingNumbers((length) => new Float64Array(length));
  const contents = growingNumbers((length) => new Uint32Array(length));
  const circumstances = growingNumbers((length) => new Uint32Array(length));
  const withoutId = growingNumbers((length) => new Uint32Array(length));
  let length = 0;
  return {
    add(incident) {
      const content = hashOfContent(incident);
      const id = sourceIdOf(incident);
      if (id === null) withoutId.add(length);
      keys.add(id === null ? content : contentHash(id));
      contents.add(content % 0x1_0000_0000);
      circumstances.add(hashOfCircumstances(incident));
      length += 1;
    },
    rows() {
      const without = withoutId.numbers();
      if (without.length === length) return null;
      const found = keys.numbers();
      numberEqualKeys(found, without);
      return {
        keys: found,
        contents: contents.numbers(),
        circumstances: circumstances.numbers(),
        withoutId: without,
      };
    },
  };
}

export function exportRowsOf(incidents: readonly Incident[]): ExportRows | null {
  const keeper = keepExportRows();
  for (const incident of incidents) keeper.add(incident);
  return keeper.rows();
}

/** The id within the dataset; `null` where the source gave none and the row's number stands for it. */
function sourceIdOf({ id, dataset, sourceRow }: Incident): string | null {
  const sourceId = id.slice(dataset.length + 1);
  return sourceId === `row-${sourceRow}` ? null : sourceId;
}

/**
 * Of everything that the source says of it: not which row it was nor the row itself, which another
 * export may write otherwise, nor when a source was read.
 */
function hashOfContent(incident: Incident): number {
  const { dataset, parent, sources } = incident;
  const said = {
    title: incident.title,
    description: incident.description,
    kind: incident.kind,
    ownType: incident.ownType,
    actors: incident.actors,
    time: incident.time,
    place: incident.place,
    killed: incident.killed,
    injured: incident.injured,
    figures: incident.figures,
    damage: incident.damage,
    sources: sources.map((source) => ({ ...source, accessed: undefined })),
    verification: incident.verification,
    media: incident.media,
    tags: incident.tags,
    flags: incident.flags,
    parent: parent?.slice(dataset.length + 1),
  } satisfies Record<Exclude<keyof Incident, 'id' | 'dataset' | 'sourceRow' | 'raw'>, unknown>;
  return contentHash(said);
}

/** Half of the bits are of the time and half of the place. */
function hashOfCircumstances({ time, place }: Incident): number {
  const where = isPointPlace(place)
    ? [place.lon, place.lat]
    : isAreaPlace(place)
      ? place.areaId
      : place.precision;
  const of = (value: unknown): number => contentHash(value) % 0x1_0000;
  return of(time.start) * 0x1_0000 + of(where);
}

function numberEqualKeys(keys: Float64Array, records: Uint32Array): void {
  const counts = new Map<number, number>();
  for (const record of records) {
    const content = keys[record] ?? 0;
    const before = counts.get(content) ?? 0;
    counts.set(content, before + 1);
    keys[record] = contentHash([content, before]);
  }
}
