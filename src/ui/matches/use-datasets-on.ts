import type { LoadReport } from '../../core/incident/load-report.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';

/** Datasets that are on, in the order in which they were loaded. */
export function useDatasetsOn(): readonly LoadReport[] {
  const { answers, view } = useAtlas();
  const reports = useStore(answers, (state) => state.reports);
  const off = useStore(view, (state) => state.filter.datasetsOff);
  return reports.filter(({ datasetId }) => !off.includes(datasetId));
}
