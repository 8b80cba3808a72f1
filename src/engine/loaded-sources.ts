import type { LoadReport } from '../core/incident/load-report.ts';
import type { DatasetSource } from './protocol.ts';

/** What a fresh worker is to load to have what the one before had. */
export interface LoadedSource {
  /** Of the dataset that came of it. */
  readonly id: string;
  readonly source: DatasetSource;
  /** Dataset of what it no longer has of the source before it, also where that was taken away since. */
  readonly removedId: string | null;
  readonly isRemovedGone: boolean;
}

/**
 * Later ones stand after earlier ones, as in the worker: names of groups go by the order. Of a
 * dataset that is a newer export the older one is loaded before it, so that it comes out the same.
 */
export function afterLoad(
  loaded: readonly LoadedSource[],
  source: DatasetSource,
  report: LoadReport,
): readonly LoadedSource[] {
  const { datasetId: id, revision } = report;
  const isRevision = revision !== undefined;
  const older = isRevision ? loaded.findLast((other) => other.id === id) : undefined;
  const others = loaded.filter(
    (other) => other.id !== id && (isRevision || !isOneAddress(other.source, source)),
  );
  return [
    ...others,
    ...(older === undefined ? [] : [asOwn(older)]),
    {
      id,
      source: withId(source, id, isRevision ? 'revision' : 'own'),
      removedId: revision?.removedDatasetId ?? null,
      isRemovedGone: false,
    },
  ];
}

export function afterRemove(
  loaded: readonly LoadedSource[],
  datasetId: string,
): readonly LoadedSource[] {
  return loaded
    .filter(({ id }) => id !== datasetId)
    .map((one) => (one.removedId === datasetId ? { ...one, isRemovedGone: true } : one));
}

/** As if it were not a newer export of another. */
function asOwn({ id, source }: LoadedSource): LoadedSource {
  return {
    id,
    source: withId(source, id, 'own'),
    removedId: null,
    isRemovedGone: false,
  };
}

/** Under the id that it had, whatever else is loaded before it. */
function withId(source: DatasetSource, id: string, comparesAs: 'revision' | 'own'): DatasetSource {
  return source.type === 'file' ? { ...source, loadsAs: id, comparesAs } : source;
}

function isOneAddress(a: DatasetSource, b: DatasetSource): boolean {
  return a.type === 'address' && b.type === 'address' && a.url === b.url;
}
