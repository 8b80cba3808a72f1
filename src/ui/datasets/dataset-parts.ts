import { lazy, type ComponentType } from 'react';

type Parts = typeof import('./DatasetParts.ts');

/** Fetched once there is more than the one dataset that the page came with; where that fails, the page does without. */
export const DatasetGroup = part((parts) => parts.DatasetGroup);
export const DatasetMark = part((parts) => parts.DatasetMark);
export const MoreDatasets = part((parts) => parts.MoreDatasets);
export const NothingShown = part((parts) => parts.NothingShown);
export const RemovedNotice = part((parts) => parts.RemovedNotice);

function part<Props>(choose: (parts: Parts) => ComponentType<Props>) {
  return lazy(() =>
    import('./DatasetParts.ts').then(
      (parts) => ({ default: choose(parts) }),
      () => ({ default: (): null => null }),
    ),
  );
}
