import type { LoadReport } from '../core/incident/load-report.ts';
import type { DatasetSource } from '../engine/protocol.ts';
import { placeDataset, type DatasetCommands } from '../state/dataset-store.ts';
import { originOf } from './dataset-origin.ts';
import type { DatasetParts, Datasets, LoadedSource } from './datasets.ts';

/** The datasets that are loaded, in the reports and in the dataset store; what changes them is fetched when it is first needed. */
export function fetchedDatasets(parts: Omit<DatasetParts, 'sources' | 'append'>): {
  readonly commands: DatasetCommands;
  /** To be told of every dataset that was loaded, before anything is shown of it. */
  add(report: LoadReport, source: DatasetSource): Promise<void>;
} {
  const sources: LoadedSource[] = [];
  const append = (report: LoadReport, source: DatasetSource): void => {
    sources.push({ id: report.datasetId, source });
    placeDataset(parts.datasets, report.datasetId, originOf(source));
    parts.answers.setState(({ reports }) => ({ reports: [...reports, report] }));
    parts.onLoaded?.(report, source);
  };
  let fetched: Promise<Datasets> | null = null;
  const datasets = (): Promise<Datasets> => {
    fetched ??= import('./datasets.ts').then(
      ({ createDatasets }) => createDatasets({ ...parts, sources, append }),
      (error: unknown) => {
        fetched = null;
        throw error;
      },
    );
    return fetched;
  };
  return {
    async add(report, source) {
      if (report.revision === undefined) append(report, source);
      else (await datasets()).revised(report, source);
    },
    commands: {
      setOn: (id, isOn) => void datasets().then((them) => them.setOn(id, isOn), parts.fail),
      remove: async (id) => (await datasets()).remove(id),
      undoRemove: async (id) => (await datasets()).undoRemove(id),
      keepBoth: async (id) => (await datasets()).keepBoth(id),
    },
  };
}
