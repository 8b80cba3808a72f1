import type { LoadReport } from '../../core/incident/load-report.ts';
import { useAtlas } from '../shared/atlas-context.ts';
import { useStore } from '../shared/use-store.ts';

/** The datasets that are loaded and not turned off. */
export function useDatasetsOn(): readonly LoadReport[] {
  const { answers, view } = useAtlas();
  const reports = useStore(answers, (state) => state.reports);
  const off = useStore(view, (state) => state.filter.datasetsOff);
  return reports.filter(({ datasetId }) => !off.includes(datasetId));
}
