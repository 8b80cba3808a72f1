import type { Dataset } from '../core/incident/dataset.ts';
import type { LoadReport } from '../core/incident/load-report.ts';

/** What a report says of where a dataset is from and whether it may be passed on. */
export function rightsOf({
  licence,
  redistribution,
  url,
}: Dataset): Pick<LoadReport, 'licence' | 'redistribution' | 'url'> {
  return {
    ...(licence === undefined ? {} : { licence }),
    redistribution,
    ...(url === undefined ? {} : { url }),
  };
}
